import { testCasesIn } from './cases.ts'

testCasesIn('UTC')
