/** English abbreviations, sentence openings and verbs of speech. Words only, no rules. */

import { abbreviations, type LanguageWords, wordList } from './language-words.js'
import { SHARED_ABBREVIATIONS } from './shared-words.js'

export const ENGLISH: LanguageWords = {
  commasInsideQuotes: true,
  abbreviations: abbreviations(SHARED_ABBREVIATIONS, {
    joins: `
      Messrs Mme Mlle Hon Rev Msgr Pres Sen Sens Rep Reps Gov Govs Gen Gens Lt Col Maj Capt Cmdr Cdr Adm Sgt Cpl Pvt Brig
      Amb Supt Det Insp Atty Mt Ft
      e.g i.e eg ie cf viz approx ca incl esp v
    `,
    'may-end': `
      a.m p.m U.S U.K U.N E.U D.C Ph.D M.D B.A al est dept Dept Univ Assn Ave Blvd Rd Hwy
      Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
      Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex
      Va Vt Wash Wis Wyo bn mn tn mln govt intl
    `,
    'joins-number': 'No Nos no nos p pp Fig Figs Vol Art Arts Sec Ch Par Para para c approx Res',
  }),
  starters: new Set(
    wordList(`
      The A An This That These Those There Here
      I You He She It We They Who What Which Whose When Where Why How Whether
      My Your His Her Its Our Their One Some Any Each Every Both Neither Either Few Many Most Much More Several All Another
      Other Others None Nobody Everyone Everybody Nothing Everything Such
      In On At By For From With Without Within Of To Into After Before During Since Until Till Through Throughout Across
      Against Among Amid Between About Despite Besides Beyond Behind Beneath Beside Because Although Though Unless While
      Whereas If As Once Like Unlike According Regarding Given Instead Outside Inside Near
      And But Or Nor Yet So Then Thus Hence Also Again Already Always Often Sometimes Never Now Today Tomorrow Yesterday
      Later Earlier Meanwhile Moreover However Therefore Nevertheless Nonetheless Still Perhaps Maybe Indeed Even Only Just
      Not No Yes Afterwards Eventually Finally Furthermore Additionally Similarly Otherwise Overall Separately
      Is Are Was Were Has Have Had Do Does Did Can Could Would Should Let Asked Speaking
      Talks Officials Negotiators Diplomats Critics Experts Observers Analysts Nothing Details Neither People Work
    `),
  ),
  speechVerbs: new Set(
    wordList(`
      said says asked asks added adds wrote writes told tells replied replies answered answers shouted shouts cried cries
      wondered demanded insisted exclaimed declared warned posted tweeted joked quipped
    `),
  ),
}
