/**
 * What the page costs its readers, over a store: the first view in a new browser, the time from a click to the new view, and many readers
 * at once. The server is started anew for it, and both are asked twice: just after the start, and again.
 *
 *   node bench/page/bench.mjs STORE [SECONDS]
 */
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { launched, served } from '../../web/browser/browser.mjs';

const [, , file, seconds = '20'] = process.argv;
const READERS = 200;
const THINKING = 2_000;
const BROWSERS = 5;
const FACETS = [['type', 6], ['country', 6], ['party', 5], ['standing', 2]];
const DAYS = [[.2, .3], [.25, .6], [.5, .52], [.1, .9], [.4, .41]];

const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * part) - 1))];

function told(what, times) {
  times.sort((one, other) => one - other);
  console.log(`${what}: ${times.length} times, median ${at(times, .5).toFixed(0)} ms, p95 ${at(times, .95).toFixed(0)} ms, p99 ${at(times, .99).toFixed(0)} ms, most ${times.at(-1).toFixed(0)} ms`);
}

async function opened(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const start = performance.now();
  await page.goto(address);
  await page.waitForSelector('ol.events li');
  await page.waitForFunction(() => document.querySelector('.land')?.getAttribute('d'));
  return { page, context, took: performance.now() - start };
}

/** From what a reader does to the frame with the new view. */
function changed(page, what) {
  return page.evaluate((given) => {
    const views = document.querySelector('section[aria-label="Events"]');
    const start = performance.now();
    return new Promise((done) => {
      new MutationObserver((changes, observer) => {
        if (!views.isConnected) {
          observer.disconnect();
          requestAnimationFrame(() => done(performance.now() - start));
        }
      }).observe(document.querySelector('.explore'), { childList: true, subtree: true });
      if (given.day) {
        const field = document.querySelector(`input[aria-label="${given.field}"]`);
        field.value = given.day;
        field.dispatchEvent(new Event('change'));
      } else {
        document.querySelectorAll(`button[data-facet="${given.facet}"]`)[given.number].click();
      }
    });
  }, what);
}

async function filters(page, first, last) {
  const times = [];
  for (const [facet, count] of FACETS) {
    for (let number = 0; number < count && number < (await page.locator(`button[data-facet="${facet}"]`).count()); number++) {
      times.push(await changed(page, { facet, number }), await changed(page, { facet, number }));
    }
  }
  const day = (part) => new Date(first + (last - first) * part).toISOString().slice(0, 10);
  for (const [from, to] of DAYS) {
    times.push(await changed(page, { field: 'From day', day: day(from) }), await changed(page, { field: 'To day', day: day(to) }));
  }
  return times;
}

function asked(agent, address) {
  return new Promise((done) => {
    const start = performance.now();
    get(address, { agent, headers: { 'Accept-Encoding': 'gzip' } }, (response) => {
      response.resume();
      response.on('end', () => done({ failed: response.statusCode !== 200, took: performance.now() - start }));
    }).on('error', () => done({ failed: true, took: performance.now() - start }));
  });
}

async function reader(address, agent, addresses, end, answers) {
  while (performance.now() < end) {
    const path = addresses[Math.floor(Math.random() * addresses.length)]();
    answers.push(await asked(agent, address + path));
    await wait(-Math.log(1 - Math.random()) * THINKING);
  }
}

function memory(process) {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process}/status`, 'utf8'))[1]) / 1024);
}

async function readers(address, process, queries, ids) {
  const any = (list) => list[Math.floor(Math.random() * list.length)];
  const view = () => `view.json?q=${encodeURIComponent(any(queries))}&page=${1 + Math.floor(Math.random() * 30)}`;
  const event = () => `event.json?id=${encodeURIComponent(any(ids))}`;
  const addresses = [view, view, view, view, view, view, event, event, event, () => ''];
  const agent = new Agent({ keepAlive: true, maxSockets: READERS });
  const answers = [];
  const end = performance.now() + Number(seconds) * 1000;
  await Promise.all(Array.from({ length: READERS }, () => reader(address, agent, addresses, end, answers)));
  agent.destroy();
  told(`${READERS} readers for ${seconds} s, ${answers.filter((one) => one.failed).length} failed, memory then ${memory(process)} MB`, answers.map((one) => one.took));
}

async function json(address) {
  return (await fetch(address)).json();
}

async function measured(browser, server, view, ids) {
  const bins = view.timeline.bins;
  const first = Date.parse(bins[0].from);
  const last = Date.parse(bins.at(-1).to);
  const times = [];
  let newest;
  for (let number = 0; number < BROWSERS; number++) {
    await newest?.context.close();
    newest = await opened(browser, server.address);
    times.push(newest.took);
  }
  told('first view', times);
  told('a filter or a range of days', await filters(newest.page, first, last));
  await newest.context.close();
  const queries = ['', ...FACETS.flatMap(([facet]) => Object.keys(view.facets[facet] ?? {}).slice(0, 4).map((value) => `${facet}:"${value}"`)), 'killed:>=10', 'sources:>=2'];
  await readers(server.address, server.process, queries, ids);
}

const start = performance.now();
const server = await served(file);
console.log(`start: ${((performance.now() - start) / 1000).toFixed(1)} s`);
const browser = await launched();
try {
  const view = await json(`${server.address}view.json`);
  const ids = (await json(`${server.address}events.json?limit=50`)).events.map((event) => event.id);
  console.log(`${view.all} events; just after the start:`);
  await measured(browser, server, view, ids);
  console.log('again:');
  await measured(browser, server, view, ids);
} finally {
  await browser.close();
  server.end();
  process.exit();
}
