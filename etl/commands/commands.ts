import type { Answer } from './answer.ts'
import type { Invocation } from './options.ts'

type Command = (invocation: Invocation) => Promise<Answer>

/** By name; each is loaded when it is called, so that one asking for a figure need not wait for what reads workbooks. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  campaigns: () => import('./figures.ts').then((of) => of.listCampaignsCommand),
  check: () => import('./intake.ts').then((of) => of.checkCommand),
  import: () => import('./intake.ts').then((of) => of.importCommand),
  build: () => import('./intake.ts').then((of) => of.buildCommand),
  indicators: () => import('./figures.ts').then((of) => of.indicatorsCommand),
  reporting: () => import('./figures.ts').then((of) => of.reportingCommand),
  lagging: () => import('./lagging.ts').then((of) => of.laggingCommand),
  'follow-up': () => import('./follow-up.ts').then((of) => of.followUpCommand),
  letters: () => import('./letters.ts').then((of) => of.lettersCommand),
  findings: () => import('./figures.ts').then((of) => of.findingsCommand),
  plan: () => import('./figures.ts').then((of) => of.planCommand),
  calendar: () => import('./figures.ts').then((of) => of.calendarCommand),
  items: () => import('./items.ts').then((of) => of.itemsCommand),
  trace: () => import('./figures.ts').then((of) => of.traceCommand),
  template: () => import('./template.ts').then((of) => of.templateCommand),
  annotate: () => import('./annotate.ts').then((of) => of.annotateCommand),
  decisions: () => import('./deeds.ts').then((of) => of.decisionsCommand),
  decide: () => import('./deeds.ts').then((of) => of.decideCommand),
  confirm: () => import('./deeds.ts').then((of) => of.confirmCommand),
  withdraw: () => import('./deeds.ts').then((of) => of.withdrawCommand),
  replace: () => import('./corrections.ts').then((of) => of.replaceCommand),
  undo: () => import('./deeds.ts').then((of) => of.undoCommand),
  compare: () => import('./corrections.ts').then((of) => of.compareCommand),
  review: () => import('./review.ts').then((of) => of.reviewCommand),
  freezes: () => import('./freezes.ts').then((of) => of.freezesCommand),
  awards: () => import('./awards.ts').then((of) => of.awardsCommand),
  doctor: () => import('./doctor.ts').then((of) => of.doctorCommand),
  backup: () => import('./backup.ts').then((of) => of.backupCommand),
  restore: () => import('./restore.ts').then((of) => of.restoreCommand),
  sample: () => import('./intake.ts').then((of) => of.sampleCommand),
}
