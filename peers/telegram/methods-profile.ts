/** Commands, name and descriptions, by language and scope; and what the bot may ask about chats. */

import type { BotCommand, ChatMember } from 'grammy/types'
import * as z from 'zod'
import { BOT } from './accounts.js'
import { chatId, int, json, type Method, method, text } from './method.js'
import { membersOf } from './places.js'
import { breach, unlucky } from './refusal.js'

const MOST_COMMANDS = 100
const NAME = /^[a-z0-9_]{1,32}$/
const LONGEST_COMMAND_DESCRIPTION = 256

const scopeSchema = z.object({
  type: z.enum([
    'default',
    'all_private_chats',
    'all_group_chats',
    'all_chat_administrators',
    'chat',
    'chat_administrators',
    'chat_member',
  ]),
  chat_id: chatId.optional(),
  user_id: z.int().optional(),
})
type Scope = z.infer<typeof scopeSchema>
const where = { scope: json(scopeSchema).optional(), language_code: text.optional() }

export const PROFILE_METHODS = {
  setMyCommands: method(
    { ...where, commands: json(z.array(z.object({ command: z.string(), description: z.string() }))) },
    ({ state }, { commands, scope, language_code: language }) => {
      if (commands.length > MOST_COMMANDS) throw breach('BOT_COMMANDS_TOO_MUCH')
      state.commands.set(commandsKey(scope, language), commands.map(readCommand))
      return true
    },
  ),
  getMyCommands: method(where, ({ state }, { scope, language_code: language }) => {
    return state.commands.get(commandsKey(scope, language)) ?? []
  }),
  deleteMyCommands: method(where, ({ state }, { scope, language_code: language }) => {
    state.commands.delete(commandsKey(scope, language))
    return true
  }),

  ...textMethods('Name', 'name', 64, BOT.first_name),
  ...textMethods('Description', 'description', 512),
  ...textMethods('ShortDescription', 'short_description', 120),

  getChat: method({ chat_id: chatId }, ({ state }, { chat_id: id }) => ({
    ...state.look(id),
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: {},
  })),

  getChatMember: method({ chat_id: chatId, user_id: int }, ({ state }, { chat_id: id, user_id: userId }) => {
    const chat = state.look(id)
    const user = membersOf(chat, state.users).find((each) => each.id === userId)
    if (user === undefined) throw unlucky('member not found')
    if (state.admins.has(userId) && chat.type !== 'private') return { status: 'administrator', user }
    const standing = state.standingIn(chat.id)
    if (user !== BOT || standing === 'open') return { status: 'member', user } satisfies ChatMember
    return standing === 'not a member' ? { status: 'left', user } : { status: 'kicked', user, until_date: 0 }
  }),
}

/** @param language  of two letters; none is every language */
export function commandsKey(scope: Scope = { type: 'default' }, language = ''): string {
  checkLanguage(language)
  return [scope.type, scope.chat_id ?? '', scope.user_id ?? '', language].join(' ')
}

function readCommand({ command, description }: BotCommand): BotCommand {
  const name = command.replace(/^\//, '')
  if (!NAME.test(name)) throw breach('BOT_COMMAND_INVALID')
  const length = [...description].length
  if (length < 1 || length > LONGEST_COMMAND_DESCRIPTION) throw breach('BOT_COMMAND_DESCRIPTION_INVALID')
  return { command: name, description }
}

/** `set…` and `get…` of a text that exists once for each language and falls back to the one for all. */
function textMethods<K extends string>(name: K, field: string, longest: number, preset = '') {
  const set = method({ [field]: text.optional(), language_code: text.optional() }, ({ state }, params) => {
    const { [field]: value = '', language_code: language = '' } = params as Record<string, string | undefined>
    checkLanguage(language)
    if ([...value].length > longest) throw breach(`${field} is too long`)
    if (value === '') state.texts.delete(`${field} ${language}`)
    else state.texts.set(`${field} ${language}`, value)
    return true
  })
  const get = method({ language_code: text.optional() }, ({ state }, { language_code: language = '' }) => {
    checkLanguage(language)
    const { texts } = state
    return { [field]: texts.get(`${field} ${language}`) ?? texts.get(`${field} `) ?? preset }
  })
  return { [`setMy${name}`]: set, [`getMy${name}`]: get } as Record<`setMy${K}` | `getMy${K}`, Method>
}

function checkLanguage(language: string): void {
  if (!/^([a-z]{2})?$/.test(language)) throw breach('LANG_CODE_INVALID')
}
