import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../../src/app/package-root.js'
import { LANGUAGES, type Language } from '../../src/model.js'
import { type CueKind, createCueReader, type Gist, type Newness } from '../../src/search/cues.js'
import { parseCues } from '../../src/search/parse-cues.js'
import { goodValue } from '../fixtures/good-value.js'

const FILE = 'config/question-cues.yaml'
const { readCues } = createCueReader(goodValue(parseCues(readFileSync(join(packageRoot(), FILE), 'utf8'), FILE)))

function kindsOf(text: string, language: Language): CueKind[] {
  const { newness, gists } = readCues(text, language)
  return [...(newness === undefined ? [] : [newness.kind]), ...gists.map(({ kind }) => kind)]
}

function wordsOf(text: string, language: Language, wanted: CueKind): string[] {
  const { newness, gists } = readCues(text, language)
  const cue = [...(newness === undefined ? [] : [newness]), ...gists].find(({ kind }) => kind === wanted)
  return cue?.spans.map(({ start, end }) => text.slice(start, end)) ?? []
}

type Asked = Readonly<Record<Language, readonly string[]>>

const NEWEST: Readonly<Record<Newness, Asked>> = {
  latest: {
    de: [
      'Was gibt es Neues zur Brücke?',
      "Was gibt's denn da Neues von der Brücke?",
      'gibts was neues bei der Brücke',
      'Neues zum Brückenbau?',
      'Wie ist der aktuelle Stand an der Brücke?',
      'Stand der Dinge Brücke',
      'wie läuft es mit der Brücke',
      'Wie weit sind sie mit der Brücke?',
      'Irgendwelche Neuigkeiten von der Brücke?',
      'Letzter Stand Brücke?',
      'Gibt es Fortschritte beim Brückenbau?',
      'Neueste Meldungen zur Bruecke',
      'Hat sich an der Brücke etwas getan?',
    ],
    en: [
      "What's the latest on the bridge?",
      'latest bridge news',
      'Any news about the bridge?',
      'any updates on the bridge',
      'Where do things stand with the bridge?',
      'What is the current state of the bridge?',
      'How is the bridge coming along? any progress?',
      'bridge status',
      'What is going on with the bridge?',
      'anything new on the bridge',
      'How are things at the bridge these days?',
    ],
    uk: [
      'Що нового з мостом?',
      'Є новини про міст?',
      'Які останні новини щодо моста?',
      'Новини про міст',
      'Який стан моста?',
      'Яка зараз ситуація на мосту?',
      'Як просувається будівництво моста?',
      'Чи є прогрес щодо моста?',
      'Як зараз із мостом?',
      'поточний стан моста',
      'Що змінилося на мосту?',
    ],
    ru: [
      'Что нового с мостом?',
      'Есть новости о мосте?',
      'Какие последние новости о мосте?',
      'Новости про мост',
      'Каково положение дел с мостом?',
      'Какая сейчас ситуация на мосту?',
      'Как продвигается строительство моста?',
      'Есть ли прогресс по мосту?',
      'Как обстоят дела с мостом?',
      'текущее состояние моста',
      'что там слышно про мост',
    ],
  },
  still: {
    de: [
      'Ist die Brücke noch gesperrt?',
      'Ist die Brücke immer noch zu?',
      'Gilt die Sperrung weiterhin?',
      'Bleibt es bei der Sperrung?',
      'Besteht die Sperrung nach wie vor?',
      'Ist die Brücke noch nicht offen?',
      'Ist die Brücke nicht mehr gesperrt?',
      'Findet die Eröffnung wie geplant statt?',
      'Gibt es immer noch ein Verbot?',
      'steht die sperrung noch',
    ],
    en: [
      'Is the bridge still closed?',
      'Does the ban still apply?',
      'Is the bridge open yet?',
      'Is the bridge no longer closed?',
      'Is the opening going ahead?',
      'Is the opening still on?',
      "Isn't the bridge closed anymore?",
      'Has the opening been held as planned?',
      'do they still charge a toll',
      'Does the ban continue to apply?',
    ],
    uk: [
      'Міст ще закритий?',
      'Чи міст досі закритий?',
      'Міст усе ще закритий?',
      'До сих пір діє заборона?',
      'Чи діє заборона?',
      'Чи залишається заборона в силі?',
      'Міст і далі закритий?',
      'Як і раніше, міст закритий?',
      'Заборона більше не діє?',
      'відкриття не скасували?',
    ],
    ru: [
      'Мост ещё закрыт?',
      'Мост до сих пор закрыт?',
      'Мост всё еще закрыт?',
      'Мост по-прежнему закрыт?',
      'Действует ли запрет?',
      'Остаётся ли запрет?',
      'Запрет больше не действует?',
      'Мост пока ещё не открыли?',
      'запрет в силе?',
      'Открытие не отменили?',
    ],
  },
  now: {
    de: [
      'Wer leitet jetzt den Hafen?',
      'Wie viele Boote sind derzeit da?',
      'Wie viele Boote sind es inzwischen?',
      'Wie viele Boote liegen zurzeit im Hafen?',
      'Wie oft fuhr das Boot bisher?',
    ],
    en: [
      'Who runs the port now?',
      'How many boats are there currently?',
      'How many boats are there at the moment?',
      'How many boats came so far?',
      'How many boats has it nowadays?',
    ],
    uk: [
      'Хто зараз міністр?',
      'Скільки човнів наразі в порту?',
      'Скільки тепер човнів?',
      'Скільки човнів на даний момент?',
      'Скільки нині човнів?',
    ],
    ru: [
      'Кто сейчас министр?',
      'Сколько лодок теперь в порту?',
      'Сколько лодок на данный момент?',
      'Сколько лодок в настоящее время?',
      'Сколько лодок щас в порту?',
    ],
  },
}

const GENERAL: Readonly<Record<Gist, Asked>> = {
  happened: {
    de: [
      'Was ist am Kai passiert?',
      'Was geschah am Kai?',
      'was war da los am kai',
      'Was hat sich am Kai ereignet?',
      'Was ist denn am Kai vorgefallen?',
    ],
    en: [
      'What happened at the quay?',
      'what exactly happened at the quay',
      'What took place at the quay?',
      'What went on at the quay?',
      'What has happened at the quay?',
    ],
    uk: [
      'Що сталося на причалі?',
      'Що ж трапилося на причалі?',
      'що там було на причалі',
      'Що відбулося на причалі?',
      'Що взагалі сталось на причалі?',
    ],
    ru: [
      'Что произошло на причале?',
      'Что случилось на причале?',
      'что там было на причале',
      'Что же стряслось на причале?',
      'Что вообще произошло на причале?',
    ],
  },
  outcome: {
    de: [
      'Was kam beim Treffen heraus?',
      'Was ist bei dem Treffen rausgekommen?',
      'Was wurde beim Treffen vereinbart?',
      'Was hat das Treffen gebracht?',
      'Worauf haben sich die Reeder geeinigt?',
      'Wie ging das Treffen aus?',
      'Ergebnisse des Treffens',
    ],
    en: [
      'What came out of the meeting?',
      'What was agreed at the meeting?',
      'What did the meeting achieve?',
      'What was the outcome of the meeting?',
      'How did the meeting end?',
      'results of the meeting',
    ],
    uk: [
      'Чим закінчилася зустріч?',
      'Що дала зустріч?',
      'Про що домовилися на зустрічі?',
      'Які результати зустрічі?',
      'Чого досягли на зустрічі?',
    ],
    ru: [
      'Чем закончилась встреча?',
      'Что дала встреча?',
      'О чём договорились на встрече?',
      'Каковы результаты встречи?',
      'Чего добились на встрече?',
    ],
  },
  participants: {
    de: [
      'Wer war beim Treffen dabei?',
      'Wer nahm am Treffen teil?',
      'Wer saß mit am Tisch?',
      'Teilnehmer des Treffens',
      'Wer hat am Treffen teilgenommen?',
    ],
    en: [
      'Who took part in the meeting?',
      'Who was there?',
      'Who attended the meeting?',
      'Who was present at the meeting?',
      'participants of the meeting',
    ],
    uk: [
      'Хто брав участь у зустрічі?',
      'Хто був на зустрічі?',
      'Хто був присутній на зустрічі?',
      'учасники зустрічі',
      'Хто сидів за столом?',
    ],
    ru: [
      'Кто участвовал во встрече?',
      'Кто был на встрече?',
      'Кто присутствовал на встрече?',
      'участники встречи',
      'Кто принимал участие во встрече?',
    ],
  },
  leader: {
    de: [
      'Wer leitet die Werft?',
      'Wer führte die Gruppe?',
      'Wer steht an der Spitze der Werft?',
      'Wer ist der Chef der Werft?',
      'Unter wessen Leitung stand die Gruppe?',
    ],
    en: [
      'Who leads the shipyard?',
      'Who led the group?',
      'Who is in charge of the shipyard?',
      "Who's heading the group?",
      'Who chaired the meeting?',
    ],
    uk: [
      'Хто очолює верф?',
      'Хто керує верф’ю?',
      'Хто стоїть на чолі верфі?',
      'Під чиїм керівництвом група?',
      'Хто керівник верфі?',
    ],
    ru: [
      'Кто возглавляет верфь?',
      'Кто руководит верфью?',
      'Кто стоит во главе верфи?',
      'Под чьим руководством группа?',
      'Кто руководитель верфи?',
    ],
  },
  duration: {
    de: [
      'Wie lange dauerte das Treffen?',
      'wie lang ging das Treffen',
      'Wie viele Stunden dauerte es?',
      'Dauer des Treffens',
      'Wie viele Tage saß man zusammen?',
    ],
    en: [
      'How long did the meeting last?',
      'How many hours did it take?',
      'for how long',
      'duration of the meeting',
      'How many days did they meet?',
    ],
    uk: [
      'Як довго тривала зустріч?',
      'Скільки годин тривала зустріч?',
      'Скільки часу це зайняло?',
      'тривалість зустрічі',
      'Скільки днів вони засідали?',
    ],
    ru: [
      'Как долго длилась встреча?',
      'Сколько часов длилась встреча?',
      'Сколько времени это заняло?',
      'продолжительность встречи',
      'Сколько дней они заседали?',
    ],
  },
  next: {
    de: [
      'Wie geht es weiter?',
      'wie gehts mit der Werft weiter',
      'Was ist als Nächstes geplant?',
      'naechste schritte werft',
      'Was sind die nächsten Schritte?',
    ],
    en: [
      'What is next for the shipyard?',
      "What's next?",
      'What happens next?',
      'What is planned for the shipyard?',
      'next steps for the shipyard',
    ],
    uk: [
      'Що далі?',
      'Що буде далі з верф’ю?',
      'Що заплановано на верфі?',
      'Які наступні кроки?',
      'Які плани щодо верфі?',
    ],
    ru: [
      'Что дальше?',
      'Что будет дальше с верфью?',
      'Что запланировано на верфи?',
      'Какие следующие шаги?',
      'Какие планы у верфи?',
    ],
  },
  reaction: {
    de: [
      'Wie reagierte die Stadt?',
      'Wie hat die Stadt auf den Umbau reagiert?',
      'Wie nahm die Stadt den Umbau auf?',
      'Was sagt die Stadt dazu?',
      'Reaktionen auf den Umbau',
    ],
    en: [
      'How did the town react?',
      'How did the town respond to the plan?',
      'How did the town take it?',
      'What was the reaction of the town?',
      'reactions to the plan',
    ],
    uk: [
      'Як відреагувало місто?',
      'Як мешканці сприйняли перебудову?',
      'Як місто поставилося до плану?',
      'Яка реакція міста?',
      'реакція на план',
    ],
    ru: [
      'Как отреагировал город?',
      'Как жители восприняли перестройку?',
      'Как жители отнеслись к плану?',
      'Какова реакция города?',
      'реакция на план',
    ],
  },
  reason: {
    de: [
      'Warum sank das Boot?',
      'wieso sank es',
      'Aus welchem Grund sank es?',
      'Was war die Ursache?',
      'Woran lag es?',
    ],
    en: [
      'Why did the boat sink?',
      'how come it sank',
      'For what reason did it sink?',
      'What caused it?',
      'What was the reason?',
    ],
    uk: ['Чому човен затонув?', 'Через що він затонув?', 'З якої причини?', 'Яка причина?', 'Що спричинило аварію?'],
    ru: [
      'Почему лодка затонула?',
      'Из-за чего она затонула?',
      'По какой причине?',
      'В чём причина?',
      'отчего она затонула',
    ],
  },
  summary: {
    de: [
      'Fass den Bericht zusammen',
      'Worum geht es?',
      'Worum ging es beim Treffen?',
      'Zusammenfassung bitte',
      'tl;dr',
      'Kannst du das kurz zusammenfassen?',
    ],
    en: [
      'Sum it up',
      'Can you summarise the report?',
      'summary please',
      'What is it about?',
      'tl;dr',
      'Give me the gist',
    ],
    uk: ['Підсумуй звіт', 'Про що йдеться?', 'коротко про зустріч', 'У двох словах?', 'tldr'],
    ru: ['Подытожь отчёт', 'О чём речь?', 'вкратце о встрече', 'В двух словах?', 'tldr'],
  },
}

describe('a question for the newest word', () => {
  for (const [kind, asked] of Object.entries(NEWEST)) {
    for (const language of LANGUAGES) {
      it.each([...asked[language]])(`in ${language}, "%s", asks for ${kind}`, (text) => {
        expect(readCues(text, language).newness?.kind).toBe(kind)
      })
    }
  }

  it.each([
    ['de', 'Gab es noch ein Treffen?'],
    ['de', 'Wer kam noch einmal zurück?'],
    ['de', 'Weder Boot noch Fähre fuhr'],
    ['de', 'Wer ist der neue Minister?'],
    ['de', 'Was sagte Neuseeland?'],
    ['de', 'Was geschah bei den Gesprächen der letzten Woche?'],
    ['de', 'Wer schrieb im Neuen Rathaus?'],
    ['de', 'Stand der Woche vom 3. Mai'],
    ['de', 'Soll das noch dieses Jahr geschehen?'],
    ['en', 'Who is the new minister?'],
    ['en', 'What did New Zealand say?'],
    ['en', "Who attended last week's talks?"],
    ['en', 'Who works for Latest Minute?'],
    ['en', 'Where is the port of Still Waters?'],
    ['en', 'Was yet another meeting held?'],
    ['en', 'What did the news agency report?'],
    ['en', 'Which boats know the harbour?'],
    ['uk', 'Чи буде ще одна зустріч?'],
    ['uk', 'Хто ще приїхав?'],
    ['uk', 'Хто новий міністр?'],
    ['uk', 'Що сказала Нова Зеландія?'],
    ['uk', 'Хто був на торішніх переговорах?'],
    ['ru', 'Будет ли еще одна встреча?'],
    ['ru', 'Кто ещё приехал?'],
    ['ru', 'Кто новый министр?'],
    ['ru', 'Что сказала Новая Зеландия?'],
    ['ru', 'Сколько лодок было на прошлой неделе?'],
  ] as const)('is not, in %s, "%s"', (language, text) => expect(readCues(text, language).newness).toBeUndefined())

  it('asks for the strongest of several', () => {
    expect(readCues('Was gibt es derzeit Neues, hält der Deich noch?', 'de').newness?.kind).toBe('latest')
    expect(readCues('Is the dyke still leaking now?', 'en').newness?.kind).toBe('still')
  })
})

describe('a general question', () => {
  for (const [kind, asked] of Object.entries(GENERAL)) {
    for (const language of LANGUAGES) {
      it.each([...asked[language]])(`in ${language}, "%s", asks for ${kind}`, (text) => {
        expect(readCues(text, language).gists.map((cue) => cue.kind)).toContain(kind)
      })
    }
  }

  it.each([
    ['de', 'Wie viele Boote liegen am Kai?'],
    ['de', 'Wo tagten die Teilnehmer?'],
    ['de', 'Was war Jana Roth, bevor sie Delegationsleiterin wurde?'],
    ['de', 'Wem gehört die Werft?'],
    ['de', 'Nennt der Bericht das nächste Boot?'],
    ['en', 'How many boats lie at the quay?'],
    ['en', 'Where did the participants sleep?'],
    ['en', 'Who owns the shipyard?'],
    ['en', 'Did the next boat sink?'],
    ['en', 'What does a boat cost?'],
    ['uk', 'Скільки човнів на причалі?'],
    ['uk', 'Де ночували учасники?'],
    ['uk', 'Кому належить верф?'],
    ['uk', 'Хто в підсумку купив верф?'],
    ['ru', 'Сколько лодок у причала?'],
    ['ru', 'Где ночевали участники?'],
    ['ru', 'Кому принадлежит верфь?'],
    ['ru', 'Кто в итоге купил верфь?'],
  ] as const)('is not, in %s, "%s"', (language, text) => expect(readCues(text, language).gists).toEqual([]))

  it('may ask for several things', () => {
    expect(kindsOf('Was ist passiert, und wie geht es jetzt weiter?', 'de')).toEqual(['now', 'happened', 'next'])
  })
})

describe('the places of a cue', () => {
  it('are those of its own words alone', () => {
    expect(wordsOf('Was ist denn am alten Kai passiert?', 'de', 'happened')).toEqual(['Was', 'ist', 'passiert'])
    expect(wordsOf("What's the latest on the quay?", 'en', 'latest')).toEqual(['the', 'latest', 'on'])
    expect(wordsOf('Пором до сих пір стоїть?', 'uk', 'still')).toEqual(['до', 'сих', 'пір'])
    expect(wordsOf('Как город отреагировал на это?', 'ru', 'reaction')).toEqual(['Как', 'отреагировал'])
  })

  it('stand in order within the text and do not overlap, for any text', () => {
    const words = fc.constantFrom(
      'was',
      'gibt',
      'es',
      'neues',
      'noch',
      'ein',
      'wie',
      'geht',
      'weiter',
      'Kai',
      'passiert',
      'ist',
      '?',
      ',',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), (typed) => {
        const text = typed.join(' ')
        const { newness, gists } = readCues(text, 'de')
        for (const { spans } of [...(newness === undefined ? [] : [newness]), ...gists]) {
          let last = 0
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            last = end
          }
          expect(last).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })

  it('are found without diacritics, with them written out, and in capitals', () => {
    expect(kindsOf('WAS IST ALS NAECHSTES GEPLANT', 'de')).toEqual(['next'])
    expect(kindsOf('was sind die nachsten schritte', 'de')).toEqual(['next'])
  })
})
