import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = ({ locals }) => ({
  locale: locals.locale,
  today: locals.today,
  theme: locals.theme,
})
