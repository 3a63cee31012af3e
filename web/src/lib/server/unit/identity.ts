import { dayText } from '#lib/format/date.ts'
import { pathTo } from '../path.ts'
import type { View } from '../view.ts'

/** Who the unit is. */
export interface Identity {
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly aliases: readonly string[]
  /** The office that follows it; null: none is named. */
  readonly office: string | null
  /** From the root down. */
  readonly path: readonly { readonly code: string; readonly name: string }[]
  /** "Từ 01/07/2025", "Đến 30/06/2025"; null: it stands throughout. */
  readonly lifetime: string | null
  /** It does not exist on the day of the view. */
  readonly isAbsent: boolean
}

function lifetimeOf({ node, locale, messages }: View): string | null {
  const { identity } = messages.unitPage
  const from = node.validFrom === null ? null : dayText(node.validFrom, locale)
  const to = node.validTo === null ? null : dayText(node.validTo, locale)
  if (from !== null && to !== null) return identity.between(from, to)
  if (to !== null) return identity.until(to)
  return from === null ? null : identity.since(from)
}

export function identityOf(view: View): Identity {
  const { campaign, node, asOf, locale } = view
  return {
    code: node.officialCode ?? node.code,
    name: node.name,
    kind: campaign.unitKinds.find(({ id }) => id === node.kind)?.label[locale] ?? node.kind,
    aliases: node.aliases,
    office: node.office,
    path: pathTo(campaign.units, node.code),
    lifetime: lifetimeOf(view),
    isAbsent: asOf < (node.validFrom ?? '') || asOf > (node.validTo ?? '9999-12-31'),
  }
}
