import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { encodeDocx } from '../document/docx.ts'
import { inspect } from '../inspected.ts'
import { laggingList, reminderLetter } from '../inspection/letter.ts'
import { answer, type Answer } from './answer.ts'
import { dayOption, figureFilter, UsageError, type Invocation } from './options.ts'
import { withStore } from './with-store.ts'

const LIST = 'danh-sach-don-vi-can-don-doc.docx'

/**
 * `letters CAMPAIGN --due DATE -o DIR [filters of lagging]`: the list of units to ask, and one letter to each, as .docx
 * and together in a .zip.
 */
export async function lettersCommand(invocation: Invocation): Promise<Answer> {
  const [folder, dueOn] = [invocation.option('output'), dayOption(invocation, 'due')]
  if (folder === undefined || dueOn === undefined) throw new UsageError('letters needs --due DATE and -o DIR')
  const { by: _, ...filter } = figureFilter(invocation)
  const office = invocation.option('office')
  return withStore(invocation, async (figures) => {
    const campaign = await figures.known(filter.campaign)
    const { units } = await inspect(figures, { ...filter, ...(office !== undefined && { office }) })
    const published = await figures.published(filter.campaign)
    const terms = { asOf: filter.asOf, dueOn, isSample: published?.hasSampleReports === true }
    const documents: Record<string, Uint8Array> = {
      [LIST]: await encodeDocx(laggingList(campaign, units, terms)),
    }
    for (const listed of units) {
      const letter = await encodeDocx(reminderLetter(campaign, listed, terms))
      documents[`cong-van_${listed.unit.code}.docx`] = letter
    }
    mkdirSync(folder, { recursive: true })
    const files = Object.entries({ ...documents, 'tat-ca.zip': zipSync(documents) })
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes)
    const paths = files.map(([name]) => join(folder, name))
    return answer({ files: paths, units: units.length, snapshot: figures.snapshot().id }, paths)
  })
}
