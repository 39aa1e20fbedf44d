import { defineConfig, type Plugin } from 'vite';

/** Lists the files of the page, for a program that copies them. */
const files: Plugin = {
  name: 'files',
  generateBundle(_, bundle) {
    const names = Object.keys(bundle).filter((name) => name.startsWith('assets/'));
    this.emitFile({ type: 'asset', fileName: 'FILES', source: names.sort().join('\n') + '\n' });
  },
};

// The page is built into the program's own files, so that a JDK alone shows it.
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
