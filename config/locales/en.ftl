# What the bot says in English (British spelling).
# Which messages there are, and their variables, stands in src/chat/wording/wording-keys.ts.

## Found

found-sure = Very likely the answer:
found-likely = Probably the answer:
found-perhaps = Perhaps the answer:
found-days = Days considered: { $days }
found-outside-days = Nothing on this was found in the reports of { $days }. What follows is of other days.
outside-days-short = Not of { $days }
contrary = The reports say the contrary:

## Under a quote

citation-section = section “{ $section }”
citation-paragraph = paragraph { $paragraph }
citation-source = source: { $source }
text-language =
    { $language ->
        [de] text in German
        [en] text in English
        [uk] text in Ukrainian
        [ru] text in Russian
       *[other] text in another language
    }
outdated = Earlier ({ $date }), since superseded by a report of { $newer }
witness = “{ $title }” ({ $date })
witnesses = Also in { $places }; { $reports } reports say so

## Not found

not-found = Nothing on this was found in the reports.
not-found-unreported = No report covers { $days }.
last-report-before = The last report before is dated { $date }.
not-found-days = The reports of { $days } were searched first, then all others.
not-found-topics = Topics to ask about: { $topics }
not-found-closest = The closest place in the reports. It does not answer the question:
newest-report = The newest report is dated { $date }.
unreadable-empty = There is no question yet.
unreadable-no-words = There is nothing in that to search for. Please name a person, a place or a topic.
unreadable-example = For example: { $question }
no-reports = There are no reports to quote from yet.

## No question at all

courtesy-greeting = Hello! What would you like to know about the peace talks?
courtesy-thanks = You're welcome!
courtesy-assent = All right. Just ask if there is anything else.
courtesy-farewell = Goodbye, and see you soon!
courtesy-identity = I'm a bot: I answer questions about the Ukraine peace talks with word-for-word quotes from dated reports. I make nothing up.
courtesy-help = Just ask a question in your own words. For everything else, type { $command }

## A report's age

age-past =
    { $days ->
        [0] today
        [1] yesterday
        [one] { $days } day ago
       *[other] { $days } days ago
    }
age-weeks =
    { $weeks ->
        [one] { $weeks } week ago
       *[other] { $weeks } weeks ago
    }
age-months =
    { $months ->
        [one] { $months } month ago
       *[other] { $months } months ago
    }
age-years =
    { $years ->
        [one] { $years } year ago
       *[other] { $years } years ago
    }
age-future =
    { $days ->
        [1] tomorrow
        [one] in { $days } day
       *[other] in { $days } days
    }

## Status

status-newest = Newest report: { $date } ({ $age })
status-topics = The latest on each topic
status-topic = The latest on “{ $topic }”
status-no-news = Nothing was found in the reports on “{ $topic }”.
status-without-news = Nothing was found on: { $topics }
unknown-topic = There is no topic called “{ $asked }”.
unknown-topic-nearest = Did you mean { $command }?
known-topics = Known topics: { $topics }

## Timeline, sources, whole reports

timeline-heading =
    { $reports ->
        [one] Timeline: { $reports } report
       *[other] Timeline: { $reports } reports
    }
timeline-empty = There is no report for that.
timeline-days = Days: { $days }
timeline-topic = Topic: { $topic }
timeline-unknown-days = “{ $asked }” is neither a known day nor a known topic.
sources-heading =
    { $reports ->
        [one] { $reports } known report
       *[other] { $reports } known reports
    }
sources-paragraphs =
    { $paragraphs ->
        [one] { $paragraphs } paragraph
       *[other] { $paragraphs } paragraphs
    }
sources-hint = To read a whole report, type for example { $command }
report-none-that-day = There is no report of { $date }.
report-nearest-days = The nearest days that have one:
report-unknown-day = “{ $asked }” can't be read as a day.
try-command = For example: { $command }

## Help

help-heading = This bot answers questions about the Ukraine peace talks with word-for-word quotes from dated reports.
help-plain = Just type a question in your own words, in English, German, Ukrainian or Russian.
discord-plain = Ask in your own words, in English, German, Ukrainian or Russian: with a command, by mentioning the bot, or in a direct message to it. To ask further, reply to one of its answers and mention it.
telegram-plain = Just ask in your own words, in English, German, Ukrainian or Russian. In groups, begin with /ask or reply to a message of the bot: Telegram does not show it other messages there. To ask further, reply to one of its answers.
help-examples = Examples
help-ask = word-for-word excerpts that answer a question, and where they stand
help-status = the latest, overall or on one topic
help-timeline = the reports in order
help-sources = which reports the bot knows
help-report = a whole report
help-help = this overview
help-privacy = what is stored
argument-question = question
argument-topic = topic
argument-from = from
argument-to = to
argument-day = day
example-question = How many people were injured in Kyiv?
example-topic = security guarantees
example-days = December 2025
unknown-command = There is no command { $command }.
unknown-command-nearest = Did you mean { $command }?
unknown-command-help = For all commands, type { $command }

## Privacy

privacy-heading = What is stored
privacy-questions = Questions are answered and then forgotten: they are neither stored nor passed on.
privacy-people = Nothing is stored about the people who ask.
terminal-privacy = In the terminal everything stays on this computer. The lines that the arrow keys bring back are gone when you quit.
discord-privacy = In Discord a question stands in the message with its answer, for as long as that message is there. “Helpful” and “Not helpful” write one line to the bot's log: a fingerprint of the question, which excerpts were shown, and the verdict, but not who gave it.
telegram-privacy = In Telegram a question stands in the message with its answer, for as long as that message is there. A language chosen with /language is kept by Telegram as the chat's menu. “Helpful” and “Not helpful” write one line to the bot's log: a fingerprint of the question, which excerpts were shown, and the verdict, but not who gave it.

## In the terminal

terminal-greeting =
    { $reports ->
        [one] Word-for-word answers from { $reports } report on the Ukraine peace talks, dated { $date }.
       *[other] Word-for-word answers from { $reports } reports on the Ukraine peace talks, the newest dated { $date }.
    }
terminal-usage = Just type a question. { $help } lists all commands, { $quit } leaves.
terminal-prompt = Question
terminal-more = Page { $page } of { $pages } · Enter: more · q: stop
terminal-quit = leave the chat
terminal-goodbye = Goodbye!
terminal-no-input = There was no question on standard input. One question a line is expected.
terminal-line-shortened = The line was too long; its first { $characters } characters were read.
left-out =
    { $files ->
        [one] { $files } file was left out:
       *[other] { $files } files were left out:
    }
left-out-check = To see what to mend, run { $command }

## Commands in menus

command-name-ask = ask
command-name-status = status
command-name-timeline = timeline
command-name-sources = sources
command-name-report = report
command-name-help = help
command-name-privacy = privacy
option-name-question = question
option-name-topic = topic
option-name-from = from
option-name-to = to
option-name-date = date
option-name-private = private
option-about-question = what you want to know, in your own words
option-about-topic = one of the topics, or words of your own
option-about-from = the first day, such as 2025-12-01
option-about-to = the last day, such as 2025-12-24
option-about-date = the day of the report, such as 2025-12-23; left out, the newest
option-about-private = only you see the answer
message-command = Ask the reports about this
suggested-question = What is there on “{ $topic }”?

## Buttons

button-more = More
button-passage = Context
button-timeline = Timeline
button-helpful = Helpful
button-not-helpful = Not helpful
button-dismiss = Dismiss
button-previous = Back
button-next = Next
page-of = Page { $page } of { $pages }
feedback-thanks = Thank you for the feedback!
more-heading = Further excerpts:
passage-heading = { $title }: around paragraph { $paragraph }
passage-changed = The report has changed since then. This is how it reads now:
passage-gone = That report or paragraph is no longer among the reports.
question-gone = The question of that message can't be read any more. Please ask it again.
button-old = That button belongs to an older version of the bot. Please ask again.
dismiss-not-yours = Only the person who asked can remove this answer.
command-old = The bot no longer has that command. Please reload Discord and try again.

## In a chat with many people

cooldown =
    { $seconds ->
        [one] Too many requests at once. Please try again in { $seconds } second.
       *[other] Too many requests at once. Please try again in { $seconds } seconds.
    }
reply-without-mention = Discord hides the text of a reply from the bot unless the reply mentions it. Please mention the bot, or use { $command }.
cannot-write-there = The bot is not allowed to write in the channel where it was asked. Here it can answer.
nothing-to-ask = That message holds no text to ask about.
shutting-down = The bot is restarting. Please ask again in a moment.

## The bot's own faults

trouble = Something went wrong inside the bot with this question. You can go on asking. ({ $reference })

## In Telegram

help-language = choose the bot's language
language-question = Which language should the bot answer in here?
language-automatic = Automatic
language-now = The bot answers in English here from now on.
language-now-automatic = The bot answers in the language of each question again.
telegram-about = Answers questions about the Ukraine peace talks with word-for-word quotes from dated reports, in English, German, Ukrainian and Russian. Just type a question, or /status for the latest. In groups: /ask, or reply to the bot.
telegram-about-short = Word-for-word answers about the Ukraine peace talks, from dated reports.
