import { openStore, type FigureFilter } from '../../etl/figures/store.ts'
import { addDays } from '../../etl/campaign/periods.ts'
import { milliseconds, told } from './told.ts'
import { median, timed } from './timing.ts'

/** The questions of the command line, each on a day of its own so that no answer is remembered. */
export async function benchQuestions(store: string, filter: FigureFilter, indicator: string): Promise<void> {
  const figures = openStore({ store })
  let day = filter.asOf
  const next = (): FigureFilter => {
    day = addDays(day, -1)
    return { ...filter, asOf: day }
  }
  const questions = {
    'every indicator of the province': () => figures.indicators(next()),
    'one indicator for each unit': () => figures.indicators({ ...next(), indicator, by: 'unit' }),
    'every indicator by phase': () => figures.indicators({ ...next(), by: 'phase' }),
    'the trace of one figure': () => figures.trace({ ...next(), indicator }),
    'who reported': () => figures.reporting(next()),
  }
  for (const [name, ask] of Object.entries(questions)) told(name, milliseconds(median(await timed(15, ask))))
  figures.close()
}
