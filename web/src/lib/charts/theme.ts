/** The colours and type of every chart; the same values as the tokens in design.css. */
export const theme = {
  ink: '#1d2126',
  faint: '#5c636b',
  rule: '#d8d4cb',
  sheet: '#fffefb',
  data: '#2c5a7d',
  possible: '#c9d8e3',
  target: '#9b1c1f',
  font: "'Be Vietnam Pro', 'Segoe UI', sans-serif",
} as const

export const fontSize = { label: 13, axis: 12, tight: 11 } as const

/** How a label is set where nothing else is said. */
export const text = { fontFamily: theme.font, color: theme.ink, fontSize: fontSize.label }
