## Cadre de l’application : barre, cacher, déverrouiller.

app-name = Satchel
unknown = Non précisé
back = Retour
close = Fermer
cancel = Annuler
undo = Défaire
hide = Cacher
hide-hint = Tout cacher (F8)
area-today = Aujourd’hui
area-cases = Dossiers
area-approvals = Décisions
area-conflicts = Désaccords
area-backup = Sauvegarde
area-settings = Réglages
areas = Rubriques
skip-to-content = Aller au contenu
bright-on = Allumer le mode plein soleil
bright-off = Éteindre le mode plein soleil
chip-all-backed-up = Tout est sauvegardé
chip-not-backed-up = { $count ->
    [one] { $count } modification pas encore sauvegardée
   *[other] { $count } modifications pas encore sauvegardées
}
chip-oldest = { $count ->
    [one] { $count } modification pas encore sauvegardée, depuis { $days ->
        [0] aujourd’hui
        [one] { $days } jour
       *[other] { $days } jours
    }
   *[other] { $count } modifications pas encore sauvegardées, la plus ancienne depuis { $days ->
        [0] aujourd’hui
        [one] { $days } jour
       *[other] { $days } jours
    }
}
chip-backing-up = Sauvegarde en cours, envoyées : { $sent }
copied-inside = Copié pour servir dans cette application seulement. Rien n’est dans le presse-papiers.
too-long-by = { $over } caractères de trop. Rien n’est coupé ; merci de raccourcir.
cover-title = Notes
cover-line = Touchez l’écran pour continuer
no-link-title = Cette page ne trouve pas l’application
no-link = Le lien a déjà servi ou n’est pas complet. Relancez l’application et ouvrez le nouveau lien.
form-not-read = Cet écran ne s’est pas ouvert. Ce que vous avez écrit est en sécurité. Fermez l’application et ouvrez-la de nouveau.

unlock-title = Déverrouiller
unlock-label = Phrase secrète
unlock-hint = Quatre mots ou plus, comme vous les avez choisis. Les espaces avant et après ne comptent pas.
unlock-show = Montrer ce que je tape
unlock-do = Déverrouiller
unlock-wait = Attendez { $wait } avant le prochain essai. L’attente s’allonge à chaque erreur.
unlock-wrong = Cette phrase secrète n’a pas marché. Rien n’a changé. Vous pourrez réessayer dans { $wait }.
unlock-working = Ouverture. Cela prend environ une seconde.
error-code = Pour l’assistance : { $code }
draft-kept = Ce que vous écriviez a été gardé.

unlock-wrong-now = Cette phrase secrète n’a pas marché. Rien n’a changé. Essayez encore.
choose-a-case = Choisissez un dossier dans la liste.

## Aujourd’hui : visites à faire, retards, ce qui m’attend.

today-title = Aujourd’hui
today-nothing = Rien à faire aujourd’hui.
today-nothing-next = Rien à faire aujourd’hui. Prochaine visite : { $day }.
today-done = { $done } sur { $all } faits aujourd’hui
today-drafts = { $count ->
    [one] { $count } saisie commencée et pas finie
   *[other] { $count } saisies commencées et pas finies
}
today-draft-go-on = Continuer à écrire
today-start-visit = Commencer la visite
today-nudge = Une partie du travail a plus d’un jour et n’existe que sur cet appareil. Sauvegardez quand vous pourrez.
due-today = prévu aujourd’hui
due-away = prévu { $away }
days-late = { $days ->
    [one] { $days } jour de retard
   *[other] { $days } jours de retard
}

## Case list and search. Codes and days only: no name and no risk ever stands in a list.

caseload-list = Dossiers, la prochaine échéance en premier
caseload-selected = Ouvert en ce moment :
caseload-search = Chercher par code ou par mots
caseload-filters = Afficher seulement
caseload-mine = Mes dossiers
caseload-team = Toute l’équipe
caseload-archive = Archives
caseload-of = { $what } · { $who }
caseload-nothing-due = Rien à faire pour l’instant
caseload-count = { $count ->
    [one] { $count } dossier ouvert, prochaine échéance en premier
   *[other] { $count } dossiers ouverts, prochaine échéance en premier
}
caseload-count-archive = { $count ->
    [one] { $count } dossier dans les archives
   *[other] { $count } dossiers dans les archives
}
caseload-found = { $count ->
    [one] { $count } dossier trouvé
   *[other] { $count } dossiers trouvés
}
caseload-not-found = Rien trouvé pour ces mots. Les noms ne sont pas cherchés ici.
caseload-empty = Les dossiers qui vous sont confiés apparaissent ici. Sauvegardez pour les recevoir.
caseload-to-backup = Aller à la sauvegarde
caseload-none-fits = Aucun dossier ne correspond à ce choix.
caseload-show-all = Afficher tous les dossiers ouverts
caseload-by-name = Chercher par nom
caseload-name-why = Les noms sont gardés à part. Chaque recherche par nom est notée avec votre nom, l’heure et votre raison. Vous recevez des codes, pas de noms.
caseload-name-label = Nom ou son début
caseload-name-missing = Écrivez un nom ou son début.
caseload-name-reason = Pourquoi cherchez-vous par nom ?
caseload-reason-missing = Choisissez une raison. Elle est gardée dans le journal.
caseload-name-search = Chercher et noter
caseload-name-again = Chercher encore
caseload-name-leave = Retour à tous les dossiers
caseload-name-found = { $count ->
    [0] Aucun dossier trouvé avec ce nom.
    [one] { $count } dossier trouvé avec ce nom.
   *[other] { $count } dossiers trouvés avec ce nom.
}
caseload-name-logged = Noté. Raison : { $reason }

## Case file: header, notices, timeline, steps, plan, overview.

case-label = { $label } :
case-comma = { ", " }
case-you = vous
case-who = { $name } ({ $code })
case-day-away = { $day } ({ $away })
case-worker = Travailleur social : { $who }
case-opened = ouvert depuis le { $day }
case-only-here = { $count ->
    [one] { $count } entrée seulement sur cet appareil
   *[other] { $count } entrées seulement sur cet appareil
}
case-steps = Étapes du dossier
case-step-of = Étape { $at } sur { $all } : { $step }
case-next = À faire : { $what }
case-next-none = Rien à faire pour l’instant.
case-next-elsewhere = Étape suivante : { $step }. Cette application ne le permet pas encore ; faites-le sur papier et prévenez votre superviseur.
case-read-closed = Ce dossier est clos. Vous pouvez le lire.
case-read-other = Vous pouvez lire ce dossier. { $who } y écrit.
case-risk-conflict = Deux personnes ont évalué le risque sans voir la réponse de l’autre. Le plus élevé compte jusqu’à une décision.
case-risk-said = { $level } : { $who }, { $when }.
case-risk-concern = Préoccupation principale : { $concern }.
case-risk-review = Bilan avant le { $day }.
case-contested-title = La clôture ne tient pas encore
case-contested = Un superviseur a accepté la clôture sans avoir vu : { $what }. Le dossier reste ouvert jusqu’à sa nouvelle décision.
case-conflicts = { $count ->
    [one] Deux réponses :
   *[other] Deux réponses sur { $count } points :
}
case-conflicts-open = Voir les deux réponses
case-field-next-contact-on = jour du prochain contact
case-field-next-review-on = jour du prochain bilan
case-field-legal-hold = conservation légale du dossier
case-field-whereabouts = lieu de séjour du client
case-field-action-due-on = échéance d’une action
case-field-action-status = avancement d’une action
case-field-member-excluded = qui ne doit rien savoir
case-field-safe-to-call = si appeler est sûr
case-field-safe-to-text = si écrire est sûr
case-field-safe-to-visit = si une visite est sûre
case-field-answer = une réponse de formulaire
case-field-tick = une case de formulaire
case-field-risk = le risque
case-field-other = une autre entrée
case-consent-until = jusqu’au { $day }
case-consent-ask = Redemandez avant de continuer.
case-consent-by = Services : demandé par { $who }
case-consent-not-asked = Non demandé : { $scopes }
case-two-answers = Deux réponses
case-said = { $who }, { $when }
case-counts = compte jusqu’à une décision
case-tabs = Parties du dossier
case-tab-overview = Aperçu
case-tab-timeline = Historique
case-tab-people = Personnes
case-tab-steps = Étapes
case-tab-plan = Plan
case-more = Plus
case-do-visit = Commencer la visite
case-do-closure = Demander la clôture
case-do-approval = Décider de la clôture
case-do-conflicts = Voir les deux réponses
case-do-plan = Ouvrir le plan
case-command-complete-assessment = terminer l’évaluation
case-command-draft-plan = commencer un plan
case-command-plan-goal = ajouter un objectif
case-command-plan-action = ajouter une action
case-command-agree-plan = convenir du plan
case-command-open-review = commencer le bilan
case-command-hold-review = faire le bilan
case-command-decide-consent = demander l’accord
case-command-determine-risk = évaluer le risque
case-command-make-referral = faire une orientation
case-command-record-referral-event = noter la suite d’une orientation
case-command-approve = décider du travail en attente
case-command-set-next-contact = fixer le prochain contact
case-command-set-goal-status = dire où en est un objectif
case-command-reopen-case = rouvrir le dossier
case-timeline-filter = Afficher dans l’historique
case-timeline-all = Tout
case-group-contacts = Contacts
case-group-safety = Risque et accord
case-group-plan = Plan et services
case-group-decisions = Décisions
case-group-names = Noms ouverts
case-timeline-empty = Ce que vous notez apparaît ici, le plus récent en premier.
case-timeline-more = { $count ->
    [one] Afficher { $count } entrée plus ancienne
   *[other] Afficher les entrées plus anciennes ({ $count })
}
case-recorded = · noté : { $time }
case-read-on = Lire la suite
case-fact = { $name } : { $value }
case-fact-level = { $value }
case-fact-risk = { $value }
case-fact-final-risk = Risque à la fin : { $value }
case-fact-basis = Évalué { $value }
case-fact-note = { $value }
case-fact-observations = { $value }
case-fact-comment = Commentaire : { $value }
case-fact-client-seen = { $code ->
    [yes] Le client a été vu ou entendu.
   *[no] Le client n’a pas été vu.
}
case-fact-child-seen-alone = Enfant vu seul : { $value }
case-fact-private-setting = Personne ne pouvait entendre : { $value }
case-fact-situation-change = La situation a changé : { $value }
case-fact-attempt-failed = L’essai a échoué : { $value }
case-fact-scope = Pour : { $value }
case-fact-decision = Réponse : { $value }
case-fact-consent-state = Réponse : { $value }
case-fact-method = Donné { $value }
case-fact-until = Valable jusqu’au { $value }
case-fact-concern = { $value }
case-fact-concern-kind = { $value }
case-fact-kind = { $value }
case-fact-assessment-kind = Type : { $value }
case-fact-programme = { $value }
case-fact-main = Préoccupation principale
case-fact-happened = Survenu : { $value }
case-fact-approval-needed = Attend l’accord du superviseur
case-fact-goals = Objectifs : { $value }
case-fact-horizon = Quand : { $value }
case-fact-subject = { $code ->
    [assessment] Sujet : l’évaluation
    [plan] Sujet : le plan
    [transfer] Sujet : le transfert
    [report] Au sujet d’un signalement
   *[review] Sujet : le bilan
}
case-fact-review-step = { $code ->
    [opened] Bilan commencé
   *[held] Bilan tenu
}
case-fact-review-outcome = Résultat : { $value }
case-fact-version = Version { $value } du plan
case-fact-agreed-on = Convenu le { $value }
case-fact-closure-condition = Peut être clos quand : { $value }
case-fact-statement = { $value }
case-fact-what = { $value }
case-fact-status = État : { $value }
case-fact-goal-status = État : { $value }
case-fact-action-status = État : { $value }
case-fact-responsible = Qui : { $value }
case-fact-due-on = À faire le { $value }
case-fact-done-on = Fait le { $value }
case-fact-outcome = Résultat : { $value }
case-fact-next-contact-on = Prochain contact le { $value }
case-fact-next-review-on = Prochain bilan le { $value }
case-fact-service = Service : { $value }
case-fact-provider = Chez : { $value }
case-fact-priority = Réponse attendue { $value }
case-fact-state = { $value }
case-fact-referral-state = { $value }
case-fact-reason = Raison : { $value }
case-fact-closure-reason = Raison : { $value }
case-fact-open-reason = Raison : { $value }
case-fact-identity-reason = Raison : { $value }
case-fact-summary = Résumé : { $value }
case-fact-not-seen = N’avait pas vu : { $value }
case-fact-to = Maintenant avec { $value }
case-fact-assigned-to = Maintenant avec { $value }
case-fact-field = Sujet : { $value }
case-fact-value = Maintenant : { $value }
case-step-limit = { $days ->
    [one] Délai : { $days } jour
   *[other] Délai : { $days } jours
}
case-step-late = { $days ->
    [one] { $days } jour de retard
   *[other] { $days } jours de retard
}, délai de { $limit ->
    [one] { $limit } jour
   *[other] { $limit } jours
}
case-step-was-late = { $days ->
    [one] Fait avec { $days } jour de retard
   *[other] Fait avec { $days } jours de retard
}
case-step-done = Fait le
case-step-due = À faire
case-step-who = Qui
case-plan-none = Il n’y a pas encore de plan. Il apparaît ici quand il est convenu.
case-plan-no-goals = Ce plan n’a pas encore d’objectifs.
case-plan-version = Plan, version { $version }.
case-plan-agreed = Convenu avec le client le { $day }.
case-plan-not-agreed = Pas encore convenu avec le client.
case-plan-condition = Le dossier peut être clos quand
case-goal-horizon = Quand : { $when }
case-goal-no-actions = Pas encore d’actions.
case-action-who = Qui
case-action-due = À faire
case-action-due-late = En retard, prévu
case-action-done-on = Fait le
case-action-start = Commencer
case-action-done = Fait
case-action-could-not = Pas pu
case-action-could-not-title = N’a pas pu être fait
case-action-why = Qu’est-ce qui a empêché ?
case-action-why-hint = Peut rester vide.
case-action-save = Enregistrer
case-action-marked = L’action indique : { $status }
case-no-day = Aucun jour fixé
case-dates = Prochaines dates
case-next-contact = Prochain contact
case-next-review = Prochain bilan
case-risk-now = Risque actuel
case-last-contact = Dernier contact
case-no-contact = Aucun contact noté pour l’instant.
case-client-seen = Le client a été vu ou entendu.
case-client-not-seen = Le client n’a pas été vu.
case-contact-failed = L’essai a échoué : { $why }.
case-all-entries = Voir l’historique
case-open-actions = { $count ->
    [0] Actions à faire
    [one] { $count } action à faire
   *[other] { $count } actions à faire
}
case-no-open-actions = Toutes les actions sont finies.
case-was-due = prévu le { $day }
case-see-plan = Voir le plan
case-concerns = Préoccupations
case-referrals = Orientations
case-irregular = À voir avec votre superviseur
case-closure = Clôture
case-closure-waits = En attente du superviseur, demandé { $away }
case-closure-contested = De nouveau en attente du superviseur
case-closure-done = Clos par { $who } le { $day }
case-closure-after = { $count ->
    [one] { $count } entrée est venue après la décision sans la changer.
   *[other] { $count } entrées sont venues après la décision sans la changer.
}
case-closure-asked = Demandé par { $who }, { $day }
case-closure-reason = Raison : { $reason }
case-closure-risk = Risque à la fin :
case-next-contact-change = Changer le prochain contact
case-next-contact-save = Enregistrer ce jour
case-next-contact-set = Le prochain contact est le { $day }.

## People of a case: names, ways to reach them, places. Shown only after "Show names".

person-code-client = Client
person-code-member = Famille ou ménage { $code }
person-code-other = Autre personne { $code }
person-code-harm = A peut-être fait du mal { $code }
person-covered = Noms, téléphones et lieux sont cachés. Regardez autour de vous avant de les afficher.
person-logged = Chaque ouverture est notée avec votre nom et l’heure. Ils sont cachés de nouveau après { $minutes } minutes.
person-logged-reason = Ce dossier est suivi par quelqu’un d’autre. L’ouverture est notée avec votre nom, l’heure et votre raison, et cette personne le voit. Les noms sont cachés de nouveau après { $minutes } minutes.
person-reason = Pourquoi ouvrez-vous les noms ?
person-reason-missing = Choisissez une raison. Elle est gardée dans le journal.
person-note = Ajouter des mots
person-note-hint = Peut rester vide. N’écrivez pas de noms ici.
person-show = Afficher les noms
person-hide = Cacher les noms
person-shown = Les noms sont affichés. C’est noté. Ils sont cachés de nouveau après { $minutes } minutes.
person-hidden-time = Les noms ont été cachés après { $minutes } minutes.
person-hidden-left = Les noms ont été cachés car l’application n’était plus visible.
person-hidden-changed = Quelque chose a changé. Les noms ont été cachés pour que vous voyiez la nouvelle réponse.
person-not-here = Les noms de ce dossier ne sont pas arrivés sur cet appareil. Sauvegardez pour les recevoir.
person-not-allowed = Votre rôle n’ouvre pas les noms de ce dossier. Demandez à votre superviseur.
person-people = Personnes
person-no-name = Aucun nom noté
person-none = Personne n’est noté pour l’instant.
person-reach = Moyens de les joindre
person-no-reach = Aucun moyen de les joindre n’est noté.
person-places = Lieux
person-no-places = Aucun lieu n’est noté.
person-call-yes = Appeler est sûr
person-call-no = Ne pas appeler
person-call-unknown = On ne sait pas si appeler est sûr. Demandez d’abord.
person-text-yes = Écrire est sûr
person-text-no = Ne pas écrire
person-text-unknown = On ne sait pas si écrire est sûr. Demandez d’abord.
person-visit-yes = Une visite est sûre
person-visit-no = Ne pas aller sur place
person-visit-unknown = On ne sait pas si une visite est sûre. Demandez d’abord.
person-safe-change = Changer cette réponse
person-safe-save = Enregistrer cette réponse
person-safe-set = La réponse est gardée. Elle compte dès maintenant.
person-call-question = Peut-on appeler sans danger ?
person-text-question = Peut-on écrire sans danger ?
person-visit-question = Peut-on venir sans danger ?

## Une visite à domicile : l’essentiel avant, ses pages, sa fin.

visit-brief-title = Avant la visite
visit-brief-risk = Risque et sécurité
visit-brief-rivals = Deux personnes ont jugé le risque différemment. Le niveau le plus haut compte.
visit-brief-last = Dernière visite
visit-brief-failed = Personne n’a été rencontré : { $why }.
visit-brief-first = C’est le premier contact.
visit-brief-actions = Actions en cours
visit-brief-people = Personnes de ce dossier
visit-start = Commencer
visit-not-now = Aucune visite ne peut être ajoutée à ce dossier maintenant. Ouvrez le dossier pour voir pourquoi.

safety-visit-unsafe = { $count ->
    [one] Une visite à un des lieux n’est pas sûre
   *[other] Les visites à { $count } lieux ne sont pas sûres
}
safety-visit-unknown = { $count ->
    [one] Pour un lieu, personne n’a demandé si une visite est sûre.
   *[other] Pour { $count } lieux, personne n’a demandé si une visite est sûre.
}
safety-call-unsafe = { $count ->
    [one] N’appelez pas un des numéros
   *[other] N’appelez pas { $count } des numéros
}
safety-call-unknown = { $count ->
    [one] Pour un numéro, personne n’a demandé si appeler est sûr.
   *[other] Pour { $count } numéros, personne n’a demandé si appeler est sûr.
}
safety-text-unsafe = { $count ->
    [one] N’écrivez pas à un des numéros
   *[other] N’écrivez pas à { $count } des numéros
}
safety-text-unknown = { $count ->
    [one] Pour un numéro, personne n’a demandé si écrire est sûr.
   *[other] Pour { $count } numéros, personne n’a demandé si écrire est sûr.
}
safety-kept-away = { $count ->
    [one] Une personne ne doit rien savoir de ce dossier
   *[other] { $count } personnes ne doivent rien savoir de ce dossier
}
safety-identity-not-here = Cet appareil ne peut pas dire quels lieux et numéros sont sûrs.

visit-title = Visite
visit-pages = Pages de la visite
visit-page-contact = Contact
visit-page-note = Note
visit-page-risk = Risque
visit-page-actions = Actions
visit-page-finish = Suite

visit-marks = Marques rapides
visit-mark-seen-alone = Seul à seul
visit-mark-private = Parlé en privé
visit-mark-changed = La situation a changé
visit-mark-unsafe = Moment de danger
visit-mark-injury = Blessure vue
visit-mark-failed = Rencontre manquée
visit-why-failed = Pourquoi n’avez-vous rencontré personne ?
visit-who = Qui était là ?
visit-there-or-not = Vous avez coché CL et aussi « Rencontre manquée ». Enlevez l’un des deux.
visit-how = Comment et quand :
visit-mode = Comment vous êtes-vous rencontrés ?
visit-held-on = Jour du contact
visit-held-hint = Laissez vide pour aujourd’hui.
visit-held-today = aujourd’hui

visit-note = Qu’avez-vous vu et entendu ?
# $codes : quelques codes de personnes du dossier, comme CL et M1.
visit-note-hint = Des codes, pas de noms : { $codes }.
# Première ligne de la note quand quelque chose a été marqué.

visit-risk = Quel est le danger maintenant ?
# $level comme « Risque élevé », $by le code d’une ou d’un collègue, $when comme « il y a 3 jours ».
visit-risk-now = { $level } jusqu’ici, selon { $by }, { $when }.

visit-actions-hint = Cochez ce qui est fait. Le reste demeure en cours.
visit-outcome = Quel en est le résultat ? (facultatif)
visit-action-gone = N’est plus en cours. Enlevez la coche.
visit-action-gone-what = Une action qui n’est plus dans le plan

visit-next-on = Jour de la prochaine visite
visit-next-standard = la norme pour : { $level }
# $left compte les pages sans réponse ; $done et $all sont des nombres déjà écrits.
visit-answered = { $left ->
    [0] Vous avez répondu à tout ({ $all })
    [one] Vous avez répondu à { $done } sur { $all } ; il en reste { $left } pour plus tard
   *[other] Vous avez répondu à { $done } sur { $all } ; il en reste { $left } pour plus tard
}
visit-nothing-required = Rien ici n’est obligatoire pendant la visite. Vous pouvez finir plus tard.
visit-missing = Il manque encore : { $field }.
visit-to-field = Y aller
visit-finish = Terminer la visite
visit-saved = La visite est enregistrée.

visit-field-mode = la façon de vous rencontrer
visit-field-held-on = le jour du contact
visit-field-private = si vous avez parlé en privé
visit-field-present = qui était là
visit-field-note = ce que vous avez vu et entendu
visit-field-reason = la raison
visit-field-actions = ce qui est fait
visit-field-next = le jour de la prochaine visite

## Un jour : choisi, écrit ou pris dans un mois.

date-in-days = { $count ->
    [one] Dans { $count } jour
   *[other] Dans { $count } jours
}
date-in-weeks = { $count ->
    [one] Dans { $count } semaine
   *[other] Dans { $count } semaines
}
date-in-months = { $count ->
    [one] Dans { $count } mois
   *[other] Dans { $count } mois
}
date-show-month = Choisir dans un mois
date-type = Ou écrivez : { $example }
date-hide-month = Cacher le mois
date-previous-month = Mois d’avant
date-next-month = Mois d’après
# Après « C’est » vient le jour en toutes lettres. $calendar est le calendrier dans lequel le jour a été écrit.
date-that-is = Date du calendrier { $calendar }. C’est le
date-or = Ou vouliez-vous dire { $day } ?
date-gregorian = Calendrier grégorien : { $day }
# $example est un jour tel qu’on peut l’écrire.
date-unreadable = Cette date ne peut pas être lue. Écrivez le jour, le mois et l’année, comme { $example }.
date-several = Cela peut être plusieurs jours. Écrivez la date dans le calendrier { $calendar }, comme { $example }.
date-no-such-day = Ce mois a { $days } jours. Écrivez un jour qui existe.
date-before-today = Le { $day } est passé. Écrivez aujourd’hui ou un jour plus tard.
date-before = Écrivez le { $day } ou un jour plus tard.
date-after-today = Le { $day } n’est pas encore venu. Écrivez aujourd’hui ou un jour plus tôt.
date-after = Écrivez le { $day } ou un jour plus tôt.

calendar-gregory = grégorien
calendar-islamic-umalqura = Umm al-Qura
calendar-persian = persan
calendar-ethiopic = éthiopien

## Longs formulaires : pages, ce qui est gardé, ce qui a changé entre-temps, le niveau de risque.

# Ce qui a été commencé, par formulaire.
draft-follow-up = Visite
draft-closure = Demande de clôture
draft-closure-return = Mot pour renvoyer une clôture
draft-risk = Risque évalué de nouveau

draft-begun = Vous écriviez ceci à { $time }. Rien n’est perdu.
draft-begun-on = Vous écriviez ceci le { $day } à { $time }. Rien n’est perdu.
draft-begin-again = Recommencer
draft-discarded = Ce que vous aviez écrit a été enlevé.
draft-brought-back = Ce que vous aviez écrit avant est de retour.
draft-not-kept = Vos derniers mots sont à l’écran, mais pas encore gardés. Restez sur cette page.
draft-kept-later = C’est gardé. Continuez depuis Aujourd’hui quand vous pourrez.

pages-of = Page { $page } sur { $pages }
pages-next = Suivant
pages-back = Page d’avant
pages-later = Finir plus tard
page-not-started = Pas commencé
page-started = Commencé
page-done = Fait
page-problem = À revoir

changed-title = Ce dossier a changé pendant que vous écriviez
# $level est un niveau de risque en minuscules ; $by est le code d’une ou d’un collègue.
changed-risk = Le niveau est maintenant : { $level } ({ $by }).
changed-rivals = Deux personnes ont jugé le risque différemment.
changed-state = Le dossier en est maintenant à : { $state }.
changed-contacts = { $count ->
    [one] Un nouveau contact a été ajouté.
   *[other] { $count } nouveaux contacts ont été ajoutés.
}
changed-actions = Des actions du plan ont changé.
changed-next = Le prochain contact est maintenant le { $day }.
changed-other = Quelque chose a changé dans le dossier.
changed-yours-stays = Ce que vous avez écrit reste tel quel.
changed-seen = J’ai vu

risk-now = actuel
risk-clear = Laisser le risque comme avant
risk-why = Pourquoi : { $level } ?
risk-why-same = Pourquoi toujours le même ? (facultatif)
risk-why-hint = Ce que vous avez vu ou entendu. Des codes, pas de noms.

who-client = client
who-M = membre de la famille
who-P = a peut-être fait du mal
who-X = autre contact

## Demander la fin d’une prise en charge.

closure-title = Demander la clôture
closure-pages = Pages de la demande
closure-not-now = Ce dossier ne peut pas être clos à l’étape où il en est. Ouvrez le dossier pour voir pourquoi.
closure-page-why = Pourquoi
closure-page-summary = Résumé
closure-page-safe = Sécurité
closure-page-settled = En règle
closure-page-talked = Entretien
closure-page-feedback = Retour
closure-page-send = Envoyer

closure-why = Pourquoi la prise en charge doit-elle finir ?
closure-condition-met = Ce qui devait changer a-t-il changé ?
closure-condition-is = Il était convenu : { $condition }
closure-condition-none = Rien n’a encore été convenu à ce sujet.
closure-final-risk = Quel est le danger à la fin ?
closure-transfer = Un transfert n’est pas possible
closure-transfer-hint = Il a été proposé et refusé, ou personne ne peut reprendre.
closure-summary = Que doit savoir la personne qui rouvrira ce dossier ?
closure-summary-hint = En bref : le problème, ce qui a été fait, où l’on en est. Des codes, pas de noms.

# La liste de contrôle.
checklist-safe = Le client est-il en sécurité ?
checklist-care-stable = La prise en charge à la maison est-elle stable ?
checklist-goals-reviewed = Avez-vous revu les objectifs ?
checklist-condition-compared = Avez-vous comparé avec ce qui était convenu ?
checklist-services-ok = Les services continuent-ils sans vous ?
checklist-referrals-settled = Toutes les orientations sont-elles réglées ?
checklist-agree-end = Le client est-il d’accord avec la fin ?
checklist-can-return = Le client sait-il qu’il peut revenir ?
checklist-post-contact = Un contact après la fin est-il convenu ?
checklist-feedback-offered = Avez-vous proposé de donner un avis ?
checklist-papers-returned = Le client a-t-il repris ses papiers ?
checklist-files-separate = Les dossiers avec des noms sont-ils gardés à part ?
checklist-supervisor-read = Le superviseur a-t-il lu le dossier ?

closure-asked = Avec qui avez-vous parlé de la fin ?
closure-asked-on = Quand ?
closure-asked-on-hint = Laissez vide pour aujourd’hui.
closure-views = Qu’ont-ils dit ?
closure-views-hint = Des codes, pas de noms.
closure-safety = Par rapport au début, le client se sent-il en sécurité ?
closure-feedback = Le client a-t-il donné son avis ?
closure-told = Avez-vous dit au client comment revenir ?

safety-change-much-more = Beaucoup plus
safety-change-more = Plus
safety-change-same = Pareil
safety-change-less = Moins
safety-change-much-less = Beaucoup moins
safety-change-not-asked = Pas demandé
safety-change-declined = N’a pas voulu le dire

feedback-given = Oui, donné
feedback-declined = N’a pas voulu
feedback-not-safe = Il n’était pas sûr de demander
feedback-not-reached = N’a pas pu être joint
feedback-later = Le donnera plus tard

closure-answered = { $left ->
    [0] Vous avez rempli toutes les { $all } pages
    [one] Vous avez rempli { $done } pages sur { $all } ; il en reste { $left }
   *[other] Vous avez rempli { $done } pages sur { $all } ; il en reste { $left }
}
closure-ask = Demander la clôture
closure-sure-title = Envoyer au superviseur ?
closure-sure = Le superviseur décide pour { $code }. D’ici là, le dossier reste ouvert et vous pouvez continuer à y écrire.
closure-sure-no = Pas encore
closure-send = Envoyer
closure-sent = La demande est enregistrée. Le superviseur décide.
closure-missing = Répondez à ceci avant d’envoyer.
closure-missing-title = { $count ->
    [one] Il manque encore une réponse. Rien n’a été envoyé.
   *[other] Il manque encore { $count } réponses. Rien n’a été envoyé.
}

closure-field-reason = Raison de la clôture
closure-field-condition-met = Ce qui a changé
closure-field-final-risk = Danger à la fin
closure-field-transfer = Transfert
closure-field-summary = Résumé
closure-field-checklist = Liste de contrôle
closure-field-asked = À qui vous avez parlé
closure-field-asked-on = Le jour de l’entretien
closure-field-views = Ce qui a été dit
closure-field-safety-change = Sentiment de sécurité
closure-field-feedback = Avis du client
closure-field-told-can-return = Comment revenir

# Ce qui doit être réuni avant la fin.
guard-summary-written = Il faut écrire un résumé.
guard-checklist-complete = Il faut répondre à chaque question de la liste de contrôle.
guard-client-consulted = Il faut parler de la fin avec le client ou la famille.
guard-goals-met = Tous les objectifs ne sont pas atteints. Mettez-les à jour, ou choisissez une autre raison.
guard-final-risk-low = Il y a encore du danger, ici ou dans le dossier. Avec cette raison, le risque doit être faible ou absent.
guard-goal-reasons-written = Des objectifs ne sont pas atteints, sans dire pourquoi. Écrivez la raison pour chacun.
guard-referral-accepted = Aucun service n’a encore accepté. Notez sa réponse, ou choisissez une autre raison.
guard-contact-tried = Il faut trois essais, à des jours différents sur 30 jours, avant de dire le contact perdu.
guard-transfer-not-possible = Dites si un transfert a été proposé, ou choisissez une autre raison.
guard-no-plan-agreed = Un plan a été convenu, donc il y avait un besoin. Choisissez une autre raison.
guard-supervisor-acts = Seul un superviseur peut clore pour cette raison.
guard-not-own-work = Un autre superviseur doit décider.
guard-referrals-settled = Des orientations sont sans réponse. Réglez-les, ou dites-le dans la liste de contrôle.

## Clôtures qui attendent un superviseur. $by vaut « you » pour qui lit, sinon un code du personnel.

approvals-title = En attente de votre décision
approvals-empty = Rien ne vous attend. Quand un travailleur social finit un travail à décider, il apparaît ici.
approvals-asked = { $by ->
    [you] Vous l’avez demandé le { $when }
   *[other] Demandé par { $by } le { $when }
}
approvals-contested = À décider de nouveau
approvals-own = Votre propre travail
approvals-risk-now = Risque actuel :

approval-title = Clore le dossier
approval-request = La demande
approval-file = Le dossier
approval-reason = Raison
approval-summary = Résumé
approval-condition = Ce qui devait changer a changé
approval-consulted = Discutée avec
approval-consulted-nobody = Personne
approval-checklist = Liste de contrôle
approval-risk-then = Risque dans la demande
approval-risk-now = Risque maintenant
approval-risk-changed = Le risque n’est plus celui de la demande.
approval-after = Nouveau depuis la demande
approval-after-none = Rien de nouveau depuis la demande.
approval-after-by = { $by ->
    [you] par vous, { $on }
   *[other] par { $by }, { $on }
}
approval-missed-one = { $level ->
    [none] { $what } ({ $by ->
        [you] par vous
       *[other] par { $by }
    }, { $on })
   *[other] { $what } ({ $level }, { $by ->
        [you] par vous
       *[other] par { $by }
    }, { $on })
}
approval-contested = { $by ->
    [you] Vous avez dit oui avant d’avoir vu : { $missed }. Le dossier reste ouvert jusqu’à votre nouvelle décision.
   *[other] { $by } a dit oui avant d’avoir vu : { $missed }. Le dossier reste ouvert jusqu’à une nouvelle décision.
}
approval-contested-nobody = Un oui a été donné sans avoir vu : { $missed }. Le dossier reste ouvert jusqu’à une nouvelle décision.
approval-contested-manager-needed = Cette clôture demande aussi l’accord du responsable de programme. Le dossier reste ouvert jusque-là.
approval-contested-basis-not-here = Ce qui a fondé le oui n’est pas encore sur cet appareil. Sauvegardez, puis regardez de nouveau.
approval-own = Vous avez demandé cette clôture ou vous suivez ce dossier : un autre superviseur doit décider. Vous pouvez tout lire ici.
approval-not-yours = Vous ne pouvez pas autoriser cette clôture. Un superviseur qui ne suit pas ce dossier doit décider.
approval-authorise = Autoriser la clôture
approval-return = Renvoyer avec un mot
approval-gone = Cette clôture est décidée. Plus rien n’attend ici.
approval-to-list = Aller à la liste
approval-ask-title = Clore le dossier { $code } ?
approval-ask-what = { $by ->
    [you] Le dossier quitte votre liste de travail et reste dans les archives.
   *[other] Le dossier quitte la liste de travail de { $by } et reste dans les archives.
}
approval-ask-later = Si quelque chose arrive que vous n’avez pas vu, comme un risque plus élevé, le dossier reste ouvert et on vous le redemande. Un dossier clos peut être rouvert sous le même code.
approval-return-title = Renvoyer le dossier { $code } avec un mot
approval-return-what = { $by ->
    [you] Le dossier reste ouvert et le travail continue. Cela ne peut pas être défait, mais la clôture peut être redemandée.
   *[other] Le dossier reste ouvert et { $by } continue. Votre mot sera lu après la prochaine sauvegarde, et la clôture peut être redemandée. Cela ne peut pas être défait.
}
approval-comment = Que faut-il faire d’abord ?
approval-comment-hint = Des mots simples, utiles au travailleur social. Pas de noms.
approval-comment-missing = Écrivez au moins quelques mots avant de renvoyer.
approval-return-do = Renvoyer
approval-authorised = Le dossier { $code } est clos. Les autres le verront après la prochaine sauvegarde.
approval-returned = Le dossier { $code } est renvoyé à { $by } avec votre mot. Il reste ouvert.

## Champs à deux réponses, et risques évalués deux fois. $by vaut « you » pour qui lit, sinon un code du personnel.

conflict-empty = Aucun champ n’a deux réponses. Quand deux personnes écrivent des choses différentes sans se voir, les deux apparaissent ici.
conflict-lead = Deux personnes ont écrit des choses différentes sans se voir. Personne n’a fait d’erreur, et aucun travail ne doit attendre. Les deux réponses sont gardées jusqu’à ce que l’un de vous décide.
conflict-fields = Réponses différentes
conflict-risks = Risque évalué deux fois
conflict-said = { $by ->
    [you] Vous l’avez écrit le { $when }{ $device ->
        [none] .
       *[other] , sur l’appareil { $device }.
    }
    [nobody] Écrit le { $when } par une personne que cet appareil ne connaît pas.
   *[other] Écrit par { $by } le { $when }{ $device ->
        [none] .
       *[other] , sur l’appareil { $device }.
    }
}
conflict-counts = Compte pour l’instant
conflict-before = Avant cela, les deux avaient vu : { $value }.
conflict-before-none = Avant cela, rien n’était écrit ici.
conflict-why-day = Le jour le plus proche compte jusqu’à ce que l’un de vous décide, pour que personne n’attende trop.
conflict-why-safe = La réponse la plus sûre compte jusqu’à ce que l’un de vous décide.
conflict-why-yes-no = La réponse qui protège le plus compte jusqu’à ce que l’un de vous décide.
conflict-why-words = Aucune réponse n’est plus sûre que l’autre. Tous les appareils montrent la même jusqu’à ce que l’un de vous décide.
conflict-keep = Garder cette réponse
conflict-keep-which = {" "}: { $value }
conflict-another = Écrire une autre réponse
conflict-another-day = Quel jour est le bon ?
conflict-another-safe = Quelle est la bonne réponse : { $field } ?
conflict-another-words = Votre réponse
conflict-another-missing = Choisissez d’abord une réponse.
conflict-another-do = Prendre cette réponse
conflict-open = Ouvrir le dossier
conflict-ask = Un doute ? Demandez à { $who } avant de décider.
conflict-person = { $name } ({ $code })
conflict-effect-moves = Avec l’autre réponse, { $what } : { $to } au lieu de { $from }.
conflict-effect-is = Avec l’autre réponse : { $what }, { $value }.
effect-next-contact = le prochain contact
effect-next-review = le prochain bilan
effect-action-due = l’échéance de l’action
effect-call = l’appel
effect-text = le SMS
effect-visit = la visite
conflict-settled = Dossier { $code }, { $field } : { $value }. C’est réglé. Les deux réponses restent dans l’historique, avec le nom de qui a décidé. Une nouvelle réponse peut s’écrire dans le dossier.
conflict-risk = Risque
conflict-risk-said = { $by ->
    [you] Évalué par vous { $basis }, le { $when }.
   *[other] Évalué par { $by } { $basis }, le { $when }.
}
conflict-risk-counts = Le plus élevé compte jusqu’à une nouvelle évaluation : { $risk }.
conflict-risk-judge = Évaluer le risque de nouveau
conflict-risk-level = Quel est le niveau de risque ?
conflict-risk-basis = À quelle occasion évaluez-vous ?
conflict-risk-missing = Choisissez d’abord un niveau et une occasion.
conflict-risk-do = Enregistrer le risque
conflict-risk-settled = Dossier { $code } : { $risk }. Les évaluations précédentes restent dans l’historique.

## Ce qui est en sûreté et où. « Appareil » : cette tablette ou cet ordinateur ; « bureau » : là où se trouve le serveur de l’agence.

backup-when-today = aujourd’hui à { $time }
backup-when-yesterday = hier à { $time }
backup-safe = Tout est en sûreté au bureau (dernière sauvegarde : { $when }).
backup-safe-second = { $count ->
    [one] Tout est en sûreté au bureau (dernière sauvegarde : { $when }) ; { $count } entrée est aussi sur un second appareil.
   *[other] Tout est en sûreté au bureau (dernière sauvegarde : { $when }) ; { $count } entrées sont aussi sur un second appareil.
}
backup-never = Rien n’a encore été noté ici. Sauvegardez pour recevoir vos dossiers.
backup-only-here = { $count ->
    [one] { $count } modification dans { $cases ->
        [one] { $cases } dossier
       *[other] { $cases } dossiers
    } n’existe que sur cet appareil{ $oldest ->
        [none] .
       *[other] {" "}({ $oldest }).
    }
   *[other] { $count } modifications dans { $cases ->
        [one] { $cases } dossier
       *[other] { $cases } dossiers
    } n’existent que sur cet appareil{ $oldest ->
        [none] .
       *[other] {" "}(la plus ancienne : { $oldest }).
    }
}
backup-old = Si cet appareil se perd ou se casse, ce travail disparaît. Allez là où il y a du réseau et sauvegardez aujourd’hui.
backup-waiting-bytes = { $kb } ko attendent d’être envoyés.
backup-now = Sauvegarder maintenant
backup-stop = Arrêter
backup-running = Sauvegarde en cours.
backup-progress = Envoyés : { $sent }. Reçus : { $received }. Demandes au bureau : { $requests }.
backup-progress-time = La durée dépend du réseau. Vous pouvez continuer à travailler, ou arrêter : ce qui est arrivé reste en sûreté.
backup-result = Sauvegarde faite. Envoyés : { $sent }. Reçus : { $received }.
backup-result-turned-down = { $count ->
    [one] Le bureau n’a pas pris { $count } entrée. Elle reste en sûreté ici. Prévenez votre superviseur.
   *[other] Le bureau n’a pas pris { $count } entrées. Elles restent en sûreté ici. Prévenez votre superviseur.
}
backup-result-aside = { $count ->
    [one] { $count } entrée reçue n’était pas utilisable et a été mise de côté.
   *[other] { $count } entrées reçues n’étaient pas utilisables et ont été mises de côté.
}
backup-result-refilled = { $count ->
    [one] Le bureau avait perdu { $count } document. Il a été renvoyé d’ici.
   *[other] Le bureau avait perdu { $count } documents. Ils ont été renvoyés d’ici.
}
backup-result-cost = Durée : { $time } ; données : { $kb } ko.
backup-problems = Ce qui demande votre attention
problem-clock-off = L’horloge de cet appareil se trompe de plus d’une heure. Vos dossiers sont en sûreté, mais les échéances peuvent être fausses. Réglez l’heure dans les réglages de l’appareil.
problem-quarantined = Des entrées reçues n’étaient pas utilisables. Elles sont mises de côté, rien d’autre n’a changé. Prévenez votre superviseur.
problem-turned-down = Le bureau n’a pas pris certaines de vos entrées. Elles restent en sûreté sur cet appareil. Prévenez votre superviseur.
problem-waiting-for-key = Des entrées sont arrivées avant leur clé. Elles sont gardées. Elles s’ouvriront d’elles-mêmes après une prochaine sauvegarde.
problem-only-copy-old = Une partie du travail n’est que sur cet appareil depuis plus de 7 jours. Elle est enregistrée ici. Sauvegardez dès que possible.
problem-disk-low = { $mb ->
    [none] Cet appareil est presque plein. Ce qui est enregistré est en sûreté. Libérez de la place avant la prochaine visite.
   *[other] Cet appareil est presque plein : il reste { $mb } Mo. Ce qui est enregistré est en sûreté. Libérez de la place avant la prochaine visite.
}
problem-saves-missing = { $count ->
    [0] Cet appareil s’est arrêté en plein enregistrement et des entrées manquent ici. Ce qui est au bureau est en sûreté. Sauvegardez, puis vérifiez votre dernière visite.
    [one] Cet appareil s’est arrêté en plein enregistrement et { $count } entrée manque ici. Ce qui est au bureau est en sûreté. Sauvegardez, puis vérifiez votre dernière visite.
   *[other] Cet appareil s’est arrêté en plein enregistrement et { $count } entrées manquent ici. Ce qui est au bureau est en sûreté. Sauvegardez, puis vérifiez votre dernière visite.
}
problem-not-synced = { $days ->
    [one] Dernier contact avec le bureau il y a { $days } jour. Votre travail est enregistré ici. Sauvegardez quand vous aurez du réseau.
   *[other] Dernier contact avec le bureau il y a { $days } jours. Votre travail est enregistré ici. Sauvegardez quand vous aurez du réseau.
}
problem-update-needed = Des entrées ont été écrites par un Satchel plus récent. Elles sont gardées. Mettez Satchel à jour pour les lire.
problem-waiting-for-entry = Des entrées sont arrivées avant une plus ancienne. Elles sont gardées. Elles s’ouvriront d’elles-mêmes après une prochaine sauvegarde.
backup-by-case = Par dossier
backup-case = Dossier
backup-cell = { $place } :
backup-case-oldest = depuis : { $when }
backup-show-all = { $count ->
    [one] Montrer le seul dossier
   *[other] Montrer les { $count } dossiers
}
backup-aside = { $count ->
    [one] { $count } entrée mise de côté
   *[other] { $count } entrées mises de côté
}
backup-aside-what = Elles viennent d’ailleurs et n’étaient ni sûres ni lisibles. Elles sont gardées telles quelles, ne comptent pas et ne changent rien à votre travail.
backup-aside-from = { $code ->
    [none] Dossier inconnu
   *[other] Dossier { $code }
}, { $device ->
    [none] appareil inconnu
   *[other] appareil { $device }
}, mise de côté le { $when }
aside-malformed = L’entrée s’est abîmée en route. Sauvegardez encore ; si elle reste ici, prévenez votre superviseur.
aside-signature = La signature ne convient pas : quelqu’un ou quelque chose a modifié cette entrée. Prévenez votre superviseur.
aside-not-allowed = Elle a été écrite par quelqu’un qui n’a pas le droit d’écrire dans ce dossier. Prévenez votre superviseur.
aside-lane = Une entrée précédente du même appareil manque. Sauvegardez encore ; si elle reste ici, prévenez votre superviseur.
aside-equivocation = Un appareil a envoyé deux entrées différentes pour la même. Cet appareil a peut-être été copié. Prévenez votre superviseur aujourd’hui.
aside-seal = Le contenu de l’entrée n’est pas celui qu’elle annonce. Prévenez votre superviseur.
aside-poison = Cette entrée aurait abîmé le dossier : elle n’a pas été utilisée. Prévenez votre superviseur.
aside-statement = La décision de cette entrée ne tient pas debout. Demandez à la personne de décider de nouveau.
aside-epoch = Une clé de cette entrée ne suit pas la précédente. Prévenez votre superviseur.
backup-waiting-keys = { $count ->
    [one] { $count } entrée est arrivée et attend sa clé ou une entrée précédente. Elle s’ouvrira d’elle-même plus tard.
   *[other] { $count } entrées sont arrivées et attendent leur clé ou une entrée précédente. Elles s’ouvriront d’elles-mêmes plus tard.
}
backup-ways = La sauvegarde va au bureau par internet ou par le réseau du bureau.

## Apparence et verrouillage de cet appareil.

settings-lead = Chaque choix vaut aussitôt et n’est gardé que sur cet appareil.
settings-words = Mots, jours et nombres
settings-language = Langue
settings-calendar = Calendrier
settings-digits = Chiffres
settings-digits-latin = Latins
settings-digits-arabic = Arabes
settings-digits-persian = Persans
settings-look = Affichage
settings-text-size = Taille du texte
settings-text-smaller = Réduire le texte
settings-text-larger = Agrandir le texte
settings-text-preview = La visite de mardi s’est bien passée. L’enfant est retourné à l’école.
settings-theme = Couleurs
settings-theme-light = Clair
settings-theme-light-hint = Texte foncé sur fond clair, pour le jour
settings-theme-dark = Sombre
settings-theme-dark-hint = Texte clair sur fond sombre, pour le soir
settings-theme-contrast-light = Fort, clair
settings-theme-contrast-light-hint = Noir sur blanc, le plus facile à distinguer
settings-theme-contrast-dark = Fort, sombre
settings-theme-contrast-dark-hint = Blanc sur noir, le plus facile à distinguer
settings-bright = Plein soleil
settings-bright-hint = Noir sur blanc, en lettres plus épaisses, pour lire au soleil. Aussi dans la barre du haut.
settings-hand = Boutons principaux et rubriques
settings-hand-hint = Leur place sur un écran large
settings-hand-right = Boutons principaux à droite
settings-hand-left = Boutons principaux à gauche
settings-lock = Verrouillage
settings-lock-after = Verrouiller quand personne ne touche l’appareil pendant
settings-lock-hint = Pendant une visite, l’appareil se verrouille après 30 secondes au plus. Ce que vous écriviez est gardé.
settings-lock-now = Verrouiller maintenant
settings-keys = Touches du clavier
settings-key-hide = Tout cacher et verrouiller
settings-key-move = Aller au champ ou au bouton suivant
settings-key-back-move = Revenir au précédent
settings-key-press = Appuyer sur le bouton ou ouvrir la ligne
settings-key-choose = Choisir parmi les réponses
settings-key-close = Fermer une question sans répondre
settings-about = À propos
settings-me = Cet appareil est à
settings-roles = Rôle
settings-version = Version
settings-licence = Licence
settings-licence-words = Logiciel libre : AGPL 3.0 ou ultérieure. Vous pouvez le lire, le modifier et le partager selon cette licence.
settings-demo = Ce sont des dossiers de démonstration. Aucune de ces personnes n’existe.
settings-not-yet = Pas encore possible : questions lues à voix haute, autres langues, déverrouillage par le doigt ou le visage.

## Ce qui n’a pas marché, un message par code : ce qui s’est passé. Ce qui est en sûreté. Que faire. Deux lignes au plus.
## $field, $max et $wait valent « none » quand l’erreur ne les nomme pas.

error-passphrase-wrong = { $wait ->
    [none] Cette phrase secrète n’a pas marché. Rien n’a changé. Essayez encore.
   *[other] Cette phrase secrète n’a pas marché. Rien n’a changé. Vous pourrez réessayer dans { $wait }.
}
error-unlock-wait = { $wait ->
    [none] Il est trop tôt pour réessayer. Vos dossiers sont en sûreté. Attendez un peu.
   *[other] Il est trop tôt pour réessayer. Vos dossiers sont en sûreté. Attendez { $wait }.
}
error-name-in-casework = { $codes ->
    [none] Un texte dit où trouver une personne de ce dossier : rien n’a été enregistré. Écrivez-le autrement, ou dites sous le texte pourquoi le mot reste.
   *[other] Un texte nomme une personne de ce dossier : rien n’a été enregistré. Écrivez { $codes } à la place, ou dites sous le texte pourquoi le mot reste.
}
error-locked = Cet appareil est verrouillé. Tout ce que vous avez enregistré est gardé. Déverrouillez-le pour continuer.
error-passphrase-weak = Cette phrase secrète est trop facile à deviner. Rien n’a changé. Prenez les mots proposés, ou davantage de mots.
error-store-in-use = Satchel est déjà ouvert sur cet appareil. Vos dossiers sont en sûreté. Fermez d’abord l’autre fenêtre.
error-store-unreadable = Les dossiers de cet appareil sont illisibles. Rien n’a été effacé. Demandez à votre superviseur, qui peut aider à les récupérer.
error-store-newer = Un Satchel plus récent a écrit ces dossiers. Ils sont intacts. Mettez Satchel à jour pour les ouvrir.
error-store-missing = Il n’y a pas encore de dossiers sur cet appareil. Rien n’est perdu. Demandez à votre superviseur d’ajouter cet appareil.
error-home-exists = Ce répertoire contient déjà des dossiers Satchel. Ils n’ont pas été touchés. Choisissez un répertoire vide.
error-disk-full = Cet appareil est plein : la dernière saisie n’a pas été enregistrée. Le reste est en sûreté. Libérez de la place et enregistrez encore.
error-disk-failed = Cet appareil n’a pas pu écrire. Ce qui était déjà enregistré est en sûreté. Rouvrez Satchel et vérifiez si la dernière saisie est là.
error-command-unknown = Cette version de Satchel ne sait pas faire cela. Rien n’a changé. Mettez Satchel à jour ou prévenez l’assistance.
error-input-unreadable = { $field ->
    [none] Satchel n’a pas compris cette saisie. Rien n’a été enregistré. Relisez ce que vous avez écrit et enregistrez encore.
   *[other] « { $field } » ne peut pas être enregistré ainsi. Rien n’a été enregistré. Corrigez et enregistrez encore.
}
error-text-too-long = { $max ->
    [none] Ce texte est trop long. Rien n’a été enregistré ni coupé. Raccourcissez-le et enregistrez encore.
   *[other] Ce texte est trop long : { $max } caractères au plus. Rien n’a été enregistré ni coupé. Raccourcissez-le et enregistrez encore.
}
error-text-unreadable = Ce texte contient des signes qui ne peuvent pas s’afficher. Rien n’a été enregistré. Retirez-les et enregistrez encore.
error-value-missing = { $field ->
    [none] Il manque encore quelque chose. Rien n’a été enregistré. Complétez et enregistrez encore.
   *[other] Il manque encore « { $field } ». Rien n’a été enregistré. Complétez et enregistrez encore.
}
error-not-allowed = Votre rôle ne permet pas cela ici. Rien n’a changé. Demandez à votre superviseur.
error-own-work = Personne ne décide de son propre travail. Rien n’a changé. Un autre superviseur doit décider.
error-case-unknown = Ce dossier n’est pas sur cet appareil. Rien n’a changé. Sauvegardez pour le recevoir, ou vérifiez le code.
error-case-code-wrong = Ce code de dossier contient une faute de frappe. Rien n’a changé. Comparez-le au papier et tapez-le de nouveau.
error-entry-unknown = Cette saisie n’est plus dans le dossier. Le reste n’a pas changé. Rouvrez le dossier.
error-state-refuses = Le dossier n’est pas à une étape qui permet cela. Rien n’a changé. Rouvrez le dossier pour voir où il en est.
error-guard-unmet = Il faut d’abord faire autre chose. Rien n’a changé. Complétez ce qui manque et enregistrez encore.
error-risk-reason-missing = Un niveau de risque demande une raison. Rien n’a été enregistré. Dites pourquoi en quelques mots et enregistrez encore.
error-date-refused = Cette date ne peut pas être juste ici. Rien n’a été enregistré. Corrigez la date et enregistrez encore.
error-nothing-to-record = Il n’y a encore rien à enregistrer. Rien n’a changé. Écrivez d’abord quelque chose.
error-conflict-gone = Quelqu’un a déjà tranché. Rien n’a changé. Rouvrez le dossier pour voir la réponse.
error-nothing-to-decide = Il n’y a plus rien à décider ici. Rien n’a changé. Revenez à la liste.
error-update-needed = Un Satchel plus récent a écrit dans ce dossier. Vous pouvez le lire. Mettez Satchel à jour pour y écrire.
error-case-too-large = Ce dossier a atteint sa taille limite. Rien n’est perdu, mais ceci n’a pas été enregistré. Demandez à l’assistance comment continuer dans un nouveau dossier.
error-office-unreachable = Le bureau ne répond pas. Tout reste enregistré sur cet appareil. Réessayez quand vous aurez du réseau.
error-office-wrong-key = Quelqu’un d’autre répond à l’adresse du bureau. Rien n’a été envoyé, et votre travail est en sûreté ici. Prévenez votre superviseur avant de réessayer.
error-office-untrusted = La réponse du bureau ne tient pas debout. Rien n’est perdu, et ce qui était arrivé avant est gardé. Prévenez votre superviseur.
error-office-refused = Le bureau n’accepte pas cet appareil. Tout reste enregistré ici. Demandez à votre superviseur.
error-enrol-refused = Ce code pour un nouvel appareil n’est pas utilisable. Rien n’a changé. Faites-en un nouveau avec l’autre personne à côté de vous.
error-enrol-expired = Ce code pour un nouvel appareil est trop ancien. Rien n’a changé. Faites-en un nouveau.
error-keys-missing = La clé de ce dossier n’est pas encore arrivée. Rien n’est perdu. Sauvegardez de nouveau, puis ouvrez le dossier.
error-internal = Satchel a fait une erreur et a arrêté cette étape. Ce qui était enregistré est en sûreté. Réessayez, et dites à l’assistance ce que vous faisiez.

## Noms des champs, pour les erreurs et pour deux réponses à un même champ.

field-actions-done = Actions faites
field-address = Adresse du bureau
field-answer = Réponse dans un formulaire
field-action-due-on = Échéance d’une action
field-action-status = État d’une action
field-birth = Date de naissance
field-checklist = Liste de contrôle
field-client = Client
field-client-seen = Client vu ou non
field-code = Code du dossier
field-comment = Commentaire
field-completed-on = Jour de la fin
field-concerns = Préoccupations
field-consulted = Personnes consultées
field-content = Ce que vous avez écrit
field-due-on = Échéance
field-duration-min = Durée
field-feedback = Avis de la personne
field-field = Champ
field-final-risk = Risque à la fin
field-held-on = Jour du contact
field-household = Ménage
field-kind = Type
field-legal-hold = Garder le dossier pour raison légale
field-level = Niveau de risque
field-lock-after-s = Délai avant verrouillage
field-member-excluded = Un membre de la famille ne doit rien savoir de ce dossier
field-members = Membres de la famille
field-mode = Type de contact
field-name = Nom
field-next-contact-on = Prochain contact
field-next-review-on = Prochain bilan
field-note = Note
field-observations = Ce que vous avez vu et entendu
field-on = Jour
field-option = Réponse
field-outcome = Résultat
field-participants = Personnes présentes
field-passphrase = Phrase secrète
field-path = Question
field-present = Qui était là
field-private-setting = Entretien en privé ou non
field-provider = Prestataire
field-reason = Raison
field-reasons = Raisons
field-request = Demande
field-responsible = Qui s’en charge
field-roles = Rôles
field-safe-to-call = Appeler sans danger
field-safe-to-text = Écrire un SMS sans danger
field-safe-to-visit = Rendre visite sans danger
field-service = Service
field-statement = Objectif
field-summary = Résumé
field-text = Texte
field-text-percent = Taille du texte
field-tick = Réponse cochée dans un formulaire
field-value = Réponse
field-views = Ce qui a été dit
field-what = Action
field-whereabouts = Lieu où se trouve le client

## Words of codes that several screens show: word("family", code). One line a code.

# Levels of risk. `none` means: asked, and no risk left.
risk-none = Aucun risque actuel
risk-low = Risque faible
risk-medium = Risque moyen
risk-high = Risque élevé
risk-urgent = Risque urgent

# On what occasion risk was judged.
risk-basis-screening = lors du premier entretien
risk-basis-assessment = lors de l’évaluation
risk-basis-followup = lors d’une visite ou d’un appel
risk-basis-review = lors d’un bilan
risk-basis-conference = lors d’une réunion de cas
risk-basis-closure = au moment de la clôture
risk-basis-reopening = à la réouverture
risk-basis-incident = après un incident

# Where a case stands.
state-identified = Signalé
state-screening = Premier entretien
state-no-action = Non retenu
state-assessment = Évaluation
state-planning = Planification
state-implementing = Plan en cours
state-reviewing = Bilan
state-closure-pending = Clôture en attente
state-closed = Clos
state-transfer-pending = Transfert en attente
state-transferred = Transféré
state-anonymised = Anonymisé

# Kinds of work.
programme-cp = Protection de l’enfance
programme-gbv = Violences basées sur le genre
programme-gp = Protection générale

# The five steps of a case.
step-registration = Enregistrement
step-assessment = Évaluation
step-planning = Plan
step-implementation = Suivi du plan
step-closure = Clôture

# How far a step is.
step-state-done = Fait
step-state-now = En cours
step-state-late = En retard
step-state-ahead = À venir

# What is to be done, as a short sentence in a list row.
rule-W01 = Voir le client : contact manquant
rule-W02 = Terminer le premier entretien
rule-W03 = Terminer l’évaluation
rule-W04 = Convenir d’un plan
rule-W05 = Une demande attend une décision
rule-W06 = Visiter ou appeler
rule-W07 = Faire le bilan
rule-W08 = Faire une action du plan
rule-W09 = Relancer une orientation
rule-W10 = Redemander l’accord
rule-W11 = Préparer les 18 ans
rule-W12 = Objectifs atteints : prévoir un bilan
rule-W13 = Réessayer de joindre le client
rule-W14 = Revoir le plan de sécurité
rule-W15 = Répartir les dossiers
rule-W16 = Tenir la supervision
rule-W17 = Examiner un nouveau risque élevé
rule-W18 = Demandes semblables : penser à la communauté
rule-W19 = Revoir les règles et les services
rule-W20 = Sauvegarder, ou trancher deux réponses
rule-W21 = Prendre des nouvelles après la clôture
rule-W22 = Répondre à une plainte
rule-W23 = Soins médicaux : délai court
rule-W24 = Décider de la durée de conservation

# Parts of the list of the day.
band-visit = Visites à faire
band-late = En retard
band-waiting = En attente de moi

# Where an entry is kept.
place-only-here = Seulement sur cet appareil
place-at-office = Au bureau
place-second-device = Sur un deuxième appareil

# Short marks on a case.
flag-conflict = Deux réponses
flag-late = En retard
flag-not-backed-up = Non sauvegardé
flag-urgent = Urgent
flag-lost-contact = Contact perdu
flag-consent-limited = Accord limité
flag-bid-open = Décision d’intérêt supérieur en cours
flag-majority-transition = Bientôt 18 ans
flag-majority-reached = A 18 ans
flag-closure-contested = Clôture à revoir
flag-legal-hold = Conservation légale
flag-restricted = Accès restreint

# What people are at the agency.
role-VOL = Bénévole
role-CW = Travailleur social
role-SUP = Superviseur
role-MGR = Responsable de programme
role-IMO = Chargé d’information
role-FBO = Chargé des retours
role-FIN = Responsable du fonds
role-ADM = Administrateur

# What happened, in the timeline.
kind-case-opened = Dossier ouvert
kind-contact = Contact
kind-risk = Risque évalué
kind-consent = Accord
kind-concern = Préoccupation ajoutée
kind-incident = Incident
kind-assessment = Évaluation terminée
kind-plan-drafted = Plan commencé
kind-plan-agreed = Plan convenu
kind-goal = Objectif
kind-action-added = Action ajoutée
kind-action-done = Action faite
kind-action-changed = Action modifiée
kind-referral = Orientation faite
kind-referral-event = Suite d’une orientation
kind-closure-requested = Clôture demandée
kind-closure-authorised = Clôture acceptée
kind-closure-returned = Clôture renvoyée
kind-reopened = Rouvert
kind-assigned = Confié à un travailleur
kind-conflict-settled = Deux réponses tranchées
kind-name-kept = Mot gardé
kind-identity-opened = Noms ouverts
kind-review = Bilan
kind-approved = Travail approuvé
kind-given-back = Travail renvoyé

# What consent is about.
consent-scope-interview-and-record = Premier entretien et notes
consent-scope-case-management = Services
consent-scope-plan = Le plan
consent-scope-share-referral = Partage pour une orientation
consent-scope-share-conference = Partage en réunion
consent-scope-transfer = Transfert
consent-scope-tracing = Recherche familiale
consent-scope-photo-audio = Photos et sons
consent-scope-safe-contact = Moyens d’être joint
consent-scope-post-closure-contact = Contact après la clôture
consent-scope-statistics = Comptage sans noms

# What was answered.
consent-state-agreed = d’accord
consent-state-given = d’accord
consent-state-partial = en partie d’accord
consent-state-refused = refusé
consent-state-withdrawn = retiré
consent-state-expired = expiré
consent-state-not-asked = non demandé

# How consent was given.
consent-method-written = par écrit
consent-method-thumbprint = par empreinte du pouce
consent-method-verbal-witnessed = de vive voix, avec témoin

# Concerns.
concern-physical-abuse = Violence physique
concern-sexual-abuse = Abus sexuel
concern-emotional-abuse = Violence psychologique
concern-neglect = Négligence
concern-abandonment = Abandon
concern-unaccompanied = Seul, sans famille
concern-separated = Séparé de ses parents
concern-caafag = Lié à une force ou un groupe armé
concern-child-labour-worst = Travail dangereux d’enfant
concern-trafficking = Traite
concern-child-marriage = Mariage d’enfant
concern-child-parent = Enfant devenu parent
concern-street = Vie dans la rue
concern-conflict-with-law = En conflit avec la loi
concern-detention = Détention
concern-no-birth-registration = Naissance non enregistrée
concern-out-of-school-risk = Hors de l’école, ou risque
concern-disability-exclusion = Exclu à cause d’un handicap
concern-psychosocial-distress = Détresse
concern-caregiver-illness-death = Parent malade ou décédé
concern-child-headed-household = Enfant chef de ménage
concern-violence-at-school = Violence à l’école
concern-online-harm = Danger en ligne
concern-serious-health = Problème de santé grave
concern-statelessness = Sans nationalité
concern-rape = Viol
concern-sexual-assault = Agression sexuelle
concern-physical-assault = Agression physique
concern-forced-marriage = Mariage forcé
concern-denial-resources = Privation de ressources
concern-psychological-abuse = Violence morale
concern-non-gbv = Sans lien avec le genre
concern-risk-of-gbv = Risque de violence de genre
concern-violence-threat = Violence ou menace
concern-coercion-extortion = Contrainte ou extorsion
concern-eviction = Expulsion
concern-deprivation-of-services = Privation de services
concern-missing-relative = Proche disparu
concern-documentation = Papiers manquants
concern-older-person-alone = Personne âgée seule
concern-disability-unmet = Handicap sans soutien
concern-serious-medical = Maladie grave
concern-discrimination = Discrimination
concern-landmine-injury = Blessure par mine
concern-torture-survivor = A survécu à la torture
concern-single-caregiver-overwhelmed = Parent seul et dépassé

# Why a case ends.
closure-reason-goals-met = Objectifs atteints, client en sécurité
closure-reason-goals-not-relevant-feasible = Objectifs plus adaptés
closure-reason-referred-out = Un autre service a pris le relais
closure-reason-client-declines = Le client ne veut plus de soutien
closure-reason-turned-18 = A eu 18 ans
closure-reason-left-area = A quitté la zone
closure-reason-lost-contact = Impossible à joindre
closure-reason-death = Décès
closure-reason-assessed-no-need = Aucun besoin trouvé
closure-reason-programme-ended = Fin du programme
closure-reason-duplicate-error = Doublon ou erreur

# Why a case was opened.
open-reason-new = Nouveau dossier
open-reason-reopened-new-concern = Nouvelle préoccupation
open-reason-reopened-request = À la demande du client
open-reason-returned-transfer = Revenu d’une autre agence
open-reason-transfer-in = Venu d’une autre agence

# How far an action is.
action-status-planned = Pas commencé
action-status-in-progress = Commencé
action-status-done = Fait
action-status-partly-done = Fait en partie
action-status-not-done = N’a pas pu être fait
action-status-cancelled = Annulé

# How far a goal is.
goal-status-not-started = Pas commencé
goal-status-in-progress = En cours
goal-status-met = Atteint
goal-status-partly-met = Atteint en partie
goal-status-not-met = Non atteint
goal-status-no-longer-relevant = Plus nécessaire
goal-status-not-feasible = Pas possible

# How soon a goal should be reached.
horizon-immediate = Tout de suite
horizon-short = Bientôt
horizon-long = À long terme

# Who does an action.
responsible-client = Client
responsible-unit-member = Famille ou ménage
responsible-caseworker = Travailleur social
responsible-provider = Service
responsible-community = Communauté
responsible-other = Quelqu’un d’autre

# How a contact was held.
contact-mode-home-visit = Visite à domicile
contact-mode-office = Rencontre au bureau
contact-mode-phone = Appel téléphonique
contact-mode-school = Rencontre à l’école
contact-mode-provider-visit = Visite à un service
contact-mode-accompaniment = Accompagnement
contact-mode-remote = En ligne ou par message
contact-mode-other = Autre contact

# Why a try to meet failed.
no-contact-not-home = personne à la maison
no-contact-moved = déménagement
no-contact-phone-off = téléphone éteint
no-contact-unsafe = ce n’était pas sûr
no-contact-refused = refus
no-contact-wrong-details = numéro ou adresse erronés
no-contact-other = autre raison

# Where a referral stands.
referral-state-draft = Commencée
referral-state-ready = Prête à envoyer
referral-state-sent = Envoyée
referral-state-received = Reçue
referral-state-accepted = Acceptée
referral-state-declined = Refusée
referral-state-in-service = Service en cours
referral-state-not-attended = Le client n’y est pas allé
referral-state-completed = Terminée
referral-state-no-response = Sans réponse
referral-state-cancelled = Annulée
referral-state-revoked = Retirée
referral-state-closed-loop = Réponse notée

# How soon an answer is due.
referral-priority-emergency = sous 24 heures
referral-priority-urgent = sous 3 jours
referral-priority-routine = sous 14 jours

# Services.
service-health = Soins de santé
service-clinical-care-sexual-assault = Soins après agression sexuelle
service-mental-health-specialised = Santé mentale
service-psychosocial = Soutien psychosocial
service-safe-shelter = Hébergement sûr
service-police-security = Police et sécurité
service-legal-aid = Aide juridique
service-family-tracing = Recherche familiale
service-alternative-care = Prise en charge alternative
service-child-friendly-space = Espace ami des enfants
service-women-girls-space = Espace femmes et filles
service-education = Éducation
service-livelihoods = Moyens de subsistance
service-cash-social-protection = Aide en argent
service-food = Nourriture
service-nfi = Articles ménagers
service-shelter-housing = Logement
service-wash = Eau et hygiène
service-documentation-registration = Papiers et enregistrement
service-disability-rehab = Appui handicap
service-older-persons = Services aux personnes âgées
service-case-management = Gestion de cas
service-other = Autre service

# Kinds of assessment.
assessment-kind-rapid = Rapide
assessment-kind-comprehensive = Complète
assessment-kind-reassessment = Réévaluation
assessment-kind-bia = Intérêt supérieur

# Areas of life.
domain-safety = Sécurité
domain-caregiver-family = Parents et famille
domain-care-arrangement = Prise en charge
domain-health = Santé
domain-mhpss = Santé mentale et soutien
domain-education = Éducation
domain-development-capacity = Âge et capacités
domain-social-environment = Vie sociale
domain-support-network = Réseau de soutien
domain-basic-needs = Besoins de base
domain-livelihood = Moyens de subsistance
domain-legal-documentation = Statut et papiers
domain-justice = Justice
domain-coping-functioning = Vie quotidienne
domain-dependants = Enfants et personnes à charge
domain-access-barriers = Obstacles aux services

# What a review ended with.
review-outcome-continue = Continuer
review-outcome-revise-plan = Changer le plan
review-outcome-reassess = Réévaluer
review-outcome-conference = Tenir une réunion
review-outcome-bid = Décision d’intérêt supérieur
review-outcome-transfer = Transférer
review-outcome-close = Clore

# Why names were opened or looked for.
identity-reason-supervision = Supervision
identity-reason-urgent-contact = Joindre quelqu’un d’urgence
identity-reason-worker-absent = Le travailleur est absent
identity-reason-settle-conflict = Trancher deux réponses
identity-reason-client-request = À la demande du client
identity-reason-search = Trouver le bon dossier
identity-reason-other = Autre raison
identity-reason-own-case = Son propre dossier

# Where the history breaks a rule. A person is asked; reading goes on.
irregularity-NewerForm = Une version plus récente a écrit dans ce dossier. Vous pouvez lire ; mettez l’application à jour pour écrire.
irregularity-UnknownCode = Une entrée contient un code que cette application ne connaît pas.
irregularity-WrongShape = Une entrée ne peut pas être affichée telle quelle.
irregularity-Orphan = Une entrée dépend d’un élément retiré.
irregularity-BrokenCaseCode = Le code du dossier est abîmé. Prévenez votre superviseur.
irregularity-EpisodeTwice = Le dossier a été rouvert deux fois en même temps. Prévenez votre superviseur.
irregularity-EpisodeWithoutReopening = Le dossier continue sans avoir été rouvert. Prévenez votre superviseur.
irregularity-PlanVersionTwice = Deux plans portent le même numéro. Regardez-les avec votre superviseur.
irregularity-Equivocation = Un appareil a écrit deux choses différentes au même endroit. Prévenez votre superviseur.
irregularity-ImpossibleBasis = Deux entrées disent chacune être venue en premier. Prévenez votre superviseur.
irregularity-NotAllowed = Une décision vient d’une personne qui n’en a pas le droit. Elle ne compte pas.
irregularity-OwnWork = Quelqu’un a décidé de son propre travail. Cela ne compte pas.
irregularity-OutOfPlace = Une décision est venue à une étape où elle n’était pas possible. Elle ne compte pas.
irregularity-CutStatement = Une entrée vient d’un appareil déjà retiré. Elle ne compte pas.
irregularity-StatementWaits = Une décision attend une entrée qui n’est pas encore ici. Sauvegardez pour la recevoir.
irregularity-TwoAssignments = Le dossier a été confié à deux personnes en même temps. Le superviseur décide de nouveau.
irregularity-TwoRequests = La clôture a été demandée deux fois en même temps. Le superviseur voit les deux.

# What an authorisation of a closure had not seen.
contest-risk = un risque plus récent
contest-consent = un accord plus récent
contest-incident = un nouvel incident
contest-concern = une nouvelle préoccupation
contest-goal = un objectif modifié
contest-action = une action modifiée
contest-basis-not-here = des entrées pas encore sur cet appareil
contest-manager-needed = qu’un responsable doit aussi décider

# Answers.
tri-yes = Oui
tri-no = Non
tri-unknown = Inconnu
tri-na = Sans objet

# Ways to reach somebody.
reach-phone = Téléphone
reach-message = Message
reach-email = E-mail
reach-through-person = Par quelqu’un
reach-in-person = En personne
reach-radio = Radio

# Kinds of place.
place-kind-home = Domicile
place-kind-relatives-home = Chez des proches
place-kind-office = Bureau
place-kind-health-facility = Centre de santé
place-kind-school = École
place-kind-safe-space = Espace sûr
place-kind-community-place = Lieu communautaire
place-kind-camp-site = Camp ou site
place-kind-street = Rue
place-kind-detention = Lieu de détention
place-kind-farm-bush = Champs ou brousse
place-kind-road = Route
place-kind-market = Marché
place-kind-water-point = Point d’eau
place-kind-latrine = Latrines
place-kind-perpetrator-home = Domicile de l’auteur
place-kind-phone-only = Par téléphone seulement
place-kind-other = Autre lieu

mark-private-talk = Entretien en privé
mark-unsafe-moment = Un moment dangereux
mark-injury-seen = Blessure constatée
mark-distress-seen = Détresse constatée
mark-basic-needs-unmet = Besoins de base non couverts
mark-emotional-support-given = Soutien moral apporté

# Names in casework.
names-found = { $count ->
    [one] Un mot peut montrer de qui il s’agit.
   *[other] { $count } mots peuvent montrer de qui il s’agit.
}
names-kind-name = peut être un nom
names-kind-number = est un numéro de ce dossier
names-kind-place = peut être un lieu de ce dossier
names-write = Écrire { $code }
names-stays = Il reste
names-why = Pourquoi ce mot reste-t-il ?
names-keep = Garder ce mot
names-kept = Le mot reste. Votre superviseur voit qu’un mot a été gardé et pourquoi, mais pas lequel.
kept-reason-ordinary-word = C’est un mot courant
kept-reason-another-person = C’est une personne qui n’est pas de ce dossier
kept-reason-needed-for-safety = Il le faut pour protéger quelqu’un

## Ouverture d’un dossier et évaluation.

pick-none = Choisir
still-needed = { $count ->
    [one] Il manque encore une réponse
   *[other] Il manque encore { $count } réponses
}
form-missing = Répondez d’abord à cette question.

case-do-assessment = Continuer l’évaluation
caseload-open-case = Ouvrir un dossier
draft-opening = Ouverture d’un dossier
draft-assessment = Évaluation

opening-title = Ouvrir un dossier
opening-pages = Parties de l’ouverture
opening-page-danger = Danger immédiat
opening-page-who = Qui
opening-page-reach = Comment joindre
opening-page-concerns = Pourquoi
opening-page-told = Ce que vous expliquez
opening-page-consent = Consentement
opening-page-risk = Risque et prochain contact
opening-page-finish = Ouvrir
opening-field-name = Nom
opening-field-birth = Naissance ou âge
opening-field-unit = Personne ou famille
opening-field-reach = Moyens de joindre
opening-field-places = Lieux
opening-field-programme = Type de travail
opening-field-concerns = Préoccupations
opening-field-told = Ce que vous expliquez
opening-field-answer = La réponse sur le consentement
opening-field-giver = Qui est d’accord
opening-field-giver-name = Nom et lien de la personne qui est d’accord
opening-field-assent = Ce que dit l’enfant
opening-field-method = Comment cela a été dit
opening-field-risk = Risque
opening-field-reason = Raison du risque
opening-field-next = Prochain contact

opening-danger = Quelqu’un est-il en danger maintenant ?
opening-danger-title = Avant tout
opening-danger-1 = Allez avec la personne dans un endroit sûr pour l’instant. Ne vous mettez pas en danger.
opening-danger-2 = Quelqu’un est blessé ? Les soins passent en premier.
opening-danger-3 = Appelez votre superviseur maintenant. Avec lui, appelez l’autorité qui peut écarter le danger.
opening-danger-4 = Si le danger ne peut pas être écarté, trouvez un hébergement d’urgence sûr.
opening-danger-later = Tout le reste peut attendre. Ce que vous écrivez ici est gardé, et vous continuez une fois en sécurité.
opening-harm = La personne parle-t-elle de se faire du mal ou d’en faire à quelqu’un ?
opening-harm-hint = Posez la question seulement là où personne d’autre n’entend.
opening-harm-title = Restez avec la personne
opening-harm-1 = Ne la laissez pas seule. Écoutez et restez calme.
opening-harm-2 = Éloignez ce qui pourrait servir à faire du mal, si vous le pouvez sans danger.
opening-harm-3 = Appelez maintenant votre superviseur et le service d’urgence de santé mentale.

opening-who-kept = Les noms sont gardés à part du récit et ne se montrent que si quelqu’un les ouvre.
opening-first = Prénom
opening-middle = Deuxième prénom
opening-family = Nom de famille
opening-alias = Surnom ou nom choisi
opening-sex = Sexe ou genre
opening-birth = Date de naissance, autant qu’on la connaît
opening-birth-hint = L’année seule suffit. Utilisez le calendrier des papiers officiels. Sans année, écrivez l’âge.
opening-birth-wrong = Écrivez l’année avec quatre chiffres, le mois et le jour en chiffres, ou seulement l’âge.
opening-day = Jour
opening-month = Mois
opening-year = Année
opening-age = Âge en années, si l’année n’est pas connue
opening-unit = Avec qui travaillez-vous ?
unit-type-individual = Une personne
unit-type-unit = Une personne avec sa famille ou son ménage

similar-title = { $count ->
    [one] Un de vos dossiers concerne peut-être la même personne
   *[other] { $count } de vos dossiers concernent peut-être la même personne
}
similar-why = Les noms se ressemblent. Regardez avant d’ouvrir un nouveau dossier. Vous pouvez aussi continuer ici.
similar-born = naissance en { $year }
similar-born-unknown = année de naissance inconnue
similar-show = Montrer le nom
similar-hide = Cacher le nom
similar-open = Regarder le dossier

opening-reach-why = Pour chaque moyen, demandez s’il est sûr. Qui d’autre peut entendre le téléphone ou lire le message ? Qui vous voit arriver ?
opening-way = Moyen
opening-way-value = Numéro, adresse ou personne
opening-way-add = Ajouter un moyen de joindre
opening-way-remove = Retirer ce moyen
opening-safe-call = Peut-on appeler sans danger ?
opening-safe-text = Peut-on écrire sans danger ?
opening-place = Lieu
opening-address = Où c’est
opening-address-hint = Le chemin et un repère aident plus qu’une adresse.
opening-place-add = Ajouter un lieu
opening-place-remove = Retirer ce lieu
opening-safe-visit = Peut-on venir sans danger ?

opening-programme = De quel travail s’agit-il ?
opening-concerns = Quelle est la préoccupation ? Choisissez tout ce que vous avez entendu.
opening-main = Laquelle est la principale ?
opening-concern-note = Ce que vous avez entendu, en quelques mots

opening-told-how = Expliquez chaque point avec des mots simples et cochez-le une fois compris. Tous sont nécessaires avant le consentement.
told-process = Ce que nous faisons ensemble, étape par étape
told-roles = Qui fait quoi
told-records = Ce qui est écrit, où c’est gardé, combien de temps, et qui peut le voir
told-separation = Que le nom est gardé à part du récit
told-refuse = Que l’on peut refuser toute question, tout service, tout partage
told-stop = Que l’on peut arrêter à tout moment
told-limits = Quand nous ne pouvons pas garder une chose pour nous
told-complaints = Comment et à qui se plaindre
told-worker-choice = Que l’on peut demander un autre travailleur social
told-time-limit = Combien de temps dure le programme
told-options = Tous les services possibles, avec le bon et le difficile de chacun
told-no-effect = Qu’un non ne change aucune autre aide

client-part-told = Avant 6 ans, le parent ou gardien est d’accord. Dites à l’enfant avec des mots simples ce qui se passe.
client-part-assents = De 6 à 14 ans, le parent ou gardien est d’accord, et l’enfant aussi est interrogé. Le non d’un enfant compte.
client-part-consents-with-caregiver = De 15 à 17 ans, la personne est d’accord, et le parent ou gardien aussi si elle le permet.
client-part-consents = Les adultes décident pour eux-mêmes.
opening-consent = La personne est-elle d’accord pour ouvrir un dossier ?
consent-answer-yes = Oui
consent-answer-no = Non
consent-answer-later = Plus tard
opening-consent-none = { $answer ->
    [no] Sans un oui, aucun dossier n’est ouvert. Le non ne change aucune autre aide. « Finir plus tard » garde ce que vous avez écrit ; « Recommencer » le retire.
   *[other] Sans un oui, aucun dossier n’est ouvert. Ce que vous avez écrit est gardé. Demandez encore quand la personne sera prête.
}
opening-giver = Qui est d’accord ?
consent-giver-client = La personne elle-même
consent-giver-caregiver = Le parent ou gardien
consent-giver-other = Un autre adulte de confiance
opening-giver-name = Nom de cette personne
opening-giver-name-hint = Gardé à part du récit. Dans le dossier, cette personne s’appelle M1.
opening-giver-relation = Lien avec la personne
opening-assent = L’enfant est-il d’accord aussi ?
opening-assent-no = Le non d’un enfant compte. Le dossier ne peut pas être ouvert ainsi. Ce que vous avez écrit est gardé : parlez avec votre superviseur.
opening-method = Comment cela a-t-il été dit ?
consent-way-written = Par écrit
consent-way-thumbprint = Par empreinte du pouce
consent-way-verbal-witnessed = Par la parole, avec un témoin
opening-witness = Un témoin doit être là : une personne de confiance, ou un second travailleur. Demandez encore par écrit à la prochaine rencontre sûre.

relation-mother = Mère
relation-father = Père
relation-grandparent = Grand-parent
relation-aunt-uncle = Tante ou oncle
relation-sibling = Sœur ou frère
relation-spouse-partner = Époux, épouse ou partenaire
relation-child = Fille ou fils
relation-other-family = Autre famille
relation-guardian = Tuteur
relation-neighbour = Voisin
relation-friend = Ami
relation-teacher = Enseignant
relation-other = Quelqu’un d’autre

sex-female = Féminin
sex-male = Masculin
sex-other = Autre
sex-declined = Ne veut pas le dire

opening-risk = Quel est le danger ?
opening-risk-danger = Vous avez dit qu’il y a un danger maintenant. Choisissez le niveau qui le dit et nommez le danger dans la raison.
opening-finish-what = D’une seule touche, le dossier reçoit son code et ses délais commencent. Les noms restent à part.
opening-next = Prochain contact : { $day }
opening-open = Ouvrir le dossier
opening-done = Le dossier { $code } est ouvert. Écrivez ce code sur papier au lieu d’un nom.

guard-case-management-consented = Il n’y a pas encore de oui pour ouvrir le dossier. Rien de ce que vous avez écrit n’est perdu.
guard-everything-told = Tout n’a pas été expliqué avant de demander le consentement.
guard-risk-set = Le danger n’a pas encore été évalué.
guard-worker-has-room = Vous suivez déjà autant de dossiers que permis. Demandez à votre superviseur qui peut prendre celui-ci, ou d’en permettre un de plus.
guard-domains-assessed = Certains domaines de vie n’ont pas encore été regardés.
guard-strength-named = Il faut nommer au moins une force.
guard-client-view-written = Le point de vue de la personne n’est pas encore écrit.
guard-analysis-written = Votre analyse n’est pas encore écrite.
guard-agreement-recorded = Dites si la personne est d’accord. Sinon, écrivez sur quoi elle ne l’est pas.

assessment-title = Évaluation de
assessment-pages = Parties de l’évaluation
assessment-not-now = L’évaluation ne peut pas être terminée maintenant. Vous pouvez la lire, et ce que vous écrivez est gardé.
assessment-page-view = Point de vue de la personne
assessment-page-analysis = Analyse
assessment-page-risk = Risque
assessment-page-finish = Terminer
assessment-hard = Risques et besoins
assessment-strong = Forces
assessment-situation = Comment cela va-t-il ?
assessment-needs = De quoi a-t-on besoin ?
assessment-strength = Qu’est-ce qui est fort ici ?
assessment-strength-note = Comment cela aide-t-il ?
assessment-view = Comment la personne voit-elle les choses ?
assessment-view-hint = Avec ses mots, aussi court que possible.
assessment-analysis = Que concluez-vous ?
assessment-analysis-hint = Pesez besoins, risques et forces. Dites ce qui doit changer d’abord.
assessment-agreed = La personne est-elle d’accord ?
assessment-disagreements = Sur quoi n’est-elle pas d’accord ?
assessment-risk = Quel est le danger ?
assessment-high = À risque élevé, votre superviseur décide de cette évaluation avant que le plan commence.
assessment-finish = Terminer l’évaluation
assessment-done = L’évaluation est enregistrée.

strength-personal-skill = Une capacité propre
strength-coping = Façons de faire face
strength-caregiver-bond = Lien avec le parent ou gardien
strength-extended-family = Famille élargie
strength-friends = Amis
strength-school = École
strength-faith = Foi
strength-community-group = Un groupe de la communauté
strength-income = Revenu
strength-knowledge-of-services = Connaît les services
strength-hope-plans = Espoirs et projets
strength-other = Autre chose

case-do-incident = Noter un incident
case-do-concern = Ajouter une préoccupation
case-do-reopening = Rouvrir le dossier
draft-incident = Incident
draft-concern = Préoccupation
draft-reopening = Réouverture d’un dossier

incident-title = Incident dans
incident-pages = Parties de l’incident
incident-not-now = Rien ne peut être ajouté à ce dossier maintenant. Vous pouvez le lire.
incident-page-what = Ce qui s’est passé
incident-page-words = Avec les mots de la personne
incident-page-risk = Risque maintenant
incident-field-happened = Quand cela s’est passé
incident-field-kind = Type d’acte
incident-field-risk = Risque maintenant
incident-field-reason = Raison du risque
incident-when = Quand cela s’est-il passé ?
incident-about = On ne connaît que le mois ou l’année
incident-month = Mois, si connu
incident-year = Année
incident-kind = De quel acte s’agit-il ?
incident-kind-found = Type d’acte : { $kind }
gbv-question-penetration = Y a-t-il eu pénétration sans consentement, même légère ?
gbv-question-unwanted-contact = Y a-t-il eu un autre contact sexuel non voulu, ou une tentative ?
gbv-question-physical-violence = Y a-t-il eu une violence physique non sexuelle ?
gbv-question-against-will-marriage = Y a-t-il eu un mariage contre la volonté, ou d’un enfant ?
gbv-question-resources-denied = A-t-on refusé argent, biens, école ou services ?
gbv-question-emotional-harm = Y a-t-il eu un tort psychologique ou émotionnel ?
incident-body = Y a-t-il eu pénétration, ou contact avec des liquides du corps ?
incident-body-hint = N’en demandez pas plus qu’il ne faut. Cela dit à quel point les soins pressent.
incident-care-title = Soins médicaux maintenant
incident-care-72 = Ils aident le plus dans les 72 heures : jusqu’au { $day } au plus tard. Allez-y au plus tôt.
incident-care-120 = Certains soins aident encore dans les 120 heures : jusqu’au { $day } au plus tard.
incident-care-choice = La personne décide. Proposez d’y aller avec elle.
incident-account = Que dit la personne ?
incident-account-hint = Avec ses mots, le plus court possible. Utilisez des codes, pas des noms. Ne le demandez pas deux fois.
incident-risk = Quel est le danger maintenant ?
incident-save = Enregistrer l’incident
incident-done = L’incident est enregistré.

concern-title = Nouvelle préoccupation dans
concern-what = Ce que vous avez remarqué
concern-kind = Quelle préoccupation ?
concern-when = Quand l’a-t-on remarquée d’abord ?
concern-when-hint = Laissez vide pour aujourd’hui.
concern-save = Enregistrer la préoccupation
concern-done = La préoccupation est enregistrée.

reopening-title = Rouvrir :
reopening-pages = Parties de la réouverture
reopening-not-now = Ce dossier ne peut pas être rouvert maintenant.
reopening-page-why = Pourquoi, et l’histoire
reopening-page-told = Ce que vous expliquez
reopening-page-consent = Consentement
reopening-page-risk = Risque
reopening-field-why = Pourquoi
reopening-field-note = Pourquoi, en mots
reopening-field-read = L’histoire
reopening-field-told = Ce que vous expliquez
reopening-field-answer = La réponse sur le consentement
reopening-field-giver = Qui est d’accord
reopening-field-method = Comment cela a été dit
reopening-field-risk = Risque
reopening-field-reason = Raison du risque
reopening-why = Pourquoi le rouvrir ?
reopening-note = Qu’y a-t-il de nouveau ?
reopening-history = Le dossier
reopening-read = J’ai lu l’histoire
reopening-read-hint = Pour que la personne n’ait pas à la raconter encore.
reopening-do = Rouvrir le dossier
reopening-done = Le dossier est rouvert, sous le même code.
guard-comment-written = Écrivez en quelques mots ce qui est nouveau.
guard-history-reviewed = Lisez d’abord l’histoire, et dites-le.

# Plan, review and work that waits for a supervisor.
case-do-drafting = Faire le plan
case-do-planning = Continuer le plan
case-do-review = Revoir le plan
case-do-submitted = Décider du travail en attente
draft-plan = Plan
draft-review = Bilan
draft-give-back = Mots pour renvoyer un travail
field-goals = Objectifs
guard-goal-named = Le plan a besoin d’un objectif.
guard-every-goal-has-action = Cet objectif a besoin d’une action.
guard-every-action-has-who-and-when = Cette action doit dire qui la fait et pour quand.
guard-closure-condition-written = Écrivez ce qui doit changer pour que le dossier puisse se clore.
guard-client-took-part = Dites comment le client a participé.
guard-next-review-set = Choisissez le jour du prochain bilan, aujourd’hui ou plus tard.
guard-no-review-under-way = Un bilan est déjà en cours. Finissez-le d’abord.
guard-review-participants-named = Dites comment le client a participé, ou écrivez pourquoi il n’était pas là.
guard-review-complete = Écrivez ce que le client dit du travail.
given-back-by = { $known ->
    [no] De { $by }
   *[yes] De { $by }, le { $when }
}
participation-led = A mené
participation-took-part = A participé
participation-informed = A été informé
participation-not-involved = Sans participation
copy-given-paper = Sur papier
copy-given-read-aloud = Lu à voix haute
copy-given-pictures = En images
copy-given-not-safe = Pas de copie : pas sûr
copy-given-not-wanted = Copie non voulue
plan-title = Plan du dossier
plan-pages = Pages du plan
plan-page-goals = Objectifs
plan-page-change = Ce qui doit changer
plan-page-people = Qui a participé
plan-page-agree = Se mettre d’accord
plan-none = Il n’y a pas encore de plan. Commencez-le avec le client ; il peut être fini plus tard.
plan-begin = Commencer le plan
plan-revise = Réviser le plan
plan-go-on = Continuer le plan
plan-waits = Ce plan attend la décision du superviseur
plan-waits-what = Il a été convenu avec le client. Il compte dès que le superviseur l’a approuvé.
plan-came-back = Le superviseur a renvoyé le plan avec un mot
plan-review-first = Ce plan est en vigueur. Revoyez-le avec le client avant de le changer.
plan-to-review = Revoir le plan
plan-no-goals = Pas encore d’objectif. Demandez à la famille ce qui doit être différent et écrivez-le avec ses mots.
plan-many-goals = { $count ->
    [one] { $count } objectif. Un plan d’au plus { $max } est plus facile à tenir.
   *[other] { $count } objectifs. Un plan d’au plus { $max } est plus facile à tenir.
}
plan-goal-number = Objectif { $number }
plan-goal = Qu’est-ce qui doit être différent ?
plan-goal-hint = Avec les mots de la famille. Pas de noms.
plan-horizon = Dans combien de temps ?
plan-domain = Domaine de vie
plan-goal-save = Enregistrer l’objectif
plan-action = Que fait-on ?
plan-action-hint = Une seule étape. Pas de noms.
plan-responsible = Qui le fait ?
plan-who = Qui exactement
plan-who-hint = Un code comme M1, ou un service. Peut rester vide.
plan-due = Pour quand ?
plan-action-save = Enregistrer l’action
plan-needed = Répondez à ceci avant d’enregistrer.
plan-leave-out = Ne pas le garder
plan-add-goal = Ajouter un objectif
plan-add-action = Ajouter une action
plan-change = Changer
plan-change-named = Changer : { $what }
plan-change-goal = Changer l’objectif
plan-remove = Retirer
plan-remove-named = Retirer : { $what }
plan-remove-goal = Retirer l’objectif
plan-goal-removed = L’objectif a été retiré.
plan-action-removed = L’action a été retirée.
plan-by-day = pour { $day }
plan-who-exactly = { $role } ({ $who })
plan-person-how = { $person } ({ $how })
plan-not-written = Rien d’écrit.
plan-took-part-were = Ont participé : { $people }
plan-condition = Le dossier peut se clore quand
plan-condition-hint = Avec les mots du client : comment saura-t-il que c’est assez ? Pas de noms.
plan-review-on = Quand le regardez-vous de nouveau ensemble ?
plan-review-on-hint = Le jour du premier bilan.
plan-took-part = Qui a participé, et comment ?
plan-took-part-hint = Appuyez encore sur une réponse pour l’annuler.
plan-copy = Comment ont-ils reçu une copie ?
plan-will-wait = Le risque est élevé : ce plan compte dès que le superviseur l’a approuvé.
plan-read-aloud = Lisez-le ensemble à voix haute avant l’accord.
plan-consent = Comment ont-ils dit oui à ce plan ?
plan-consent-hint = S’ils ne sont pas d’accord, finissez plus tard.
plan-method-verbal-witnessed = Oui dit devant témoin
plan-method-thumbprint = Empreinte du pouce
plan-method-written = Signature
plan-given-by = Qui a dit oui ?
plan-given-by-hint = Laissez vide si c’est le client.
plan-agreed-on = Quand était-ce ?
plan-still-missing = Il manque encore
plan-to-place = Y aller
plan-missing-goals = Un objectif ou une action n’est pas fini. Enregistrez-le ou laissez-le.
plan-missing-next-review-on = Choisissez le jour du premier bilan.
plan-missing-consent = Dites comment ils ont dit oui à ce plan.
plan-missing-agreed-on = Ce jour est illisible. Corrigez-le ou laissez vide.
plan-agree = Convenir du plan
plan-agreed = Le plan est convenu.
plan-agreed-waits = Le plan est convenu et attend le superviseur.
review-title = Bilan du dossier
review-none = Il n’y a pas encore eu de bilan. Il apparaît ici le moment venu.
review-to-case = Aller au dossier
review-waits = Ce bilan attend la décision du superviseur
review-waits-what = Il compte dès que le superviseur l’a approuvé. La suite commence alors.
review-came-back = Le superviseur a renvoyé le bilan avec un mot
review-since = Nouveau depuis le { $day }
review-since-start = Ce qui s’est passé jusqu’ici
review-contacts = { $count ->
    [one] { $count } contact
   *[other] { $count } contacts
}
review-done = { $count ->
    [one] { $count } action faite
   *[other] { $count } actions faites
}
review-risks = { $count ->
    [one] Risque jugé { $count } fois
   *[other] Risque jugé { $count } fois
}
review-goals = Où en sont les objectifs ?
review-goal-was = Dans le dossier : { $status }
review-goal-why = Pourquoi ?
review-goal-why-hint = Comme convenu avec le client. Pas de noms.
review-fits = Le plan convient-il encore ?
review-feedback = Que dit le client du travail ?
review-feedback-hint = Avec ses mots. Pas de noms.
review-consent = Le client accepte-t-il toujours les services ?
review-consent-now = Dans le dossier : { $state }. Demandez encore.
consent-now-agreed = Accepté
consent-now-partial = Accepté en partie
consent-now-refused = Refusé
consent-now-withdrawn = Retiré
consent-now-expired = Trop ancien
consent-now-not-asked = Pas demandé
review-risk = Quel est le danger maintenant ?
review-who = Qui participe ?
review-who-hint = Le client et qui il veut avec lui. Vous pouvez le changer à la fin.
review-took-part = Qui a participé, et comment ?
review-supervisor-there = Le superviseur a participé
review-absence = Qui manquait, et pourquoi ?
review-absence-hint = Seulement si le client ou le superviseur n’était pas là.
review-outcome = Quelle est la suite ?
review-then-continue = Le plan continue tel quel.
review-then-revise-plan = Vous écrivez une nouvelle version du plan.
review-then-reassess = Vous regardez à nouveau les besoins et les risques.
review-then-close = Vous demandez de clore le dossier.
review-next = Prochain bilan
review-next-hint = Pas nécessaire si vous demandez de clore.
review-held-on = Quand le bilan a-t-il eu lieu ?
review-field-goals = Objectifs
review-field-fits = Si le plan convient encore
review-field-feedback = Les mots du client
review-field-consent = Consentement
review-field-risk = Danger
review-field-took-part = Qui a participé
review-field-outcome = La suite
review-field-next = Prochain bilan
review-field-held-on = Jour du bilan
review-begin = Commencer le bilan
review-finish = Envoyer au superviseur
review-sent = Le bilan attend le superviseur.
submitted-assessment = Évaluation
submitted-plan = Plan
submitted-review = Bilan
submitted-closure = Clôture
submitted-title-assessment = Évaluation du dossier
submitted-title-plan = Plan du dossier
submitted-title-review = Bilan du dossier
submitted-work = Le travail à décider
submitted-by = { $by ->
    [you] De vous
   *[other] De { $by }
}
submitted-by-on = { $by ->
    [you] De vous le { $when }
   *[other] De { $by } le { $when }
}
submitted-due = À décider pour { $day }
submitted-by-day = À décider { $away }
submitted-next-review = Prochain bilan : { $day }
submitted-client-view = Le point de vue du client
submitted-analysis = Ce que conclut le travailleur social
submitted-agrees = Le client est d’accord
submitted-safety-plan = Un plan de sécurité est nécessaire
submitted-needs = Besoin : { $needs }
submitted-approve = Approuver
submitted-ask-title = Approuver ceci pour le dossier { $code } ?
submitted-ask-assessment = L’évaluation compte dès maintenant, et le plan vient ensuite.
submitted-ask-plan = Le plan compte dès maintenant. Si ses objectifs ou le risque changent avant, vous serez consulté à nouveau.
submitted-ask-review = Le bilan compte dès maintenant, et ce qu’il demande suit.
submitted-return-what = Cela retourne au travailleur social avec vos mots. Rien n’est perdu.
submitted-approved = { $what } du dossier { $code } : approuvé. Les autres le voient après la prochaine sauvegarde.
submitted-given-back = Le travail sur le dossier { $code } est retourné à { $by } avec vos mots.
submitted-gone = C’est décidé. Plus rien n’attend ici.

## Imprimer : l’écran, et ce qui figure sur les feuilles. Les mots qui commencent par « sheet » sont lus par le programme qui dessine le papier.

case-do-print = Imprimer
print-title = Imprimer
print-which = Quelle feuille ?
print-not-now = Celles-ci ne peuvent pas être imprimées maintenant
print-slip = Fiche d’orientation : { $service }
print-shows-case-summary = Code du dossier, risque, préoccupations, plan et dernier contact. Aucun nom. Pour l’armoire des dossiers.
print-shows-family-plan = Objectifs et actions en gros caractères avec des symboles. Ni nom ni code. Pour la famille.
print-shows-referral-slip = Code du dossier, ce qui est demandé et pourquoi. Aucun nom. Pour { $provider }.
print-shows-consent-form = Noms et numéro de formulaire. Pas de code du dossier. À signer, puis pour l’armoire des identités.
print-shows-code-key = Code du dossier avec les noms. Seulement pour l’armoire des identités, fermée à clé.
print-language = Dans quelle langue ?
print-paper = Sur quel papier ?
print-paper-a4 = A4
print-paper-a5 = A5, moitié plus petit
print-logged = Cette feuille ouvre les noms. C’est inscrit au journal avec votre nom et l’heure.
print-prepare = Préparer la feuille
print-prepared = Voici ce qui figure sur la feuille
print-pages = { $count ->
    [one] Une page
   *[other] { $count } pages
}
print-letters-missing = { $count ->
    [one] Une lettre ne peut pas être imprimée. C’est une case vide sur le papier.
   *[other] { $count } lettres ne peuvent pas être imprimées. Ce sont des cases vides sur le papier.
}
print-get = Obtenir le PDF
print-opened = La feuille est ouverte dans un autre programme. Jusqu’au verrouillage de cet appareil, elle se trouve ici :
print-put-out = Ouvrez ce fichier pour l’imprimer. Il est supprimé quand cet appareil se verrouille :
print-downloaded = Votre navigateur a mis la feuille dans ses téléchargements. Supprimez-la là-bas une fois imprimée.
print-delete = Supprimer la feuille
print-deleted = La feuille est supprimée de cet appareil. Le papier et les copies ailleurs ne le sont pas.
print-other = Choisir une autre feuille
error-sheet-no-plan = Aucun plan n’est encore convenu. Rien n’a été imprimé. Convenez d’abord du plan.
error-sheet-not-safe = La famille a dit qu’une copie chez elle est dangereuse. Rien n’a été imprimé. Lisez-lui le plan à voix haute.
error-sheet-not-wanted = La famille ne veut pas de copie. Rien n’a été imprimé. Reposez la question à la prochaine revue.
error-sheet-no-consent = La personne n’a pas accepté le partage avec des services. Rien n’a été imprimé. Demandez d’abord son accord.
error-sheet-gone = Cette feuille n’est plus gardée. Rien n’est perdu. Préparez-la de nouveau.
sheet-date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }
sheet-page = Page { $number } sur { $count }
sheet-cut-short = La suite est dans le dossier. Elle ne tenait pas ici.
sheet-printed-on = Imprimé le
sheet-none = Rien
sheet-not-said = Non précisé
sheet-yes = Oui
sheet-no = Non
sheet-code = Code du dossier
sheet-case-summary = Résumé du dossier
sheet-case-summary-strap = Code du dossier, aucun nom. Pour l’armoire des dossiers, à part des noms.
sheet-programme = Type de travail
sheet-opened = Ouvert le
sheet-state = Étape
sheet-worker = Travailleur social
sheet-risk = Risque actuel
sheet-risk-why = Pourquoi
sheet-next-contact = Prochain contact
sheet-next-review = Prochaine revue
sheet-concerns = Préoccupations
sheet-consents = Ce que la personne a accepté
sheet-plan = Plan
sheet-plan-none = Aucun plan n’est encore convenu.
sheet-closure-condition = Terminé quand
sheet-goal = Objectif
sheet-due = avant le { $date }
sheet-referrals = Orientations
sheet-last-contact = Dernier contact
sheet-family-plan = Notre plan
sheet-family-plan-strap = Pour la famille. Ni nom ni code n’y figure. À garder seulement là où c’est sûr.
sheet-family-agreed = Nous en avons convenu le { $date }.
sheet-family-done-when = Nous avons fini quand
sheet-family-next = Le { $date }, nous le regardons de nouveau.
sheet-family-codes = CL veut dire vous. M1, M2 et ainsi de suite : des personnes de votre famille ou de votre foyer.
sheet-who-client = Vous
sheet-who-unit-member = Votre famille ou votre foyer
sheet-who-caseworker = Votre travailleur social
sheet-who-provider = Un service
sheet-who-community = Des gens près de vous
sheet-who-other = Quelqu’un d’autre
sheet-referral-slip = Fiche d’orientation
sheet-referral-slip-strap = Pour le service sollicité. Le code du dossier tient lieu de nom.
sheet-to = À
sheet-service-asked = Service demandé
sheet-answer-within = Réponse attendue
sheet-from = De
sheet-day = Jour
sheet-reason = Raison
sheet-agreed-until = Accepté jusqu’au
sheet-answer = Réponse du service
sheet-answer-choice = Que pouvez-vous faire ?
sheet-answer-accepted = Nous aidons
sheet-answer-declined = Nous ne pouvons pas
sheet-answer-day = Jour et heure du rendez-vous
sheet-answer-why = Sinon, pourquoi, et qui pourrait aider ?
sheet-answer-sign = Nom du service, signature et jour
sheet-answer-back = Merci de rendre cette partie. N’y écrivez pas le nom de la personne.
sheet-consent-form = Formulaire de consentement
sheet-consent-form-strap = Noms et numéro de formulaire, pas de code du dossier. Pour l’armoire des identités.
sheet-form-number = Numéro de formulaire
sheet-about-whom = Personne suivie
sheet-told = Ce qui a été expliqué
sheet-agree = Qu’acceptez-vous ?
sheet-ask-services = Un dossier est ouvert pour moi, nos échanges sont notés, et je reçois de l’aide.
sheet-ask-referral = Mon travailleur social peut dire à d’autres services ce qu’il leur faut savoir pour m’aider.
sheet-ask-reached = On peut m’appeler, m’écrire ou me rendre visite, par les moyens que j’ai dits sûrs.
sheet-ask-photo = Des photos ou des sons de moi peuvent être pris et gardés.
sheet-ask-tracing = Ce que je dis peut servir à rechercher ma famille.
sheet-ask-later = On peut me demander de mes nouvelles après la fin du suivi.
sheet-ask-counted = Je peux être compté dans des totaux où aucun nom n’apparaît.
sheet-share-with = Services avec lesquels vous pouvez partager
sheet-not-told = Ce qui ne doit pas être dit, ou à qui
sheet-withdraw = Vous pouvez revenir sur chaque point à tout moment et recevoir quand même de l’aide. Dites-le à votre travailleur social. Ce qui a déjà été partagé ne peut pas toujours être repris.
sheet-who-agrees = Qui accepte
sheet-giver = Nom et lien avec la personne suivie
sheet-sign-client = Signature ou empreinte de la personne suivie, et jour
sheet-sign-giver = Signature ou empreinte de la personne qui s’occupe de l’enfant
sheet-sign-witness = Témoin d’un oui oral ou d’une empreinte : nom et signature
sheet-sign-interpreter = Interprète, qui promet de garder le secret : nom et signature
sheet-sign-worker = Travailleur social : signature et jour
sheet-code-key = Clé du code
sheet-code-key-strap = Code du dossier avec les noms. Seulement pour l’armoire des identités fermée à clé, jamais avec le dossier.

# Consent: asking for one purpose, all purposes of a case, taking one back. Said aloud to people under stress.
consent-title = Ce qui a été accepté
consent-open = Tout voir, demander ou retirer
consent-not-asked = Pas encore demandé
consent-to-case = Retour au dossier
consent-ask = Demander
consent-ask-again = Redemander
consent-see-form = Voir le formulaire signé
consent-take-back = Retirer
consent-since = À partir du { $day }
consent-by = par { $who }
consent-anew = Le client a grandi et décide à nouveau. D’ici là, rien n’est partagé.
consent-ends-soon = Se termine { $day }. Redemandez avant.
consent-two-decisions = Deux décisions prises sans se connaître. Seul ce que les deux permettent compte. Redemandez.
consent-shares = Peut être dit : { $groups }
consent-shares-nothing = Rien ne peut être dit.
consent-keeps-back = Gardé pour soi : { $groups }
consent-the-name = le nom
consent-taken-back = Retiré. Cela compte dès maintenant.
consent-back-title = Retirer : { $scope }
consent-back-always = Chacun peut retirer un oui à tout moment. Voici ce qui suit :
consent-back-no-undo = On ne peut pas revenir en arrière. Pour le permettre encore, vous redemandez.
consent-back-who = Qui le retire ?
consent-back-keep = Laisser comme c’est
consent-back-do = Retirer l’accord
consent-effect-referrals-not-sent = { $count ->
    [one] Une orientation n’est pas envoyée.
   *[other] { $count } orientations ne sont pas envoyées.
}
consent-effect-referrals-called-back = { $count ->
    [one] Une orientation est arrêtée. Dites au service qu’elle est rappelée.
   *[other] { $count } orientations sont arrêtées. Dites aux services qu’elles sont rappelées.
}
consent-effect-told-stays-told = Ce qui a déjà été dit ne peut pas être repris. Dites-le à la personne.
consent-effect-nothing-shared = Plus rien n’est partagé pour cela.
consent-effect-no-transfer = Le dossier n’est pas confié à un autre organisme.
consent-effect-no-tracing = La recherche de la famille s’arrête.
consent-effect-no-pictures = On ne prend plus ni photo ni son. Ce qui a été pris est effacé dans les 7 jours.
consent-effect-no-contact = Plus personne n’appelle, n’écrit ni ne rend visite d’ici.
consent-effect-case-closes = Le dossier est à fermer dans les 7 jours. Parlez d’abord à votre superviseur si quelqu’un est en danger.
consent-effect-not-written = Plus rien du premier entretien n’est noté.
consent-effect-plan-again = On reparle du plan.
consent-effect-no-checks = Personne ne prend de nouvelles après la fermeture.
consent-effect-not-counted = Le dossier est laissé hors des totaux qui quittent l’organisme.
consent-form-title = Le formulaire signé
consent-form-close = Fermer le formulaire
consent-mark-signature = Signé
consent-mark-thumbprint = Par empreinte du pouce
consent-mark-on-paper = Signé sur papier
consent-mark-spoken = Dit devant un témoin
consent-ask-title = Demander : { $scope }
consent-not-now = Seul l’intervenant d’un dossier ouvert note cela.
consent-other-begun = Vous demandiez « { $scope } ». Finissez ou recommencez avant de demander « { $wanted } ».
consent-pages = Pages de l’accord
consent-page-ask = Ce qui est demandé
consent-page-sharing = Avec qui, et quoi
consent-page-who = Qui accepte
consent-page-mark = Comment ils le disent
consent-page-read = Relire ensemble
consent-field-answer = La réponse
consent-field-told = Ce qui a été expliqué
consent-field-recipients = Avec qui c’est partagé
consent-field-groups = Ce qui peut être dit
consent-field-withheld = Pourquoi quelque chose est gardé
consent-field-giver = Qui accepte
consent-field-assent = Ce que dit l’enfant
consent-field-exception = Pourquoi quelqu’un d’autre décide
consent-field-until = Jusqu’à quand
consent-field-language = La langue
consent-field-understood = Ce qu’ils ont redit
consent-field-method = Comment ils disent oui
consent-field-mark = La signature ou l’empreinte
consent-field-giver-name = Le nom de qui accepte
consent-field-witness = Qui était présent
consent-field-witness-name = Le nom du témoin
consent-field-paper-place = Où est le papier
consent-asks-interview-and-record = Puis-je parler avec vous de ce qui s’est passé et le noter ?
consent-asks-case-management = Pouvons-nous ouvrir un dossier, travailler avec vous et prendre des notes ?
consent-asks-plan = Êtes-vous d’accord avec le plan que nous avons fait ensemble ?
consent-asks-share-referral = Puis-je parler de vous à un service pour qu’il vous aide ? Vous choisissez lequel et ce qu’il apprend.
consent-asks-share-conference = Puis-je parler de vous avec les personnes d’une réunion ? Vous choisissez ce qu’elles apprennent.
consent-asks-transfer = Pouvons-nous confier votre dossier à un autre organisme qui peut mieux vous aider ?
consent-asks-tracing = Pouvons-nous partager ce que vous dites pour chercher votre famille ?
consent-asks-photo-audio = Pouvons-nous prendre une photo ou enregistrer votre voix et la garder ?
consent-asks-safe-contact = Pouvons-nous vous appeler, vous écrire ou vous rendre visite ? Vous choisissez comment et quand.
consent-asks-post-closure-contact = Pouvons-nous prendre de vos nouvelles après la fermeture du dossier ?
consent-asks-statistics = Pouvons-nous compter votre dossier dans des totaux sans votre nom ? Un non ne change rien pour vous.
consent-agrees = Que disent-ils ?
consent-no-is-fine = Un non vaut un oui. Il ne change aucune autre aide. On le note pour que personne ne redemande.
consent-later-is-fine = Rien n’est noté et rien n’est partagé. Redemandez un autre jour.
consent-with-whom = Avec qui ?
consent-to-named = Un organisme
consent-to-service = Qui donne un type de service
consent-organisation = Nom de l’organisme
consent-organisation-hint = Jamais le nom d’une personne.
consent-service = Type de service
consent-may-know = Que peut-on leur dire ?
consent-name-too = Le nom aussi
consent-name-too-hint = Seulement si le service ne peut pas aider sans lui.
consent-keep-back = Que ne doivent-ils jamais apprendre ?
consent-keep-back-hint = Cela reste gardé, quoi qu’il soit coché plus haut.
consent-keep-back-why = Pourquoi est-ce gardé ?
share-group-contact-safe = Comment les joindre sans danger
share-group-demographics = Tranche d’âge et sexe
share-group-service-needed = Le service dont ils ont besoin
share-group-reason-short = La raison, en une ou deux phrases
share-group-risk-level = À quel point il y a danger
share-group-safety-advice = Comment les protéger
share-group-access-needs = Langue et besoins d’accès
share-group-care-situation = Qui prend soin d’eux
share-group-plan-actions-for-receiver = Étapes du plan pour ce service
share-group-documents-named = Quels papiers existent
withhold-reason-fear-of-harm = Peur d’un mal
withhold-reason-wants-to-tell-self = Veut le dire en personne
withhold-reason-shame = Honte
withhold-reason-other = Une autre raison
consent-who = Qui accepte ?
consent-assent = Que dit l’enfant ?
child-assent-given = L’enfant est d’accord
child-assent-refused = L’enfant n’est pas d’accord
child-assent-not-sought-age = Trop jeune pour être consulté
consent-exception = Quelqu’un d’autre décide que d’habitude à cet âge
consent-exception-hint = Seulement alors : dites pourquoi.
consent-exception-note = En quelques mots
giver-exception-no-caregiver = Personne ne prend soin de l’enfant
giver-exception-not-in-interest = Le parent n’agirait pas pour l’enfant
giver-exception-client-wishes = Le client le souhaite ainsi
giver-exception-supported-decision = Le client décide avec une aide
giver-exception-law = La loi le dit
consent-understood = Que redisent-ils ?
consent-understood-hint = Demandez-leur de dire avec leurs mots ce qu’ils acceptent. Pas de noms.
consent-language = Langue que vous avez parlée
consent-language-ar = Arabe
consent-language-en = Anglais
consent-language-fr = Français
consent-language-other = Une autre langue
consent-interpreter = Quelqu’un a traduit
consent-interpreter-name = Nom de l’interprète
consent-interpreter-promised = A promis de le garder pour soi
consent-name-kept-apart = Les noms sont gardés à part du dossier.
consent-until = Jusqu’à quand ?
consent-until-taken-back = Jusqu’au retrait.
consent-until-days = { $days ->
    [one] Pour un jour, si vous laissez vide.
   *[other] Pour { $days } jours, si vous laissez vide.
}
consent-conditions = À quelles conditions ?
consent-conditions-hint = Laissez vide s’il n’y en a pas. Pas de noms.
consent-method = Comment disent-ils oui ?
consent-giver-name = Nom de qui accepte
consent-pad = Signez ici
consent-pad-hint = Au doigt, au stylet ou à la souris. Tournez la tablette pour plus de place. Pour signer sur papier, cochez plus bas.
consent-pad-empty = Rien n’est encore signé
consent-pad-signed = Signé
consent-pad-clear = Signer à nouveau
consent-picture = Image de l’empreinte du pouce
consent-picture-hint = Photographiez l’empreinte à l’encre sur le formulaire. Ce n’est qu’une image : rien ne la compare.
consent-picture-of = L’empreinte du pouce
consent-picture-clear = Prendre une autre image
consent-picture-unread = Cette image ne peut pas être lue. Choisissez une photo de l’empreinte.
consent-on-paper = C’est signé sur papier
consent-on-paper-hint = Le papier porte la marque. Dites où il est gardé.
consent-paper-place = Où est le papier ?
consent-paper-place-hint = Armoire ou classeur
consent-write-later = Un oui dit de vive voix compte. Écrivez-le ensemble à la prochaine rencontre sûre.
consent-witness = Qui était présent ?
consent-witness-hint = Une empreinte et un oui dit de vive voix demandent un témoin.
consent-witness-name = Nom du témoin
witness-role-second-staff = Un second intervenant
witness-role-trusted-adult = Un adulte de confiance
witness-role-interpreter = L’interprète
witness-role-community-person = Quelqu’un de la communauté
consent-read-back = Ce qui a été accepté
consent-read-back-how = Lisez ceci à voix haute. Demandez encore une fois si c’est juste.
consent-nothing-said = Pas encore dit
consent-can-stop = Ils peuvent le retirer à tout moment, et aucune autre aide ne change.
consent-save = Garder cette réponse
consent-done = La réponse est gardée.
case-do-consents = Accord
draft-consent = Accord
rule-T33 = Demander la fermeture : l’accord a été retiré
guard-child-assents = L’enfant a dit non. Le oui de quelqu’un d’autre ne suffit pas.
safety-contact-not-agreed = Le client n’accepte ni appel ni visite. Attendez qu’il vienne.
consent-to-everybody = Avec qui que ce soit
consent-to-everybody-hint = Tout accord de ce genre s’arrête, et les orientations ouvertes aussi.

## Services and referrals.
area-directory = Services
error-directory-refused = La liste n’a pas été prise. Le prestataire { $provider } a une erreur ({ $fault }). Ce qui était là reste. Corrigez-la et chargez-la de nouveau.
error-file-untrusted = Ce fichier est abîmé, ou signé par quelqu’un qui n’en a pas le droit. Ce qui était là reste. Demandez-le de nouveau.
error-file-older = Une liste plus récente est déjà sur cet appareil. Rien n’a changé.
error-bundle-foreign = Ce fichier appartient à une autre organisation. Rien n’en a été lu. Demandez le bon à la personne qui vous l’a donné.
error-bundle-locked = Ce fichier ne s’ouvre pas avec ces mots, ou il est abîmé. Rien n’a changé. Comparez les mots, ou redemandez le fichier.
directory-empty = La liste des services paraît ici. Demandez le fichier à votre superviseur et chargez-le ci-dessous.
directory-search = Trouver un service ou un lieu
directory-service = Type de service
directory-area = Zone
directory-old = Non vérifié depuis 3 mois
directory-found = { $count ->
    [one] { $count } prestataire
   *[other] { $count } prestataires
}
directory-none = Rien ne convient. Retirez un filtre, ou mettez moins de mots.
directory-list = Cette liste
directory-issued = Signée par { $who } le { $when }.
directory-missing-said = Manque : { $what } (dit par { $who })
directory-proposal-drop = Fait ou inutile
directory-propose = Signaler un changement
directory-propose-new = Signaler un service manquant
directory-propose-what = Qu’est-ce qui a changé ?
directory-propose-missing = Quel service manque, et où ?
directory-propose-hint = Une ligne. N’écrivez rien sur un client.
directory-propose-keep = Garder
directory-proposal-kept = Gardé. Dites-le à la personne qui tient la liste.
directory-proposed = Changement signalé par { $who } le { $when }
directory-load = Charger une liste depuis un fichier
directory-loaded = La nouvelle liste est là.
directory-carry = Enregistrer la liste en fichier
directory-confirm = Tout est juste aujourd’hui
directory-confirmed = Noté comme vérifié aujourd’hui. Enregistrez la liste en fichier pour les autres.
directory-do-not-use = N’envoyez personne ici
directory-caution = Prudence
directory-not-vetted = Personne n’a encore vérifié si ce lieu est sûr pour les clients.
directory-emergency = Urgences jour et nuit
directory-ages = Âges : { $ages }.
directory-pep = Donne le traitement contre le VIH après une agression.
directory-ec = Donne la contraception d’urgence.
directory-cost = Prix
directory-answers = Répond
directory-how = Comment orienter
directory-after-hours = À d’autres heures
directory-languages = Langues
directory-access = Facilité par
directory-checked = Dernière vérification : { $ago }
directory-takes-cases = Peut reprendre un dossier entier
directory-no-protocol = N’a pas signé les règles de partage d’informations
provider-kind-government = Service public
provider-kind-ngo = Organisation d’aide
provider-kind-community-group = Groupe de la communauté
provider-kind-faith-group = Groupe religieux
provider-kind-private = Privé
provider-kind-un = Nations Unies
provider-kind-individual = Une personne
capacity-open = Accueille
capacity-limited = Accueille peu
capacity-full = Complet
capacity-closed = Fermé
service-access-ramp = une rampe
service-access-sign-language = la langue des signes
service-access-female-staff = du personnel féminin
service-access-privacy = une pièce à part

## Safety plan and client unit
entry-not-now = Impossible de l’enregistrer maintenant : le dossier est à une autre étape, ou n’est pas le vôtre. Ce que vous écrivez est gardé.
error-kept-away = { $who } ne doit rien savoir de ce dossier. Rien n’a été enregistré. Retirez { $who } et enregistrez à nouveau.
guard-safety-plan-made = Un plan de sécurité est nécessaire et il n’y en a pas encore. Faites-le d’abord.
guard-nobody-kept-away-takes-part = Une personne qui ne doit rien savoir du dossier y prend part. Retirez-la.
case-do-safety_plan = Plan de sécurité
case-do-unit = Famille et ménage
draft-safety-plan = Plan de sécurité
draft-unit-member = Personne de la famille ou du ménage
draft-strength = Point fort
kind-safety-plan = Plan de sécurité fait
kind-safety-look = Plan de sécurité revu
kind-unit-member = Ajout à la famille ou au ménage
case-fact-safety-plan-version = Version { $value }
case-fact-with-client = Fait avec la personne : { $value }
case-fact-who = { $value }
case-fact-relation = { $value }
case-fact-kept-away = Ne doit rien savoir du dossier
assessment-safety = Faut-il un plan de sécurité ?
assessment-safety-hint = Si oui, le plan est fait avant la fin de l’évaluation.
assessment-safety-make = Faire le plan de sécurité
safety-title = Plan de sécurité
safety-none = Il n’y a pas encore de plan de sécurité. Faites-le avec la personne.
safety-begin = Faire le plan de sécurité
safety-change = Modifier le plan
safety-save = Enregistrer le plan de sécurité
safety-done = Plan de sécurité enregistré.
safety-version = Version { $version }
safety-made = Fait le { $day } par { $by }.
safety-with-client = La personne l’a fait avec l’intervenant.
safety-without-client = La personne n’était pas là.
safety-look-by = À revoir avant le { $day }.
safety-look = Revu, il tient toujours
safety-look-save = Enregistrer
safety-look-note = Qu’a dit la personne ?
safety-looked = Enregistré : le plan tient toujours.
safety-looks = Revu
safety-look-on = Le { $day }.
safety-older = { $count ->
    [one] { $count } version plus ancienne
   *[other] { $count } versions plus anciennes
}
safety-standing-missing = Il n’y a pas de plan de sécurité.
safety-standing-rivals = Deux plans de sécurité ont été écrits séparément.
safety-standing-overtaken = Le danger a augmenté depuis la dernière lecture de ce plan.
safety-standing-due = Le jour prévu pour revoir le plan de sécurité est passé.
safety-standing-holds = Il y a un plan de sécurité.
safety-then-rivals = Lisez les deux avec la personne et écrivez un seul plan qui tient compte des deux.
safety-then-overtaken = Relisez-le avec la personne. Modifiez-le, ou enregistrez qu’il tient toujours.
safety-then-due = Relisez-le avec la personne. Modifiez-le, ou enregistrez qu’il tient toujours.
safety-page-danger = Le danger
safety-page-steps = Que faire
safety-page-help = Qui et quoi aide
safety-page-keep = Le garder en lieu sûr
safety-part-concern-in-own-words = Ce que la personne craint
safety-part-warning-signs = Signes que le danger approche
safety-part-things-client-can-do = Ce que la personne peut faire
safety-part-safe-places = Lieux sûrs
safety-part-what-to-take = Ce qu’il faut emporter
safety-part-children-plan = Pour les enfants
safety-part-steps-before = Avant que cela arrive
safety-part-steps-during = Pendant que cela arrive
safety-part-steps-after-leaving = Après le départ
safety-part-strengths-used = Points forts qui aident
safety-ask-concern-in-own-words = Avec les mots de la personne. Des codes, pas de noms.
safety-ask-warning-signs = Ce que la personne remarque avant que ce soit dangereux.
safety-ask-things-client-can-do = La première chose qui aide, puis la suivante.
safety-ask-safe-places = Le genre de lieu et comment y entrer. Pas d’adresse.
safety-ask-what-to-take = Papiers, médicaments, clés, argent, ce qu’il faut pour un enfant.
safety-ask-children-plan = Où ils vont, qui vient les chercher, ce qu’ils savent.
safety-ask-steps-before = Pour être prêt, sans que personne le remarque.
safety-ask-steps-during = Quelles pièces quitter, comment sortir.
safety-ask-steps-after-leaving = Où rester, à qui le dire, quoi changer.
safety-ask-strengths-used = Ce qui a aidé avant, et qui a soutenu la personne.
safety-people = Personnes sûres
safety-people-hint = Qui ne doit rien savoir du dossier n’est pas proposé.
safety-services = Services à appeler
safety-signal = Signe convenu pour « viens m’aider »
safety-signal-hint = Gardé avec les noms, à part du plan. Laissez vide pour garder le signe qui existe.
safety-made-with = La personne a-t-elle fait ce plan avec vous ?
safety-copy = Que peut-elle garder sans danger ?
safety-copy-hint = Un papier trouvé peut être un danger.
safety-copy-kept-memorised = Appris par cœur
safety-copy-kept-coded-copy = Une copie qu’elle seule comprend
safety-copy-kept-no-copy = Rien n’est gardé
safety-sure = À quel point la personne est-elle sûre que cela marchera ?
safety-sure-1 = 1, pas du tout
safety-sure-2 = 2, un peu
safety-sure-3 = 3, moitié-moitié
safety-sure-4 = 4, assez sûre
safety-sure-5 = 5, très sûre
safety-review-on = À revoir avant le
safety-review-on-hint = En cas de risque élevé, à chaque contact.
safety-field-concern-in-own-words = Ce que la personne craint
safety-field-things-client-can-do = Ce que la personne peut faire
safety-field-with-client = Fait avec la personne
safety-field-review-on = Jour où le revoir
safety-field-safe-people = Personnes sûres
safety-field-confidence = À quel point elle est sûre
unit-title = Famille et ménage du dossier
unit-members = Personnes
unit-nobody = Personne de la famille ou du ménage n’est encore noté.
unit-add = Ajouter une personne
unit-change = Modifier
unit-new = Nouvelle personne { $code }
unit-save = Enregistrer
unit-saved = Enregistré.
unit-years = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
unit-caregiver = S’occupe de la personne suivie
unit-lives = Vit avec la personne suivie
unit-wants = Souhaite : { $words }
unit-kept-away = Ne doit rien savoir de ce dossier
unit-kept-away-what = Ni informé, ni appelé, ni présent aux visites, bilans ou conférences.
unit-kept-away-twice = Deux avis différents ont été notés. Celui qui protège compte jusqu’à ce que quelqu’un décide.
unit-kept-away-reach = N’appelez pas, n’écrivez pas : qui répond ne doit rien savoir de ce dossier.
unit-keep-away = Tenir à l’écart
unit-kept-away-done = Cette personne est désormais tenue à l’écart.
unit-let-in = Ne plus tenir à l’écart
unit-let-in-done = Cette personne peut à nouveau savoir.
unit-let-in-title = Cette personne peut-elle à nouveau savoir ?
unit-let-in-what = { $who } pourra être présent aux visites et aux conférences. Demandez d’abord à la personne suivie.
unit-page-who = Qui c’est
unit-page-part = Place dans le dossier
unit-name = Nom
unit-name-hint = Gardé avec les noms, à part d’ici. Peut rester vide.
unit-relation = Qui est-ce pour la personne suivie ?
unit-age = Âge en années
unit-age-wrong = Écrivez un nombre d’années de 0 à 120, ou laissez vide.
unit-sex = Sexe
unit-lives-ask = Vit avec la personne suivie ?
unit-caregiver-ask = S’occupe de la personne suivie
unit-capacity-ask = Cette personne peut-elle décider pour elle-même ?
unit-capacity-hint = Selon l’âge et la compréhension.
unit-capacity-yes = Peut décider
unit-capacity-no = Ne peut pas décider seule
unit-capacity-unknown = On ne sait pas si elle peut décider
unit-involved-ask = Cette personne prend-elle part au plan ?
unit-involved-yes = Prend part au plan
unit-involved-no = Ne prend pas part au plan
unit-involved-unknown = Part dans le plan inconnue
unit-interests = Que souhaite cette personne pour elle-même ?
unit-interests-hint = Là où c’est autre chose que ce que veut la personne suivie. Des codes, pas de noms.
unit-keep-away-ask = Ne doit rien savoir de ce dossier
unit-field-relation = Qui c’est
unit-field-age-years = Âge
unit-field-interests = Ce que souhaite cette personne
unit-field-kind = Genre de point fort
unit-strengths = Points forts
unit-no-strengths = Aucun point fort n’est encore noté.
unit-community = La communauté
unit-add-strength = Ajouter un point fort
unit-strength-which = Le point fort
unit-strength-whose = À qui est-il ?
unit-strength-kind = Genre de point fort
unit-strength-note = Lequel ?
unit-strength-saved = Point fort enregistré.

## Case conference
error-client-refuses = La personne suivie ne veut pas de cette présence. Personne n’a été invité. Retirez cette personne et enregistrez à nouveau.
error-sharing-not-consented = La personne n’a pas accepté ce partage. Rien n’a été partagé. Demandez d’abord son accord, ou choisissez un autre motif.
guard-conferences-explained = La personne ne sait pas encore ce qu’une conférence a décidé. Dites-le-lui, et notez le jour.
guard-conference-held-if-high = Le danger est élevé. Tenez d’abord une conférence sur la perte de contact.
case-do-conference = Conférence de cas
draft-conference = Conférence de cas
draft-conference-record = Compte rendu d’une conférence
kind-conference-called = Conférence convoquée
kind-conference-held = Conférence tenue
case-fact-conference-kind = { $value }
case-fact-conference-reason = Sujet : { $value }
case-fact-conference-outcome = Pour le dossier : { $value }
case-fact-decided = Décidé : { $value }
conference-title = Conférences sur le dossier
conference-none = Aucune conférence n’a encore été convoquée.
conference-no-consent = La personne n’a pas accepté de partage en conférence. D’autres services ne peuvent venir que pour un autre motif.
conference-call = Convoquer une conférence
conference-save = Convoquer la conférence
conference-called = La conférence est convoquée. Prévenez vous-même les invités.
conference-record = Noter la conférence
conference-record-save = Enregistrer la conférence
conference-recorded = La conférence est enregistrée. Les décisions liées à un but sont dans le plan.
conference-planned = Prévue le { $day }
conference-held = Tenue le { $day }
conference-written-by = Noté par { $by }
conference-of = { $role }, { $organisation }
conference-agenda = À discuter
conference-agenda-hint = Les questions ouvertes du dossier. Des codes, pas de noms.
conference-invited = Invités
conference-may-not-come = Ne peut plus venir : plus de motif
conference-shared = Ce qui peut y être partagé
conference-shared-hint = Seulement ce que les invités doivent savoir.
conference-there = Qui était là
conference-not-private = Le lieu n’était pas discret
conference-views = Ce que veut la personne
conference-views-hint = Avec ses mots. Dites comment c’était apporté si elle n’était pas là.
conference-minutes = Compte rendu
conference-decisions = Décisions
conference-due = avant le { $day }
conference-is-action = dans le plan
conference-dissent = Qui n’était pas d’accord, et sur quoi
conference-dissent-hint = Laissez vide si tout le monde était d’accord.
conference-outcome = Ce que cela veut dire pour le dossier
conference-explained = Dit à la personne le
conference-unexplained = La personne sait-elle ce qui a été décidé ?
conference-unexplained-what = Le dossier ne peut pas être fermé avant.
conference-explain = Dit à la personne aujourd’hui
conference-explained-done = Enregistré : la personne a été informée.
conference-which = Quelle réunion ?
conference-why = Pourquoi maintenant ?
conference-when = Quand ?
conference-client = La personne suivie est-elle invitée ?
conference-client-hint = Sinon, vous y apportez ce qu’elle pense.
conference-person = Personne { $number }
conference-invite = Inviter quelqu’un
conference-take-out = Retirer
conference-whom = Qui est-ce ?
conference-whom-person = Quelle personne du dossier ?
conference-role = Fonction
conference-role-hint = Par exemple conseiller scolaire. Pas de nom.
conference-organisation = De quel service ?
conference-need = Pourquoi cette personne doit-elle savoir ?
conference-need-hint = En une phrase.
conference-basis = Pour quel motif ?
conference-agrees = La personne suivie accepte-t-elle cette présence ?
conference-client-there = La personne suivie était-elle là ?
conference-signed = Ont signé pour garder le secret
conference-signed-hint = Chaque personne d’un autre service signe.
conference-private = Personne ne pouvait-il entendre ?
conference-held-on = Jour de la conférence
conference-decision = Décision { $number }
conference-no-decisions = Aucune décision n’est encore notée.
conference-add-decision = Ajouter une décision
conference-what = Qu’a-t-on décidé ?
conference-owner = Qui le fait ?
conference-owner-who = Qui exactement ? Un code ou une fonction
conference-by-when = Avant quand ?
conference-goal = But du plan
conference-goal-hint = Avec un but, cela devient une action du plan.
conference-read-back = Le compte rendu a été relu
conference-read-back-hint = À voix haute, à tous les présents.
conference-review = Ouvrir maintenant un bilan du plan
conference-review-hint = La personne suivie doit avoir été là.
conference-page-what = Pour quoi
conference-page-who = Qui vient
conference-page-share = Ce qui est partagé
conference-page-there = Qui était là
conference-page-minutes = Ce qui a été dit
conference-page-decided = Ce qui a été décidé
conference-page-end = Relecture
conference-field-kind = Quelle réunion
conference-field-reason = Pourquoi maintenant
conference-field-agenda = À discuter
conference-field-planned-on = Jour
conference-field-client-invited = Invités
conference-field-held-on = Jour de la conférence
conference-field-venue-private = Discrétion
conference-field-client-there = Présence de la personne
conference-field-client-views = Ce que veut la personne
conference-field-minutes = Compte rendu
conference-field-read-back = Relecture
conference-field-outcome = Ce que cela veut dire pour le dossier
conference-field-attended = Qui était là
conference-field-signed = Signatures
conference-kind-client-meeting = Réunion avec la personne
conference-kind-family-meeting = Réunion avec la famille
conference-kind-service-providers = Réunion avec des services
conference-kind-inter-agency = Réunion de plusieurs organisations
conference-kind-bid-panel-prep = Préparation d’un comité de l’intérêt supérieur
conference-reason-removal-from-caregiver = Un enfant devra peut-être quitter qui s’en occupe
conference-reason-alternative-care = Un autre lieu de vie
conference-reason-complex = Un dossier difficile
conference-reason-reunification = Retour en famille
conference-reason-relocation-transfer = Déménagement ou transmission
conference-reason-high-risk-plan = Un plan à risque élevé
conference-reason-joint-decision = Une décision de plusieurs services
conference-reason-other = Autre chose
conference-outcome-remains-open = Le dossier continue
conference-outcome-close = Le dossier devrait être fermé
conference-outcome-transfer = Le dossier devrait être transmis
conference-outcome-other = Autre chose
invitee-kind-staff = Quelqu’un de notre organisation
invitee-kind-person = Famille ou ménage
invitee-kind-external = Quelqu’un d’un autre service
legal-basis-consent = L’accord de la personne
legal-basis-assent-plus-consent = Le oui de l’enfant et de qui s’en occupe
legal-basis-best-interest = L’intérêt supérieur de l’enfant
legal-basis-vital-interest = Danger pour la vie
legal-basis-legal-obligation = La loi le demande

## After closure
guard-post-closure-consented = La personne n’a pas accepté d’être contactée après la fermeture, ou ne l’accepte plus.
case-do-post_closure = Demander des nouvelles
draft-post-closure-check = Nouvelles après la fermeture
kind-post-closure-check = Nouvelles après la fermeture
case-fact-reached = Joint : { $value }
case-fact-safety-change = Se sent, par rapport au début : { $value }
case-fact-new-concern = Nouveau souci : { $value }
post-closure-title = Après la fermeture du dossier
post-closure-page = Comment ça va
post-closure-reached = Avez-vous pu joindre la personne ?
post-closure-safety = Se sent-elle en sécurité, par rapport au début ?
post-closure-concern = Y a-t-il un nouveau souci ?
post-closure-concern-hint = Si oui, écrivez-le plus bas. Vous pourrez ensuite rouvrir le dossier.
post-closure-note = Qu’a-t-on dit ?
post-closure-when = Quel jour ?
post-closure-save = Enregistrer
post-closure-done = Les nouvelles sont enregistrées.
post-closure-field-reached = Joint ou non
post-closure-field-safety-change = Sentiment de sécurité
post-closure-field-new-concern = Nouveau souci
post-closure-field-note = Ce qui a été dit
post-closure-field-done-on = Jour

case-do-referrals = Orientations
error-sharing-blocked = Une chose cochée ne peut pas être partagée. Rien n’est parti. Voyez ce qui reste ici et pourquoi.
error-service-barred = Ce service ne peut pas être sollicité pour ce client. Rien n’est parti. Choisissez-en un autre.
error-password-channel = La phrase secrète doit prendre un autre chemin que le fichier. Rien n’est parti. Choisissez de nouveau.
referral-title = Orientation pour le dossier
referral-all = Orientations du dossier
referral-pages = Pages de l’orientation
referral-page-need = Le besoin
referral-page-service = Le service
referral-page-share = Ce qui est partagé
referral-page-send = Envoyer
referral-field-offer = Le service
referral-field-channel = Le chemin
referral-field-fields = Ce qui est partagé
referral-field-reason = La raison
referral-field-answer-to = Comment répondre
referral-field-priority = L’urgence
referral-field-password = Comment dire la phrase secrète
referral-kind = Quel service est utile ?
referral-area = Où le client peut-il aller ?
referral-area-hint = Peut rester ouvert. Les services d’ailleurs paraissent aussi.
referral-action = Quelle action du plan réalise-t-elle ?
referral-which = Services pour ce client
referral-no-directory = La liste des services n’est pas encore sur cet appareil. Chargez-la d’abord sous Services.
referral-no-service = La liste ne nomme aucun service de ce type. Choisissez-en un autre, ou signalez le manque sous Services.
hindrance-do-not-use = N’envoyez personne ici :
hindrance-closed = Fermé en ce moment
hindrance-other-sex = Pas pour ce sexe
hindrance-too-young = Le client est trop jeune
hindrance-too-old = Le client est trop âgé
hindrance-other-programme = Pour d’autres clients seulement
hindrance-other-area = Dans une autre zone
hindrance-full = Complet ; demandez une liste d’attente
hindrance-caution = Prudence :
hindrance-not-vetted = Sûreté pas encore vérifiée
hindrance-no-protocol = N’a pas signé les règles de partage
hindrance-long-unchecked = Non vérifié depuis { $days } jours : appelez d’abord
hindrance-age-unknown = Il demande un âge, et aucun n’est au dossier
referral-channel = Comment leur parvient-elle ?
send-channel-encrypted-file-by-email = Un fichier verrouillé par courriel
send-channel-file-on-memory = Un fichier verrouillé sur une clé
send-channel-paper-by-hand = Du papier, en main propre
send-channel-phone-call = Un appel
send-channel-provider-visit = Une visite au service
referral-reason = Pourquoi, en une ou deux phrases
referral-reason-hint = Seulement ce que le service doit savoir. Aucun nom.
referral-answer-to = Comment peuvent-ils vous répondre ?
referral-answer-to-hint = Votre téléphone de travail. Jamais le numéro du client.
referral-by-name = Mettre le nom à la place du code
referral-by-name-hint = Jamais les deux ensemble.
referral-shares = Cochez ce qu’ils reçoivent
referral-shares-nothing = Rien ne peut être partagé. Demandez d’abord l’accord pour ce service.
referral-stays = Ce qui reste ici, et pourquoi
referral-never = Ne part jamais, quel que soit l’accord : { $what }.
never-screening = les premières questions
never-incident = le récit des faits
never-assessment = l’évaluation
never-notes = les notes de visite
never-plan = le plan et son histoire
never-feared-person = la personne crainte
never-others = les autres personnes
never-services = les autres services
shared-field-case-code = Code du dossier
shared-field-name = Nom
shared-field-age-band = Âge, en tranche
shared-field-sex = Sexe
shared-field-language = Interprète
shared-field-access-needs = Ce qui facilite l’accès
shared-field-service-asked = Service demandé
shared-field-reason = La raison
shared-field-safe-contact = Moyens sûrs de joindre le client
shared-field-worker-contact = Comment répondre à l’intervenant
shared-field-risk-level = Niveau de risque
shared-field-safety-advice = Conseils de sécurité
shared-field-care-situation = Qui s’occupe de l’enfant
shared-field-plan-actions = Actions pour le destinataire
shared-field-documents-named = Documents nommés
shared-when-sent-name = Lu au dossier à l’envoi, et noté au journal.
shared-when-sent-safe-contact = Seulement ce qui est marqué sûr. Lu à l’envoi, et noté au journal.
shared-interpreter = Il faut un interprète
stays-not-asked = personne n’a encore demandé au client
stays-not-yet = accordé pour plus tard
stays-refused = le client a dit non
stays-withdrawn = le client est revenu dessus
stays-expired = l’accord a pris fin ; redemandez
stays-age-band-changed = le client a grandi et décide de nouveau
stays-bound-elsewhere = accordé pour autre chose
stays-not-this-recipient = accordé pour un autre service
stays-not-this-group = pas dans ce qui est accordé
stays-withheld = le client veut le garder
stays-name-not-agreed = le nom n’est pas accordé
stays-another-ground = repose sur autre chose que l’accord ; demandez au superviseur
stays-not-for-purpose = pas pour une orientation
stays-not-on-paper = jamais sur papier avec le code
stays-code-or-name = code ou nom, jamais les deux
stays-not-needed = ce service n’en a pas besoin
stays-not-on-file = rien au dossier
referral-priority = Quelle est l’urgence ?
referral-urgency-emergency = Urgence vitale
referral-urgency-urgent = Urgent
referral-urgency-routine = Peut attendre un peu
referral-answer-in = Réponse { $when }
referral-password = Comment dites-vous la phrase secrète ?
referral-password-hint = Pas par le chemin du fichier : qui trouve le fichier ne doit pas trouver les mots.
referral-told = Le client sait ce qui va suivre
referral-send = Envoyer l’orientation
referral-went = L’orientation est prête et notée comme envoyée.
referral-answer-by = Réponse attendue avant le { $day }.
referral-file = Le fichier verrouillé
referral-file-what = Enregistrez-le et transmettez-le. Chemin : { $way }. Tout programme age l’ouvre.
referral-file-save = Enregistrer le fichier
referral-passphrase = La phrase secrète
referral-passphrase-what = Dites-la par un autre chemin : { $way }. Elle ne paraît qu’ici, une fois. Si elle se perd, faites une nouvelle orientation.
referral-slip = Ce qu’ils reçoivent
referral-done = Terminé
referral-save-first = Enregistrez d’abord le fichier.
referral-new = Nouvelle orientation
referral-none = Les orientations vers d’autres services paraissent ici. Commencez-en une.
referral-late = Pas de réponse depuis le { $day }. Demandez, puis notez ce qu’ils disent.
referral-shared = Partagé : { $what }.
referral-news = Noter des nouvelles
referral-what-news = Que s’est-il passé ?
referral-why-declined = Pourquoi ont-ils refusé ?
referral-why-not = Qu’est-ce qui a gêné ?
referral-was-useful = Le client dit-il que cela a aidé ?
referral-note = Ce que dit le service
referral-note-hint = Avec des codes, sans noms.
referral-note-it = Noter
referral-noted = Noté.
declined-no-capacity = Pas de place
declined-criteria = Pas pour ce client
declined-closed = Fermé
declined-no-staff = Pas de personnel
declined-cost = Trop cher
declined-unsafe = Pas sûr
declined-no-answer = Injoignable
declined-other = Autre chose
referral-barrier-distance = Trop loin
referral-barrier-cost = Trop cher
referral-barrier-time = Pas le temps
referral-barrier-fear = La peur
referral-barrier-stigma = Le regard des gens
referral-barrier-family-refuses = La famille refuse
referral-barrier-no-documents = Pas de papiers
referral-barrier-language = La langue
referral-barrier-disability-access = Accès impossible ou sans aide
referral-barrier-service-full = Le service était complet
referral-barrier-service-refused = Le service l’a renvoyé
referral-barrier-not-safe = Y aller n’était pas sûr
referral-barrier-did-not-want = Il n’a pas voulu
referral-barrier-forgot = Il a oublié
referral-barrier-other = Autre chose
referral-useful-yes = cela a aidé
referral-useful-no = cela n’a pas aidé
referral-useful-unknown = on ne sait pas si cela a aidé
referral-gaps = Besoins sans service
gap-none-in-area = aucun dans la zone
gap-full = complet
gap-unsafe = pas sûr
gap-not-accessible = inaccessible
gap-too-costly = trop cher
gap-not-for-this-group = pas pour ce groupe
referral-take = Une réponse est arrivée en fichier
referral-take-words = Sa phrase secrète, s’il est verrouillé
referral-take-words-hint = Peut rester vide.
referral-take-file = Choisir le fichier
case-see-referrals = Voir les orientations

# Avant l’ouverture d’un dossier : signalements, danger, premier entretien, attente
lead-title = Noter quelqu’un qui a peut-être besoin d’aide
lead-what = Ce qui a été remarqué
lead-least = Seulement le strict nécessaire. Pas de récit, et aucun nom hors des deux derniers champs.
lead-urgent = Est-ce urgent ?
lead-urgent-why = Pourquoi cela ne peut pas attendre
lead-source = Qui l’a remarqué
lead-area = Zone
lead-area-hint = Un village, un camp ou un quartier. Pas une adresse.
lead-on = Jour où cela a été remarqué
lead-hints = De quoi il peut s’agir
lead-hints-hint = Laissez vide ce que vous ne savez pas.
lead-knows = La personne le sait-elle, et accepte-t-elle d’être contactée ?
lead-name = Nom, s’il a été dit
lead-name-hint = Gardé à part, avec les noms seulement.
lead-reach = Comment la joindre sans danger
lead-reach-hint = Quand, par qui, et ce qu’il faut éviter. Gardé à part, avec les noms seulement.
lead-save = Noter
lead-done = Noté sous le code { $code }.
lead-end-title = Personne n’a été rencontré :
lead-end-what = Essais et raison
lead-try-title = Essais pour joindre la personne
lead-tries = { $count ->
    [0] Aucun essai pour l’instant. Il faut { $needed } essais sans danger avant de dire que quelqu’un est injoignable.
    [one] { $count } essai jusqu’ici. Il faut { $needed } essais sans danger avant de dire que quelqu’un est injoignable.
   *[other] { $count } essais jusqu’ici. Il faut { $needed } essais sans danger avant de dire que quelqu’un est injoignable.
}
lead-try-how = Comment vous avez essayé
lead-try-why = Pourquoi personne n’a été joint
lead-try-note = Noter cet essai
lead-try-done = L’essai est noté.
lead-end-why = Pourquoi cela s’arrête ici
lead-end-note = Ce que votre superviseur doit savoir
lead-end-do = Envoyer au superviseur
lead-end-done = Votre superviseur doit le confirmer.
caseload-waiting = Qui attend
waiting-title = Qui attend
waiting-add = Noter quelqu’un
waiting-none = Personne n’attend. Les personnes signalées apparaissent ici.
waiting-how = Dans l’ordre des règles. Le score aide ; c’est vous qui décidez.
waiting-since = Signalé le { $day }
waiting-emergency = En danger, rien de noté
waiting-quick = Un seul pas aiderait
waiting-score = Score { $score } : pourquoi
waiting-part = { $known ->
    [yes] { $what } : { $grade } × { $times }
   *[no] { $what } : pas encore connu, pris comme { $grade } × { $times }
}
waiting-part-urgency = Urgence
waiting-part-severity = Danger
waiting-part-ability = Ce que nous pouvons faire
waiting-next-contact = À rencontrer
waiting-next-screening = Premier entretien
waiting-next-opening = À ouvrir
waiting-next-supervisor = Chez le superviseur
waiting-do = { $next ->
    [contact] Commencer le premier entretien
    [screening] Continuer le premier entretien
    [opening] Ouvrir le dossier
   *[other] Lire le dossier
}
waiting-not-met = Personne n’a été rencontré
danger-saved = Vos réponses sur le danger sont enregistrées.
at-once-title = Ce qui a été fait tout de suite
at-once-what = Ce qui a été fait
at-once-result = Ce que cela a donné
at-once-told = Mon superviseur est au courant
at-once-told-hint = Appelez maintenant. Cochez après lui avoir parlé.
at-once-is-told = superviseur au courant
at-once-save = Enregistrer ce qui a été fait
at-once-saved = Ce qui a été fait est enregistré.
at-once-needed = Notez ce qui a été fait et prévenez votre superviseur. Rien ne se termine avant cela.
screening-title = Premier entretien
screening-pages = Parties du premier entretien
screening-page-danger = Danger
screening-page-consent = Accord
screening-page-told = Ce qui a été expliqué
screening-page-fit = Est-ce pour nous ?
screening-page-found = Ce qui a été constaté
screening-page-weight = Urgence
screening-page-finish = La suite
screening-danger-first = Répondez d’abord aux deux questions. Le reste vient après.
screening-not-now = Ce n’est pas possible maintenant, ou le dossier est à quelqu’un d’autre.
screening-given-back = Votre superviseur l’a renvoyé
screening-back = Pourquoi la personne revient-elle ?
screening-back-do = Commencer un nouveau premier entretien
screening-consent-how = Dites ce que vous voulez demander, ce que vous écrivez et qui peut le lire. Puis demandez.
screening-agrees = La personne accepte-t-elle de parler, et ce que vous écrivez ?
screening-agreed-before = La personne a accepté de parler.
screening-declined = Vous gardez le code, le jour et cette raison. Rien d’autre de ce qui a été écrit n’est enregistré.
screening-alone = Avez-vous pu parler sans être entendus ?
screening-wish = Quel travailleur la personne souhaite-t-elle ?
screening-wish-hint = Demandez à tout le monde. Cela peut changer plus tard.
screening-wish-language = Dans quelle langue
screening-wish-met = Est-ce possible ?
screening-wish-why-not = Pourquoi pas
worker-wish-none = Pas de souhait
worker-wish-female = Une femme
worker-wish-male = Un homme
worker-wish-other = Un autre souhait
screening-criteria-how = Un seul oui suffit. Demandez avec douceur, et passez ce que vous savez déjà.
screening-concerns-kept = Déjà noté : { $what }
screening-needs = Ce qui est nécessaire
screening-strengths = Ce que la personne sait faire, et qui l’aide
screening-wants = Ce que la personne veut
screening-urgency = Quand faut-il agir ?
screening-ability = Que pouvons-nous y faire ?
screening-capacity = Que peuvent faire la personne et son entourage ?
screening-quick = Un seul pas clair aiderait tout de suite
screening-quick-hint = Par exemple une seule orientation, ou un appel à la famille.
screening-fits = Au moins un point relève de notre travail.
grade-none = nul
grade-low = faible
grade-medium = moyen
grade-high = élevé
screening-eligible = { $is ->
    [yes] Au moins un point relève de notre travail.
   *[no] Aucun point ne relève de notre travail.
}
screening-outcome = La suite
screening-outcome-open = Nous ouvrons un dossier
screening-outcome-no-action = Aucun dossier n’est nécessaire
screening-outcome-redirect = Un autre service aide à notre place
screening-override = Pourquoi aider quand même
screening-override-hint = Votre superviseur décide. Le dossier peut être ouvert ensuite.
screening-reason = Pourquoi aucun dossier n’est ouvert
screening-help = Quelle aide a été donnée
screening-finish = Terminer le premier entretien
screening-done = { $outcome ->
    [open] Le premier entretien est terminé.
    [redirect] Le premier entretien est terminé. Votre superviseur le confirme.
   *[other] Le premier entretien est terminé. La personne peut revenir quand elle veut.
}
screening-field-danger = Ce qui a été fait tout de suite
screening-field-agrees = Accord pour parler
screening-field-method = Comment cela a été dit
screening-field-alone = Sans être entendus
screening-field-wish = Quel travailleur
screening-field-told = Ce qui a été expliqué
screening-field-programme = Type de travail
screening-field-criteria = Est-ce pour nous ?
screening-field-concerns = Préoccupations
screening-field-needs = Ce qui est nécessaire
screening-field-strengths = Ce que la personne sait faire
screening-field-wants = Ce que la personne veut
screening-field-risk = Danger, de faible à élevé
screening-field-risk-why = Pourquoi ce niveau de danger
screening-field-urgency = Quand agir
screening-field-ability = Ce que nous pouvons faire
screening-field-capacity = Ce que la personne peut faire
screening-field-outcome = La suite
screening-field-reason = Pourquoi aucun dossier n’est ouvert
screening-field-help = Quelle aide a été donnée
screening-field-override = Pourquoi aider quand même
screened-title = Ouvrir le dossier
screened-next = Prochain contact
screened-waits = Votre superviseur doit donner son accord avant l’ouverture de ce dossier.
screened-has-name = Un nom a déjà été noté. Laissez les noms vides pour le garder.
screened-kept = Du premier entretien :
opening-field-at-once = Ce qui a été fait tout de suite
case-do-screening = Premier entretien
case-do-lead_end = Personne n’a été rencontré
case-do-screened_opening = Ouvrir le dossier
case-command-answer-danger = mener le premier entretien
case-command-open-screened-case = ouvrir le dossier
case-fact-danger = En danger maintenant : { $value }
case-fact-self-harm = Risque de se faire du mal ou d’en faire : { $value }
case-fact-returned = Est revenue : { $value }
case-fact-source = Signalé par : { $value }
case-fact-area = Zone : { $value }
case-fact-urgent = Urgent : { $value }
case-fact-action = Fait : { $value }
case-fact-supervisor-told = Superviseur prévenu : { $value }
case-reach-note = Comment joindre la personne
kind-lead = Signalé
kind-danger-asked = Question sur le danger
kind-emergency-action = Fait tout de suite
kind-screened = Premier entretien terminé
draft-lead = Quelqu’un de signalé
draft-lead-end = Personne n’a été rencontré
draft-screening = Premier entretien
draft-screened-opening = Ouverture d’un dossier
submitted-screening = Premier entretien
submitted-title-screening = Premier entretien du dossier
submitted-ask-screening = Ce que le travailleur propose compte dès maintenant.
guard-interview-consented = La personne doit d’abord accepter de parler, sauf si quelqu’un est en danger.
guard-preference-asked = Demandez quel travailleur la personne souhaite.
guard-lead-reason-given = Choisissez une raison qui ne demande pas d’entretien.
guard-reach-tried = Il faut trois essais sans danger avant de dire que quelqu’un est injoignable.
guard-emergency-answered = Quelqu’un est en danger. Notez ce qui a été fait, et que votre superviseur le sait.
guard-no-action-reasoned = Dites pourquoi aucun dossier n’est ouvert.
guard-help-written = Écrivez quelle aide a été donnée.
guard-client-told = Dites ce que vous avez expliqué à la personne.
guard-screening-complete = Le premier entretien doit finir par « Nous ouvrons un dossier ».
guard-eligible = Aucun point ne relève encore de notre travail, et votre superviseur n’a pas accepté d’aider quand même.
emergency-action-police-or-authority-called = Police ou autorité appelée
emergency-action-source-of-risk-removed = Le danger a été écarté
emergency-action-place-of-safety = Conduite en lieu sûr
emergency-action-medical-care = Soins médicaux
emergency-action-crisis-mental-health = Soins de santé mentale d’urgence
emergency-action-trusted-person = Quelqu’un de confiance reste avec elle
emergency-action-hotline = Ligne d’urgence appelée
emergency-action-other = Autre chose
lead-source-self = La personne elle-même
lead-source-family = Famille ou proche
lead-source-outreach = Notre travail de terrain
lead-source-volunteer = Volontaire de la communauté
lead-source-school = Enseignant ou école
lead-source-health = Personnel de santé
lead-source-police = Police
lead-source-community-leader = Responsable communautaire ou religieux
lead-source-camp-management = Gestion du camp ou de l’abri
lead-source-ngo = Autre organisation
lead-source-government = Service de l’État
lead-source-hotline = Ligne d’appel
lead-source-case-contact = Vu en aidant quelqu’un d’autre
lead-source-transfer-in = Transmis par une autre organisation
urgent-reason-immediate-danger = En danger maintenant
urgent-reason-medical = Urgence médicale
urgent-reason-self-harm = Risque de se faire du mal
urgent-reason-very-young-separated = Très jeune enfant seul
urgent-reason-clinical-window = Soins après une agression, sans attendre
urgent-reason-detention = En détention
urgent-reason-leaving-soon = Part bientôt
urgent-reason-other = Autre raison
no-action-reason-single-issue-resolved = Un seul point, réglé
no-action-reason-criteria-not-met = Aucun point ne relève de notre travail
no-action-reason-consent-declined = La personne ne veut pas parler
no-action-reason-emergency-redirected = Un service d’urgence a pris la suite
no-action-reason-community-response = Beaucoup sont concernés ; la communauté est aidée ensemble
no-action-reason-capacity-referred-out = Nous n’avons pas de place ; transmis
no-action-reason-already-managed = Une autre organisation aide déjà
no-action-reason-unreachable = Injoignable
no-action-reason-died = La personne est décédée
no-action-reason-duplicate = Noté deux fois
criterion-vc-c1 = Violence, abus ou exploitation, maintenant ou récemment
criterion-vc-c2 = Un enfant sans soins suffisants
criterion-vc-c3 = Un enfant avec une force ou un groupe armé
criterion-vc-c4 = Un enfant sur le point d’être marié
criterion-vc-c5 = Un enfant dans un travail dangereux
criterion-vc-c6 = Un enfant en contact avec la justice
criterion-vc-c7 = Un enfant handicapé, exclu ou caché
criterion-vc-c8 = Un enfant en grande détresse
criterion-vc-c9 = Un responsable qui ne peut pas protéger l’enfant
criterion-vc-g1 = La personne parle de violences et demande du soutien
criterion-vc-g2 = Une menace à prendre au sérieux
criterion-vc-p1 = Violence, pression ou services refusés volontairement
criterion-vc-p2 = Ne peut pas aller seule vers les services
criterion-vc-p3 = A besoin de protection à plusieurs titres
criterion-vc-p4 = La détresse rend le quotidien difficile

# Found on the tour of every screen
draft-referral = Orientation
consent-asked = Déjà demandé
grade-asked-low = Faible
grade-asked-medium = Moyen
grade-asked-high = Élevé
referral-ask-consent = Demander l’accord
## Transfert d’un dossier à une autre agence. Ce n’est pas une clôture : le dossier reste à nous jusqu’à la remise confirmée.

case-do-transfer = Transférer à une autre agence
case-do-transfer_approval = Décider du transfert
rule-T24 = Continuer le transfert du dossier
submitted-transfer = Transfert
draft-transfer = Transfert
draft-transfer-return = Mot pour renvoyer un transfert
draft-transfer-casework = Fichier d’un transfert
draft-transfer-identity = Noms d’un transfert
draft-transfer-answer = Nouvelles d’un transfert
draft-transfer-end = Arrêt d’un transfert
draft-transfer-hand-over = Confirmation d’un transfert
identity-reason-transfer = Transfert du dossier
irregularity-TransferRivals = Un transfert et une démarche qui l’exclut ont commencé en même temps. Le superviseur voit les deux.
error-receiver-barred = { $why ->
    [long_unchecked] Personne n’a vérifié cette agence depuis longtemps. Rien n’est enregistré. Demandez-leur d’abord, puis dites-le ici.
   *[other] Cette agence ne peut pas prendre le dossier. Rien n’est enregistré. Choisissez-en une autre.
}
error-files-together = Le dossier et les noms ne partent jamais le même jour par la même voie. Rien n’est parti. Changez de voie, ou attendez demain.
guard-transfer-consented = La personne n’a pas donné son accord pour cette agence par son nom, ou ne le donne plus.
guard-transfer-summary-complete = Une partie du résumé manque.
guard-transfer-accepted = L’agence n’a pas encore dit oui.
guard-identity-received = L’agence n’a pas encore dit avoir reçu le fichier des noms.
guard-not-own-transfer = Un autre superviseur doit décider.
transfer-title = Transfert
transfer-open = Voir le transfert
transfer-propose = Transférer à une autre agence
transfer-none = Personne n’a proposé de transférer ce dossier.
transfer-what-it-is = Ceci ne ferme rien. Le dossier reste chez vous jusqu’à ce que l’autre agence l’ait et que le superviseur le confirme.
transfer-page-why = Pourquoi
transfer-page-whom = À qui
transfer-page-summary = Résumé
transfer-page-goes = Ce qui part avec
transfer-page-talk = Entretien
transfer-field-reason = Pourquoi
transfer-field-provider = À qui
transfer-field-receiver-asked = Si vous avez demandé à l’agence
transfer-field-concerns = Inquiétudes actuelles
transfer-field-actions = Fait, et encore à faire
transfer-field-safety-advice = Conseils de sécurité
transfer-field-next-appointment = Prochain rendez-vous
transfer-field-fields = Ce qui part avec
transfer-field-meeting = La rencontre
transfer-field-client-view = Ce que dit la personne
transfer-why = Pourquoi une autre agence doit-elle prendre la suite ?
transfer-reason-moved = La personne a déménagé
transfer-reason-specialised-need = Elle aide mieux pour ce besoin
transfer-reason-agency-ending = Notre travail ici se termine
transfer-reason-safety-relocation = Plus en sécurité ailleurs
transfer-reason-turned-18-ongoing-need = A 18 ans et a encore besoin d’aide
transfer-reason-conflict-of-interest = Nous sommes trop proches de ce dossier
transfer-reason-other = Autre raison
transfer-whom = Quelle agence ?
transfer-whom-hint = Agences de l’annuaire qui suivent des dossiers.
transfer-whom-first = Choisissez d’abord l’agence.
transfer-nobody = Aucune agence de l’annuaire ne suit de dossiers. Demandez au superviseur d’en ajouter une.
transfer-barred = À ne pas demander : { $who }.
transfer-asked-title = Si elle prend des dossiers
transfer-asked = J’ai demandé à l’agence : elle prend des dossiers
transfer-asked-hint = L’annuaire a été vérifié pour la dernière fois { $away }.
transfer-no-consent = L’accord de la personne pour { $who } manque : { $why }. Sans lui, rien ne peut être enregistré.
transfer-ask-consent = Demander l’accord
transfer-summary-hint = Écrivez-le à neuf, en peu de mots. Ne copiez rien des formulaires : ils restent ici.
transfer-part-concerns = Inquiétudes actuelles
transfer-part-actions = Ce qui a été fait, et ce qui reste à faire
transfer-part-safety-advice = Conseils de sécurité
transfer-part-next-appointment = Prochain rendez-vous
transfer-part-hint-concerns = Ce qui inquiète la personne et vous aujourd’hui. N’écrivez aucun nom.
transfer-part-hint-actions = Ce que la nouvelle personne continue.
transfer-part-hint-safety-advice = Ce qui protège la personne, et ce qui la mettrait en danger.
transfer-part-hint-next-appointment = Quand et où la personne est vue ensuite, et par qui.
transfer-goes = Ce qui part avec
transfer-nothing-leaves = Rien ne peut encore partir. La liste plus bas dit pourquoi.
transfer-stays = Reste ici
transfer-never = Noms et téléphones partent plus tard dans un autre fichier. Formulaires et notes ne partent jamais.
transfer-meeting = Avez-vous proposé une rencontre à trois avec la nouvelle personne ?
transfer-meeting-hint = Se rencontrer ensemble rend le passage plus facile.
transfer-view = Qu’en dit la personne ?
transfer-view-hint = N’écrivez aucun nom.
transfer-save = Demander au superviseur
transfer-proposed = Le superviseur doit décider. Votre travail continue.
transfer-waits = Le superviseur doit décider. Votre travail continue.
transfer-still-ours = Le dossier est encore à nous. Visites, risque et inquiétudes continuent ici jusqu’à la remise.
transfer-is-over = L’autre agence a le dossier. Ce n’est pas une clôture ; les écrits restent ici.
transfer-consent-gone = L’accord de la personne ne vaut pas aujourd’hui : { $why }. Plus rien ne part. Redemandez, ou le superviseur arrête le transfert.
transfer-state-proposed = Attend le superviseur
transfer-state-returned = Renvoyé
transfer-state-authorised = Permis, pas encore envoyé
transfer-state-sent = Envoyé
transfer-state-received = Elle a le fichier
transfer-state-accepted = Elle a dit oui
transfer-state-handed-over = Transféré
transfer-state-rejected = Elle a dit non
transfer-state-expired = Délai dépassé
transfer-state-revoked = Arrêté
transfer-due = À remettre au plus tard { $day }
transfer-read = Ce qui a été proposé
transfer-to = À
transfer-proposed-by = Demandé par
transfer-by-on = { $by }, { $when }
transfer-so-far = Jusqu’ici
transfer-supervisor-said = Les mots du superviseur
transfer-send-casework = Envoyer le dossier
transfer-send-identity = Envoyer les noms
transfer-send-what-casework = Un fichier verrouillé avec le résumé, sous le code du dossier. Aucun nom n’y est.
transfer-send-what-identity = Un second fichier verrouillé dit qui est la personne et comment la joindre sans danger. Il ne dit rien du dossier.
transfer-send-do-casework = Créer le fichier
transfer-send-do-identity = Créer le fichier des noms
transfer-apart = Le dossier est parti le { $day } par cette voie : { $way }. Les noms partent autrement, ou un autre jour.
transfer-way = Comment part le fichier ?
transfer-password-way = Comment direz-vous la phrase secrète ?
transfer-password-way-hint = Jamais par la voie du fichier.
transfer-went-casework = Le dossier est parti
transfer-went-identity = Les noms sont partis
transfer-file-what = Enregistrez le fichier verrouillé maintenant et portez-le ou envoyez-le par la voie choisie.
transfer-file-save = Enregistrer le fichier
transfer-file-done = Terminé
transfer-save-first = Enregistrez d’abord le fichier.
transfer-passphrase = Phrase secrète
transfer-passphrase-what = Dites ces mots par une autre voie que le fichier. Ils ne s’affichent que maintenant et ne sont gardés nulle part.
transfer-news = Nouvelles de l’agence
transfer-what-news = Qu’a-t-elle dit ?
transfer-news-note = En quelques mots
transfer-news-note-hint = N’écrivez aucun nom.
transfer-why-no = Écrivez pourquoi elle a dit non.
transfer-note-it = Noter
transfer-noted = Noté.
transfer-answer-received = Elle a le fichier
transfer-answer-accepted = Elle prend le dossier
transfer-answer-rejected = Elle ne le prend pas
transfer-answer-identity-received = Elle a le fichier des noms
transfer-finish-confirm = Confirmer qu’elle a le dossier
transfer-finish-stop = Arrêter le transfert
transfer-finish-what-confirm = Dès lors, l’autre agence est responsable. Les écrits restent ici.
transfer-finish-what-stop = Le dossier revient où il était, et ses délais comptent de nouveau. Ce qui a été dit ne peut pas être repris.
transfer-finish-do-confirm = Le dossier est remis
transfer-finish-do-stop = Arrêter
transfer-finish-words = En quelques mots
transfer-told = Comment la personne connaît-elle la nouvelle personne ?
transfer-told-introduced = Elles se sont vues
transfer-told-informed = On le lui a dit
transfer-stop = Arrêter le transfert
transfer-stop-why = Pourquoi ?
transfer-end-revoked = La personne ou nous n’en voulons plus
transfer-end-rejected = L’agence a dit non
transfer-end-expired = L’accord ou le délai est dépassé
transfer-stopped = Arrêté. Le travail continue ici.
transfer-done = L’autre agence a le dossier.
transfer-decide = Transférer le dossier
transfer-authorise = Permettre
transfer-ask-title = Permettre le transfert du dossier { $code } ?
transfer-ask-what = Le fichier peut alors partir. Le dossier reste à nous jusqu’à ce que vous confirmiez la remise.
transfer-authorised = Le transfert du dossier { $code } est permis. Les autres le voient après la prochaine sauvegarde.
transfer-return-what = { $by ->
    [you] Le travail continue, et on peut le redemander.
   *[other] { $by } continue, lit vos mots après la prochaine sauvegarde et peut redemander.
}
transfer-returned = Le transfert du dossier { $code } est revenu à { $by } avec vos mots.
kind-transfer-proposed = Transfert proposé
kind-transfer-sent = Fichier envoyé à une autre agence
kind-transfer-answer = L’autre agence a répondu
kind-transfer-handed-over = Dossier transféré
kind-transfer-ended = Transfert arrêté
case-fact-transfer-sent-package = { $value }
case-fact-transfer-sent-channel = { $value }
case-fact-transfer-answer-answer = { $value }
case-fact-transfer-handed-over-told = { $value }
case-fact-transfer-ended-end = { $value }
## Ce que fait l’équipe entre deux visites : contacts complets, manques, premiers contacts, liste des services.

# Visite à domicile, suite : la page et ses parties.
visit-page-more = En plus
visit-more = En dire plus sur ce contact
visit-more-hint = Services, obstacles, soutien, temps et trajet. Tout peut rester vide.
visit-saved-contact = Le contact est enregistré.
visit-finish-contact = Enregistrer le contact
visit-more-services = Services demandés
visit-more-received = A-t-on reçu ce service ?
visit-more-problem = Qu’est-ce qui a fait obstacle ?
visit-more-problem-hint = Laissez vide si le service est encore à venir.
visit-more-how = Comment cela s’est-il passé ?
visit-more-next = Quelle est la suite ?
visit-more-barriers = Obstacles
visit-more-barriers-which = Qu’est-ce qui fait obstacle ?
visit-more-barrier-plan = Comment lever l’obstacle ?
visit-more-support = Soutien que vous avez donné
visit-more-emotional = Réconfort et écoute
visit-more-direct = Qu’avez-vous donné vous-même ?
visit-more-session = Séance de soutien
visit-more-session-hint = Seulement pour une séance prévue. Laissez vide s’il n’y en a pas eu.
visit-more-session-number = Numéro de la séance
visit-more-session-next = Laissé vide, ce sera le numéro { $number }.
visit-more-asked = Demandé à d’autres pour la personne
visit-more-ask = Ajouter une demande
visit-more-towards = À qui avez-vous demandé ?
visit-more-towards-hint = Un service ou un bureau, pas de nom.
visit-more-what-asked = Qu’avez-vous demandé ?
visit-more-result = Qu’en est-il sorti ?
visit-more-remove = Retirer
visit-more-time = Temps et trajet
visit-more-purposes = Pour quoi faire ?
visit-more-minutes = Minutes ensemble
visit-more-means = Comment y êtes-vous allé ?
visit-more-way-minutes = Minutes de trajet
visit-more-cost = Coût du trajet
visit-more-cost-hint = En unités entières de votre monnaie.
visit-more-number = Écrivez un nombre entier, ou laissez vide.
visit-field-services = Ce que sont devenus les services
visit-field-support = Ce que vous avez donné
visit-field-session = La séance de soutien
visit-field-asked = À qui vous avez demandé, et quoi
visit-field-time = Le trajet
visit-field-minutes = Les minutes
contact-mark-private-talk = Entretien en privé
contact-mark-unsafe-moment = Il y a eu un moment dangereux
contact-mark-injury-seen = Une blessure a été vue
contact-mark-distress-seen = La personne était en détresse
contact-mark-basic-needs-unmet = Des besoins de base ne sont pas couverts
contact-mark-emotional-support-given = Réconfort et écoute
contact-purpose-assessment = Évaluation
contact-purpose-plan = Plan d’action
contact-purpose-follow-up-service = Prendre des nouvelles d’un service
contact-purpose-safety-check = Voir si la personne est en sécurité
contact-purpose-psychosocial = Soutien dans la détresse
contact-purpose-advocacy = Plaider pour la personne
contact-purpose-review = Bilan
contact-purpose-closure = Fin du travail
contact-purpose-other = Autre chose
pss-method-listening-support = Écoute
pss-method-problem-solving = Résoudre des problèmes ensemble
pss-method-stress-management = Faire face au stress
pss-method-psychoeducation = Expliquer les effets de la détresse
pss-method-group = En groupe
pss-method-parenting-support = Soutien aux parents
pss-method-play-activity = Jeux et activités
pss-method-other = Une autre manière
transport-walk = À pied
transport-bicycle = À vélo
transport-motorbike = À moto
transport-public = En bus ou en taxi
transport-agency-vehicle = Avec notre voiture
transport-none = Pas de trajet
case-fact-mark = { $value }
case-fact-purpose = Pour : { $value }
case-fact-service-received = La personne a reçu le service de { $value }.
case-fact-service-not-received = La personne n’a pas reçu le service de { $value }.
case-fact-service-not-known = On ne sait pas si la personne a reçu le service de { $value }.
case-fact-service-how = Comment : { $value }
case-fact-service-next = Suite : { $value }
case-fact-barrier = Obstacle : { $value }
case-fact-barrier-plan = Pour le lever : { $value }
case-fact-direct-service = Donné : { $value }
case-fact-support-session = Séance de soutien : { $value }
case-fact-session-number = Séance numéro { $value }
case-fact-advocacy-towards = Demandé pour la personne, à : { $value }
case-fact-advocacy-asked = Demandé : { $value }
case-fact-advocacy-result = Ce qui en est sorti : { $value }
case-fact-duration-min = Minutes ensemble : { $value }
case-fact-travel = Trajet : { $value }
case-fact-travel-minutes = Minutes de trajet : { $value }
case-fact-travel-cost = Coût du trajet : { $value }

# Entre deux visites : manques, qui appeler en urgence, problèmes partagés, liste des services.
draft-provider = Prestataire de la liste des services
opening-field-witness = Qui était présent
reopening-field-witness = Qui était présent
plan-missing-witness = Dites qui était présent.
gap-title = Noter un besoin sans service
gap-service = Quel service manque ?
gap-why = Pourquoi n’y en a-t-il pas ?
gap-area = Où en a-t-on besoin ?
gap-area-hint = Un lieu ou un quartier, pas d’adresse.
gap-keep = Noter ce besoin
gap-noted = Le besoin est noté et compté.
gaps-show = Voir ce qui manque
gaps-title = Besoins sans service
gaps-how = Compté sur { $days } jours dans les dossiers que vous pouvez lire.
gaps-none = Personne n’a noté de besoin sans service. On le note sous Orientations, dans un dossier.
gaps-last = la dernière fois le { $day }
crisis-title = Appeler à l’aide
crisis-none = La liste des services ne nomme personne pour les urgences. Appelez le numéro qu’on vous a donné.
crisis-no-list = La liste des services n’est pas sur cet appareil. Appelez le numéro qu’on vous a donné.
crisis-any-hour = à toute heure
crisis-after-hours = aussi hors horaires
shared-title = Beaucoup ont le même problème à { $area }
shared-said = { $count ->
    [one] Un entretien
   *[other] { $count } entretiens
} en { $days } jours : { $concern }, réglé tout de suite.
shared-do = Pensez à aider la communauté ensemble, et non cas par cas.
provider-add = Ajouter un prestataire
provider-change = Modifier cette fiche
provider-save = Signer la liste suivante
provider-kept = La liste suivante est signée. Portez-la sur les autres appareils.
provider-carry = Enregistrer signe la liste suivante. Elle va aux autres appareils par fichier : emportez la liste depuis Services.
provider-page-who = Qui et où
provider-page-trust = Confiance
provider-page-services = Services
provider-field-name = Le nom
provider-field-kind = Le type
provider-field-areas = Les zones
provider-field-location = Le lieu
provider-field-vetting = Si c’est sûr
provider-field-reason = La raison
provider-field-checked = Le jour de la vérification
provider-field-ages = Les âges
provider-name = Nom
provider-kind = De quel type d’organisation s’agit-il ?
provider-areas = Quelles zones dessert-elle ?
provider-lines-hint = Un par ligne.
provider-all-hint = Ne cochez rien si tout le monde peut venir.
provider-location = Où est-ce ?
provider-shelter = Le lieu d’un refuge n’est jamais écrit. Seulement comment prendre contact.
provider-hours = Quels sont les horaires ?
provider-role = À qui parler
provider-role-hint = Sa fonction, pas de nom.
provider-phone = Téléphone de travail
provider-mail = Adresse de courriel de travail
provider-vetting = Est-ce sûr et juste envers les personnes ?
provider-reason = Pourquoi ?
provider-reason-hint = Toute personne qui lit la liste le voit.
provider-protocol = A signé les règles de partage des informations
provider-cases = Reprend des dossiers
provider-checked = Vérifié aujourd’hui
provider-checked-hint = Tout ce qui est écrit ici a été vérifié aujourd’hui.
provider-service = Service { $number }
provider-service-remove = Retirer ce service
provider-service-kind = Quel service ?
provider-service-add = Ajouter un service
provider-service-more = Pour qui, coût, langues, accès
provider-capacity = Accueille-t-il des personnes maintenant ?
provider-emergency = Répond aux urgences à toute heure
provider-criteria = Qui accueille-t-il ?
provider-age-from = À partir de l’âge
provider-age-to = Jusqu’à l’âge
provider-age-wrong = Écrivez les âges en nombres entiers, ou laissez vide.
provider-sexes = Seulement pour
provider-programmes = Seulement pour les personnes suivies en
provider-quality = Ce que les personnes en disent
provider-quality-hint = Résumé, pour que personne ne soit reconnu.
vetting-vetted = Vérifié : sûr
vetting-not-vetted = Pas encore vérifié
vetting-caution = À utiliser avec prudence
vetting-do-not-use = Ne pas utiliser
## Who carries a case
case-do-handover = Qui suit ce dossier
rule-T28 = Confier un dossier
kind-handover-note = Note pour la personne suivante
kind-reassigned = Confié à quelqu’un d’autre
kind-handover-answered = Réponse à une remise de dossier
case-fact-reassigned-from = Avant : { $value }
case-fact-handover-reason = Pourquoi : { $value }
case-fact-over-cap = Plus que la limite, parce que : { $value }
case-fact-accepted = Dossier pris : { $value }
case-fact-asks = Demande que quelqu’un prenne la suite : { $value }
draft-handover = Un dossier à confier
draft-handover-note = Une note pour la personne suivante
draft-handover-answer = Une réponse à une remise de dossier
guard-handover-note-written = La personne suivante a besoin d’une note. Écrivez où en est le travail.
guard-client-informed-said = Dites si la personne sait qui viendra désormais.
guard-preference-looked-at = Dites si cela répond au souhait de la personne.
handover-title = Qui suit le dossier
handover-now = Suivi par { $who }
handover-rivals = Deux responsables ont confié ce dossier en même temps
handover-rivals-what = Les deux décisions sont ci-dessous. Parlez-vous, puis confiez le dossier encore une fois. Cette décision compte.
handover-asked = { $who } vous confie ce dossier
handover-answer-by = Répondez avant { $day }. D’ici là, ce dossier est déjà à vous.
handover-answer = Répondre
handover-answer-save = Enregistrer la réponse
handover-take = Je prends ce dossier
handover-decline = Je ne peux pas le prendre
handover-decline-hint = Votre responsable le lit et cherche quelqu’un d’autre. Pas de noms.
handover-taken = Enregistré. Le dossier est à vous.
handover-declined = Enregistré. Votre responsable le saura à la prochaine sauvegarde.
handover-note = Note pour la personne suivante
handover-note-hint = Ce qui est convenu, ce qui vient ensuite, ce qui demande de la prudence. Des codes, pas de noms.
handover-note-more = Complétez la note s’il manque quelque chose
handover-note-save = Enregistrer la note
handover-note-done = La note est enregistrée.
handover-asks = Demande que quelqu’un prenne la suite : { $why }
handover-wish = Demandez-vous que quelqu’un d’autre prenne ce dossier ?
handover-wish-hint = Laissez vide si vous notez seulement ce qu’il faut savoir.
handover-write = Écrire une note pour la suite
handover-give = Confier à quelqu’un d’autre
handover-give-save = Confier le dossier
handover-given = C’est fait. Le dossier arrive à la prochaine sauvegarde.
handover-history = Qui l’a suivi
handover-none = Personne d’autre n’a suivi ce dossier.
handover-line = De { $from } à { $to }
handover-line-by = { $who }, { $day }
handover-over-because = Plus que la limite, parce que : { $why }
handover-declined-because = Pourquoi pas : { $why }
handover-load = { $who } – suit { $carries } sur { $cap }
handover-to-hint = Un dossier compte de 0,75 à 1,5 selon le danger. Qui en a le moins est en premier.
handover-over-hint = Avec ce dossier, la limite est dépassée. Dites pourquoi c’est juste quand même.
handover-nobody = Personne dans votre équipe ne peut prendre un dossier. Il faut d’abord un appareil.
handover-wished = Au premier entretien, la personne souhaitait : { $wish }
handover-lead = Personne ne l’a encore rencontrée. Il n’y a rien à demander ici.
handover-keys = À la prochaine sauvegarde, tout le dossier arrive chez la personne suivante. L’ancienne tablette ne reçoit plus rien de nouveau.
handover-page-who = Qui
handover-page-client = La personne
handover-page-note = Note
handover-field-to = Qui prend le dossier ?
handover-field-reason-given = Pourquoi ?
handover-field-reason = Pourquoi pas ?
handover-field-why = Pourquoi, avec vos mots
handover-field-over-cap = Pourquoi dépasser la limite ?
handover-field-informed = La personne sait-elle qui viendra désormais ?
handover-field-preference = Est-ce le souhait de la personne ?
handover-field-preference-note = Pourquoi pas ?
handover-field-note = Que faut-il savoir pour la suite ?
handover-field-takes = Prenez-vous ce dossier ?
handover-reason-worker-leaves = La personne en charge part
handover-reason-overload = Trop de dossiers
handover-reason-client-wish = Souhait de la personne
handover-reason-conflict-of-interest = Trop proche de quelqu’un du dossier
handover-reason-skills-needed = D’autres compétences sont nécessaires
handover-reason-lead-assigned = Un nouveau signalement à confier
handover-reason-returned = Retour à la personne d’avant
handover-reason-other = Une autre raison
client-informed-told = La personne est au courant.
client-informed-not-safe = Le dire n’est pas sûr maintenant.
client-informed-not-reached = On n’a pas encore pu la joindre.
preference-check-met = Oui
preference-check-not-met = Non, ce n’était pas possible
preference-check-no-wish = Pas de souhait
handover-standing-asked = Pas encore de réponse
handover-standing-accepted = Pris
handover-standing-declined = Pas pris
plan-transition = Prépare les 18 ans
plan-transition-hint = Par exemple papiers, logement, travail ou un service pour adultes.
plan-turns-18 = La personne aura 18 ans vers le { $day }. Un objectif doit le préparer.
guard-transition-goal-planned = La personne aura bientôt 18 ans. Un objectif doit le préparer.
guard-turned-adult = La personne n’a pas encore 18 ans.
guard-transition-goal-offered = Aucun objectif pour les 18 ans n’a été travaillé. Dites où il en est, ou choisissez une autre raison.
guard-adult-services-informed = Aucun service pour adultes n’est au courant. Envoyez d’abord une orientation, avec son accord.
cases-gone = Plus avec vous : { $codes }
cases-gone-one = { $code } (maintenant { $who })
# Vie d’un dossier : ce qu’une fusion laisse derrière les valeurs affichées
irregularity-OtherValues = Deux personnes ont écrit des mots différents dans un même champ en même temps. Un seul texte est affiché : demandez à l’autre personne ce qu’elle a écrit.
irregularity-RemovedWhileEdited = Une entrée a été retirée pendant qu’une autre personne y écrivait. Elle reste visible jusqu’à ce que quelqu’un la retire de nouveau.
irregularity-Rewritten = Une entrée que personne ne doit modifier a été modifiée. Prévenez votre superviseur.
irregularity-EntryTwice = La même entrée est venue de deux appareils. Une seule est affichée. Prévenez votre superviseur.
## Decisions that weigh on people
case-do-decisions = Signalements et décisions difficiles
draft-report = Signalement
draft-report-step = Suite d’un signalement
draft-explanation = Ce qui a été expliqué
draft-continue-care = Motifs pour continuer
draft-decide-with = Deuxième personne
rule-D1 = Un signalement : décider, ou le faire
rule-D2 = Dire pourquoi à la personne
guard-reports-decided = Un signalement n’est pas encore décidé. Écrivez-le, ou décidez, avant de clore le dossier.
guard-decisions-explained = Une décision n’est pas celle que la personne souhaitait. Dites-lui pourquoi et notez-le avant de clore le dossier.
guard-no-ground-against = Votre superviseur a noté des motifs pour continuer. Le dossier ne peut pas être clos parce que la personne refuse.
error-second-needed = Vous avez déjà décidé. Une deuxième personne doit décider aussi. Rien n’a changé.
kind-report = Signalement écrit
kind-report-made = Signalement fait
kind-report-followed = Nouvelles d’un signalement
kind-decision-explained = Décision expliquée
kind-second-decided = Une deuxième personne a décidé
kind-care-continued = Le travail continue contre un souhait
case-fact-report-trigger = Au sujet de : { $value }
case-fact-report-decision = { $value }
case-fact-to-whom = À : { $value }
case-fact-explained-kind = { $value }
case-fact-reaction = Réponse : { $value }
case-fact-second = Avec { $value }
case-fact-decided-on = Décidé le { $value }
case-fact-override-ground = Motif : { $value }
case-fact-conclusion = { $value }
report-trigger-danger-to-self = Grave danger pour la vie de la personne
report-trigger-danger-to-others = Grave danger pour quelqu’un d’autre
report-trigger-child-abuse-law = Maltraitance d’un enfant que la loi oblige à signaler
report-trigger-sea-by-aid-worker = Exploitation ou abus sexuels par un travailleur humanitaire
report-trigger-court-order = Un tribunal le demande
report-trigger-other-law = Une autre loi ou règle
report-decision-reported = À signaler
report-decision-not-reported = À ne pas signaler
report-decision-deferred = Décision plus tard
report-proposal-reported = Le signaler
report-proposal-not-reported = Ne pas le signaler
report-proposal-deferred = Décider plus tard
decision-stage-waits = Attend le superviseur
decision-stage-waits-for-second = Attend une deuxième personne
decision-stage-decided = Décidé
decision-stage-given-back = Renvoyé
decision-page-what = Ce qui a été appris
decision-page-client = Ce que dit la personne
decision-page-decision = Que faire
decision-page-told = Ce qui a été expliqué
decision-page-weigh = Peser
decision-page-step = Ce qui s’est passé
decision-page-second = Qui a décidé
decision-field-trigger = Ce qui demande un signalement
decision-field-law = Loi ou règle
decision-field-found-on = Jour
decision-field-client-told = La personne a-t-elle été prévenue ?
decision-field-told-why = Pourquoi elle n’a pas été prévenue
decision-field-client-agrees = Est-ce ce que la personne souhaite ?
decision-field-decision = Que faire
decision-field-reasons = Raisons
decision-field-to-whom = À qui
decision-field-reported-on = Jour du signalement
decision-field-look-again-on = Jour pour décider à nouveau
decision-field-to = Qui a été informé
decision-field-told-on = Jour
decision-field-told-reasons = Raisons données
decision-field-reaction = Ce qui a été répondu
decision-field-ground = Motif
decision-field-factors = Ce que vous avez pesé
decision-field-client-view = Ce que dit la personne
decision-field-view-weight = Poids de son avis
decision-field-conclusion = Ce qui suit
decision-field-made = Ce qui s’est passé
decision-field-on = Jour
decision-field-note = Ce que cela a donné
decision-field-who = Qui
decision-title = Décisions difficiles du dossier
decision-none = Ici se trouvent les signalements et les décisions que la personne ne souhaitait pas.
report-asked = Faut-il signaler ceci ?
report-asked-what = Notez ce que vous proposez, même s’il ne faut rien signaler.
report-new = Noter un signalement
report-save = Le donner au superviseur
report-saved = Enregistré. Le superviseur décide.
report-not-held-back = Un danger maintenant ? Agissez d’abord. Notez ensuite.
report-trigger = Qu’est-ce qui demande un signalement ?
report-law = Quelle loi ou quelle règle ?
report-law-hint = Comme votre organisation l’appelle.
report-found-on = Quand l’avez-vous appris ?
report-found-on-hint = Laissez vide pour aujourd’hui.
report-told = La personne a-t-elle été prévenue avant ?
report-told-hint = Prévenez-la d’abord, sauf si le danger devient plus grand.
report-told-why = Pourquoi non ?
report-wishes = Que souhaite la personne ?
report-words-hint = Avec ses mots. Des codes, pas de noms.
report-agrees = Votre proposition est-elle ce que la personne souhaite ?
report-agrees-hint = Sinon, elle doit savoir pourquoi.
report-decision = Que proposez-vous ?
report-one-decides = Votre superviseur décide.
report-two-decide = Votre superviseur et un responsable décident ensemble.
report-reasons = Pourquoi ?
report-to-whom = À qui ?
report-to-whom-hint = Bureau et fonction. Pas de nom.
report-done-on = Signalé le
report-done-on-hint = Laissez vide si c’est encore à faire.
report-again-on = Décider à nouveau le
report-follow-up = Suite convenue
report-given-back = Les mots du superviseur
report-deciders = Qui a décidé
report-decider = { $who }, avec sa propre signature
report-second = { $who }, le { $day }, comme l’écrit { $by }.
report-steps = Ce qui s’est passé
report-step-to = signalé à { $whom }.
report-step = Ajouter ce qui s’est passé
report-step-made = Que s’est-il passé ?
report-step-made-yes = Le signalement a été fait
report-step-made-no = Il y a eu une suite
report-step-on = Quand ?
report-step-note = Qu’est-ce que cela a donné ?
report-step-save = Enregistrer
report-step-saved = La suite du signalement est enregistrée.
report-decide = Décider
second-title = Qui a décidé avec vous, dossier
second-do = Dire qui a décidé avec vous
second-what = Ne pas signaler n’est jamais la décision d’une seule personne. Parlez d’abord avec un responsable. Cela s’affiche comme votre parole, pas comme sa signature.
second-who = Qui a décidé avec vous ?
second-who-hint = Fonction ou code. Pas de nom.
second-on = Quand ?
second-note = Qu’a dit cette personne ?
second-save = Enregistrer
second-saved = Enregistré : qui a décidé avec vous.
explained-kind-report = Au sujet d’un signalement
explained-kind-closure = Au sujet de la clôture du dossier
explained-kind-consent-overridden = Au sujet de la poursuite contre son souhait
explained-kind-other = Au sujet d’une autre décision
explain-owed-report = La personne doit savoir pourquoi, au sujet d’un signalement
explain-owed-closure = La personne doit savoir pourquoi le dossier se termine
explain-owed-consent-overridden = La personne doit savoir pourquoi le travail continue
explain-owed-other = La personne doit savoir pourquoi
explain-owed-what = Décidé le { $day }, pas comme elle le souhaitait. Le dossier ne peut pas se terminer avant.
explain-do = Noter ce que vous avez dit
explain-other = Noter une autre explication
explain-title-report = Un signalement expliqué, dossier
explain-title-closure = La clôture expliquée, dossier
explain-title-consent-overridden = La poursuite expliquée, dossier
explain-title-other = Une décision expliquée, dossier
explain-to = Qui a été informé ?
explain-on = Quand ?
explain-reasons = Quelles raisons avez-vous données ?
explain-reasons-hint = Comme vous l’avez dit.
explain-reaction = Qu’a-t-on répondu ?
explain-save = Enregistrer l’explication
explain-saved = Enregistré : cela a été expliqué.
explained-title = Ce qui a été expliqué
explained-reaction = Réponse : { $words }
override-ground-safety-of-child = Sécurité de l’enfant
override-ground-safety-of-others = Sécurité d’autres personnes
override-ground-law = La loi le demande
view-weight-1 = Très peu
view-weight-2 = Peu
view-weight-3 = Moyen
view-weight-4 = Beaucoup
view-weight-5 = Énormément
continue-gone = La personne n’accepte plus les services
continue-gone-what = Le dossier se termine dans quelques jours, sauf si un superviseur note des motifs pour continuer.
continue-do = Noter des motifs pour continuer
continue-title = Continuer contre un souhait, dossier
continue-what = Seulement pour la sécurité d’un enfant ou d’autres personnes, ou parce que la loi le demande. La personne doit d’abord l’entendre de vous.
continue-ground = Pour quel motif ?
continue-factors = Qu’avez-vous pesé ?
continue-factors-hint = Ce qui parle pour continuer, et contre.
continue-view = Que dit la personne ?
continue-weight = Quel poids a son avis ?
continue-weight-hint = Selon l’âge et la maturité.
continue-conclusion = Qu’est-ce qui suit ?
continue-save = Garder le dossier ouvert
continue-saved = Enregistré. Le dossier reste ouvert et dit pourquoi.
continued-title = Le travail continue contre le souhait de la personne
continued-by = décidé par { $by } le { $day }
submitted-report = Signalement
submitted-title-report = Signalement, dossier
submitted-ask-report = La proposition compte à partir de maintenant. Pour ne pas signaler, il faut aussi une deuxième personne.
case-do-bid = Intérêt supérieur de l’enfant
draft-bid = Question sur l’intérêt supérieur
draft-bid-file = Ce qu’il faut au comité
draft-bid-decision = Ce que le comité a décidé
draft-bid-step = Ce qui a suivi le comité
rule-D3 = Intérêt supérieur : la prochaine étape
guard-no-open-bid = Une question sur l’intérêt de l’enfant est encore ouverte. Terminez-la avant de clore le dossier.
kind-bid-asked = Intérêt supérieur : question posée
kind-bid-prepared = Intérêt supérieur : préparé pour le comité
kind-bid-decided = Intérêt supérieur : le comité a décidé
kind-bid-step = Intérêt supérieur : la suite
case-fact-bid-trigger = À cause de : { $value }
case-fact-option = Possibilité : { $value }
case-fact-bid-step = { $value }
case-fact-panel = Personnes au comité : { $value }
case-fact-dissent = Désaccord : { $value }
bid-trigger-separation = Séparation d’un parent contre un souhait
bid-trigger-alternative-care = Un autre accueil est contesté
bid-trigger-reunification = Le retour en famille n’est peut-être pas sûr
bid-trigger-durable-solution = Solution durable pour un enfant seul
bid-trigger-custody = La garde est contestée
bid-trigger-other = Une autre décision
bid-framework-national = Procédure nationale
bid-framework-unhcr-bip = Procédure du HCR
bid-framework-other = Une autre procédure
bid-element-child-views = L’avis de l’enfant
bid-element-safety = Sécurité
bid-element-family-and-close-relationships = Famille et proches
bid-element-development = Grandir et apprendre
bid-element-identity-culture = Identité et culture
bid-element-age-maturity = Âge et maturité
bid-element-physical-psychosocial-state = Santé du corps et de l’esprit
bid-element-past-experience = Ce que l’enfant a vécu
bid-element-caregiver-presence-quality = Qui s’occupe de l’enfant, et comment
bid-element-durability = Si cela peut durer
bid-status-requested = À préparer
bid-status-panel = Attend le comité
bid-status-decided = Décidé, à mettre en œuvre
bid-status-implemented = Mis en œuvre
bid-status-reopened = Faits nouveaux, attend le comité
bid-status-cancelled = Abandonné
bid-step-explained = Expliqué à l’enfant
bid-step-implemented = Mis en œuvre
bid-step-cancelled = Abandonné
bid-step-note-explained = Qu’avez-vous expliqué, et pourquoi cette décision ?
bid-step-note-implemented = Qui a fait quoi ?
bid-step-note-cancelled = Pourquoi est-ce abandonné ?
bid-step-any = Que s’est-il passé ?
bid-page-ask = La question
bid-page-options = Ce qu’on peut faire
bid-page-weigh = Ce qui compte
bid-page-views = Ce que dit l’enfant
bid-page-panel = Le comité
bid-page-decided = La décision
bid-page-step = Ce qui s’est passé
bid-field-triggers = Pourquoi
bid-field-framework = Procédure
bid-field-question = La question
bid-field-guardian-on = Jour
bid-field-options = Au moins deux possibilités
bid-field-weighed = Ce qui compte
bid-field-weight = Poids
bid-field-views-how = Comment vous avez demandé à l’enfant
bid-field-views = L’avis de l’enfant
bid-field-views-weight = Poids de l’avis de l’enfant
bid-field-panel = Le comité
bid-field-option = La décision
bid-field-decided-on = Jour
bid-field-review-due = Jour pour revoir
bid-field-kind = Ce qui s’est passé
bid-field-on = Jour
bid-field-note = En mots
bid-field-reaction = Ce que l’enfant a dit
bid-title = Intérêt supérieur de l’enfant, dossier
bid-open = Une question sur l’intérêt de l’enfant est ouverte
bid-none = Rien n’a encore été demandé ici. Les décisions difficiles sur la vie d’un enfant commencent ici.
bid-asked-for = Une revue ou une réunion l’a demandé le { $day }.
bid-ask = Demander ce qui est le mieux
bid-ask-save = Enregistrer la question
bid-asked-done = La question est enregistrée. Rassemblez ce qu’il faut au comité.
bid-why = Pourquoi est-ce nécessaire ?
bid-framework = Selon quelle procédure ?
bid-question = Que faut-il décider ?
bid-codes-hint = En une phrase. Des codes, pas de noms.
bid-guardian = Qui parle pour l’enfant ?
bid-role-hint = Fonction, pas de nom.
bid-guardian-on = Nommé le
bid-prepare = Rassembler ce qu’il faut au comité
bid-prepare-save = Le donner au comité
bid-prepared-done = Enregistré. Le comité peut décider.
bid-options-hint = Au moins deux. Dites pour chacune ce qui est bien et ce qui peut nuire.
bid-option = Possibilité { $number }
bid-what = Que peut-on faire ?
bid-benefits = Qu’est-ce qui est bien ?
bid-risks = Qu’est-ce qui peut nuire ?
bid-take-out = Retirer
bid-add-option = Ajouter une possibilité
bid-weigh-hint = Notez ce que vous savez. Laissez ce qui ne compte pas ici.
bid-facts = Que sait-on ?
bid-weight = Combien cela compte-t-il ?
bid-favours = Pour quelle possibilité cela parle-t-il ?
bid-favours-none = Aucune plus que les autres
bid-speaks-for = parle pour la possibilité { $number }
bid-for-against = Bien : { $benefits } Nuit : { $risks }
bid-views-how = Comment avez-vous demandé à l’enfant ?
bid-views-how-hint = Seul ou avec qui, avec des mots ou des dessins.
bid-views = Que dit l’enfant ?
bid-decide = Noter ce que le comité a décidé
bid-decide-save = Enregistrer la décision
bid-decided-done = La décision est enregistrée. L’enfant doit l’entendre.
bid-panel-hint = Au moins { $count } personnes. Chacune dit d’abord qu’aucun intérêt propre n’est touché.
bid-seat = Personne { $number }
bid-seat-role = Fonction
bid-seat-organisation = Organisation
bid-declared = A dit qu’aucun intérêt propre n’est touché
bid-add-seat = Ajouter une personne
bid-which = Qu’a-t-on décidé ?
bid-decided = Ce qui a été décidé
bid-dissent = Qui n’était pas d’accord, et avec quoi
bid-dissent-hint = Laissez vide si tout le monde était d’accord.
bid-decided-on = Jour de la décision
bid-review-due = Revoir au plus tard le
bid-review-hint = Dans les douze mois.
bid-step-title = Ajouter ce qui s’est passé
bid-step-what = Que s’est-il passé ?
bid-step-save = Enregistrer
bid-step-saved = Enregistré.
bid-reaction = Qu’en a dit l’enfant ?

## A memory stick in place of a network
stick-title = L’emporter sur une clé USB
stick-why = Sans réseau, un ou une collègue de votre organisation peut emporter vos entrées. Le fichier est scellé deux fois ; qui le trouve n’y lit rien.
stick-put = Faire un fichier
stick-none = Tout est au bureau. Il n’y a rien à emporter.
stick-made = { $count ->
    [one] Une entrée est dans le fichier { $name }.
   *[other] { $count } entrées sont dans le fichier { $name }.
  }
stick-words = Ces mots l’ouvrent. Dites-les ; ne les écrivez jamais sur la clé :
stick-still = Vos entrées ne sont en sûreté que lorsque le bureau les a. Sauvegardez comme d’habitude dès que possible.
stick-more = Tout n’a pas tenu. Faites un deuxième fichier.
stick-take-title = Reprendre le fichier d’un ou d’une collègue
stick-take-words = Mots qui l’ouvrent
stick-take = Choisir le fichier
stick-took = { $count ->
    [0] Tout ce fichier était déjà ici.
    [one] Une nouvelle entrée est arrivée.
   *[other] { $count } nouvelles entrées sont arrivées.
  }
stick-aside = { $count ->
    [one] Une entrée n’a pas pu servir et a été mise de côté.
   *[other] { $count } entrées n’ont pas pu servir et ont été mises de côté.
  }
stick-goes-on = Elles iront au bureau avec votre prochaine sauvegarde.
## Ce que les appareils des collègues disent d’eux-mêmes, et ce qui ne va pas avec ce que montre le bureau.

backup-colleagues = Dernières nouvelles des collègues
backup-colleagues-what = À chaque sauvegarde, un appareil dit à son équipe combien il a envoyé. Si cela ne va pas avec ce qui est arrivé ici, vous le lisez ici.
backup-colleague = { $name } ({ $code })
backup-newest-word = Dernières nouvelles de { $who } : { $when }.
backup-no-word = Pas encore de nouvelles de { $who }.
backup-word-missing = { $count ->
    [one] { $count } entrée envoyée n’est pas arrivée ici.
   *[other] { $count } entrées envoyées ne sont pas arrivées ici.
}
problem-two-histories = Le bureau a montré à deux appareils des versions différentes d’un dossier. Rien n’est perdu ici. Prévenez votre superviseur aujourd’hui : le bureau doit l’expliquer.
problem-entries-held-back = { $count ->
    [one] { $count } entrée envoyée par un collègue n’est pas arrivée ici. Votre travail est en sûreté. Sauvegardez encore ; si cela reste, prévenez votre superviseur.
   *[other] { $count } entrées envoyées par des collègues ne sont pas arrivées ici. Votre travail est en sûreté. Sauvegardez encore ; si cela reste, prévenez votre superviseur.
}
problem-other-roster = L’appareil d’un collègue connaît d’autres membres que ceux que le bureau montre ici. Votre travail est en sûreté. Sauvegardez encore ; si cela reste, prévenez votre superviseur.
problem-colleague-silent = { $count ->
    [one] Pas de nouvelles des appareils d’un collègue depuis { $days } jours. Votre travail est en sûreté. Demandez-lui s’il peut sauvegarder.
   *[other] Pas de nouvelles des appareils de { $count } collègues, depuis { $days } jours au plus. Votre travail est en sûreté. Demandez-leur s’ils peuvent sauvegarder.
}
problem-office-behind = Le bureau avait perdu ou repris des entrées qu’il avait. Elles ont été renvoyées d’ici. Si personne ne vous a dit pourquoi, prévenez votre superviseur.
## Personnel et appareils : retirer un appareil, nouvelles clés, travail tardif
members-title = Personnel et appareils
members-lead = Qui fait partie de l’organisation, quels appareils chacun possède, et comment en retirer un qui est perdu.
members-open = Ouvrir personnel et appareils
members-people = Personnel
members-mine = Mes appareils
members-as-of = Tel que cet appareil le savait le { $when }.
members-never-synced = Cet appareil n’a pas encore sauvegardé : ceci peut être ancien.
members-no-device = Aucun appareil.
members-device = Appareil { $id }
members-this-device = Celui que vous tenez
members-not-heard = Rien de lui n’est encore arrivé ici
members-heard = Dernière entrée arrivée ici : { $when }
members-supervisor-removes = Seul le superviseur de cette personne peut le retirer.
members-remove = Retirer
members-remove-this = Retirer l’appareil { $id } de { $who }
members-remove-all = { $count ->
    [one] Retirer { $count } appareil
   *[other] Retirer les { $count } appareils
  }
members-remove-person = Retirer tous les appareils de { $who }
members-remove-cannot = Ceci ne peut pas être annulé. Ce que l’appareil contient déjà reste lisible pour qui a sa phrase secrète.
members-remove-does-office = Le bureau l’arrête aussitôt : il ne reçoit plus rien et ne peut plus rien remettre.
members-remove-does-keys = Chaque dossier qu’il pouvait ouvrir reçoit une nouvelle clé avant que quelqu’un y écrive de nouveau.
members-remove-does-late = Ce qui y a été écrit et n’est pas arrivé ici attend un superviseur. Rien n’est perdu.
members-remove-backup-first = Sauvegardez maintenant si possible, pour que ses dernières entrées arrivent d’abord ici.
members-reason = Pourquoi le retirer ?
members-remove-now = Le retirer
members-keep = Le garder
members-removed = L’appareil est retiré. Sauvegardez pour que le bureau le sache.
members-removals = Appareils retirés
members-removal-of = Appareil { $id } de { $who }
members-removal-not-sent = Le bureau ne le sait pas encore. Sauvegardez pour le lui dire.
members-access-ends = { $count ->
    [one] L’accès prend fin quand { $count } appareil aura sauvegardé : { $who }.
   *[other] L’accès prend fin quand { $count } appareils auront sauvegardé : { $who }.
  }
members-access-ended = Chaque appareil qui partage ses dossiers le sait. L’accès a pris fin.
members-late-count = { $count ->
    [one] { $count } entrée est arrivée tard et reste à part.
   *[other] { $count } entrées sont arrivées tard et restent à part.
  }
members-keys = Clés des dossiers
members-keys-stale = { $count ->
    [one] { $count } partie de dossier a encore une clé qu’un appareil retiré connaît. Elle en reçoit une nouvelle avant la prochaine entrée.
   *[other] { $count } parties de dossiers ont encore une clé qu’un appareil retiré connaît. Chacune en reçoit une nouvelle avant la prochaine entrée.
  }
members-keys-now = Changer les clés maintenant
members-keys-under-way = { $count ->
    [one] { $count } nouvelle clé part au bureau avec la prochaine sauvegarde.
   *[other] { $count } nouvelles clés partent au bureau avec la prochaine sauvegarde.
  }
late-title = Entrées tardives d’appareils retirés
late-what = Elles ont été écrites sur un appareil retiré et sont arrivées après. Elles ne comptent pas tant que vous ne les reprenez pas. Vérifiez avec la personne qui les a écrites.
late-of = { $who } dans le dossier { $code }
late-unread = { $count ->
    [one] { $count } entrée ne peut pas être montrée : elle parle de noms et de lieux, ou quelque chose manque avant elle. Elle est gardée.
   *[other] { $count } entrées ne peuvent pas être montrées : elles parlent de noms et de lieux, ou quelque chose manque avant elles. Elles sont gardées.
  }
late-note = Pourquoi la croyez-vous vraie ?
late-note-hint = Par exemple : l’intervenant vous l’a dit, ou c’est dans son agenda.
late-adopt = Reprendre comme témoignage
late-not-yours = Un autre superviseur doit en décider.
late-done = Repris. Cela figure au dossier comme témoignage.
case-testimony = Témoignage : { $title }
case-fact-testimony = Écrit sur un appareil retiré. Repris par { $value }.
case-fact-work-adopted-from = Écrit par { $value } sur un appareil qui a été retiré.
case-fact-work-adopted-entries = Entrées reprises : { $value }
kind-work-adopted = Entrées tardives reprises comme témoignage
aside-removed = Elle a été écrite sur un appareil retiré. Un superviseur peut la reprendre sous Personnel et appareils.
removal-reason-lost = Perdu
removal-reason-stolen = Volé ou pris
removal-reason-replaced = Remplacé par un autre appareil
removal-reason-left = La personne quitte l’organisation
removal-reason-misused = Quelqu’un en a abusé
error-supervisor-needed = Seul le superviseur de cette personne peut retirer l’appareil, car il détient ce qui y a été écrit. Rien n’a changé. Demandez-lui aujourd’hui.
error-device-removed = Cet appareil a été retiré, le bureau n’en prend plus rien. Ce que vous avez écrit reste ici. Apportez-le à votre superviseur.
# L’argent qui ne peut attendre, et les familles que l’on recherche.
case-do-fund = Argent d’urgence
case-do-tracing = Rechercher la famille
draft-fund = Demande d’argent d’urgence
draft-fund-step = Suite d’une demande d’argent
draft-tracing = Ce que l’on sait d’une famille perdue
draft-tracing-step = Démarche pour retrouver la famille
rule-D4 = Argent d’urgence : le verser ou le justifier
rule-D5 = Recherche de la famille : continuer
submitted-fund = Argent d’urgence
submitted-title-fund = Argent d’urgence pour le dossier
submitted-ask-fund = L’argent peut être versé. Vous répondez de la décision par votre nom.
submitted-reunification = Retour de l’enfant dans sa famille
submitted-title-reunification = Retour dans la famille, dossier
submitted-ask-reunification = L’enfant peut rentrer. Le travailleur dit quand quelqu’un ira voir comment cela se passe.
kind-fund-asked = Argent d’urgence demandé
kind-fund-step = Argent d’urgence
kind-tracing-begun = Recherche de la famille commencée
kind-tracing-step = Recherche de la famille
case-fact-fund-purpose = Pour : { $value }
case-fact-fund-amount = Montant : { $value }
case-fact-fund-step = { $value }
case-fact-fund-spent = Dépensé : { $value }
case-fact-fund-returned = Rendu : { $value }
case-fact-tracing-step = { $value }
fund-title = Argent d’urgence, dossier
fund-none = Rien n’a encore été demandé ici. C’est pour ce qui ne peut attendre, jusqu’à ce qu’une autre aide arrive.
fund-ask = Demander de l’argent d’urgence
fund-ask-save = Envoyer la demande
fund-asked-done = La demande est enregistrée. Votre superviseur décide.
fund-page-need = Pour quoi
fund-page-money = Combien
fund-page-step = Ce qui s’est passé
fund-field-purpose = À quoi cela sert
fund-field-why-now = Pourquoi cela ne peut attendre
fund-field-tried = Ce qui a été essayé
fund-field-criteria = Ce que vous avez regardé
fund-field-amount = Montant
fund-field-method = Mode de paiement
fund-field-names-client = Qui l’apprend
fund-field-kind = Ce qui s’est passé
fund-field-on = Jour
fund-field-spent = Dépensé
fund-field-returned = Rendu
fund-field-receipt = Reçu
fund-field-note = En mots
fund-purpose = À quoi cela sert-il ?
fund-purpose-transport-to-service = Transport vers un service
fund-purpose-medicine = Médicaments
fund-purpose-food = Nourriture
fund-purpose-clothing-shoes = Vêtements ou chaussures
fund-purpose-school-items = Affaires d’école
fund-purpose-shelter-nights = Nuits dans un refuge
fund-purpose-documents-fee = Frais de papiers
fund-purpose-communication = Téléphone ou messages
fund-purpose-other = Autre chose
fund-why-now = Pourquoi cela ne peut-il pas attendre ?
fund-codes-hint = Des codes, pas de noms.
fund-tried = Qu’a-t-on essayé d’autre ?
fund-bridge = En attendant quelle autre aide ?
fund-bridge-hint = Par exemple une orientation qui attend.
fund-criteria = Qu’avez-vous regardé ?
fund-criterion-danger-or-harm = Sans cela, quelqu’un est en danger ou subit un mal
fund-criterion-no-other-source = Personne d’autre ne peut payer à temps
fund-criterion-part-of-plan = Cela fait partie du plan
fund-criterion-safe-to-give = Cela ne met personne en danger à la maison
fund-criterion-one-time = C’est pour une fois, pas pour chaque mois
fund-amount = Combien ?
fund-amount-hint = En unités entières de la monnaie de votre organisation. Au plus { $most } pour l’instant.
fund-amount-wrong = Écrivez un montant entier de 1 à { $most }.
fund-two-decide = Au-dessus de { $most }, deux personnes décident. Cela peut prendre plus de temps.
fund-method = Comment est-ce payé ?
fund-method-cash = Espèces
fund-method-voucher = Bon
fund-method-direct-to-provider = Directement au service ou au magasin
fund-method-in-kind = Des biens au lieu d’argent
fund-tells = Quelqu’un de l’extérieur apprend-il ainsi qui est le client ?
fund-tells-hint = Par exemple un magasin qui paie un bon à son nom. Ici, qui verse ne voit qu’un numéro, un montant et un motif.
fund-consent-needed = Le client n’a pas accepté que quelqu’un de l’extérieur l’apprenne. Demandez d’abord, ou choisissez un moyen qui ne le dit à personne.
fund-told-outside = Quelqu’un de l’extérieur apprend qui est le client.
fund-state-submitted = Attend une décision
fund-state-waits-for-second = Attend une deuxième personne
fund-state-approved = Accordé, à verser
fund-state-refused = Refusé
fund-state-paid = Versé, à justifier
fund-state-overdue = Justification en retard
fund-state-settled = Justifié
fund-state-cancelled = Plus nécessaire
fund-number = Numéro { $number }
fund-asked = Demandé par
fund-two = Deux personnes
fund-who-decides = Qui décide
fund-given-back = Motif du refus
fund-settle-due = À justifier avant le
fund-decide = Décider
fund-step-add = Ajouter ce qui s’est passé
fund-step-title = Suite de { $number }
fund-step-what = Que s’est-il passé ?
fund-step-on = Quel jour ?
fund-step-save = Enregistrer
fund-step-saved = La suite de la demande est enregistrée.
fund-step-paid = Versé
fund-step-settled = Justifié
fund-step-cancelled = Plus nécessaire
fund-spent = Combien a été dépensé ?
fund-spent-hint = { $paid } ont été versés. Le dépensé et le rendu font ensemble cette somme.
fund-uneven = Le dépensé et le rendu doivent faire ensemble { $paid }.
fund-returned = Combien a été rendu ?
fund-receipt = Y a-t-il un reçu ?
fund-receipt-hint = Un nom peut y figurer : gardez-le avec les papiers d’identité.
fund-account = { $spent } dépensés, { $returned } rendus.
fund-with-receipt = Avec un reçu.
fund-without-receipt = Sans reçu.
fund-note = Quelque chose à ajouter ?
fund-note-why = Pourquoi ?
tracing-title = Famille de l’enfant, dossier
tracing-none = Aucune famille n’est encore recherchée ici. Notez tout de suite ce que l’on sait ; les petits oublient vite.
tracing-begin = Commencer la recherche de la famille
tracing-begin-save = Enregistrer ce que l’on sait
tracing-begun = Enregistré. Demandez maintenant l’accord avant d’interroger quelqu’un d’autre.
tracing-page-known = Ce que l’on sait
tracing-page-done = Ce qui a été fait
tracing-field-separated-on = Jour de la séparation
tracing-field-circumstances = Comment ils se sont perdus
tracing-field-wishes = Ce que dit l’enfant
tracing-field-kind = Ce qui a été fait
tracing-field-on = Jour
tracing-field-adult = Qui c’est
tracing-field-safe = Si c’est sûr
tracing-field-note = En mots
tracing-field-next-on = Jour pour continuer
tracing-names-hint = Les noms et les lieux des personnes recherchées vont dans les personnes du dossier, pas ici.
tracing-separated-on = Quand se sont-ils perdus ?
tracing-separated-hint = Laissez vide si personne ne le sait.
tracing-area = Où ?
tracing-area-hint = District ou zone, pas d’adresse.
tracing-circumstances = Comment est-ce arrivé ?
tracing-wishes = Que souhaite l’enfant ?
tracing-state-open = Commencée
tracing-state-in-progress = Recherche en cours
tracing-state-verified = Un adulte a été vérifié
tracing-state-proposed = Retour : en attente
tracing-state-reunified = De retour dans la famille
tracing-state-closed = Terminée
tracing-step-add = Ajouter ce qui a été fait
tracing-step-title = Recherche de la famille : ce qui a été fait
tracing-step-what = Qu’a-t-on fait ?
tracing-step-save = Enregistrer
tracing-step-saved = La démarche est enregistrée.
tracing-step-asked = Quelqu’un a été interrogé, ou une inscription faite
tracing-step-recalled = Ce que d’autres savaient a été rappelé
tracing-step-found = Quelqu’un a été trouvé
tracing-step-verified = L’adulte a été vérifié
tracing-step-proposed = Le retour a été proposé
tracing-step-reunified = L’enfant est rentré
tracing-step-followed = On est allé voir comment va l’enfant
tracing-step-closed = La recherche est terminée
tracing-note-any = Qu’a-t-on fait ?
tracing-note-asked = Qui a été interrogé, et sur quoi ?
tracing-note-recalled = Auprès de qui l’a-t-on rappelé ?
tracing-note-found = Qu’avez-vous appris, et de qui ?
tracing-note-verified = Comment avez-vous vérifié que c’est la famille ?
tracing-note-proposed = Pourquoi le retour serait-il bon, et qu’a-t-on préparé ?
tracing-note-reunified = Qui était là, et comment était-ce ?
tracing-note-followed = Comment va l’enfant ?
tracing-note-closed = Pourquoi la recherche se termine-t-elle ?
tracing-adult = Qui est-ce ?
tracing-adult-hint = Ajoutez d’abord la personne aux personnes du dossier ; ici ne figure que le code.
tracing-safe = L’enfant y serait-il en sécurité ?
tracing-safe-hint = Si ce n’est pas certain, il faut d’abord demander ce qui est le mieux pour l’enfant.
tracing-safe-read = En sécurité là-bas : { $safe }
tracing-child-says = Qu’en dit l’enfant ?
tracing-child-said = L’enfant : { $words }
tracing-next-on = Quand continuez-vous ?
tracing-next-after = Quelqu’un doit aller voir comment va l’enfant.
tracing-next-any = Laissez vide si aucun jour n’est fixé.
tracing-next-read = Continuer avant le { $day }
tracing-lost = Comment ils se sont perdus
tracing-day-unknown = Jour inconnu
tracing-wishes-read = Ce que souhaite l’enfant
tracing-back = L’enfant doit rentrer dans sa famille
tracing-decide = Décider
tracing-approved = Un superviseur est d’accord. L’enfant peut rentrer.
tracing-no-consent = Personne n’est encore interrogé
tracing-no-consent-what = Le client n’a pas accepté de recherche. Vous pouvez noter ce que l’on sait ; interroger d’autres demande son oui.
tracing-ask-consent = Demander l’accord
tracing-recall = Rappelez ce que d’autres savent
tracing-recall-what = L’accord pour la recherche n’existe plus depuis le { $day }. Demandez à ceux qui savent d’arrêter, et notez-le.
tracing-not-yet-adult = On recherche la famille quand le client est un enfant.
tracing-not-yet-open = Une recherche est déjà ouverte.
tracing-not-yet-not-verified = Vérifiez d’abord l’adulte.
tracing-not-yet-best-interests = Il n’est pas certain que l’enfant serait en sécurité. Demandez d’abord ce qui est le mieux pour lui.
tracing-not-yet-not-approved = Un superviseur doit d’abord être d’accord.
workload-title = Qui porte combien
workload-open = Charge
workload-none = Personne de vos équipes ne suit encore de dossier sur cet appareil.
workload-how = Un dossier compte selon son risque : 1 point à risque moyen, plus à risque élevé, moins à risque faible. Seul ce que contient cet appareil est compté.
workload-you = Vous
workload-points = { $points } points sur { $cap }
workload-active = Dossiers
workload-high = Risque élevé
workload-late = Quelque chose est en retard
workload-waiting = Signalements et premiers entretiens
workload-standing-over = Au-dessus de la limite
workload-standing-full = Complet
workload-standing-room = A de la place
workload-standing-spare = A beaucoup de place
workload-over = { $count ->
    [one] Une personne porte plus que sa limite.
   *[other] { $count } personnes portent plus que leur limite.
}
workload-look = Voir la charge
## Keys: another passphrase, copies of the device, help with a forgotten passphrase.

passphrase-title = Phrase secrète
passphrase-lead = Elle ouvre cet appareil. Personne ne peut la retrouver pour vous.
passphrase-change = Changer la phrase secrète
passphrase-old = Phrase secrète actuelle
passphrase-old-missing = Tapez la phrase secrète qui ouvre cet appareil maintenant.
passphrase-draw = Tirer cinq mots
passphrase-drawn = Notez ces mots sur papier
passphrase-drawn-what = Gardez le papier loin de l’appareil. Détruisez-le quand vous savez les mots par cœur.
passphrase-new = Nouvelle phrase secrète
passphrase-new-hint = Le mieux : cinq mots tirés au sort. Vos propres mots doivent être plus nombreux ou plus longs.
passphrase-again = Nouvelle phrase secrète, encore une fois
passphrase-differs = Ce ne sont pas les mêmes mots. Rien n’a changé. Retapez la nouvelle phrase secrète.
passphrase-leave = Ne rien changer
passphrase-save = Changer
passphrase-working = Changement en cours. Cela prend quelques secondes.
passphrase-saved = Désormais, la nouvelle phrase secrète ouvre cet appareil.
copy-title = Une copie en lieu sûr
copy-lead = Un seul fichier avec tous les dossiers de cet appareil, toujours scellés. Utile si l’appareil se perd avant que tout soit au bureau.
copy-make = Faire une copie
copy-words = Mots de ce fichier
copy-words-what = Ils ne s’affichent qu’une fois. Gardez-les à part du fichier. Pour ouvrir la copie, il faut aussi votre phrase secrète d’aujourd’hui.
copy-save = Enregistrer le fichier
copy-done = Les mots sont notés
error-backup-refused = Ce fichier est abîmé, n’est pas la copie d’un appareil, ou demande une autre clé ou d’autres mots. Rien n’a changé. Essayez l’autre clé ou un autre fichier.
error-backup-large = Cet appareil contient trop pour une copie depuis cet écran. Rien n’est perdu. Demandez-la à la personne qui s’occupe des appareils.
error-file-exists = Un fichier porte déjà ce nom. Il est resté tel quel. Choisissez un autre nom.
error-recipient-unusable = Aucune copie ne peut être fermée pour cette clé. Aucune copie n’a été faite. Elle commence par age1 : comparez-la avec celle reçue.
forgot-link = J’ai oublié ma phrase secrète
forgot-title = Aide pour une phrase secrète oubliée
forgot-lead = Deux personnes vous aident, sans réseau : votre superviseur, et quelqu’un de la direction. Choisissez d’abord une nouvelle phrase secrète.
forgot-ask = Demander de l’aide
forgot-steps = Enregistrez la demande sur une clé et portez-la aux deux personnes. Chacune vous donne une réponse. Vous avez dix minutes ; après, redemandez.
forgot-digits = Lisez ces chiffres à voix haute
forgot-digits-what = Les deux personnes doivent voir les mêmes.
forgot-save = Enregistrer la demande
forgot-answers = Choisir les réponses
forgot-have = { $count ->
    [0] Aucune réponse encore
    [one] Une réponse sur deux
   *[other] Les deux réponses
  }
forgot-finish = Ouvrir l’appareil
forgot-leave = Retour
forgot-done = La nouvelle phrase secrète ouvre maintenant cet appareil. Vos dossiers sont tels qu’avant.
help-title = Aide pour une phrase secrète oubliée
help-who = Si vous oubliez la vôtre, deux personnes peuvent ouvrir cet appareil ensemble : l’une de { $first }, et l’une de { $second }.
help-nobody = Personne ne pourrait encore vous aider : il faut un superviseur et une deuxième personne de la direction. Gardez bien votre phrase secrète.
help-uses = Qui a aidé
help-use = { $by } a aidé { $of }, { $when }
help-choose = Aider un collègue : choisir sa demande
help-look = { $name } ({ $code }) demande de l’aide
help-look-what = Regardez la personne devant vous. Est-ce bien ce collègue, et lit-il les mêmes chiffres ? N’aidez personne par téléphone. Votre aide sera notée.
help-stop = Ne pas aider
help-do = Ouvrir ma part
help-done = Votre réponse est enregistrée dans un fichier. Rapportez-la à votre collègue.
error-recovery-missing = Personne ne détient une part de la clé de cet appareil ; personne ne peut donc aider. Rien n’a changé. Demandez un autre appareil à votre superviseur.
error-recovery-refused = Cela ne correspond pas à la demande de cet appareil. Rien n’a changé. Redemandez, et prenez les deux réponses à cette demande.
error-recovery-expired = Il n’y a pas de demande des dix dernières minutes. Rien n’a changé. Redemandez pendant que les deux personnes sont là.

## Where to go, by keyboard
go-to-where = Où aller ?
go-to-list = Où l’on peut aller
go-to-nothing = Rien ne porte ces mots ni ce code.
settings-key-go-to = Aller à un écran ou à un code de dossier
settings-key-area = Aller à une partie, dans l’ordre de la liste
settings-key-search = Chercher dans la liste des dossiers
settings-key-rows = Se déplacer dans la liste des dossiers

## Deux appareils sur un même réseau
nearby-title = Un collègue dans la même pièce
nearby-why = Deux appareils sur un même réseau, ou sur le point d’accès de l’un d’eux, se donnent ce qui n’est pas encore au bureau. Personne d’autre sur le réseau ne peut le lire.
nearby-wait = Attendre un collègue
nearby-stop = Ne plus attendre
nearby-no-network = Cet appareil n’est sur aucun réseau. Rejoignez-en un, ou ouvrez un point d’accès sur l’un des deux appareils, puis recommencez.
nearby-tell = { $count ->
    [one] Votre collègue saisit cette adresse :
   *[other] Votre collègue saisit l’une de ces adresses :
  }
nearby-read-words = et ces mots. Lisez-les à voix haute :
nearby-waits = Cet appareil attend dix minutes, et pas pendant qu’il est verrouillé.
nearby-join-title = Rejoindre un collègue qui attend
nearby-address = Adresse sur l’autre écran
nearby-words = Mots que lit votre collègue
nearby-join = Échanger
nearby-working = Échange en cours
nearby-met = Donné : { $given }. Nouveau ici : { $taken }.
error-nearby-address = Ce n’est pas une adresse comme l’autre appareil la montre. Rien n’a été envoyé. Recopiez ses chiffres et ses points.
error-nearby-parted = L’autre appareil n’a pas répondu, ou le lien s’est rompu. Rien n’est perdu. Vérifiez que les deux sont sur un même réseau et que l’autre attend encore, puis réessayez.
error-nearby-words = Ce ne sont pas les mots que montre l’autre appareil. Rien n’a été donné ni lu. Comparez-les et réessayez.
## Photos et notes vocales.

media-title = Photos et notes vocales
media-add-photo = Ajouter une photo
media-hint = Elle reste dans Satchel et ne va jamais dans la galerie. Le lieu, l’heure et l’appareil en sont retirés.
media-working = Enregistrement. Un instant.
media-kept = { $kind ->
    [photo] La photo est enregistrée.
   *[audio] La note vocale est enregistrée.
}
media-photos-at-office = { $count ->
    [one] { $there ->
        [0] La photo n’est que sur cet appareil.
       *[other] La photo est au bureau.
    }
   *[other] { $there } photos sur { $count } sont au bureau.
}
media-recordings-at-office = { $count ->
    [one] { $there ->
        [0] La note vocale n’est que sur cet appareil.
       *[other] La note vocale est au bureau.
    }
   *[other] { $there } notes vocales sur { $count } sont au bureau.
}
media-erased = { $count ->
    [one] Une photo ou note vocale a été effacée, car le consentement a été retiré.
   *[other] { $count } photos et notes vocales ont été effacées, car le consentement a été retiré.
}
media-why-not = { $why ->
    [refused] La personne a dit non aux photos et aux enregistrements.
    [withdrawn] La personne a retiré son consentement aux photos et aux enregistrements.
    [expired] Le consentement aux photos et aux enregistrements est terminé. Demandez d’abord de nouveau.
    [age_band_changed] La personne a grandi et décide à nouveau. Demandez d’abord.
   *[other] Demandez à la personne avant de prendre une photo ou d’enregistrer une voix. Notez la réponse sous consentement.
}
media-what = { $kind ->
    [photo] Photo, { $when }
   *[audio] Note vocale, { $when }
}
media-state = { $state ->
    [only_here] Seulement sur cet appareil
    [part_at_office] { $there } parties sur { $parts } au bureau
    [at_office] Au bureau
    [asked] Vient avec la prochaine sauvegarde
   *[not_here] Pas sur cet appareil
}
media-look = { $kind ->
    [paper] Regarder
    [photo] Regarder
   *[audio] Écouter
}
media-fetch = Demander
media-asked = Elle vient avec la prochaine sauvegarde. Ouvrez-la ensuite.
media-pin = Garder sur cet appareil
media-remove = Retirer
media-remove-sure = Retirer pour toujours
media-removed = { $kind ->
    [paper] Le papier a été retiré. Le bureau le retire avec la prochaine sauvegarde.
    [photo] La photo est retirée. Le bureau la retire avec la prochaine sauvegarde.
   *[audio] La note vocale est retirée. Le bureau la retire avec la prochaine sauvegarde.
}
media-none = Il n’y a ni photo, ni note vocale, ni papier.
media-open-title = { $kind ->
    [photo] Photo
   *[audio] Note vocale
}
media-photo-alt = La photo
media-record = Enregistrer une note vocale
media-recording = Une note vocale s’enregistre
media-recording-time = Enregistrement, { $time }
media-record-keep = Arrêter et garder
media-record-drop = Ne pas garder
media-no-microphone = Satchel ne reçoit aucun son de cet appareil, rien n’a été enregistré. Autorisez le micro, ou écrivez une note.
backup-media = { $there } photos, notes vocales et papiers de cet appareil sur { $count } sont au bureau.
error-pictures-not-consented = { $why ->
    [refused] La personne a dit non aux photos et aux enregistrements. Rien n’a été gardé. Continuez sans.
    [withdrawn] La personne a retiré son consentement aux photos et aux enregistrements. Rien n’a été gardé. Continuez sans.
   *[other] La personne n’a pas accepté les photos et les enregistrements. Rien n’a été gardé. Demandez d’abord, et notez la réponse sous consentement.
}
error-picture-refused = { $why ->
    [too_large] C’est trop grand pour être gardé. Rien n’a été enregistré. Prenez une photo plus petite ou une note plus courte avec cet appareil.
   *[other] Cela ne peut pas être lu : c’est abîmé ou d’une autre sorte. Rien n’a été enregistré. Reprenez-la avec cet appareil, en JPEG ou PNG.
}
## Une tablette à plusieurs, et une tablette que l’on vide.

people-title = Personnes sur cette tablette
people-lead-alone = Vous seul avez des dossiers sur cette tablette. Un collègue peut y avoir les siens, sous sa propre phrase secrète. Aucun de vous n’ouvre ce que l’autre a écrit.
people-lead-shared = Chaque personne a ses dossiers sous sa propre phrase secrète. Personne n’ouvre ce qu’un autre a écrit. L’écran verrouillé montre ces codes et rien d’autre :
people-you = Vous
people-waits = Attend le superviseur
people-begin = Ajouter une personne
people-begin-what = Vos dossiers sont d’abord verrouillés. Donnez ensuite la tablette à votre collègue, qui choisit sa propre phrase secrète.
people-begin-do = Verrouiller et continuer
people-who = Qui êtes-vous ?
people-first = Première personne de cette tablette
people-other = Quelqu’un d’autre
people-unlock = Déverrouiller pour { $label }
people-accepted = Vous faites maintenant partie de l’organisation. Déverrouillez pour commencer.
people-add-title = Une nouvelle personne sur cette tablette
people-add-lead = Choisissez un code et une phrase secrète. Un fichier est ensuite enregistré : portez-le à votre superviseur, qui y répond en votre présence.
people-label = Code pour l’écran verrouillé
people-label-hint = Votre code ou vos initiales, par exemple CW09. Qui tient la tablette peut le lire : n’écrivez pas de nom.
people-further = J’ai déjà un appareil à moi
people-further-hint = Cet appareil prête alors sa clé avant la réponse du superviseur.
people-add-do = Créer mes dossiers et enregistrer la demande
people-waiting-title = { $label } attend le superviseur
people-waiting-steps = Portez la demande à votre superviseur. Il vous donne deux fichiers dans les dix minutes : la réponse, et un autre qui finit par « .chain ».
people-waiting-save = Enregistrer encore la demande
people-waiting-choose = Choisir les deux fichiers
people-waiting-have = { $count ->
    [0] Aucun fichier pour le moment
    [one] Un fichier sur deux
   *[other] Les deux fichiers
  }
people-waiting-accept = Prendre la réponse
people-waiting-drop = Abandonner cette demande
people-waiting-drop-what = La demande est jetée. Rien n’était encore écrit, rien n’est donc perdu.
people-waiting-drop-do = Abandonner
error-person-needed = Plusieurs personnes ont des dossiers sur cette tablette. Rien n’a changé. Choisissez qui vous êtes.
error-person-unknown = Cette personne n’a pas de dossiers sur cette tablette. Rien n’a changé. Regardez de nouveau la liste.
error-label-refused = Ce code ne peut pas servir. Rien n’a changé. Prenez au plus huit lettres et chiffres que personne d’autre n’a ici.
error-tablet-full = Plus personne ne peut avoir de dossiers sur cette tablette. Rien n’a changé. Prenez une autre tablette.
emptied-title = Cette tablette a été vidée sur ordre du bureau le { $when }
emptied-lost = { $count ->
    [one] { $count } entrée n’était pas sauvegardée et est perdue.
   *[other] { $count } entrées n’étaient pas sauvegardées et sont perdues.
  }
emptied-nothing-lost = Tout ce qui y était enregistré était sauvegardé.
emptied-drafts = { $count ->
    [one] { $count } entrée commencée et non enregistrée est perdue.
   *[other] { $count } entrées commencées et non enregistrées sont perdues.
  }
error-emptied = Le bureau a fait vider cet appareil. Plus rien ne peut y être ouvert. Demandez un autre appareil à votre superviseur.
error-emptied-soon = Le bureau a ordonné de vider cet appareil. Ce qui n’est qu’ici peut encore être remis. Sauvegardez maintenant.
empty-remove = Retirer et vider
empty-remove-this = Retirer l’appareil { $id } de { $who } et le vider
empty-begin = Le vider aussi
empty-this = Vider l’appareil { $id } de { $who }
empty-cannot = Ceci ne peut pas être annulé et ne sert à rien contre un appareil tenu loin du réseau. Seule sa phrase secrète le protège alors.
empty-does-removed = L’appareil est retiré, s’il ne l’est pas encore.
empty-does-contact = Au prochain contact avec le bureau, il détruit aussitôt ses clés, puis ses fichiers. Les copies que quelqu’un a faites restent.
empty-does-says = Il affiche le jour et ce qui est perdu, et le dit au bureau s’il le peut.
empty-way = Que deviennent les entrées qui ne sont que sur lui ?
empty-way-late-first = Il les remet d’abord
empty-way-late-first-hint = Elles attendent un superviseur comme travail tardif. D’ici là, les clés restent, mais rien ne peut y être lu.
empty-way-at-once = Elles sont perdues
empty-way-at-once-hint = Les clés sont détruites au premier instant. Pour un appareil en de mauvaises mains.
empty-now = L’ordonner
empty-said = L’ordre est signé. Sauvegardez pour que le bureau puisse le transmettre.
empty-ordered = Ordre de se vider donné le { $when }.
empty-not-yet = Il n’a pas dit qu’il est vide. D’ici là, considérez qu’il ne l’est pas.
empty-done = Il a dit avoir détruit ses clés : { $when }.
lease-ends = { $count ->
    [one] Cet appareil n’a pas joint le bureau depuis longtemps. Dans { $count } jour, il ne montrera plus de dossiers. Sauvegardez dès que possible.
   *[other] Cet appareil n’a pas joint le bureau depuis longtemps. Dans { $count } jours, il ne montrera plus de dossiers. Sauvegardez dès que possible.
  }
lease-over-title = Sans nouvelles du bureau depuis trop longtemps
lease-over-what = Votre organisation demande à chaque appareil de joindre le bureau au moins tous les { $days } jours. D’ici là, celui-ci ne montre aucun dossier.
lease-over-safe = Rien n’est perdu. Ce que vous avez enregistré est ici, et ce que vous avez commencé est gardé en brouillon.
lease-office = Joindre le bureau
lease-office-what = Une seule sauvegarde suffit. Le fichier d’un collègue sur une clé USB fait de même s’il apporte du nouveau du bureau.
lease-office-do = Sauvegarder maintenant
lease-stick = Prendre le fichier d’un collègue
lease-renewal = Ou demander à votre superviseur
lease-renewal-what = Lisez ces chiffres à votre superviseur. Il vous envoie un petit fichier. Il compte une fois, pour cet appareil.
lease-renewal-choose = Choisir le fichier du superviseur
error-lease-over = Cet appareil n’a pas joint le bureau depuis trop longtemps : il ne montre aucun dossier. Tout est gardé, les brouillons aussi. Sauvegardez, ou demandez à votre superviseur.
renew-begin = Laisser un appareil continuer sans le bureau
renew-title = Laisser un appareil de { $who } continuer sans le bureau
renew-what = Parlez à la personne : est-ce bien elle, et a-t-elle toujours l’appareil ? Le fichier permet à cet appareil de montrer les dossiers pour une période de plus.
renew-device = Quel appareil ?
renew-digits = Les huit chiffres qu’il affiche
renew-digits-wrong = Huit chiffres, comme l’appareil les affiche.
renew-do = Enregistrer le fichier pour lui
renew-said = Le fichier est enregistré. Envoyez-le à votre collègue.
# Un nouvel appareil est admis par des codes (docs/adr/0037)
join-device-title = Cet appareil est nouveau
join-lead = Quelqu’un de votre organisation l’admet, à côté de vous : votre superviseur, ou la personne qui s’occupe des appareils. Aucun réseau n’est nécessaire.
join-which = Avez-vous un autre appareil avec Satchel ?
join-first = Non, c’est mon premier
join-further = Oui, c’en est un de plus
join-passphrase-hint = Elle ouvrira cet appareil désormais. Écrivez-la sur papier jusqu’à la savoir.
join-offer = Proposez-moi des mots
join-begin = Commencer
join-show-title = Montrez ceci à la personne qui vous admet
join-show-supervisor = Allez voir votre superviseur, ou la personne qui s’occupe des appareils. Elle ouvre Réglages, puis Personnel et appareils.
join-show-own = Ouvrez Réglages, puis Personnel et appareils, sur votre autre appareil. Ensuite votre superviseur signe aussi.
join-show-where = Elle choisit « Admettre un appareil » et scanne ce code.
join-show-words = Comparez à voix haute les six mots ci-dessous. S’ils diffèrent, arrêtez.
join-words = Lisez ces mots à voix haute
join-scan = Scanner la réponse
join-scan-title = Scannez la réponse
join-scan-lead = L’autre appareil montre maintenant la réponse, souvent en plusieurs codes l’un après l’autre. Tenez celui-ci immobile jusqu’à ce que tous soient lus. La réponse vaut dix minutes.
join-show-again = Montrer à nouveau mon code
codes-at = Code { $at } sur { $of }
codes-previous = Code précédent
codes-next = Code suivant
codes-hold = Garder ce code
codes-go-on = Continuer
codes-save = Enregistrer les codes dans un fichier
codes-camera = Ce que voit la caméra
codes-have = { $have } codes lus sur { $of }
codes-scan = Scanner avec la caméra
codes-stop = Arrêter la caméra
codes-choose = Choisir une photo ou un fichier
codes-paste = Coller le texte
codes-text = Texte des codes
codes-text-hint = Chaque ligne commence par SATCHEL.
codes-take = Lire ce texte
codes-no-camera = La caméra ne s’est pas ouverte. Autorisez-la, ou choisissez une photo du code.
let-in-title = Admettre un appareil
let-in-lead = Pour la nouvelle tablette d’un collègue, ou un appareil de plus pour vous. La personne est avec vous. Aucun réseau n’est nécessaire.
let-in-open = Admettre un appareil
let-in-scan = Scannez le code que montre le nouvel appareil.
let-in-words = Comparez ces mots à voix haute
let-in-words-what = Le nouvel appareil montre les mêmes six mots. Si l’un diffère, arrêtez : l’appareil de quelqu’un d’autre demande.
let-in-whose = À qui est l’appareil ?
let-in-two = Quelqu’un d’autre doit aussi signer
let-in-step = { $step ->
    [lend] Il devient un appareil de plus pour vous, { $who }. Votre superviseur signe après vous.
    [countersign] Il est pour { $who }, et quelqu’un a déjà signé. Vous signez en second.
   *[again] Vous avez déjà admis cet appareil de { $who }. La réponse peut être montrée encore une fois.
  }
let-in-same = Les mots sont les mêmes
let-in-not-compared = Comparez d’abord les mots, et cochez qu’ils sont les mêmes.
let-in-nobody = Il n’y a personne à qui vous puissiez donner cet appareil. Demandez à son superviseur, ou à la personne qui s’occupe des appareils.
let-in-stop = Ne pas l’admettre
let-in-do = Signer et montrer la réponse
let-in-answer = Le nouvel appareil scanne maintenant ces codes. Ensuite il est à sa personne.
let-in-until = Valable jusqu’à { $time }. Après, scannez à nouveau son code.
let-in-second-title = Une signature sur deux
let-in-second = Quelqu’un d’autre doit aussi signer. Montrez-lui ces codes : cette personne les scanne sous « Admettre un appareil » sur le sien.
let-in-codes = Codes pour l’autre appareil
let-in-done = Terminé
error-code-missing = Il n’y a pas de code Satchel ici. Rien n’a changé. Scannez à nouveau, ou collez toute la ligne qui commence par SATCHEL.
error-code-damaged = Un code est abîmé ou coupé. Rien n’a changé. Scannez-le à nouveau, ou recopiez toute la ligne.
error-codes-mixed = Ces codes sont de deux messages. Rien n’a changé. Scannez les codes que l’autre appareil montre maintenant.
error-codes-not-all = { $have } codes sur { $of } sont là. Rien n’a changé. Scannez aussi les autres.
error-code-other-kind = Ce code est pour une autre étape. Rien n’a changé. Demandez le code de cette étape.
error-codes-too-many = C’est trop long pour des codes. Rien n’est perdu. Apportez-le plutôt dans un fichier.
error-picture-unreadable = Cette image ne se lit pas. Rien n’a changé. Choisissez une photo JPEG ou PNG, ou scannez le code même.
error-enrol-other-tablet = Cette réponse est pour un autre appareil ou un code plus ancien. Rien n’a changé. Montrez le code de cet appareil, et scannez la réponse.
error-enrol-used = Ceci a déjà servi. Rien n’a changé. Si l’appareil n’est pas encore à vous, recommencez dessus.
error-enrol-foreign = Ce code est d’une autre organisation. Rien n’a changé. Demandez à quelqu’un de la vôtre.
error-enrol-back-up-first = Le bureau ne connaît pas encore cette personne. Rien n’a changé. Sauvegardez cet appareil, puis scannez à nouveau le code.

# Quelqu’un rejoint le personnel
staff-title = Ajouter quelqu’un au personnel
staff-lead = Deux personnes signent pour qui travaille avec des dossiers : un administrateur et le superviseur de l’équipe.
staff-propose = Proposer quelqu’un
staff-sign = Signer une proposition
staff-code = Code du personnel
staff-code-hint = Deux lettres et deux chiffres, par exemple CW09. Personne d’autre ne l’a.
staff-name = Nom
staff-name-hint = Comme les collègues le disent. Le bureau ne le lit jamais.
staff-roles = Rôles
staff-team = Dans l’équipe de qui ?
staff-no-team = Pas d’équipe, car cette personne ne travaille avec aucun dossier
staff-history = Un nouveau membre d’une équipe reçoit les dossiers dont il a la charge avec tout leur historique. Un superviseur reçoit tous ceux de l’équipe.
staff-stop = Ne pas ajouter
staff-do-propose = Signer et proposer
staff-second = Quelqu’un d’autre doit aussi signer. Montrez-lui ces codes : cette personne les scanne sous « Signer une proposition » sur son appareil.
staff-scan = Scannez les codes que montre votre collègue.
staff-seen = { $by } propose { $name } avec le code { $code }.
staff-seen-roles = Rôles : { $roles }
staff-seen-team = Dans l’équipe de { $who }
staff-do-sign = Signer en second
staff-added = Cette personne fera partie du personnel dès que cet appareil aura sauvegardé. Admettez ensuite le sien.
error-staff-code-taken = Quelqu’un a déjà ce code. Rien n’a changé. Choisissez-en un autre.
error-roster-behind = Votre collègue connaît une liste du personnel plus récente. Rien n’a changé. Sauvegardez cet appareil, puis scannez à nouveau.
## Ce que les dossiers d’une équipe ont demandé au fonds d’urgence, et la clôture tant que de l’argent est dehors
guard-money-accounted = De l’argent d’urgence est encore en cours ici. Justifiez ce qui a été versé, ou renoncez à ce qui n’est plus nécessaire, avant de clore le dossier.
error-fund-month-used = Le fonds d’urgence n’accorde pas plus pour ce mois-là : il reste { $left }. Rien n’a changé. Refusez la demande, ou attendez que de l’argent revienne.
funds-title = Argent d’urgence
funds-month = { $granted } accordés sur { $most } ce mois-ci
funds-left = Il reste { $left } ce mois-ci
funds-how = Les dossiers de vos équipes présents sur cet appareil sont comptés. Ce qui revient est de nouveau libre. Qui verse n’apprend que le numéro, le montant et le motif.
funds-none = Aucun dossier de vos équipes n’a demandé d’argent ces deux derniers mois.
funds-part-late = Justification en retard
funds-part-waits = Attendent une décision
funds-part-pay = À verser
funds-part-account = Versé, à justifier
funds-part-over = Réglé ou refusé
funds-asked-on = demandé le { $day }
funds-open = Ouvrir

## Deux dossiers d’une même personne
case-do-join = Deux dossiers d’une personne
rule-T34 = À revoir : quelque chose a été écrit dans un dossier réuni
submitted-join = Deux dossiers d’une personne
kind-join-proposed = Proposé : ouvert par erreur, la personne a un autre dossier
kind-joined = Réuni à un autre dossier
kind-joins = Un autre dossier a été réuni à celui-ci
kind-join-undone = Séparé de nouveau
case-fact-other-code = L’autre dossier : { $value }
error-files-apart = Ces deux dossiers ne peuvent pas être réunis ainsi. Rien n’a changé. Regardez d’abord les deux.
join-title = Deux dossiers d’une personne
join-none = C’est le seul dossier connu de cette personne.
join-page = L’autre dossier
join-page-say = Votre décision
join-field-code = Code de l’autre dossier
join-field-note = En mots
join-propose = Ce dossier a été ouvert par erreur
join-propose-what = La personne a un autre dossier, et c’est lui qui continue. Celui-ci est gardé tel quel et clos. Un superviseur décide.
join-propose-save = Envoyer au superviseur
join-proposed-done = La proposition est enregistrée. Votre superviseur décide.
join-code = Code du dossier qui continue
join-code-hint = Huit caractères, par exemple sur la chemise.
join-look = Chercher des dossiers de cette personne
join-look-none = Aucun de vos autres dossiers ne concerne quelqu’un d’un nom semblable.
join-take = Celui-ci
join-note = Comment savez-vous que c’est une seule personne ?
join-note-hint = Des codes, pas de noms.
join-apart-same-file = C’est le code de ce dossier. Écrivez le code de l’autre.
join-apart-joined-already = L’un des deux dossiers est déjà réuni à un autre. Regardez d’abord celui-là.
join-apart-two-workers = Deux personnes suivent les deux dossiers. Confiez d’abord l’un d’eux, pour qu’une seule puisse lire les deux.
join-apart-not-open = Le dossier qui doit continuer est clos ou part ailleurs. Rouvrez-le d’abord.
join-apart-money-out = De l’argent d’urgence est encore en cours dans ce dossier. Justifiez-le ou renoncez-y d’abord.
join-do-decide = Réunir les deux dossiers
join-do-return = Rendre
join-do-undo = Séparer de nouveau
join-done-decide = Les deux dossiers sont réunis.
join-done-return = Rendu. Les deux dossiers continuent.
join-done-undo = Les deux dossiers sont de nouveau séparés.
join-undo-what = Ce dossier reprend là où en était le travail. Ce qui a été noté par prudence dans l’autre y reste, jusqu’à ce que quelqu’un le note à nouveau.
join-say = Autre chose à ajouter ?
join-say-why = Pourquoi ?
join-follows = Ce qui s’ensuit
join-follows-ends = { $code } est clos et gardé tel quel. Plus personne n’y écrit.
join-follows-goes-on = { $code } continue, et montre où est l’autre.
join-follows-nothing-copied = Rien n’est copié d’un dossier à l’autre.
join-follows-risk = Dans le dossier qui continue, le danger est noté : { $level }.
join-follows-refused = Le client a dit non là-bas, cela vaut donc aussi ici : { $purposes }.
join-follows-back = Cela peut être séparé de nouveau.
join-contacts = { $count ->
    [one] { $count } contact
   *[other] { $count } contacts
  }
join-opened = Ouvert le { $day }
join-read = Lire ce dossier
join-joined = Ouvert par erreur. Le dossier qui continue est { $code }
join-by = Réuni par { $by }, { $day }
join-contested = Quelque chose a été écrit ici que la décision n’avait pas vu. Lisez-le, puis décidez de nouveau.
join-asked = Il est proposé de réunir ce dossier à { $code }
join-asked-by = Proposé par { $by }, { $day }
join-given-back = Le superviseur l’a rendu. Les deux dossiers continuent.
join-this = Ouvert par erreur :
join-other = Continue :
join-not-here = L’autre dossier n’est pas sur cet appareil. Sauvegardez d’abord ; s’il manque encore, demandez qui le suit.
join-joins = Réuni à ce dossier :
join-waits = Un superviseur doit décider si ce dossier est réuni à un autre.
join-has = Réuni à ce dossier : { $codes }
join-open-other = Ouvrir le dossier qui continue
# Fichiers venus d’autres organismes, leurs réponses, et rappel de ce qui a été envoyé
receive-do = Un fichier est arrivé
receive-title = Un fichier d’un autre organisme
receive-how = Un autre organisme vous adresse une personne, ou un dossier, dans un fichier verrouillé. Regardez-le d’abord : tant que vous ne le gardez pas, rien n’en est enregistré.
receive-words = La phrase de passe du fichier
receive-words-hint = L’expéditeur la dit par un autre moyen, par exemple au téléphone. Un fichier de rappel n’en a pas.
receive-choose = Choisir le fichier
receive-kind-referral = Une orientation vers vous
receive-kind-transfer = Un dossier qui vous est transféré
receive-kind-identity = Qui est la personne d’un dossier
receive-kind-recall = Quelque chose est rappelé
receive-not-stored = Vous le regardez. Rien n’en est encore enregistré.
receive-made = Écrit le { $day }
receive-ask = Comment répondre à l’expéditeur :
receive-consent = La personne a accepté que ceci vous soit envoyé. Elle peut revenir dessus : l’expéditeur vous donne alors un fichier qui le dit.
receive-known = Vous l’avez sous le dossier { $code }
receive-known-open = Ouvrir ce qui est venu
receive-recall-what = La personne n’est plus d’accord. Ce que disait le fichier sort de votre dossier. Ce qu’elle vous a dit elle-même reste, comme convenu avec vous.
receive-from = Quel organisme vous a donné ce fichier ?
receive-from-hint = Le fichier ne prouve pas qui l’a écrit. Notez de qui vous le tenez.
receive-text-hint = Vous pouvez le réécrire. Des codes, pas de noms.
receive-why = Pourquoi pas ?
receive-note = Quelques mots pour l’expéditeur
receive-note-hint = Sans noms. Ils repartent avec la réponse.
receive-leave = Ranger le fichier
receive-decline = Refuser
receive-decline-save = Refuser et enregistrer la réponse
receive-keep-referral = Garder comme signalement
receive-keep-transfer = Garder comme signalement
receive-keep-identity = Ajouter qui est la personne
receive-keep-recall = L’enlever du dossier
receive-kept = C’est dans le dossier { $code }.
receive-answer-saved = La réponse est enregistrée dans un fichier. Renvoyez-le à l’organisme.
received-title = Ce qui est venu pour le dossier
received-none = Rien n’est venu d’un autre organisme pour ce dossier.
received-on = Ouvert ici le { $day }
received-recalled = La personne est revenue dessus. Ce que disait le fichier n’est plus ici.
received-say = Que répondez-vous ?
received-say-hint = La réponse est un fichier qui ne nomme personne. Renvoyez-le comme vous voulez.
received-save = Enregistrer la réponse
received-again = Enregistrer encore la dernière réponse
received-answer-waiting = Gardé, en attente de son tour
received-answer-accepted = Accepté
received-answer-declined = Refusé
received-answer-identity-received = Nous savons qui est la personne
received-answer-completed = Le service a été rendu
received-answer-recalled = Rappelé par la personne
recall-title = La personne est revenue dessus
recall-what = Dites-le au destinataire. Le fichier ne nomme personne et n’a pas de phrase de passe. Ce qui a déjà été lu ne peut pas être rappelé.
recall-save = Enregistrer le fichier de rappel
case-came = Venu d’un autre organisme
case-came-open = Voir ce qui est venu et répondre
error-file-unknown = Ce fichier n’est pas de ceux qu’un organisme envoie pour une personne. Rien n’en a été gardé. Demandez le bon à qui vous l’a donné.
error-file-newer = Un Satchel plus récent a fait ce fichier. Rien n’en a été gardé. Mettez Satchel à jour, puis rouvrez le fichier.
error-received-before = Ce fichier a déjà été gardé. Rien n’a été ajouté. Ouvrez le dossier qu’il est devenu.
error-first-file-missing = Le premier fichier de ce dossier n’est pas sur cet appareil. Rien n’a été gardé. Ouvrez le premier fichier, ou sauvegardez pour recevoir le dossier d’un collègue.
case-closure-came-back = La demande de clôture est revenue

# Demander une nouvelle évaluation
case-do-reassess = Réévaluer les besoins
draft-reassess-call = Réévaluation des besoins
kind-reassess-call = Les besoins sont à réévaluer
reassess-title = Réévaluer les besoins :
reassess-page = Ce qui est nouveau
reassess-not-now = Une nouvelle évaluation ne peut pas être demandée maintenant. Vous pouvez lire le dossier.
reassess-lead = Le dossier revient à l’évaluation. Le plan reste tel quel jusqu’à ce qu’un nouveau soit convenu.
reassess-reason = Pourquoi ?
reassess-reason-new-incident = Il s’est passé quelque chose
reassess-reason-new-concern = Une nouvelle préoccupation
reassess-reason-significant-change = Un grand changement dans la vie de la personne
reassess-reason-missing-facts = Des faits manquent ou sont faux
reassess-reason-hint-new-incident = Notez aussi l’incident lui-même.
reassess-reason-hint-new-concern = Ajoutez aussi la préoccupation elle-même.
reassess-reason-hint-significant-change = Un autre logement, une autre personne qui s’en occupe, une naissance, un décès, un tribunal.
reassess-reason-hint-missing-facts = Il faut d’abord savoir sur quoi le plan reposerait.
reassess-why = Ce qui est nouveau, en quelques mots
reassess-save = Réévaluer
reassess-done = Enregistré. L’évaluation vient ensuite.
reassess-field-reason = Pourquoi
reassess-field-why = Ce qui est nouveau
reassess-field-risk = Risque actuel
reassess-field-risk-why = Raison du risque
assessment-called = Demandée le { $day } : { $reason }
assessment-rapid = Seulement un premier regard pour l’instant
assessment-rapid-hint = La sécurité, ce que dit la personne, et le risque. L’évaluation complète reste due pour le même jour.
assessment-rapid-done = Le premier regard est enregistré. L’évaluation complète reste à faire.
# Rôles, équipes et règles qui changent
change-open = Changer les rôles ou l’équipe
change-open-of = Changer les rôles ou l’équipe de { $who }
change-lead = Deux personnes signent : un administrateur, et le superviseur de la personne. Personne ne se donne un rôle.
change-roles = Ses rôles à partir de maintenant
change-roles-hint = Aucun rôle veut dire que la personne est partie. Retirez aussi ses appareils.
change-team = Son équipe à partir de maintenant
change-loses = Ce que la personne a décidé jusqu’ici reste valable, pour ce qui est arrivé sur cet appareil. Qu’elle sauvegarde d’abord, puis sauvegardez ici.
change-stop = Laisser comme c’est
change-saved = Signé. Cela vaut sur chaque appareil dès que celui-ci et lui auront sauvegardé.
change-seen = { $by } propose un changement pour { $code } { $name }.
change-seen-now = Rôles maintenant : { $roles }
change-seen-then = Rôles ensuite : { $roles }
change-team-now = Équipe maintenant : { $who }
change-team-now-none = Équipe maintenant : aucune
change-team-then = Équipe ensuite : { $who }
change-team-then-none = Équipe ensuite : aucune
change-no-role = aucun
change-stands = Ce que la personne a décidé jusqu’ici reste valable.
change-third-title = Il faut encore une signature
change-third = Vous avez signé. Montrez ces codes à un superviseur ou à un administrateur qui n’a pas encore signé.
change-overtaken-title = Un changement fait ici est arrivé trop tard
change-overtaken = Le { $when }, le bureau l’a refusé, car quelqu’un avait déjà changé la même chose. Regardez où cela en est, et proposez-le à nouveau s’il le faut encore.
waits-title = En attente d’une deuxième signature
waits-lead = Qui a les codes peut signer tant que personne ne change la même chose.
waits-change = Changement pour { $code } { $name } : { $roles }
waits-join = { $code } { $name } rejoint le personnel : { $roles }
waits-show = Montrer les codes
waits-drop = Enlever de cette liste
policy-title = Règles pour tous les appareils
policy-change = Proposer d’autres règles
policy-founding = Comme à la fondation de l’organisation.
policy-decided = Décidé par { $who } le { $when }.
policy-lease = Jours sans le bureau avant qu’un appareil ne montre plus de dossiers
policy-lease-hint = 0 pour jamais, { $max } au plus.
policy-warn = Jours sans le bureau avant qu’il ne prévienne
policy-lock = Le temps le plus long avant qu’un appareil ne se verrouille
policy-lock-hint = Chacun peut choisir un temps plus court sur son appareil.
policy-lease-none = Un appareil montre ses dossiers, même sans avoir joint le bureau depuis longtemps.
policy-lease-is = { $days ->
    [one] Après { $days } jour sans le bureau, un appareil ne montre plus de dossiers.
   *[other] Après { $days } jours sans le bureau, un appareil ne montre plus de dossiers.
}
policy-warn-is = { $days ->
    [one] Il prévient après { $days } jour.
   *[other] Il prévient après { $days } jours.
}
policy-lock-is = Un appareil se verrouille après { $time } sans personne, ou plus tôt.
policy-number = Écrivez un nombre entier.
policy-outside = Cela peut aller de { $min } à { $max }.
policy-second = Un administrateur doit signer, et un autre administrateur ou un responsable. Montrez-leur ces codes : ils les scannent sous « Signer une proposition » sur leur appareil.
policy-seen = { $by } propose d’autres règles pour tous les appareils.
policy-then = Ensuite
policy-now = Maintenant
error-change-none = Rien ne changerait. Rien n’a été signé. Choisissez d’autres rôles, une autre équipe ou d’autres chiffres.
error-change-own-rise = Personne ne se donne un rôle. Rien n’a été signé. Quelqu’un d’autre doit le proposer.
error-change-administrator = Seule la clé racine de l’organisation fait des administrateurs. Rien n’a été signé.
error-last-administrator = C’est le seul administrateur qui ait un appareil. Rien n’a été signé. Faites-en d’abord un autre avec la clé racine.
error-last-manager = C’est le seul responsable qui ait un appareil. Rien n’a été signé. Donnez d’abord le rôle à quelqu’un d’autre.
error-last-supervisor = Plus personne ne pourrait ouvrir les dossiers de son équipe. Rien n’a été signé. Donnez-lui d’abord un autre superviseur, et que les deux sauvegardent.
error-change-cases-open = Cette personne a encore des dossiers ouverts. Rien n’a été signé. Remettez d’abord les dossiers à quelqu’un d’autre.
error-change-by-supervisor = Seul son superviseur ou la personne le propose : ils ont ce qui a été écrit. Rien n’a été signé. Demandez-leur, puis signez en second.
error-policy-outside = Un chiffre sort de ce qu’une organisation peut choisir. Rien n’a été signé. Corrigez-le et proposez à nouveau.
error-change-overtaken = Quelqu’un d’autre a changé la même chose avant. Ceci n’a rien changé. Sauvegardez, regardez où cela en est, et proposez-le à nouveau s’il le faut encore.
# New keys for everybody (keys)
new-keys-title = De nouvelles clés pour tous
new-keys-lead = Si une copie, une sauvegarde ou une phrase secrète est peut-être en de mauvaises mains, faites faire de nouvelles clés pour votre équipe. Personne n’a rien à taper.
new-keys-begin = Faire de nouvelles clés
new-keys-cannot = Ce que quelqu’un a déjà copié lui reste ouvert. Si quelqu’un a un appareil même, retirez cet appareil : de nouvelles clés n’y changent rien.
new-keys-does-people = Chaque personne reçoit une nouvelle clé de son propre appareil à sa prochaine sauvegarde. L’équipe en reçoit une du vôtre.
new-keys-does-files = Ensuite chaque dossier en reçoit une. Ce qui est écrit dès lors ne s’ouvre pas avec les anciennes clés.
new-keys-does-waits = Tant que le bureau ne le sait pas, ce que vous écrivez reste sur cet appareil. Cela part ensuite tout seul.
new-keys-why = Pourquoi ?
new-keys-reason-copy-missing = Il manque une copie ou une sauvegarde
new-keys-reason-somebody-had-it = Quelqu’un a eu un appareil en main
new-keys-reason-passphrase-known = Quelqu’un connaît peut-être une phrase secrète
new-keys-reason-precaution = Par précaution
new-keys-now = Les faire maintenant
new-keys-leave = Garder les clés
new-keys-said = De nouvelles clés sont en train d’être faites.
new-keys-of = Nouvelles clés pour l’équipe de { $who }, depuis le { $when }
new-keys-progress = { $done } sur { $all } parties de dossiers ont de nouvelles clés.
new-keys-ended = Chaque appareil de l’équipe a sa nouvelle clé.
# A removed device (keys)
own-removal-title = Cet appareil a été retiré
own-removal-what = Votre organisation l’a décidé : la liste signée des appareils le dit. Ce qui est sur cet appareil y reste, et vous pouvez le lire. Rien de nouveau ne peut y être écrit.
own-removal-only-here = { $count ->
    [one] { $count } entrée n’est qu’ici. Un superviseur peut encore la reprendre comme travail tardif.
   *[other] { $count } entrées ne sont qu’ici. Un superviseur peut encore les reprendre comme travail tardif.
  }
own-removal-all-safe = Tout ce que vous avez enregistré ici est au bureau.
own-removal-drafts = { $count ->
    [one] { $count } formulaire est commencé et n’est pas enregistré. Notez-le avant de rendre l’appareil.
   *[other] { $count } formulaires sont commencés et ne sont pas enregistrés. Notez-les avant de rendre l’appareil.
  }
own-removal-ask = Mettez-les sur une clé USB. Donnez-la à { $who }.
own-removal-ask-anyone = Mettez-les sur une clé USB et apportez-la à votre organisation.
own-removal-stick = Mettre sur une clé USB
# A further person of a tablet, let in on two screens (keys)
people-waiting-codes-what = Mettez-vous à côté de votre superviseur. Montrez la demande sur cet écran ; il la scanne sous « Admettre un appareil », et cet écran scanne ce que le sien montre.
people-waiting-codes = Montrer la demande
people-waiting-files = Ou par fichiers
# The last tries of a passphrase (keys)
tries-left = { $count ->
    [one] Il reste { $count } essai.
   *[other] Il reste { $count } essais.
  }
tries-left-what = Après le dernier essai manqué, sa clé est détruite sur cet appareil, comme votre organisation l’a décidé. Les dossiers restent, et deux personnes peuvent les ouvrir avec vous.
shut-title = La phrase secrète n’ouvre plus rien
shut-when = { $count } phrases fausses de suite, le { $when }
shut-safe = La clé qu’une phrase secrète ouvre est détruite, comme votre organisation l’a décidé. Les dossiers qui s’y trouvent ne sont pas détruits.
shut-holders = Deux personnes de votre organisation peuvent ouvrir cet appareil avec vous : un superviseur, et quelqu’un qui dirige.
shut-holders-do = Demander l’aide de deux personnes
shut-nobody = Personne ne détient une part de sa clé. Demandez à votre superviseur de vous inscrire à nouveau. Ce qui était au bureau revient.
shut-hand-in = Des entrées n’étaient pas au bureau. Elles sont ici, scellées. Enregistrez-les et donnez-les à votre superviseur.
shut-hand-in-do = Enregistrer ce qui n’est pas parti
shut-all-sent = Tout ce qui était enregistré est au bureau.
error-tries-over = La phrase secrète a été fausse trop souvent : sa clé est détruite sur cet appareil. Les dossiers y sont toujours. Demandez l’aide de deux personnes, ou remettez ce qui n’est pas parti.
# Files whose time is over
leaving-title = Dossiers dont la durée est écoulée
leaving-lead = Un dossier clos quitte la tablette après 30 jours. Un dossier confié à un collègue la quitte après 7 jours. Le bureau le garde. Rien ne part de ce qui n’est que sur cette tablette.
leaving-open = Voir ces dossiers
leaving-none = Aucun dossier n’a quitté cette tablette.
leaving-why-closed = Clos le { $since }. A quitté cette tablette le { $left }.
leaving-why-no-action = Terminé sans prise en charge le { $since }. A quitté cette tablette le { $left }.
leaving-why-declined = La personne n’a pas accepté l’enregistrement, le { $since }. A quitté cette tablette le { $left }.
leaving-why-transferred = Confié à un autre organisme le { $since }. A quitté cette tablette le { $left }.
leaving-why-handed-over = Confié à un collègue. Cette tablette l’a appris le { $since }. A quitté cette tablette le { $left }.
leaving-asked = Arrive avec la prochaine sauvegarde
leaving-bring-back = Le faire revenir
leaving-not-given = Le bureau n’a rien de ce dossier pour vous. Demandez à votre superviseur.
cases-left =
    { $count ->
        [one] { $count } dossier a quitté cette tablette
       *[other] { $count } dossiers ont quitté cette tablette
    }
erasing-title = Effacer pour toujours
erasing-lead = Quand la durée de garde d’un dossier au bureau est écoulée, un superviseur le propose et une autre personne chargée de l’information donne son accord. Ses clés sont alors détruites sur chaque appareil et le bureau détruit ce qu’il garde. Personne ne peut revenir en arrière.
erasing-held = Effacé, mais quelque chose n’est qu’ici
erasing-held-lead = Deux personnes ont effacé ces dossiers. Ce que vous avez écrit ici n’était pas encore arrivé au bureau, et personne ne le prendra plus. Notez sur papier ce qui compte, puis laissez-le partir.
erasing-held-what = Seulement sur cet appareil : { $entries ->
        [0] aucune saisie enregistrée
        [one] { $entries } saisie enregistrée
       *[other] { $entries } saisies enregistrées
    }, { $drafts ->
        [0] aucune saisie commencée
        [one] { $drafts } saisie commencée
       *[other] { $drafts } saisies commencées
    }.
erasing-held-sure = Cela détruit le dossier et ce qui n’est qu’ici. Personne ne pourra le faire revenir.
erasing-let-go = Laisser partir
erasing-let-gone = Le dossier n’est plus sur cet appareil.
erasing-not-now = Pas maintenant
erasing-files =
    { $count ->
        [one] { $count } dossier
       *[other] { $count } dossiers
    }
erasing-yours = Vous attend
erasing-waits = Attend une deuxième personne
erasing-under-way = Effacé à la prochaine sauvegarde
erasing-put-forward = Proposé par { $by } le { $when }.
erasing-sure = Cela détruit ces dossiers partout. Personne ne peut revenir en arrière. Détruisez aussi les dossiers papier.
erasing-agree = Accepter l’effacement
erasing-take-back = Retirer mon accord
erasing-agreed = Vous avez accepté. Les dossiers seront effacés à la prochaine sauvegarde.
erasing-taken-back = Votre accord est retiré.
erasing-proposed = Proposé. Une deuxième personne doit accepter.
erasing-due = Dossiers dont la durée est écoulée
erasing-due-hint = Ne choisissez que des dossiers dont le papier peut aussi être détruit. Un dossier à garder pour un tribunal ou selon la loi n’est pas dans cette liste.
erasing-due-all = Terminé le { $since }, gardé jusqu’au { $due }.
erasing-due-names = Terminé le { $since }. Les noms étaient gardés jusqu’au { $due } ; le dossier codé est gardé plus longtemps.
erasing-propose = Proposer l’effacement
erasing-none-due = Aucun dossier de votre équipe n’est à effacer.
erasing-done = Effacés
erasing-done-one = { $count ->
        [one] { $count } dossier
       *[other] { $count } dossiers
    } ({ $documents } documents), par { $by }, le { $when }
error-case-erased = Ce dossier a été effacé pour toujours. Rien ne peut y être ajouté. Notez sur papier ce qui compte et demandez à votre superviseur.
problem-erased-offered = Le bureau a proposé des parties d’un dossier effacé pour toujours. Rien n’a été pris. Dites-le à votre superviseur.
leaving-result =
    { $count ->
        [one] { $count } dossier dont la durée est écoulée a quitté cet appareil.
       *[other] { $count } dossiers dont la durée est écoulée ont quitté cet appareil.
    }
error-case-left = Ce dossier a quitté cet appareil, car sa durée ici est écoulée. Le bureau l’a. Faites-le revenir dans les réglages, sous « Dossiers dont la durée est écoulée ».
# Qui seul peut ouvrir un dossier
case-do-restriction = Qui peut ouvrir ce dossier
rule-R1 = Personne parmi ceux qui ouvrent ce dossier ne peut décider
error-named-refused = L’accès ne peut pas être réservé à ces personnes. Rien n’a changé. Regardez qui est coché.
error-last-decider = Personne d’autre parmi ceux qui ouvrent ce dossier ne pourrait décider. Rien n’a changé. Nommez d’abord un autre superviseur, sous « Qui peut ouvrir ce dossier ».
error-not-named = L’accès à ce dossier est réservé, et cette personne ne peut pas l’ouvrir. Rien n’a changé. Nommez-la d’abord, sous « Qui peut ouvrir ce dossier ».
kind-restricted = Réservé à des personnes nommées
kind-restriction-lifted = De nouveau ouvert à l’équipe
case-fact-restricted-named = Peuvent l’ouvrir : { $value }
case-fact-restriction-reason = Pourquoi : { $value }
restriction-reason-staff-relative = Un membre du personnel est parent du client
restriction-reason-conflict-of-interest = Un membre du personnel est trop proche du dossier
restriction-reason-client-wish = Le client le souhaite
restriction-reason-threat = Le client ou un intervenant serait en danger
restriction-reason-other = Une autre raison
restriction-fault-decider-missing = Cochez-vous aussi. Vous faites les nouvelles clés, donc vous les avez. Si vous ne devez pas ouvrir ce dossier, demandez à un autre superviseur de le faire.
restriction-fault-nobody-decides = Personne de coché ne peut décider pour ce dossier. Cochez un superviseur qui ne le suit pas lui-même.
restriction-fault-not-reached = Une personne cochée ne reçoit pas les notes de ce dossier. Cochez seulement l’intervenant et des superviseurs de l’équipe.
restriction-fault-too-many = C’est plus de personnes qu’il n’est possible de nommer. Cochez-en cinq au plus.
restriction-field-named = Qui peut l’ouvrir
restriction-field-reason = Pourquoi
restriction-field-why = En quelques mots
restriction-title = Qui peut ouvrir ce dossier
restriction-stands = Peu de personnes peuvent ouvrir ce dossier
restriction-named = Seulement : { $named }
restriction-by = décidé par { $by }, { $day }
restriction-nobody-decides = Aucune d’elles ne peut plus décider pour ce dossier. Parlez au responsable du programme, pour que quelqu’un soit nommé.
restriction-means = Qui n’est pas nommé ne reçoit plus rien de ce dossier. Il quitte ses listes et sa recherche, et rien ne le lui dit.
restriction-none = L’intervenant qui suit ce dossier peut l’ouvrir, et chaque superviseur de l’équipe.
restriction-when = Si l’un d’eux ne doit pas le lire, par exemple un parent du client, vous pouvez nommer ceux qui le peuvent.
restriction-name = Nommer qui peut l’ouvrir
restriction-change = Nommer d’autres personnes
restriction-lift = Le rouvrir à l’équipe
restriction-page-who = Qui et pourquoi
restriction-page-why = Pourquoi
restriction-worker = { $who } suit le dossier et peut toujours l’ouvrir.
restriction-me = { $who }, vous
restriction-named-hint = Au moins l’une de ces personnes décide pour ce dossier.
restriction-why-hint = Pas de noms. Tous ceux qui peuvent ouvrir le dossier le lisent.
restriction-save = Réserver l’accès
restriction-done = L’accès est réservé. Sauvegardez maintenant, pour que les nouvelles clés arrivent au bureau.
restriction-lift-what = Chaque superviseur de l’équipe pourra lire tout le dossier, aussi ce qui a été écrit entre-temps.
restriction-lifted = L’équipe peut de nouveau ouvrir le dossier.
agreed-title = Ce que le client a accepté
agreed-purpose = Pour : { $purpose }
agreed-groups = Peut vous être dit : { $groups }
agreed-kept-back = Le client ne le partage pas : { $groups }
agreed-name = Vous pouvez connaître le nom.
agreed-no-name = Le nom n’est pas pour vous.
agreed-until = Cela vaut jusqu’au { $day }.
agreed-open = Cela vaut jusqu’à ce que le client le retire.

# Ce que la visite de tous les écrans a trouvé
staff-team-needed = Qui travaille avec des dossiers fait partie d’une équipe. Choisissez laquelle.
## Papiers numérisés.

case-do-paper = Garder un papier
media-title-case = Photos, notes vocales et papiers
paper-page-paper = Le papier
paper-field-picture = Image du papier
paper-field-kind = Ce que c’est
paper-field-dated-on = Date sur le papier
paper-picture-hint = Posez-le à plat, bien éclairé, les quatre bords dans l’image. Le lieu, l’heure et l’appareil en sont retirés. L’image ne reste que si vous enregistrez.
paper-take = Photographier
paper-take-again = Photographier encore
paper-choose = Choisir une image
paper-alt = Le papier
paper-look = Chaque mot est-il lisible ? Sinon, photographiez encore.
paper-kind-hint = Elle montre un visage : il faut le consentement aux photos.
paper-dated-hint = Laissez vide s’il n’y en a pas.
paper-kind-birth-certificate = Acte de naissance
paper-kind-id-copy = Copie d’une carte d’identité
paper-kind-court-paper = Papier d’un tribunal
paper-kind-signed-paper = Formulaire signé
paper-kind-medical-certificate = Papier médical
paper-kind-letter = Lettre
paper-kind-other = Autre papier
paper-save = Garder le papier
paper-kept = Le papier est enregistré. Il se trouve avec les noms du dossier.
paper-what = { $what }, date : { $day }
paper-what-undated = { $what }, ajout : { $when }
paper-at-office = { $count ->
    [one] { $there ->
        [0] Le papier est seulement sur cet appareil.
       *[other] Le papier est au bureau.
    }
   *[other] { $there } papiers sur { $count } sont au bureau.
}
paper-larger = Plus grand
