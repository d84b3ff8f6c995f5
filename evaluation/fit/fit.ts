/**
 * The whole fit: asks the sets, fits ranking, asks again with the rankings of the folds, fits confidence, and scores the bot
 * with weights that have not seen the question.
 *
 * Confidence is fitted on rankings that have not seen the question, too: on those that have, it would be too sure.
 */

import type { FeatureWeights } from '../../src/search/features.js'
import type { RankingWeights } from '../../src/search/read-weights.js'
import type { Workbench } from '../workbench.js'
import { type Asked, askSets, openSets } from './ask-sets.js'
import { figuresTable, reliabilityTable } from './figures.js'
import { fitConfidence } from './fit-confidence.js'
import { fitRanking, packExamples, type RankingFit, rankingExamples } from './fit-ranking.js'
import { fitSets } from './fit-sets.js'
import { scoreSets } from './score-sets.js'

/** Cross-validated; docs/retrieval.md. */
const RANKING_PENALTY = 1e-3
/**
 * Too few questions ask for the newest word for their share of the loss to tell: the fit's own let two to three times as many
 * outdated sentences of both series come first.
 */
const SET_BY_HAND = { recentStill: 6, recentLatest: 16, planned: 20, participants: 2 } as const satisfies FeatureWeights
const CONFIDENCE_PENALTY = 1e-3

export interface FitOptions {
  /** Of ranking, to choose among; not none. */
  readonly penalties?: readonly number[]
  readonly say: (text: string) => void
}

export interface Fit {
  readonly weights: RankingWeights
  /** What was fitted, on what, and with which figures. */
  readonly notes: readonly string[]
  /** What confidence was fitted on, and ranking would be once more. */
  readonly asked: readonly Asked[]
}

/**
 * @param developmentSets  folder with xquad-r/, news/ and series/
 * @throws {Error} where reports or questions can't be read
 */
export async function fit(
  developmentSets: string,
  workbench: Workbench,
  { penalties = [RANKING_PENALTY], say }: FitOptions,
): Promise<Fit> {
  const { excerptCharacters, answerLimit } = workbench.settings.limits
  const shipped = workbench.knowledge.weights
  const sets = await openSets(fitSets(developmentSets, workbench.root), workbench)
  const ranked = sets.filter(({ set }) => set.ranking > 0)

  const ranking = bestRanking(
    askSets(ranked, () => shipped, excerptCharacters),
    penalties,
    shipped,
    say,
  )
  const asked = askSets(
    sets,
    (fold) => ({ ...shipped, sentence: ranking.withoutFold[fold] ?? ranking.weights }),
    excerptCharacters,
  )
  const confidence = fitConfidence(asked, CONFIDENCE_PENALTY)
  const scored = scoreSets(
    sets,
    (fold) => ({
      sentence: ranking.withoutFold[fold] ?? ranking.weights,
      confidence: confidence.withoutFold[fold] ?? confidence.weights,
    }),
    { answerLimit, excerptCharacters },
  )
  const tables = [figuresTable(scored), reliabilityTable(scored)]
  say(`Cross-validated over matters:\n${tables.join('\n\n')}`)
  const notes = [
    `Set by hand: ${Object.entries(SET_BY_HAND)
      .map(([name, weight]) => `${name} ${weight}`)
      .join(', ')}.`,
    `Ranking: penalty ${ranking.penalty}, confidence: penalty ${CONFIDENCE_PENALTY}.`,
    'Cross-validated over matters in five folds, as the bot answers:',
    ...tables.flatMap((table) => table.split('\n')),
  ]
  return { weights: { sentence: ranking.weights, confidence: confidence.weights }, notes, asked }
}

function bestRanking(
  asked: readonly Asked[],
  penalties: readonly number[],
  { sentence }: RankingWeights,
  say: (text: string) => void,
): RankingFit & { readonly penalty: number } {
  const examples = rankingExamples(asked)
  const byHand = (weights: FeatureWeights): FeatureWeights => ({ ...weights, ...SET_BY_HAND })
  const packed = packExamples(examples)
  // From the strongest on: each fit begins where the one before, which is a little nearer to 0, has ended.
  let start = sentence
  const fits = penalties
    .toSorted((a, b) => b - a)
    .map((penalty) => {
      const ranking = fitRanking(examples, packed, { penalty }, start)
      start = ranking.weights
      const { loss, steps, converged } = ranking
      say(
        `Ranking on ${examples.length} questions, penalty ${penalty}: loss ${loss.toFixed(4)} on folds left out, ${steps} steps${converged ? '' : ', not converged'}`,
      )
      return { ...ranking, penalty }
    })
  const best = fits.toSorted((a, b) => a.loss - b.loss)[0]
  if (best === undefined) throw new RangeError('Give at least one penalty.')
  return { ...best, weights: byHand(best.weights), withoutFold: best.withoutFold.map(byHand) }
}
