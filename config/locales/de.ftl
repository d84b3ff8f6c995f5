# Was der Bot auf Deutsch sagt. Anrede: keine; Bitten stehen in der Grundform („Bitte … eingeben“).
# Welche Nachrichten es gibt und welche Variablen sie haben, steht in src/chat/wording/wording-keys.ts.

## Gefunden

found-sure = Ziemlich sicher die Antwort:
found-likely = Wahrscheinlich die Antwort:
found-perhaps = Vielleicht die Antwort:
found-days = Berücksichtigter Zeitraum: { $days }
found-outside-days = In den Berichten vom { $days } wurde dazu nichts gefunden. Das Folgende ist von anderen Tagen.
outside-days-short = Nicht vom { $days }
contrary = Die Berichte sagen das Gegenteil:

## Unter einem Zitat

citation-section = Abschnitt „{ $section }“
citation-paragraph = Absatz { $paragraph }
citation-source = Quelle: { $source }
text-language =
    { $language ->
        [de] Text auf Deutsch
        [en] Text auf Englisch
        [uk] Text auf Ukrainisch
        [ru] Text auf Russisch
       *[other] Text in einer anderen Sprache
    }
outdated = Früher ({ $date }), inzwischen überholt durch einen Bericht vom { $newer }
witness = „{ $title }“ ({ $date })
witnesses = Auch in { $places }; { $reports } Berichte sagen das

## Nicht gefunden

not-found = Dazu wurde in den Berichten nichts gefunden.
not-found-unreported = Vom { $days } gibt es keinen Bericht.
last-report-before = Der letzte Bericht davor ist vom { $date }.
not-found-days = Durchsucht wurden zuerst die Berichte vom { $days }, dann alle anderen.
not-found-topics = Themen zum Weiterfragen: { $topics }
not-found-closest = Am nächsten kommt diese Stelle. Sie ist keine Antwort auf die Frage:
newest-report = Der neueste Bericht ist vom { $date }.
unreadable-empty = Da steht noch keine Frage.
unreadable-no-words = Danach lässt sich nicht suchen. Bitte ein Stichwort nennen: einen Namen, einen Ort oder ein Thema.
unreadable-example = Zum Beispiel: { $question }
no-reports = Es sind noch keine Berichte da, aus denen sich zitieren ließe.

## Keine Frage

courtesy-greeting = Hallo! Was möchtest du über die Friedensgespräche wissen?
courtesy-thanks = Gern geschehen!
courtesy-assent = Alles klar. Frag einfach weiter, wenn du noch etwas wissen möchtest.
courtesy-farewell = Tschüss und bis bald!
courtesy-identity = Ich bin ein Bot: Ich beantworte Fragen zu den Ukraine-Friedensgesprächen mit wörtlichen Zitaten aus datierten Berichten. Ich denke mir nichts aus.
courtesy-help = Stell einfach eine Frage in eigenen Worten. Alles Weitere zeigt { $command }

## Alter eines Berichts

age-past =
    { $days ->
        [0] heute
        [1] gestern
        [one] vor { $days } Tag
       *[other] vor { $days } Tagen
    }
age-weeks =
    { $weeks ->
        [one] vor { $weeks } Woche
       *[other] vor { $weeks } Wochen
    }
age-months =
    { $months ->
        [one] vor { $months } Monat
       *[other] vor { $months } Monaten
    }
age-years =
    { $years ->
        [one] vor { $years } Jahr
       *[other] vor { $years } Jahren
    }
age-future =
    { $days ->
        [1] morgen
        [one] in { $days } Tag
       *[other] in { $days } Tagen
    }

## Stand der Dinge

status-newest = Neuester Bericht: { $date } ({ $age })
status-topics = Das Neueste zu jedem Thema
status-topic = Das Neueste zum Thema „{ $topic }“
status-no-news = Zum Thema „{ $topic }“ wurde in den Berichten nichts gefunden.
status-without-news = Nichts gefunden wurde zu: { $topics }
unknown-topic = Das Thema „{ $asked }“ ist nicht bekannt.
unknown-topic-nearest = Vielleicht gemeint: { $command }
known-topics = Bekannte Themen: { $topics }

## Zeitleiste, Quellen, ganze Berichte

timeline-heading =
    { $reports ->
        [one] Zeitleiste: ein Bericht
       *[other] Zeitleiste: { $reports } Berichte
    }
timeline-empty = Dafür gibt es keinen Bericht.
timeline-days = Zeitraum: { $days }
timeline-topic = Thema: { $topic }
timeline-unknown-days = „{ $asked }“ ist weder als Tag noch als Thema bekannt.
sources-heading =
    { $reports ->
        [one] Ein Bericht ist bekannt
       *[other] { $reports } Berichte sind bekannt
    }
sources-paragraphs =
    { $paragraphs ->
        [one] ein Absatz
       *[other] { $paragraphs } Absätze
    }
sources-hint = Einen ganzen Bericht zeigt zum Beispiel { $command }
report-none-that-day = Vom { $date } gibt es keinen Bericht.
report-nearest-days = Die nächsten Tage mit Bericht:
report-unknown-day = „{ $asked }“ ist nicht als Tag zu verstehen.
try-command = Zum Beispiel: { $command }

## Hilfe

help-heading = Dieser Bot beantwortet Fragen zu den Friedensgesprächen über die Ukraine mit wörtlichen Zitaten aus datierten Berichten.
help-plain = Eine Frage lässt sich einfach in eigenen Worten eintippen, auf Deutsch, Englisch, Ukrainisch oder Russisch.
discord-plain = Fragen lässt sich in eigenen Worten, auf Deutsch, Englisch, Ukrainisch oder Russisch: mit einem Befehl, mit einer Erwähnung des Bots oder in einer Direktnachricht an ihn. Wer auf eine Antwort des Bots antwortet und ihn dabei erwähnt, fragt weiter nach.
telegram-plain = Stell einfach eine Frage in deinen eigenen Worten, auf Deutsch, Englisch, Ukrainisch oder Russisch. In Gruppen beginnt sie mit /ask oder antwortet auf eine Nachricht des Bots; andere Nachrichten zeigt Telegram ihm dort nicht. Zum Weiterfragen antworte auf eine seiner Antworten.
help-examples = Beispiele
help-ask = wörtliche Auszüge zu einer Frage, mit Fundstelle
help-status = der neueste Stand, insgesamt oder zu einem Thema
help-timeline = die Berichte der Reihe nach
help-sources = welche Berichte der Bot kennt
help-report = ein ganzer Bericht
help-help = diese Übersicht
help-privacy = was gespeichert wird
argument-question = Frage
argument-topic = Thema
argument-from = von
argument-to = bis
argument-day = Tag
example-question = Wie viele Verletzte gab es in Kiew?
example-topic = Sicherheitsgarantien
example-days = Dezember 2025
unknown-command = Den Befehl { $command } gibt es nicht.
unknown-command-nearest = Vielleicht gemeint: { $command }
unknown-command-help = Alle Befehle zeigt { $command }

## Datenschutz

privacy-heading = Was gespeichert wird
privacy-questions = Fragen werden beantwortet und dann vergessen: Sie werden weder gespeichert noch weitergegeben.
privacy-people = Über die Menschen, die fragen, wird nichts gespeichert.
terminal-privacy = Im Terminal bleibt alles auf diesem Rechner. Die Eingaben, die mit der Pfeiltaste wiederkommen, verschwinden beim Beenden.
discord-privacy = In Discord steht eine Frage in der Nachricht mit ihrer Antwort, solange es diese Nachricht gibt. „Hilft“ und „Hilft nicht“ schreiben eine Zeile ins Protokoll des Bots: einen Fingerabdruck der Frage, welche Auszüge gezeigt wurden und das Urteil, aber nicht, von wem es kommt.
telegram-privacy = In Telegram steht eine Frage in der Nachricht mit ihrer Antwort, solange es diese Nachricht gibt. Eine mit /language gewählte Sprache merkt sich Telegram als Menü des Chats. „Hilft“ und „Hilft nicht“ schreiben eine Zeile ins Protokoll des Bots: einen Fingerabdruck der Frage, welche Auszüge gezeigt wurden und das Urteil, aber nicht, von wem es kommt.

## Im Terminal

terminal-greeting =
    { $reports ->
        [one] Wörtliche Antworten aus einem Bericht über die Friedensgespräche zur Ukraine, vom { $date }.
       *[other] Wörtliche Antworten aus { $reports } Berichten über die Friedensgespräche zur Ukraine, der neueste vom { $date }.
    }
terminal-usage = Einfach eine Frage eintippen. { $help } zeigt alle Befehle, { $quit } beendet.
terminal-prompt = Frage
terminal-more = Seite { $page } von { $pages } · Eingabetaste: weiter · q: aufhören
terminal-quit = das Gespräch beenden
terminal-goodbye = Auf Wiedersehen!
terminal-no-input = Auf der Standardeingabe stand keine Frage. Erwartet wird eine Frage je Zeile.
terminal-line-shortened = Die Zeile war zu lang; gelesen wurden die ersten { $characters } Zeichen.
left-out =
    { $files ->
        [one] Eine Datei wurde nicht geladen:
       *[other] { $files } Dateien wurden nicht geladen:
    }
left-out-check = Was daran zu ändern ist, sagt { $command }

## Befehle in Menüs

command-name-ask = frage
command-name-status = status
command-name-timeline = zeitleiste
command-name-sources = quellen
command-name-report = bericht
command-name-help = hilfe
command-name-privacy = datenschutz
option-name-question = frage
option-name-topic = thema
option-name-from = von
option-name-to = bis
option-name-date = datum
option-name-private = privat
option-about-question = was gesucht wird, in eigenen Worten
option-about-topic = eines der Themen oder eigene Worte
option-about-from = der erste Tag, zum Beispiel 2025-12-01
option-about-to = der letzte Tag, zum Beispiel 2025-12-24
option-about-date = der Tag des Berichts, zum Beispiel 2025-12-23; ohne Angabe der neueste
option-about-private = andere sehen die Antwort nicht
message-command = Dazu die Berichte befragen
suggested-question = Was gibt es zu „{ $topic }“?

## Schaltflächen

button-more = Mehr
button-passage = Kontext
button-timeline = Zeitleiste
button-helpful = Hilft
button-not-helpful = Hilft nicht
button-dismiss = Entfernen
button-previous = Zurück
button-next = Weiter
page-of = Seite { $page } von { $pages }
feedback-thanks = Danke für die Rückmeldung!
more-heading = Weitere Auszüge:
passage-heading = { $title }: rund um Absatz { $paragraph }
passage-changed = Der Bericht hat sich seitdem geändert. Jetzt lautet er so:
passage-gone = Diesen Bericht oder diesen Absatz gibt es nicht mehr.
question-gone = Die Frage zu dieser Nachricht ist nicht mehr zu lesen. Bitte noch einmal stellen.
button-old = Diese Schaltfläche stammt aus einer älteren Version des Bots. Bitte noch einmal fragen.
dismiss-not-yours = Nur wer gefragt hat, kann diese Antwort entfernen.
command-old = Diesen Befehl kennt der Bot nicht mehr. Bitte lade Discord neu und versuche es noch einmal.

## Im Gespräch mit vielen

cooldown =
    { $seconds ->
        [one] Das waren zu viele Anfragen auf einmal. Bitte in { $seconds } Sekunde noch einmal versuchen.
       *[other] Das waren zu viele Anfragen auf einmal. Bitte in { $seconds } Sekunden noch einmal versuchen.
    }
reply-without-mention = Discord zeigt dem Bot den Text einer Antwort nur, wenn er darin erwähnt wird. Bitte den Bot erwähnen oder { $command } benutzen.
cannot-write-there = In dem Kanal, in dem gefragt wurde, darf der Bot nicht schreiben. Hier kann er antworten.
nothing-to-ask = In dieser Nachricht steht kein Text, zu dem sich die Berichte befragen ließen.
shutting-down = Der Bot startet gerade neu. Bitte gleich noch einmal fragen.

## Fehler des Bots

trouble = Bei dieser Frage ist im Bot etwas schiefgegangen. Weitere Fragen sind möglich. ({ $reference })

## In Telegram

help-language = die Sprache des Bots wählen
language-question = In welcher Sprache soll der Bot hier antworten?
language-automatic = Automatisch
language-now = Der Bot antwortet hier ab jetzt auf Deutsch.
language-now-automatic = Der Bot antwortet wieder in der Sprache der jeweiligen Frage.
telegram-about = Beantwortet Fragen zu den Ukraine-Friedensgesprächen mit wörtlichen Zitaten aus datierten Berichten, auf Deutsch, Englisch, Ukrainisch und Russisch. Einfach eine Frage schreiben, oder /status für das Neueste. In Gruppen: /ask, oder dem Bot antworten.
telegram-about-short = Wörtliche Antworten zu den Ukraine-Friedensgesprächen, aus datierten Berichten.
