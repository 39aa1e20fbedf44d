/** Tests of the page in a real browser: every flow by keyboard, no serious finding of axe-core, no script injection. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { host, launched, published, served, store, TOKEN } from './browser.mjs';
import { injections, reports } from './reports.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tests = [];
const test = (name, body) => tests.push({ name, body });

async function opened(page, address) {
  await page.goto('about:blank');
  await page.goto(address);
  await page.waitForSelector('main:not([aria-busy]) h1', { state: 'attached' });
}

async function found(page) {
  await page.waitForSelector('.explore:not([aria-busy]) .views');
  return Number((await page.locator('.status strong').first().innerText()).replaceAll(',', ''));
}

/** Presses Tab until an element that matches the selector has the focus. */
async function tabTo(page, selector) {
  for (let step = 0; step < 400; step++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  assert.fail(`the keyboard does not reach ${selector}`);
}

async function serious(page) {
  // The page's Content-Security-Policy forbids foreign scripts, but the debugging protocol may still run one.
  await page.evaluate(AXE);
  const result = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return result.violations.filter((one) => ['serious', 'critical'].includes(one.impact)).map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 140)).slice(0, 3).join(' | ')}`);
}

test('a facet narrows the results, by keyboard alone, and the address keeps it', async ({ page, address }) => {
  await opened(page, address);
  const all = await found(page);
  await tabTo(page, 'button[data-facet="type"][data-value="ASSAULT"]');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.hash.includes('ASSAULT'));
  const some = await found(page);
  assert.ok(some > 0 && some < all, `${some} of ${all}`);
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-value')), 'ASSAULT', 'the focus stays');
  assert.ok((await page.locator('button[data-facet="type"]').count()) > 1, 'other types can still be chosen');
  await page.reload();
  assert.equal(await found(page), some);
  await page.goBack();
  assert.equal(await found(page), all);
});

test('a query is typed and explained, and an invalid one is reported', async ({ page, address }) => {
  await opened(page, address);
  await found(page);
  await tabTo(page, 'input[type="search"]');
  await page.keyboard.type('country:IRQ -historical:yes');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('.chips li').length >= 2);
  assert.match(await page.locator('.chips').innerText(), /country is IRQ/);
  await page.locator('input[type="search"]').fill('colour:red');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.trouble');
  assert.match(await page.locator('.trouble').innerText(), /field.*colour/);
});

test('days are selected by keyboard and by brush', async ({ page, address }) => {
  await opened(page, address);
  const all = await found(page);
  await page.locator('input[aria-label="From day"]').fill('2026-11-18');
  await page.waitForFunction(() => location.hash.includes('day'));
  const typed = await found(page);
  assert.ok(typed < all && typed > 0);
  await page.getByRole('button', { name: 'all days' }).click();
  await page.waitForFunction(() => !location.hash.includes('day'));
  await found(page);
  const box = await page.locator('.bars').boundingBox();
  await page.mouse.move(box.x + box.width * 0.7, box.y + 30);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 2, box.y + 30, { steps: 5 });
  await page.mouse.up();
  await page.waitForFunction(() => location.hash.includes('day'));
  assert.ok((await found(page)) <= all);
});

test('events without a date or coordinates are counted and can be selected', async ({ page, address }) => {
  await opened(page, address);
  await found(page);
  const chip = page.getByRole('button', { name: /no date/ });
  const undated = Number((await chip.innerText()).replace(/\D/g, ''));
  await chip.click();
  await page.waitForFunction(() => location.hash.includes('dated'));
  assert.equal(await found(page), undated);
  assert.match(await page.locator('.map').innerText(), /not placed: \d+/);
});

test('an event shows the text beside its fields, linked both ways, with versions and denials', async ({ page, address }) => {
  await opened(page, `${address}#/?q=${encodeURIComponent('"shelled the harbour"')}`);
  await found(page);
  await tabTo(page, '.events a');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.telling .source mark');
  assert.match(await page.locator('h1').innerText(), /Assault/);
  assert.ok((await page.locator('mark.what').first().innerText()).includes('shelled'));
  await page.locator('.field[data-field="when"]').focus();
  assert.ok(await page.locator('mark.when.shown').count());
  await page.locator('.telling mark.when').first().click();
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-field')), 'when');
  assert.match(await page.locator('article.event').innerText(), /denied by/);
  assert.ok((await page.locator('.version').count()) >= 2);
  assert.ok((await page.locator('.version blockquote mark').count()) >= 2, 'each version with its sentence');
  assert.ok((await page.locator('.version .differs').count()) >= 1);
  assert.match(await page.locator('.cite').innerText(), /accessed \d{4}-\d\d-\d\d/);
});

test('a report separates news, events that have not happened, and background', async ({ page, address }) => {
  await opened(page, `${address}#/report?id=old`);
  const groups = await page.locator('.told-events').innerText();
  assert.match(groups, /Background: over well before the report \(1\)/);
  assert.match(groups, /Planned, hypothetical, or did not happen/);
});

test('a story and an actor have pages', async ({ page, address }) => {
  await opened(page, `${address}#/story?id=lamp`);
  assert.ok((await page.locator('.by-day li').count()) >= 1);
  await opened(page, `${address}#/actor?name=Rebels`);
  assert.match(await page.locator('h1').innerText(), /Rebels/i);
  assert.match(await page.locator('.lead').innerText(), /In \d+ event/);
  assert.ok(!(await page.locator('.partners th[scope="row"]').allInnerTexts()).includes('Rebels'), 'nobody is their own partner');
});

test('a reviewer decides with one key, and undoes the decision', async ({ page, address }) => {
  await opened(page, `${address}#/review?q=${encodeURIComponent('type:PROTEST')}`);
  await page.waitForSelector('.deciding');
  await page.keyboard.press('a');
  assert.match(await page.locator('.deciding .status').innerText(), /token/);
  await page.getByLabel('Your name').fill('A. Reader');
  await page.getByLabel('Token').fill(TOKEN);
  await page.getByLabel('Token').blur();
  await page.getByRole('button', { name: 'Sign in' }).click();
  const title = await page.locator('.desk h2').innerText();
  await page.keyboard.press('r');
  await page.waitForFunction((before) => document.querySelector('.desk h2')?.innerText !== before, title);
  await opened(page, `${address}#/?q=review:rejected`);
  assert.equal(await found(page), 1);
  await page.locator('.events a').first().click();
  await page.locator('.correct > summary').click();
  await page.locator('button[data-kind="undo"]').click();
  await page.waitForFunction(() => document.body.innerText.includes('(undone)'));
  await opened(page, `${address}#/?q=review:rejected`);
  assert.equal(await found(page), 0);
});

test('two events are merged and a field is set', async ({ page, address }) => {
  await opened(page, `${address}#/?q=${encodeURIComponent('type:CONSULT,THREATEN')}`);
  await found(page);
  const ids = await page.locator('.events a').evaluateAll((links) => links.map((one) => decodeURIComponent(one.getAttribute('href').split('id=')[1])).filter((id) => id.startsWith('evt')));
  assert.ok(ids.length >= 2);
  await page.evaluate((token) => {
    sessionStorage.setItem('by', 'B. Reader');
    sessionStorage.setItem('token', token);
  }, TOKEN);
  await opened(page, `${address}#/event?id=${ids[0]}`);
  await page.locator('.correct > summary').click();
  await page.locator('input[name="killed"]').fill('7');
  await page.getByLabel('To whom: name').last().fill('Somebody Else');
  await page.locator('button[data-kind="save"]').click();
  await page.waitForFunction(() => document.body.innerText.includes('changed by B. Reader'));
  await opened(page, `${address}#/?q=killed:7`);
  assert.equal(await found(page), 1);
  await opened(page, `${address}#/?q=${encodeURIComponent('recipient:"Somebody Else"')}`);
  assert.equal(await found(page), 1);
  await opened(page, `${address}#/event?id=${ids[1]}`);
  await page.locator('.correct > summary').click();
  await page.locator('button[data-kind="merge"]').click();
  await page.getByLabel('Search for the same event').fill('killed:7');
  await page.keyboard.press('Enter');
  await page.waitForFunction((id) => document.querySelector('.line-list input')?.value === id, ids[0]);
  await page.locator('.line-list input').check();
  await page.locator('.asking .go').click();
  await page.waitForFunction(() => /merge by B. Reader/.test(document.body.innerText));
});

test('words that are selected in the text go into a field', async ({ page, address }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await opened(page, `${address}#/review?q=${encodeURIComponent('"shelled the harbour"')}`);
  await page.waitForSelector('.desk mark.what');
  await page.locator('.desk mark.what').first().dblclick();
  await page.locator('.taking button', { hasText: 'to whom' }).click();
  assert.match(await page.getByLabel('To whom: name').last().inputValue(), /shelled/);
});

test('a total is marked and found, but left out of map and counts', async ({ page, address }) => {
  const query = encodeURIComponent('"killed two policemen"');
  await opened(page, `${address}#/?q=${query}`);
  assert.equal(await found(page), 1);
  assert.equal(await page.locator('button[data-facet="type"][data-value="ASSAULT"] .count').innerText(), '1');
  assert.equal(await page.locator('.totals').count(), 0);
  assert.equal(await page.locator('.map circle.spot').count(), 1);
  await page.evaluate((token) => {
    sessionStorage.setItem('by', 'C. Reader');
    sessionStorage.setItem('token', token);
  }, TOKEN);
  await page.locator('.events a').first().click();
  await page.locator('.correct > summary').click();
  await page.locator('select[name="toll"]').selectOption('true');
  await page.locator('button[data-kind="save"]').click();
  await page.waitForFunction(() => document.querySelector('h1')?.innerText.startsWith('Total'));
  await opened(page, `${address}#/?q=${query}`);
  assert.equal(await found(page), 1);
  assert.match(await page.locator('.status').innerText(), /all of them totals/);
  assert.match(await page.locator('.events li').innerText(), /total/);
  assert.equal(await page.locator('button[data-facet="type"]').count(), 0);
  assert.equal(await page.locator('.map circle.spot').count(), 0);
  await opened(page, address);
  const all = await found(page);
  assert.deepEqual(await serious(page), []);
  await page.locator('.totals button').click();
  await page.waitForFunction(() => decodeURIComponent(location.hash).includes('toll:no'));
  assert.equal(await found(page), all - 1);
  await page.locator('ol.events').waitFor();
  assert.equal(await page.locator('.events .badge', { hasText: /^total$/ }).count(), 0);
  const points = await page.evaluate(async () => (await fetch('events.geojson?q=toll:yes')).json());
  assert.deepEqual(points.features, []);
});

test('a pasted text is coded and its words are marked', async ({ page, address }) => {
  await opened(page, `${address}#/try`);
  await page.locator('#text').fill('Rebels shelled the town of Kalva on Tuesday 😀, killing at least 12 people.');
  await page.locator('#published').fill('2026-11-23');
  await page.locator('button[type="submit"]').click();
  await page.waitForSelector('.telling mark.count', { timeout: 30000 });
  assert.equal(await page.locator('mark.count').first().innerText(), 'at least 12 people');
});

test('axe-core finds nothing serious on any page, light and dark, wide and narrow', async ({ page, address }) => {
  const id = await page.evaluate(async (base) => (await (await fetch(`${base}events.json?limit=1`)).json()).events[0].id, address).catch(() => null) ?? '';
  const pages = ['', '#/report?id=lamp', '#/story?id=lamp', '#/actor?name=Rebels', '#/review', '#/try', '#/method', `#/event?id=${id}`];
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [1440, 390]) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      for (const path of pages) {
        await opened(page, address + path);
        await page.waitForTimeout(250);
        assert.deepEqual(await serious(page), [], `${path} ${colorScheme} ${width}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(wide <= 1, `${path} is ${wide} wider than the window at ${width}`);
      }
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('a hundred script injections do not run on any page or in any file', async ({ page, context }) => {
  const texts = injections();
  assert.equal(texts.length, 100);
  const server = await served(await store(texts));
  try {
    const requests = [];
    context.on('request', (request) => requests.push(request.url()));
    await opened(page, server.address);
    await found(page);
    const ids = await page.evaluate(async () => (await (await fetch('events.json?limit=1000')).json()).events.map((event) => [event.id, event.actors[0]?.name ?? '']));
    assert.ok(ids.length >= 10, `${ids.length} events`);
    const addresses = [
      ...texts.map((report) => `#/report?id=${encodeURIComponent(report.id)}`),
      ...ids.map(([event]) => `#/event?id=${encodeURIComponent(event)}`),
      ...ids.filter(([, actor]) => /[<"'=]/.test(actor)).map(([, actor]) => `#/actor?name=${encodeURIComponent(actor)}`),
    ];
    for (const path of addresses) {
      await opened(page, server.address + path);
      assert.doesNotMatch(await page.locator('main').innerText(), /Page unavailable/, path);
      for (const link of await page.locator('a[href]').evaluateAll((links) => links.map((one) => one.href))) {
        assert.match(link, /^https?:\/\//, link);
      }
      assert.equal(await page.evaluate(() => globalThis.broken), undefined, path);
    }
    assert.equal(await page.evaluate(() => globalThis.broken), undefined);
    assert.ok(requests.every((url) => url.startsWith(server.address) || url === 'about:blank'), 'no request goes elsewhere');
    const table = await page.evaluate(async () => (await fetch('events.csv')).text());
    assert.doesNotMatch(table, /(^|,)"?[=+@]/m);
  } finally {
    server.end();
  }
});

test('a published site shows the same from a plain file server', async ({ page, file }) => {
  const folder = await published(file);
  const site = await host(folder);
  try {
    await opened(page, site.address);
    const all = await found(page);
    assert.ok(all > 5);
    await tabTo(page, 'button[data-facet="type"][data-value="ASSAULT"]');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash.includes('ASSAULT'));
    assert.ok((await found(page)) < all);
    await page.locator('.events a').first().click();
    await page.waitForSelector('.telling .source mark');
    assert.match(await page.locator('article.event').innerText(), /The full text is not available here/);
    for (const path of ['#/report?id=lamp', '#/story?id=lamp', '#/actor?name=Rebels', '#/method']) {
      await opened(page, site.address + path);
      assert.doesNotMatch(await page.locator('main').innerText(), /Page unavailable/, path);
    }
    assert.equal(await page.getByRole('link', { name: 'Review' }).count(), 0);
    assert.deepEqual(await serious(page), []);
  } finally {
    site.end();
  }
});

const only = process.argv[2];
const browser = await launched();
const file = await store(reports);
const server = await served(file);
let failures = 0;
for (const { name, body } of tests.filter((one) => !only || only.split('|').some((part) => one.name.includes(part)))) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && message.text().includes('Content Security Policy') && errors.push(message.text()));
  page.setDefaultTimeout(Number(process.env.PAGE_TIMEOUT ?? 15000));
  const start = Date.now();
  try {
    await opened(page, server.address);
    await body({ page, context, file, address: server.address });
    assert.deepEqual(errors, []);
    console.error(`  ok    ${name} (${Date.now() - start} ms)`);
  } catch (failure) {
    failures++;
    console.error(`  FAIL  ${name}\n${failure.stack}\n${errors.join('\n')}`);
  } finally {
    await context.close();
  }
}
server.end();
await browser.close();
console.error(failures === 0 ? 'The page passes its tests in the browser.' : `${failures} tests of the page failed.`);
process.exit(failures === 0 ? 0 : 1);
