# Що бот каже українською. Звертання на «ви».
# Які є повідомлення та їхні змінні, записано в src/chat/wording/wording-keys.ts.

## Знайдено

found-sure = Дуже ймовірно, це відповідь:
found-likely = Імовірно, це відповідь:
found-perhaps = Можливо, це відповідь:
found-days = Ураховано лише ці дні: { $days }
found-outside-days = У звітах за { $days } про це нічого не знайдено. Нижче наведено цитати зі звітів за інші дні.
outside-days-short = Не за { $days }
contrary = У звітах сказано протилежне:

## Під цитатою

citation-section = розділ «{ $section }»
citation-paragraph = абзац { $paragraph }
citation-source = джерело: { $source }
text-language =
    { $language ->
        [de] текст німецькою
        [en] текст англійською
        [uk] текст українською
        [ru] текст російською
       *[other] текст іншою мовою
    }
outdated = Раніше ({ $date }), уже застаріло: новіші дані у звіті за { $newer }
witness = «{ $title }» ({ $date })
witnesses =
    { $reports ->
        [one] Також у { $places }; про це сказано в { $reports } звіті
       *[other] Також у { $places }; про це сказано у { $reports } звітах
    }

## Не знайдено

not-found = У звітах про це нічого не знайдено.
not-found-unreported = За { $days } звітів немає.
last-report-before = Дата останнього звіту перед тим: { $date }
not-found-days = Спершу пошук був у звітах за { $days }, потім у всіх інших.
not-found-topics = Про що ще можна запитати: { $topics }
not-found-closest = Найближче місце у звітах. Це не відповідь на запитання:
newest-report = Дата найновішого звіту: { $date }
unreadable-empty = Тут поки що немає запитання.
unreadable-no-words = За цими словами нічого шукати. Назвіть, будь ласка, ім’я, місце або тему.
unreadable-example = Наприклад: { $question }
no-reports = Поки що немає звітів, які можна було б цитувати.

## Не запитання

courtesy-greeting = Вітаю! Що вам цікаво дізнатися про мирні переговори?
courtesy-thanks = Будь ласка! Звертайтеся ще.
courtesy-assent = Гаразд. Питайте, якщо вас цікавить щось іще.
courtesy-farewell = До зустрічі! Гарного дня.
courtesy-identity = Я бот: відповідаю на запитання про мирні переговори щодо України дослівними цитатами з датованих звітів. Нічого не вигадую.
courtesy-help = Просто поставте запитання своїми словами. Про все інше розповість { $command }

## Вік звіту

age-past =
    { $days ->
        [0] сьогодні
        [1] учора
        [one] { $days } день тому
        [few] { $days } дні тому
        [many] { $days } днів тому
       *[other] { $days } дня тому
    }
age-weeks =
    { $weeks ->
        [one] { $weeks } тиждень тому
        [few] { $weeks } тижні тому
        [many] { $weeks } тижнів тому
       *[other] { $weeks } тижня тому
    }
age-months =
    { $months ->
        [one] { $months } місяць тому
        [few] { $months } місяці тому
        [many] { $months } місяців тому
       *[other] { $months } місяця тому
    }
age-years =
    { $years ->
        [one] { $years } рік тому
        [few] { $years } роки тому
        [many] { $years } років тому
       *[other] { $years } року тому
    }
age-future =
    { $days ->
        [1] завтра
        [one] через { $days } день
        [few] через { $days } дні
        [many] через { $days } днів
       *[other] через { $days } дня
    }

## Стан справ

status-newest = Найновіший звіт: { $date } ({ $age })
status-topics = Найновіше за кожною темою
status-topic = Найновіше за темою «{ $topic }»
status-no-news = За темою «{ $topic }» у звітах нічого не знайдено.
status-without-news = Нічого не знайдено за темами: { $topics }
unknown-topic = Теми «{ $asked }» немає.
unknown-topic-nearest = Можливо, ви мали на увазі: { $command }
known-topics = Відомі теми: { $topics }

## Хронологія, джерела, цілі звіти

timeline-heading =
    { $reports ->
        [one] Хронологія: { $reports } звіт
        [few] Хронологія: { $reports } звіти
        [many] Хронологія: { $reports } звітів
       *[other] Хронологія: { $reports } звіту
    }
timeline-empty = Таких звітів немає.
timeline-days = Дні: { $days }
timeline-topic = Тема: { $topic }
timeline-unknown-days = «{ $asked }» — це ні відомий день, ні відома тема.
sources-heading =
    { $reports ->
        [one] Відомо { $reports } звіт
        [few] Відомо { $reports } звіти
        [many] Відомо { $reports } звітів
       *[other] Відомо { $reports } звіту
    }
sources-paragraphs =
    { $paragraphs ->
        [one] { $paragraphs } абзац
        [few] { $paragraphs } абзаци
        [many] { $paragraphs } абзаців
       *[other] { $paragraphs } абзацу
    }
sources-hint = Щоб прочитати весь звіт, введіть, наприклад, { $command }
report-none-that-day = За цей день звіту немає: { $date }
report-nearest-days = Найближчі дні зі звітами:
report-unknown-day = Не вдалося зрозуміти день: «{ $asked }».
try-command = Наприклад: { $command }

## Довідка

help-heading = Цей бот відповідає на запитання про мирні переговори щодо України дослівними цитатами з датованих звітів.
help-plain = Просто поставте запитання своїми словами: українською, німецькою, англійською або російською.
discord-plain = Запитуйте своїми словами українською, німецькою, англійською або російською: командою, згадавши бота або в особистому повідомленні йому. Щоб запитати далі, дайте відповідь на його повідомлення й згадайте його.
telegram-plain = Просто запитайте своїми словами: українською, англійською, німецькою або російською. У групах починайте з /ask або відповідайте на повідомлення бота: інших повідомлень Telegram там йому не показує. Щоб запитати далі, дайте відповідь на одну з його відповідей.
help-examples = Приклади
help-ask = дослівні уривки у відповідь на запитання та місце, де вони стоять
help-status = найновіше, загалом або за темою
help-timeline = звіти за порядком
help-sources = які звіти знає бот
help-report = цілий звіт
help-help = цей огляд
help-privacy = що зберігається
argument-question = запитання
argument-topic = тема
argument-from = від
argument-to = до
argument-day = день
example-question = Скільки людей поранено в Києві?
example-topic = гарантії безпеки
example-days = грудень 2025
unknown-command = Команди { $command } немає.
unknown-command-nearest = Можливо, ви мали на увазі: { $command }
unknown-command-help = Усі команди показує { $command }

## Приватність

privacy-heading = Що зберігається
privacy-questions = Бот відповідає на запитання й забуває їх: вони не зберігаються і нікому не передаються.
privacy-people = Про людей, які запитують, не зберігається нічого.
terminal-privacy = У терміналі все залишається на цьому комп’ютері. Рядки, які повертає клавіша зі стрілкою, зникають після виходу.
discord-privacy = У Discord запитання стоїть у повідомленні з відповіддю, доки це повідомлення існує. «Корисно» і «Некорисно» записують один рядок у журнал бота: відбиток запитання, які уривки було показано, й оцінку, але не те, хто її поставив.
telegram-privacy = У Telegram запитання стоїть у повідомленні з відповіддю, доки це повідомлення існує. Мову, вибрану командою /language, пам’ятає Telegram як меню чату. «Корисно» і «Некорисно» записують один рядок у журнал бота: відбиток запитання, які уривки було показано, й оцінку, але не те, хто її поставив.

## У терміналі

terminal-greeting =
    { $reports ->
        [one] Дослівні відповіді з { $reports } звіту про мирні переговори щодо України. Дата найновішого звіту: { $date }
        [few] Дослівні відповіді з { $reports } звітів про мирні переговори щодо України. Дата найновішого звіту: { $date }
        [many] Дослівні відповіді з { $reports } звітів про мирні переговори щодо України. Дата найновішого звіту: { $date }
       *[other] Дослівні відповіді з { $reports } звіту про мирні переговори щодо України. Дата найновішого звіту: { $date }
    }
terminal-usage = Просто введіть запитання. { $help } показує всі команди, { $quit } завершує розмову.
terminal-prompt = Запитання
terminal-more = Сторінка { $page } з { $pages } · Enter: далі · q: зупинити
terminal-quit = завершити розмову
terminal-goodbye = До побачення!
terminal-no-input = На стандартному вводі не було запитань. Очікується одне запитання в рядку.
terminal-line-shortened =
    { $characters ->
        [one] Рядок задовгий; прочитано перший { $characters } символ.
        [few] Рядок задовгий; прочитано перші { $characters } символи.
        [many] Рядок задовгий; прочитано перші { $characters } символів.
       *[other] Рядок задовгий; прочитано перші { $characters } символу.
    }
left-out =
    { $files ->
        [one] Не завантажено { $files } файл:
        [few] Не завантажено { $files } файли:
        [many] Не завантажено { $files } файлів:
       *[other] Не завантажено { $files } файлу:
    }
left-out-check = Що слід виправити, покаже { $command }

## Команди в меню

command-name-ask = запитання
command-name-status = стан
command-name-timeline = хронологія
command-name-sources = джерела
command-name-report = звіт
command-name-help = довідка
command-name-privacy = приватність
option-name-question = запитання
option-name-topic = тема
option-name-from = від
option-name-to = до
option-name-date = дата
option-name-private = приватно
option-about-question = що ви хочете дізнатися, своїми словами
option-about-topic = одна з тем або ваші власні слова
option-about-from = перший день, наприклад 2025-12-01
option-about-to = останній день, наприклад 2025-12-24
option-about-date = день звіту, наприклад 2025-12-23; якщо не вказати, найновіший
option-about-private = відповідь побачите лише ви
message-command = Знайти про це у звітах
suggested-question = Що є про «{ $topic }»?

## Кнопки

button-more = Ще
button-passage = Контекст
button-timeline = Хронологія
button-helpful = Корисно
button-not-helpful = Некорисно
button-dismiss = Прибрати
button-previous = Назад
button-next = Далі
page-of = Сторінка { $page } з { $pages }
feedback-thanks = Дякую за відгук!
more-heading = Інші уривки:
passage-heading = { $title }: навколо абзацу { $paragraph }
passage-changed = Відтоді звіт змінився. Тепер у ньому сказано:
passage-gone = Цього звіту або абзацу серед звітів уже немає.
question-gone = Запитання до цього повідомлення вже не прочитати. Поставте його, будь ласка, ще раз.
button-old = Ця кнопка зі старішої версії бота. Запитайте, будь ласка, ще раз.
dismiss-not-yours = Прибрати цю відповідь може лише той, хто запитав.
command-old = Бот більше не знає цієї команди. Перезавантажте Discord і спробуйте ще раз.

## У розмові з багатьма

cooldown =
    { $seconds ->
        [one] Забагато запитів одразу. Спробуйте, будь ласка, ще раз через { $seconds } секунду.
        [few] Забагато запитів одразу. Спробуйте, будь ласка, ще раз через { $seconds } секунди.
        [many] Забагато запитів одразу. Спробуйте, будь ласка, ще раз через { $seconds } секунд.
       *[other] Забагато запитів одразу. Спробуйте, будь ласка, ще раз через { $seconds } секунди.
    }
reply-without-mention = Discord показує боту текст відповіді, лише якщо в ній згадано бота. Згадайте, будь ласка, бота або введіть { $command }.
cannot-write-there = У каналі, де було запитання, боту не можна писати. Тут він може відповісти.
nothing-to-ask = У цьому повідомленні немає тексту, про який можна запитати.
shutting-down = Бот перезапускається. Запитайте, будь ласка, ще раз трохи згодом.

## Збої самого бота

trouble = Під час обробки цього запитання в боті стався збій. Можна питати далі. ({ $reference })

## У Telegram

help-language = вибрати мову бота
language-question = Якою мовою бот має відповідати тут?
language-automatic = Автоматично
language-now = Відтепер бот відповідає тут українською.
language-now-automatic = Бот знову відповідає мовою кожного запитання.
telegram-about = Відповідає на запитання про мирні переговори щодо України дослівними цитатами з датованих звітів: українською, англійською, німецькою та російською. Просто напишіть запитання або /status, щоб дізнатися останнє. У групах: /ask або відповідь боту.
telegram-about-short = Дослівні відповіді про мирні переговори щодо України, з датованих звітів.
