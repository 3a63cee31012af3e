import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from '../inspected.ts'
import { addressees, letterFiles } from '../inspection/letter-files.ts'
import { answer, type Answer } from './answer.ts'
import { choiceOption, dayOption, figureFilter, UsageError, type Invocation } from './options.ts'
import { withStore } from './with-store.ts'

/**
 * `letters CAMPAIGN --due DATE -o DIR [--per unit|area] [filters of lagging]`: the list of units to ask, and a letter
 * to each of them or to each area, as .docx and together in a .zip.
 */
export async function lettersCommand(invocation: Invocation): Promise<Answer> {
  const [folder, dueOn] = [invocation.option('output'), dayOption(invocation, 'due')]
  if (folder === undefined || dueOn === undefined) throw new UsageError('letters needs --due DATE and -o DIR')
  const per = choiceOption(invocation, 'per', addressees) ?? 'unit'
  const { by: _, ...filter } = figureFilter(invocation)
  const office = invocation.option('office')
  return withStore(invocation, async (figures) => {
    const campaign = await figures.known(filter.campaign)
    const { units } = await inspect(figures, { ...filter, ...(office !== undefined && { office }) })
    const published = await figures.published(filter.campaign)
    const terms = { asOf: filter.asOf, dueOn, isSample: published?.hasSampleReports === true }
    const node = filter.node ?? campaign.units.find(({ parent }) => parent === null)?.code ?? ''
    const files = await letterFiles(campaign, units, terms, { per, node })
    mkdirSync(folder, { recursive: true })
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes)
    const paths = files.map(({ name }) => join(folder, name))
    return answer({ files: paths, units: units.length, snapshot: figures.snapshot().id }, paths)
  })
}
