import type { Campaign, Form } from '../campaign/campaign.ts'
import type { Cell } from '../reader/sheet.ts'
import { remembered } from '../spelling/remembered.ts'
import { keysOfColumn } from './assignment.ts'
import type { HeadedColumn } from './headed-column.ts'
import { fieldKeys, headingText, pathKeys, roleOf } from './heading.ts'
import { layoutsOf } from './list-layout.ts'

/** To whom a text says something as a heading: to every form, as "Đơn vị" does, or to those that have such a field. */
interface KnownHeading {
  readonly isForAll: boolean
  readonly layouts: ReadonlySet<Form>
}

const LONGEST_HEADING = 120

type LayoutsByKey = ReadonlyMap<string, ReadonlySet<Form>>

function layoutsByKey(layouts: readonly Form[], isMandatory: boolean): LayoutsByKey {
  const found = new Map<string, Set<Form>>()
  for (const layout of layouts) {
    const fields = layout.fields.filter((field) => field.isMandatory || !isMandatory)
    for (const key of fields.flatMap((field) => [...fieldKeys(field)])) {
      const own = found.get(key) ?? new Set()
      found.set(key, own.add(layout))
    }
  }
  return found
}

/** The headings that the forms of a campaign know, whatever their layout. */
export class KnownHeadings {
  readonly #fields: LayoutsByKey
  readonly #mandatory: LayoutsByKey
  readonly #ofText: (text: string) => KnownHeading | null
  readonly #needing = new WeakMap<readonly HeadedColumn[], ReadonlySet<Form>>()

  constructor({ forms }: Campaign) {
    const layouts = forms.flatMap(layoutsOf)
    this.#fields = layoutsByKey(layouts, false)
    this.#mandatory = layoutsByKey(layouts, true)
    this.#ofText = remembered((text) => this.#known(pathKeys([text], false)))
  }

  /** What a cell says as a heading by itself; null where that is nothing to any form. */
  of(cell: Cell): KnownHeading | null {
    const text = headingText(cell)
    return text === '' || text.length > LONGEST_HEADING ? null : this.#ofText(text)
  }

  /** The layouts that ask for one of these columns, and cannot do without. */
  needing(columns: readonly HeadedColumn[]): ReadonlySet<Form> {
    const needing = this.#needing.get(columns) ?? this.#thatNeed(columns)
    this.#needing.set(columns, needing)
    return needing
  }

  #thatNeed(columns: readonly HeadedColumn[]): ReadonlySet<Form> {
    const found = new Set<Form>()
    for (const column of columns) {
      for (const key of keysOfColumn(column)) {
        for (const layout of this.#mandatory.get(key) ?? []) found.add(layout)
      }
    }
    return found
  }

  #known(keys: readonly string[]): KnownHeading | null {
    const layouts = new Set(keys.flatMap((key) => [...(this.#fields.get(key) ?? [])]))
    const isForAll = keys.some((key) => roleOf(key) !== null)
    return isForAll || layouts.size > 0 ? { isForAll, layouts } : null
  }
}

const ofCampaign = new WeakMap<Campaign, KnownHeadings>()

/** One for all sheets of a campaign. */
export function knownHeadings(campaign: Campaign): KnownHeadings {
  const known = ofCampaign.get(campaign) ?? new KnownHeadings(campaign)
  ofCampaign.set(campaign, known)
  return known
}
