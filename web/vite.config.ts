import { defineConfig, type Plugin } from 'vite';

/** Writes a list of the page's files, for `dateline publish`, which copies them. */
const files: Plugin = {
  name: 'files',
  generateBundle(_, bundle) {
    const names = Object.keys(bundle).filter((name) => name.startsWith('assets/'));
    this.emitFile({ type: 'asset', fileName: 'FILES', source: names.sort().join('\n') + '\n' });
  },
};

// The page is built into the program's resources, so that a JDK is enough to serve it.
export default defineConfig({
  base: './',
  plugins: [files],
  build: {
    outDir: '../app/src/main/resources/org/dateline/serve/page',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
  server: { proxy: { '^/.*\\.(json|csv|geojson)': 'http://127.0.0.1:8080' } },
});
