import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

/** Charts and what draws them are loaded after the page answers. */
const notOfCharts = (id: string): boolean => !/lib\/charts|echarts|zrender/.test(id)

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ precompress: true }),
      // A page's own styles come with it, instead of one request each.
      inlineStyleThreshold: 8192,
      csp: {
        mode: 'auto',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self', 'unsafe-inline'],
          'img-src': ['self', 'data:'],
          'object-src': ['none'],
          'base-uri': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  // The pipeline stays a package of its own: it reads its SQL files from beside itself.
  environments: {
    ssr: { build: { rolldownOptions: { external: [/^@tiendo\/etl\//] } } },
    // What several pages use comes in one piece: a request costs more than some kilobytes that are not needed yet.
    client: {
      build: {
        rolldownOptions: {
          output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2, test: notOfCharts }] } },
        },
      },
    },
  },
  // Echarts alone is larger than the default limit; it is loaded when a chart comes into view.
  build: { chunkSizeWarningLimit: 700 },
})
