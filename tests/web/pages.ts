export const sonLa = '/c/son-la-mttq-2023'
export const party = '/c/dang-bo-mttq-2026'
export const anGiang = '/c/an-giang-2026'

/** Every kind of page, by what it shows. */
export const pages = [
  ['the list of campaigns', '/'],
  ['the overview of a campaign with tiers', sonLa],
  ['the overview of a campaign by quarters', party],
  ['the overview of a district', `${sonLa}?node=118`],
  ['an indicator with districts and phases', `${sonLa}/i/committees_launched_rate`],
  ['an indicator of communes alone', `${sonLa}/i/works_completed_rate?tier=commune`],
  ['an indicator that is a ratio of sums', `${party}/i/members_rated_well_rate`],
  ['an indicator that nothing is due of', `${anGiang}/i/reviews_held_rate`],
  ['two phases compared', `${sonLa}/compare`],
  ['two campaigns compared', `${sonLa}/compare?by=campaign`],
  ['units of then and of today compared', `${anGiang}/compare?by=structure`],
  ['a district', `${sonLa}/u/118`],
  ['a commune that ended', `${sonLa}/u/04168`],
  ['a commune of today', `${anGiang}/u/30307`],
  ['a map', `${anGiang}/place`],
  ['squares for units without boundaries', `${sonLa}/place`],
  ['units found by name', `${anGiang}/search?q=long+xuyen`],
  ['the units to ask', `${sonLa}/inspection?since=2024-09-01`],
  ['the units to ask with one followed up', `${party}/inspection?follow=CB01`],
  ['the review of a campaign', `${sonLa}/reviews`],
  ['the review of a Party body', `${party}/reviews`],
  ['the candidates for awards', `${sonLa}/awards?group=districts`],
  ['the awards of a plan with a quota', `${anGiang}/awards`],
  ['the awards of a plan without criteria', `${party}/awards`],
  ['the sources of a campaign', `${sonLa}/trace`],
  ['the sources of a ratio of sums', `${party}/trace`],
  ['the plan of a campaign', `${sonLa}/plan`],
  ['the plan of a campaign that has years to go', `${anGiang}/plan`],
  ['the calendar of a campaign', `${sonLa}/calendar`],
  ['the calendar of a campaign that has years to go', `${anGiang}/calendar`],
  ['the overview in the structure of today', `${anGiang}?structure=now`],
  ['the findings of a campaign', `${sonLa}/findings`],
  ['the findings of another campaign', `${party}/findings`],
  ['a page that is not there', '/c/khong-co'],
] as const

export const locales = ['vi', 'en'] as const

/** The same address in a language. */
export function inLanguage(path: string, locale: (typeof locales)[number]): string {
  if (locale === 'vi') return path
  return `${path}${path.includes('?') ? '&' : '?'}lang=en`
}
