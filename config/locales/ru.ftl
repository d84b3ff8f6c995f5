# Что бот говорит по-русски. Обращение на «вы».
# Какие есть сообщения и их переменные, записано в src/chat/wording/wording-keys.ts.

## Найдено

found-sure = Весьма вероятно, это ответ:
found-likely = Вероятно, это ответ:
found-perhaps = Возможно, это ответ:
found-days = Учтены только эти дни: { $days }
found-outside-days = В отчётах за { $days } об этом ничего не найдено. Ниже приведены цитаты из отчётов за другие дни.
outside-days-short = Не за { $days }
contrary = В отчётах сказано обратное:

## Под цитатой

citation-section = раздел «{ $section }»
citation-paragraph = абзац { $paragraph }
citation-source = источник: { $source }
text-language =
    { $language ->
        [de] текст на немецком
        [en] текст на английском
        [uk] текст на украинском
        [ru] текст на русском
       *[other] текст на другом языке
    }
outdated = Ранее ({ $date }), уже устарело: новые данные в отчёте за { $newer }
witness = «{ $title }» ({ $date })
witnesses =
    { $reports ->
        [one] Также в { $places }; об этом сказано в { $reports } отчёте
       *[other] Также в { $places }; об этом сказано в { $reports } отчётах
    }

## Не найдено

not-found = В отчётах об этом ничего не найдено.
not-found-unreported = За { $days } отчётов нет.
last-report-before = Дата последнего отчёта до этого: { $date }
not-found-days = Сначала поиск шёл в отчётах за { $days }, потом во всех остальных.
not-found-topics = О чём ещё можно спросить: { $topics }
not-found-closest = Самое близкое место в отчётах. Это не ответ на вопрос:
newest-report = Дата самого нового отчёта: { $date }
unreadable-empty = Здесь пока нет вопроса.
unreadable-no-words = По этим словам искать нечего. Назовите, пожалуйста, имя, место или тему.
unreadable-example = Например: { $question }
no-reports = Пока нет отчётов, которые можно было бы цитировать.

## Не вопрос

courtesy-greeting = Здравствуйте! Что вам интересно узнать о мирных переговорах?
courtesy-thanks = Пожалуйста! Обращайтесь ещё.
courtesy-assent = Хорошо. Спрашивайте, если захотите узнать что-то ещё.
courtesy-farewell = До встречи! Хорошего дня.
courtesy-identity = Я бот: отвечаю на вопросы о мирных переговорах по Украине дословными цитатами из датированных отчётов. Ничего не выдумываю.
courtesy-help = Просто задайте вопрос своими словами. Обо всём остальном расскажет { $command }

## Возраст отчёта

age-past =
    { $days ->
        [0] сегодня
        [1] вчера
        [one] { $days } день назад
        [few] { $days } дня назад
        [many] { $days } дней назад
       *[other] { $days } дня назад
    }
age-weeks =
    { $weeks ->
        [one] { $weeks } неделю назад
        [few] { $weeks } недели назад
        [many] { $weeks } недель назад
       *[other] { $weeks } недели назад
    }
age-months =
    { $months ->
        [one] { $months } месяц назад
        [few] { $months } месяца назад
        [many] { $months } месяцев назад
       *[other] { $months } месяца назад
    }
age-years =
    { $years ->
        [one] { $years } год назад
        [few] { $years } года назад
        [many] { $years } лет назад
       *[other] { $years } года назад
    }
age-future =
    { $days ->
        [1] завтра
        [one] через { $days } день
        [few] через { $days } дня
        [many] через { $days } дней
       *[other] через { $days } дня
    }

## Положение дел

status-newest = Самый новый отчёт: { $date } ({ $age })
status-topics = Последнее по каждой теме
status-topic = Последнее по теме «{ $topic }»
status-no-news = По теме «{ $topic }» в отчётах ничего не найдено.
status-without-news = Ничего не найдено по темам: { $topics }
unknown-topic = Темы «{ $asked }» нет.
unknown-topic-nearest = Возможно, вы имели в виду: { $command }
known-topics = Известные темы: { $topics }

## Хронология, источники, отчёты целиком

timeline-heading =
    { $reports ->
        [one] Хронология: { $reports } отчёт
        [few] Хронология: { $reports } отчёта
        [many] Хронология: { $reports } отчётов
       *[other] Хронология: { $reports } отчёта
    }
timeline-empty = Таких отчётов нет.
timeline-days = Дни: { $days }
timeline-topic = Тема: { $topic }
timeline-unknown-days = «{ $asked }» — это ни известный день, ни известная тема.
sources-heading =
    { $reports ->
        [one] Известен { $reports } отчёт
        [few] Известно { $reports } отчёта
        [many] Известно { $reports } отчётов
       *[other] Известно { $reports } отчёта
    }
sources-paragraphs =
    { $paragraphs ->
        [one] { $paragraphs } абзац
        [few] { $paragraphs } абзаца
        [many] { $paragraphs } абзацев
       *[other] { $paragraphs } абзаца
    }
sources-hint = Чтобы прочитать отчёт целиком, введите, например, { $command }
report-none-that-day = За этот день отчёта нет: { $date }
report-nearest-days = Ближайшие дни с отчётами:
report-unknown-day = Не удалось понять день: «{ $asked }».
try-command = Например: { $command }

## Справка

help-heading = Этот бот отвечает на вопросы о мирных переговорах по Украине дословными цитатами из датированных отчётов.
help-plain = Просто задайте вопрос своими словами: на русском, немецком, английском или украинском.
discord-plain = Спрашивайте своими словами на русском, немецком, английском или украинском: командой, упомянув бота или в личном сообщении ему. Чтобы спросить дальше, ответьте на его сообщение и упомяните его.
telegram-plain = Просто спросите своими словами: на русском, английском, немецком или украинском. В группах начинайте с /ask или отвечайте на сообщение бота: других сообщений Telegram ему там не показывает. Чтобы спросить дальше, ответьте на один из его ответов.
help-examples = Примеры
help-ask = дословные выдержки в ответ на вопрос и место, где они стоят
help-status = самое новое, в целом или по теме
help-timeline = отчёты по порядку
help-sources = какие отчёты знает бот
help-report = отчёт целиком
help-help = этот обзор
help-privacy = что хранится
argument-question = вопрос
argument-topic = тема
argument-from = от
argument-to = до
argument-day = день
example-question = Сколько человек ранено в Киеве?
example-topic = гарантии безопасности
example-days = декабрь 2025
unknown-command = Команды { $command } нет.
unknown-command-nearest = Возможно, вы имели в виду: { $command }
unknown-command-help = Все команды показывает { $command }

## Конфиденциальность

privacy-heading = Что хранится
privacy-questions = Бот отвечает на вопросы и забывает их: они не хранятся и никому не передаются.
privacy-people = О людях, которые задают вопросы, не хранится ничего.
terminal-privacy = В терминале всё остаётся на этом компьютере. Строки, которые возвращает клавиша со стрелкой, исчезают после выхода.
discord-privacy = В Discord вопрос стоит в сообщении с ответом, пока это сообщение существует. «Помогло» и «Не помогло» записывают одну строку в журнал бота: отпечаток вопроса, какие выдержки были показаны, и оценку, но не то, кто её поставил.
telegram-privacy = В Telegram вопрос стоит в сообщении с ответом, пока это сообщение существует. Язык, выбранный командой /language, помнит Telegram как меню чата. «Помогло» и «Не помогло» записывают одну строку в журнал бота: отпечаток вопроса, какие выдержки были показаны, и оценку, но не то, кто её поставил.

## В терминале

terminal-greeting =
    { $reports ->
        [one] Дословные ответы из { $reports } отчёта о мирных переговорах по Украине. Дата самого нового отчёта: { $date }
        [few] Дословные ответы из { $reports } отчётов о мирных переговорах по Украине. Дата самого нового отчёта: { $date }
        [many] Дословные ответы из { $reports } отчётов о мирных переговорах по Украине. Дата самого нового отчёта: { $date }
       *[other] Дословные ответы из { $reports } отчёта о мирных переговорах по Украине. Дата самого нового отчёта: { $date }
    }
terminal-usage = Просто введите вопрос. { $help } показывает все команды, { $quit } завершает разговор.
terminal-prompt = Вопрос
terminal-more = Страница { $page } из { $pages } · Enter: дальше · q: остановить
terminal-quit = завершить разговор
terminal-goodbye = До свидания!
terminal-no-input = На стандартном вводе не было вопросов. Ожидается один вопрос в строке.
terminal-line-shortened =
    { $characters ->
        [one] Строка слишком длинная; прочитан первый { $characters } символ.
        [few] Строка слишком длинная; прочитаны первые { $characters } символа.
        [many] Строка слишком длинная; прочитаны первые { $characters } символов.
       *[other] Строка слишком длинная; прочитаны первые { $characters } символа.
    }
left-out =
    { $files ->
        [one] Не загружен { $files } файл:
        [few] Не загружено { $files } файла:
        [many] Не загружено { $files } файлов:
       *[other] Не загружено { $files } файла:
    }
left-out-check = Что нужно исправить, покажет { $command }

## Команды в меню

command-name-ask = вопрос
command-name-status = сводка
command-name-timeline = хронология
command-name-sources = источники
command-name-report = отчёт
command-name-help = справка
command-name-privacy = приватность
option-name-question = вопрос
option-name-topic = тема
option-name-from = от
option-name-to = до
option-name-date = дата
option-name-private = приватно
option-about-question = что вы хотите узнать, своими словами
option-about-topic = одна из тем или ваши собственные слова
option-about-from = первый день, например 2025-12-01
option-about-to = последний день, например 2025-12-24
option-about-date = день отчёта, например 2025-12-23; если не указать, самый новый
option-about-private = ответ увидите только вы
message-command = Найти об этом в отчётах
suggested-question = Что есть о «{ $topic }»?

## Кнопки

button-more = Ещё
button-passage = Контекст
button-timeline = Хронология
button-helpful = Помогло
button-not-helpful = Не помогло
button-dismiss = Убрать
button-previous = Назад
button-next = Далее
page-of = Страница { $page } из { $pages }
feedback-thanks = Спасибо за отзыв!
more-heading = Другие выдержки:
passage-heading = { $title }: вокруг абзаца { $paragraph }
passage-changed = С тех пор отчёт изменился. Теперь в нём сказано:
passage-gone = Этого отчёта или абзаца среди отчётов больше нет.
question-gone = Вопрос к этому сообщению уже не прочитать. Задайте его, пожалуйста, ещё раз.
button-old = Эта кнопка из более старой версии бота. Спросите, пожалуйста, ещё раз.
dismiss-not-yours = Убрать этот ответ может только тот, кто спросил.
command-old = Бот больше не знает этой команды. Перезагрузите Discord и попробуйте ещё раз.

## В разговоре со многими

cooldown =
    { $seconds ->
        [one] Слишком много запросов сразу. Попробуйте, пожалуйста, ещё раз через { $seconds } секунду.
        [few] Слишком много запросов сразу. Попробуйте, пожалуйста, ещё раз через { $seconds } секунды.
        [many] Слишком много запросов сразу. Попробуйте, пожалуйста, ещё раз через { $seconds } секунд.
       *[other] Слишком много запросов сразу. Попробуйте, пожалуйста, ещё раз через { $seconds } секунды.
    }
reply-without-mention = Discord показывает боту текст ответа, только если в нём упомянут бот. Упомяните, пожалуйста, бота или введите { $command }.
cannot-write-there = В канале, где был задан вопрос, боту нельзя писать. Здесь он может ответить.
nothing-to-ask = В этом сообщении нет текста, о котором можно спросить.
shutting-down = Бот перезапускается. Спросите, пожалуйста, ещё раз чуть позже.

## Сбои самого бота

trouble = При обработке этого вопроса в боте произошёл сбой. Можно спрашивать дальше. ({ $reference })

## В Telegram

help-language = выбрать язык бота
language-question = На каком языке бот должен отвечать здесь?
language-automatic = Автоматически
language-now = Теперь бот отвечает здесь по-русски.
language-now-automatic = Бот снова отвечает на языке каждого вопроса.
telegram-about = Отвечает на вопросы о мирных переговорах по Украине дословными цитатами из датированных отчётов: на русском, английском, немецком и украинском. Просто напишите вопрос или /status, чтобы узнать последнее. В группах: /ask или ответ боту.
telegram-about-short = Дословные ответы о мирных переговорах по Украине, из датированных отчётов.
