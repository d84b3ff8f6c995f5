/** Abbreviations that reports in all four languages write: titles and companies in Latin letters, units. */

import type { AbbreviationKind } from './language-words.js'

export const SHARED_ABBREVIATIONS: Partial<Record<AbbreviationKind, string>> = {
  joins: 'Dr Prof Mr Mrs Ms vs',
  'may-end': 'Inc Ltd Corp Co Bros Jr Sr St Yahoo',
  word: 'etc km kg cm mm kW MW GW kWh км кг см мм кВт',
}
