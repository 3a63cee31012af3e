/** One direction: receive → read → extract → build → publish → show. */

const among = (...folders) => folders.map((folder) => `^etl/${folder}/`)

/** The folders of etl, each with those that it may know besides itself. */
const knows = {
  boundaries: [],
  spelling: [],
  statistics: [],
  finding: [],
  reader: ['finding', 'spelling'],
  campaign: ['finding', 'spelling'],
  extraction: ['campaign', 'finding', 'reader', 'spelling', 'statistics'],
  workbook: ['campaign', 'reader'],
  annotation: ['finding', 'reader'],
  guard: ['reader'],
  archive: ['extraction'],
  warehouse: ['archive', 'campaign', 'extraction', 'finding'],
  figures: ['campaign', 'finding', 'spelling', 'statistics', 'warehouse'],
}

const directions = Object.entries(knows).map(([folder, others]) => ({
  name: `${folder}-knows-only-what-comes-before`,
  severity: 'error',
  from: { path: `^etl/${folder}/` },
  to: { path: '^etl/', pathNot: among(folder, ...others) },
}))

module.exports = {
  forbidden: [
    ...directions,
    {
      name: 'pure-folders-know-no-disk-clock-or-database',
      comment: 'Bytes, texts and times come in as arguments; campaign/load.ts is the one file that reads.',
      severity: 'error',
      from: {
        path: among(
          'spelling',
          'statistics',
          'finding',
          'reader',
          'campaign',
          'extraction',
          'workbook',
          'annotation',
          'awards',
        ),
        pathNot: 'campaign/load\\.ts$',
      },
      to: { path: '^(node:)?(fs|path|os|process|sqlite|child_process|http|https|net)|@duckdb/' },
    },
    {
      name: 'etl-does-not-know-web',
      severity: 'error',
      from: { path: '^etl/' },
      to: { path: '^web/' },
    },
    {
      name: 'pages-ask-through-the-server',
      comment: 'What reaches the browser may use the types of etl, never its code.',
      severity: 'error',
      from: { path: '^web/src/', pathNot: ['^web/src/lib/server/', '\\.server\\.ts$'] },
      to: { path: '^etl/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-enters-etl-by-its-exports',
      severity: 'error',
      from: { path: '^web/src/' },
      to: {
        path: '^etl/',
        pathNot: [
          '^etl/boundaries/bundled\\.ts$',
          '^etl/archive/(follow-up|freeze)\\.ts$',
          '^etl/document/document\\.ts$',
          '^etl/(awarded|inspected|reviewed|since-freeze)\\.ts$',
          '^etl/awards/candidate\\.ts$',
          '^etl/campaign/(award|campaign|inspection-schema|item-forms)\\.ts$',
          '^etl/desk/(comparison|desk|question|refusal)\\.ts$',
          '^etl/figures/(evidence-row|file|figure|item|item-search|store|snapshot|plan|calendar)\\.ts$',
          '^etl/inspection/(flag|letter-files|told-flag)\\.ts$',
          '^etl/statistics/binomial\\.ts$',
          '^etl/workbook/(data-table|template)\\.ts$',
        ],
      },
    },
    {
      name: 'charts-alone-know-echarts',
      severity: 'error',
      from: { path: '^web/src/', pathNot: '^web/src/lib/charts/' },
      to: { path: 'node_modules/echarts' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^\\$(app|env)/', '^\\./\\$types', '^@sveltejs/kit'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['web/build', 'web/\\.svelte-kit'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'svelte', 'types'],
      extensions: ['.ts', '.js', '.svelte', '.d.ts', '.css'],
    },
  },
}
