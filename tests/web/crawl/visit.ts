import { parse, type HTMLElement } from 'node-html-parser'
import { request } from '../site.ts'
import { addressOf, campaignOf, kindOf, localeOf, pathOf, type Address } from './address.ts'

export interface VisitedPage {
  readonly path: string
  readonly address: Address
  readonly kind: string
  /** Null: the list of campaigns. */
  readonly campaign: string | null
  readonly locale: 'vi' | 'en'
  readonly status: number
  readonly root: HTMLElement
}

export async function visitPage(address: Address): Promise<VisitedPage> {
  const path = pathOf(address)
  const response = await request(path)
  const root = parse(await response.text(), { comment: false })
  return {
    ...{ path, address, kind: kindOf(address), campaign: campaignOf(address) },
    ...{ locale: localeOf(address), status: response.status, root },
  }
}

/** Where the links of a page lead within the site. */
export function linksOf({ root, path }: VisitedPage): Address[] {
  return root
    .querySelectorAll('a[href]')
    .flatMap((link) => addressOf(link.getAttribute('href') ?? '', path) ?? [])
}

/** A question of a form, and the answers that it offers. */
interface Choice {
  readonly name: string
  readonly values: readonly string[]
}

function choicesOf(form: HTMLElement): Choice[] {
  return form.querySelectorAll('select[name]').map((select) => ({
    name: select.getAttribute('name') ?? '',
    values: select.querySelectorAll('option').map((option) => option.getAttribute('value') ?? option.text),
  }))
}

/** Where the forms of a page lead that only ask: each answer by itself, the rest as it stands. */
export function answersOf({ root, path, address }: VisitedPage): Address[] {
  const forms = root.querySelectorAll('form').filter((form) => {
    return (form.getAttribute('method') ?? 'get') === 'get' && form.getAttribute('action') === undefined
  })
  return forms.flatMap((form) => {
    const hidden = form
      .querySelectorAll('input[type=hidden]')
      .map((input): [string, string] => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? ''])
    return choicesOf(form).flatMap(({ name, values }) =>
      values
        .filter((value) => value !== '')
        .flatMap((value) => {
          const query = new URLSearchParams(hidden)
          query.set(name, value)
          return addressOf(`${address.pathname}?${query.toString()}`, path) ?? []
        }),
    )
  })
}
