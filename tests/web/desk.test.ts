import { afterAll, beforeAll } from 'vitest'
import { closeDeskSite, openDeskSite } from './desk/desk-site.ts'
// Each file asks one question of the desk, in a campaign of its own.
import './desk/spelling.ts'
import './desk/doubt.ts'
import './desk/versions.ts'
import './desk/without-script.ts'
import './desk/column.ts'
import './desk/refusals.ts'
import './desk/busy.ts'
import './desk/for-every-reader.ts'

beforeAll(openDeskSite, 180_000)
afterAll(closeDeskSite)
