import { afterAll, beforeAll } from 'vitest'
import { closeSite, openSite } from './site.ts'
// Each file asks one question of the pages; the last two change what is published.
import './campaign-list.ts'
import './overview.ts'
import './drill-down.ts'
import './indicator-page.ts'
import './compare.ts'
import './downloads.ts'
import './unit-page.ts'
import './search.ts'
import './place.ts'
import './sources.ts'
import './plan-and-calendar.ts'
import './sample-mark.ts'
import './unknown-names.ts'
import './for-every-reader.ts'
import './keyboard.ts'
import './themes.ts'
import './own-plan.ts'
import './new-snapshot.ts'

beforeAll(openSite, 120_000)
afterAll(closeSite)
