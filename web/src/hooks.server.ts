import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'
import { localeOf } from '#lib/messages/messages.ts'
import { packed } from '#lib/server/packed.ts'
import { restLater } from '#lib/server/rest.ts'
import { THEME_COOKIE, themeOf } from '#lib/theme.ts'

function todayInVietnam(): string {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
}

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.locale = localeOf(event.url.searchParams.get('lang'))
  event.locals.today = todayInVietnam()
  event.locals.theme = themeOf(event.cookies.get(THEME_COOKIE))
  const response = await resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('%tiendo.lang%', event.locals.locale).replace('%tiendo.theme%', event.locals.theme),
  })
  restLater()
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('referrer-policy', 'same-origin')
  return packed(event.request, response)
}

export const handleError: HandleServerError = (caught) => {
  if (caught.kind === 'unknown') console.error(caught.error)
}
