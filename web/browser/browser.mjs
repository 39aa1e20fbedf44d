/** Starts Chromium and Dateline's server for tests. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

export const HOME = join(import.meta.dirname, '..', '..');
export const TOKEN = 'a-token-for-tests-only';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export function chromiumPath() {
  return PLACES.find((place) => existsSync(place)) ?? null;
}

export async function launched() {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

function run(...words) {
  return new Promise((done, failed) => {
    const child = spawn(join(HOME, 'dateline'), words, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (data) => (said += data));
    child.on('exit', (code) => (code === 0 ? done(said) : failed(new Error(`dateline ${words.join(' ')}: ${code}\n${said}`))));
  });
}

/** A store of reports in a folder of its own. */
export async function store(reports) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-page-'));
  const lines = join(folder, 'reports.jsonl');
  writeFileSync(lines, reports.map((report) => JSON.stringify(report) + '\n').join(''));
  await run('import', lines, '--into', join(folder, 'store.db'));
  return join(folder, 'store.db');
}

/** A server of a store: its address, and how to end it. */
export function served(file) {
  return new Promise((done, failed) => {
    const child = spawn(join(HOME, 'dateline'), ['serve', file, '--port', '0', '--edit'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, DATELINE_TOKEN: TOKEN },
    });
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
      const address = /http:\/\/[^ ]+/.exec(said);
      if (address) {
        done({ address: address[0], end: () => child.kill() });
      }
    });
    child.on('exit', (code) => failed(new Error(`the server ended: ${code}\n${said}`)));
  });
}
