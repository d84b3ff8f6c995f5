# Что бот говорит по-русски. Обращение на «вы».
# Какие есть сообщения и их переменные, записано в src/chat/wording-keys.ts.

## Найдено

found-sure = Почти наверняка это ответ:
found-likely = Вероятно, это ответ:
found-perhaps = Возможно, это ответ:
found-days = Учтены только эти дни: { $days }

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

## Не найдено

not-found = В отчётах об этом не сказано.
not-found-days = Поиск шёл только по этим дням: { $days }
not-found-topics = О чём ещё можно спросить: { $topics }
not-found-closest = Самое близкое место в отчётах. Это не ответ на вопрос:
newest-report = Дата самого нового отчёта: { $date }
unreadable-empty = Здесь пока нет вопроса.
unreadable-no-words = По этим словам искать нечего. Назовите, пожалуйста, имя, место или тему.
unreadable-example = Например: { $question }
no-reports = Пока нет отчётов, которые можно было бы цитировать.

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
status-no-news = По теме «{ $topic }» в отчётах ничего нет.
status-without-news = Ничего в отчётах по темам: { $topics }
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

## Сбои самого бота

trouble = При обработке этого вопроса в боте произошёл сбой. Можно спрашивать дальше. ({ $reference })
