/** Starts Chromium and Dateline's server for tests. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';

export const HOME = join(import.meta.dirname, '..', '..');
/** The program to test: that of the repository, or the one that the environment variable DATELINE names. */
const PROGRAM = process.env.DATELINE ?? join(HOME, 'dateline');
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
  return new Promise((resolve, reject) => {
    const child = spawn(PROGRAM, words, { stdio: ['ignore', 'ignore', 'pipe'] });
    let output = '';
    child.stderr.on('data', (data) => (output += data));
    child.on('exit', (code) => (code === 0 ? resolve(output) : reject(new Error(`dateline ${words.join(' ')}: ${code}\n${output}`))));
  });
}

/** Imports reports into a new store in its own folder; returns the path of the store. */
export async function store(reports) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-page-'));
  const lines = join(folder, 'reports.jsonl');
  writeFileSync(lines, reports.map((report) => JSON.stringify(report) + '\n').join(''));
  await run('import', lines, '--into', join(folder, 'store.db'));
  return join(folder, 'store.db');
}

/** Publishes a store as a site; returns the folder of the site. */
export async function published(file) {
  const folder = join(dirname(file), 'site');
  await run('publish', file, folder);
  return folder;
}

const TYPES = { html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json', svg: 'image/svg+xml' };

/** A plain file server without any code of Dateline. */
export function host(folder) {
  return new Promise((resolve) => {
    const server = createServer((request, response) => {
      const name = decodeURIComponent(new URL(request.url, 'http://host').pathname).replace(/\/$/, '/index.html');
      try {
        const content = readFileSync(join(folder, normalize(name)));
        response.writeHead(200, { 'Content-Type': TYPES[name.split('.').pop()] ?? 'application/octet-stream' }).end(content);
      } catch {
        response.writeHead(404).end();
      }
    });
    server.listen(0, '127.0.0.1', () => resolve({ address: `http://127.0.0.1:${server.address().port}/`, end: () => server.close() }));
  });
}

/** Starts Dateline's server on a store; returns its address, its process id and a function that stops it. */
export function served(file) {
  return new Promise((resolve, reject) => {
    const child = spawn(PROGRAM, ['serve', file, '--port', '0', '--edit'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, DATELINE_TOKEN: TOKEN },
    });
    let output = '';
    child.stderr.on('data', (data) => {
      output += data;
      const address = /http:\/\/[^ ]+/.exec(output);
      if (address) {
        resolve({ address: address[0], process: child.pid, end: () => child.kill() });
      }
    });
    child.on('exit', (code) => reject(new Error(`the server exited with ${code}\n${output}`)));
  });
}
