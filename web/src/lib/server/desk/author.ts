import type { Cookies } from '@sveltejs/kit'
import { refusalText } from '@tiendo/etl/desk/refusal'
import type { Locale } from '#lib/messages/messages.ts'
import { textOf, type Fault } from './fault.ts'

const COOKIE = 'author'
const YEAR = 365 * 24 * 3600

/** Who decides, why, and when (ISO instant). */
export interface Author {
  readonly by: string
  readonly reason: string
  readonly at: string
}

/** Who decided last at this machine; empty: nobody has. */
export function knownAuthor(cookies: Cookies): string {
  return cookies.get(COOKIE) ?? ''
}

export function authorOf(data: FormData): Author {
  return { by: textOf(data, 'by'), reason: textOf(data, 'reason'), at: new Date().toISOString() }
}

/** What is missing of an author. */
export function authorFaults({ by, reason }: Author, locale: Locale): Fault[] {
  const blank = (what: 'author' | 'reason'): string => refusalText({ code: 'blank', what }, locale)
  return [
    ...(by === '' ? [{ field: 'by', message: blank('author') }] : []),
    ...(reason === '' ? [{ field: 'reason', message: blank('reason') }] : []),
  ]
}

export function rememberAuthor(cookies: Cookies, { by }: Author, url: URL): void {
  const secure = url.protocol === 'https:'
  cookies.set(COOKIE, by, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: YEAR })
}
