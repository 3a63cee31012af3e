import { redirect } from '@sveltejs/kit'
import { THEME_COOKIE, themeOf, YEAR } from '#lib/theme.ts'
import type { RequestHandler } from './$types'

/** A place of our own to go back to; an address with two slashes would lead elsewhere. */
function placeOf(back: FormDataEntryValue | null): string {
  return typeof back === 'string' && /^\/(?![/\\])/.test(back) ? back : '/'
}

/** Remembers the reader's choice, for browsers without script. */
export const POST: RequestHandler = async ({ cookies, request, url }) => {
  const form = await request.formData()
  const chosen = form.get('theme')
  cookies.set(THEME_COOKIE, themeOf(typeof chosen === 'string' ? chosen : null), {
    path: '/',
    maxAge: YEAR,
    sameSite: 'lax',
    httpOnly: false,
    secure: url.protocol === 'https:',
  })
  redirect(303, placeOf(form.get('back')))
}
