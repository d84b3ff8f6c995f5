/** German abbreviations, sentence openings and what marks an ordinal. Words only, no rules. */

import { abbreviations, type LanguageWords, wordList } from './language-words.js'
import { SHARED_ABBREVIATIONS } from './shared-words.js'

export const GERMAN: LanguageWords = {
  commasInsideQuotes: false,
  abbreviations: abbreviations(SHARED_ABBREVIATIONS, {
    joins: `
      St Hr Hrn Frl Dipl Mag Gebr Präs Abg Gen Lt Oblt Hptm Maj Ltn
      bzw vgl ca sog evtl ggf gem lt inkl exkl einschl zzgl abzgl bzgl betr geb verh verw ehem stellv stv mind
      insb insbes bes urspr eigtl zw gegr dt engl frz franz russ ukr poln amerik österr
      z.B d.h i.d.R u.U m.E i.e.S i.w.S s.o o.g u.z z.T z.Z z.Zt i.Ü m.a.W h.c zB dh
      Univ Fak Inst Abt Bez Kp Btl Rgt Kdr Kdo Ldkr
      Abs Nr Nrn Bd Abb Ziff Kap Anm Anl Rn Rz Tel
    `,
    'may-end': `
      u.a a.D a.M e.V i.V i.A Chr
      Jan Jän Feb Febr Mrz Apr Jun Jul Aug Sep Sept Okt Nov Dez Mo Di Mi Do Fr Sa So
      Mio Mrd Bio Tsd Mill Std Min Sek Reg Jh Jhd Jhdt Str Ing Vors Hrsg Red Verf
      med jur phil rer nat pol
    `,
    'joins-number': 'Art Tab lit max min Fig Pkt Par',
    word: 'u.Ä u.ä o.Ä o.ä u.v.m u.a.m u.v.a',
  }),
  starters: new Set(
    wordList(`
      Der Die Das Dem Den Des Ein Eine Einem Einen Einer Eines
      Dies Diese Dieser Dieses Diesem Diesen Jene Jener Jenes Jede Jeder Jedes Jeden
      Ich Du Er Sie Es Wir Ihr Ihm Ihn Ihnen Man Niemand Jemand Wer Was Wem Wen Wessen
      Sein Seine Seinem Seinen Seiner Ihre Ihrem Ihren Ihrer Unser Unsere Mein Meine
      Derjenige Diejenigen Derselbe Dieselbe Solche Solch Welche Welcher Welches
      In Im Ins An Am Auf Aus Außer Bei Beim Bis Durch Entlang Für Gegen Gegenüber Hinter Innerhalb Außerhalb Mit Mithilfe
      Nach Neben Ohne Seit Seitens Statt Anstatt Trotz Über Um Unter Von Vom Vor Während Wegen Wider Zu Zum Zur Zwischen
      Laut Gemäß Angesichts Aufgrund Infolge Mitte Anfang Ende Entsprechend
      Und Aber Oder Doch Denn Sondern Dass Weil Wenn Als Ob Obwohl Obgleich Nachdem Bevor Ehe Falls Sofern Sobald Solange
      Damit Da Indem Wobei Wodurch Sowohl Weder Entweder Sowie
      Danach Dann Dort Dorthin Hier Hierzu Hierbei Hiermit Heute Gestern Vorgestern Jetzt Nun Damals
      Dabei Dadurch Dafür Dagegen Daher Dahinter Daneben Daran Darauf Daraufhin Daraus Darin Darüber Darum Darunter Davon
      Davor Dazu Dazwischen Demnach Demzufolge Deshalb Deswegen Dennoch Dementsprechend Derzeit Derweil Deren Dessen
      Außerdem Zudem Zuvor Zuletzt Zugleich Zunächst Zwar Zusätzlich Zuerst Zumindest Zurzeit
      Gleichzeitig Inzwischen Mittlerweile Später Früher Schon Bereits Noch Auch Nur Allerdings Jedoch Dagegen Immer Immerhin
      Ebenso Ebenfalls Erst Erstmals Ferner Hingegen Hinzu Insgesamt Künftig Schließlich Unterdessen Vielmehr Weiter
      Weiterhin Weitere Wiederum Offenbar Offiziell Möglicherweise Vermutlich Wahrscheinlich Vielleicht Tatsächlich
      Trotzdem Nichtsdestotrotz Somit Folglich Überdies Übrigens Stattdessen Seitdem Seither Vorher Vorerst Nachher
      Endlich Eigentlich Eben Etwa Etwas Fast Ganz Gar Genau Gerade Kaum Knapp Rund Mindestens Manche Mancher Manchmal
      Alle Allen Aller Alles Beide Beides Einige Einiges Einzig Kein Keine Keiner Keinen Mehr Mehrere Nicht Nichts Nie
      Niemals Oft Sämtliche Sogar Selbst So Sonst Viel Viele Vieles Wenig Wenige Zahlreiche Andere Anderen Anders
      Wann Warum Weshalb Wieso Wie Wieder Wo Wohin Woher Womit Wofür Worüber Wozu
      Ist Sind War Waren Hat Haben Hatte Hatten Wird Werden Wurde Wurden Kann Können Konnte Muss Müssen Soll Sollen Sollte
      Darf Dürfen Will Wollen Wollte Gibt Ja Nein
    `),
  ),
  ordinals: {
    determiners: new Set(
      wordList(`
        am im der die das dem den des vom zum zur beim ans ins bis ab seit und oder
        ein eine einem einen einer eines kein keine keinem keinen keiner jeder jede jedes jedem jeden dieser diese dieses
        diesem diesen sein seine seinem seinen seiner seines ihr ihre ihrem ihren ihrer ihres unser unsere unserem unseren
        mein meine meinem meinen dessen deren erster ersten montag dienstag mittwoch donnerstag freitag samstag sonntag
      `),
    ),
    counters: new Set(
      wordList(`
        als rund etwa fast nur insgesamt mindestens höchstens ungefähr knapp circa
        artikel punkt punkte paragraf paragraph kapitel seite platz nummer absatz ziffer satz phase stufe gruppe teil zone
        kategorie resolution variante version plus minus mal prozent jahr jahre
      `),
    ),
    nouns: wordList(`
      januar jänner februar märz april mai juni juli august september oktober november dezember
      tag jahrhundert jahrtausend krieg krieges paket armee armeekorps korps brigade division regiment bataillon flotte
      sitzung gipfel runde konferenz versammlung treffen quartal monat woche amtszeit auflage klasse liga kongress mal
      lebensjahr stock etage präsident präsidenten kanzler breitengrad längengrad
    `),
  },
}
