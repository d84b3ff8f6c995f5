/**
 * Discord's refusals, with its own status, code and words.
 *
 * Thrown by whatever handles a call, turned into an answer by http.ts.
 */

const REFUSALS = {
  unauthorized: [401, 0, '401: Unauthorized'],
  'no such route': [404, 0, '404: Not Found'],
  'unknown application': [404, 10002, 'Unknown Application'],
  'unknown channel': [404, 10003, 'Unknown Channel'],
  'unknown guild': [404, 10004, 'Unknown Guild'],
  'unknown message': [404, 10008, 'Unknown Message'],
  'unknown user': [404, 10013, 'Unknown User'],
  'unknown webhook': [404, 10015, 'Unknown Webhook'],
  'unknown interaction': [404, 10062, 'Unknown interaction'],
  'unknown command': [404, 10063, 'Unknown application command'],
  'already acknowledged': [400, 40060, 'Interaction has already been acknowledged.'],
  'too many follow-ups': [400, 40094, 'This interaction has reached the maximum number of follow-up messages'],
  'missing access': [403, 50001, 'Missing Access'],
  "another's message": [403, 50005, 'Cannot edit a message authored by another user'],
  'empty message': [400, 50006, 'Cannot send an empty message'],
  'closed to the bot': [403, 50007, 'Cannot send messages to this user'],
  'missing permissions': [403, 50013, 'Missing Permissions'],
  'expired token': [401, 50027, 'Invalid Webhook Token'],
  'invalid form': [400, 50035, 'Invalid Form Body'],
} as const satisfies Record<string, readonly [status: number, code: number, message: string]>

export type RefusalKind = keyof typeof REFUSALS

export class Refusal extends Error {
  readonly status: number
  readonly body: { readonly code: number; readonly message: string; readonly errors?: object }

  /** What the bot did against Discord's rules for a form: nothing for refusals that a good bot may meet. */
  readonly breaches: readonly string[]

  /** @param issues  what is wrong with the form, a line each */
  constructor(kind: RefusalKind, issues: readonly string[] = []) {
    const [status, code, message] = REFUSALS[kind]
    super(`${message} (${code})`)
    this.status = status
    this.breaches = kind === 'empty message' ? [message] : issues
    this.body = { code, message, ...(issues.length > 0 ? { errors: formErrors(issues) } : {}) }
  }
}

/** Discord nests these by field; one list says as much to a bot that only logs them. */
function formErrors(issues: readonly string[]): object {
  return { _errors: issues.map((message) => ({ code: 50035, message })) }
}
