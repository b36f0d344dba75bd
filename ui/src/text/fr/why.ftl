# Pourquoi chaque question est posée. Un message pour chaque « help » de practice/fields.json, et les noms des textes cités.

why-open = Pourquoi ces questions
why-title = Pourquoi ces questions : { $page }
why-from = D’où cela vient
why-default-what = Usage de l’agence : une pratique courante du métier, qui ne vient pas des textes nommés ici. Votre agence peut la fixer autrement.
why-papers = Les textes en entier

## Les textes et leurs parties

source-default = Usage de l’agence
source-cc = Concepts et principes de base d’une gestion de cas efficace. Global Social Service Workforce Alliance, 2018
source-s15 = Standard 15, Gestion de cas. Projet soumis à relecture des standards minimums pour la protection de l’enfance dans l’action humanitaire
source-bp = Principes de base de la gestion de cas, ses étapes, et règles pour les papiers et les fichiers
source-gpc = Gestion de cas de protection. Global Protection Cluster
source-def = Définitions de la gestion de cas en travail social, en violence basée sur le genre et en protection de l’enfance
source-cc-stage = Concepts de base, étape { $number }
source-cc-process = Concepts de base, ce qu’est la gestion de cas
source-cc-resiliency = Concepts de base, résilience et qualité de vie
source-cc-collaboration = Concepts de base, travailler ensemble
source-cc-do-no-harm = Concepts de base, ne pas nuire
source-cc-strengths = Concepts de base, forces du client
source-cc-diversity = Concepts de base, diversité et culture
source-cc-consent = Concepts de base, consentement à participer
source-cc-confidentiality = Concepts de base, confidentialité
source-cc-quality = Concepts de base, qualité
source-cc-people = Concepts de base, les personnes concernées
source-cc-coordination = Concepts de base, coordination
source-cc-resources = Concepts de base, ce dont le travail a besoin
source-cc-limits = Concepts de base, quand ce n’est pas la bonne voie
source-s15-sentence = Projet de Standard 15, phrase { $number }
source-bp-principle = Principes de base, principe { $number }
source-bp-rule = Principes de base, règle de dossier { $number }
source-gpc-issue = Protection Cluster, la question
source-gpc-approach = Protection Cluster, la démarche
source-def-gbv = Définitions, violence basée sur le genre
source-def-cp = Définitions, protection de l’enfance

## Avant l’ouverture d’un dossier

why-lead-urgent = Certaines choses ne peuvent pas attendre : une menace pour la vie, ou un tout petit enfant qui bientôt ne saura plus dire où est sa famille. La réponse dit combien de temps il reste pour agir.
why-lead-source = On arrive chez nous de bien des façons. Savoir qui remarque montre où le travail de proximité porte, et qui remercier ou à qui répondre.
why-lead-area = Seulement la zone, jamais une adresse. Elle dit qui peut y aller, et montre où beaucoup de gens vivent la même chose.
why-lead-on = Le délai de la première réponse compte à partir de ce jour.
why-lead-hints = Une idée générale suffit pour juger s’il faut y aller vite. L’histoire appartient à la personne, qui pourra la dire plus tard à un seul travailleur.
why-lead-knows = Personne ne doit être surpris par une visite. Si la personne ne sait pas, demandez à qui vous a parlé comment l’aborder sans danger.
why-name = Les noms sont gardés à part du récit, sous une autre clé. Le dossier n’utilise ensuite que des codes.
why-reach = Un appel au mauvais moment ou vu par la mauvaise personne peut mettre en danger. Demandez qui d’autre entend, lit ou utilise le téléphone.
why-tries = Des jours différents et des moyens sans danger laissent une vraie chance d’être trouvé. Trois essais sont l’usage avant de dire que quelqu’un est injoignable.
why-lead-end = Quelqu’un qui a été remarqué et jamais rencontré ne doit pas se perdre. La raison permet à votre superviseur de vérifier que c’est juste.
why-lead-end-note = Votre superviseur décide avec ce que vous écrivez. Dites ce que vous avez vu et essayé, avec des codes.
why-danger = La sécurité passe avant toute autre question. Si c’est oui, agissez d’abord avec qui peut protéger, et écrivez après.
why-self-harm = Il faut peut-être tout de suite l’aide de personnes formées. Poser la question avec calme ne donne l’idée à personne.
why-at-once = On voit ainsi que le danger a été écarté, ou la personne mise à l’abri. Votre superviseur doit le savoir le jour même.
why-interview-consent = Chacun décide s’il veut parler et si cela est écrit. Un non est respecté, et le récit n’est pas gardé.
why-method = Un oui dit à voix haute compte aussi. Choisissez ce qui est sûr et facile pour la personne ; sans signature, il faut un témoin.
why-private = Ce qui est entendu par d’autres peut nuire, et l’on parle moins quand quelqu’un écoute. S’il n’y avait pas d’endroit à l’écart, cherchez-en un pour la prochaine fois.
why-worker-wish = Certaines choses se disent mieux à une femme, à un homme, ou dans sa langue. Demandez à tout le monde, pas seulement quand cela vous semble utile.
why-told = Un oui ne compte que si la personne sait à quoi elle dit oui : qui fait quoi, ce qui est écrit, ce qui ne peut rester secret, comment se plaindre et arrêter.
why-programme = La protection de l’enfance et la violence basée sur le genre ont chacune leur manière de travailler. Ce choix décide des questions et des usages.
why-criteria = Les mêmes points pour tous, c’est plus juste, et ils ont été convenus avec d’autres agences. Un seul qui convient suffit.
why-concerns = Nommer ce qui peut nuire aide à savoir où regarder et qui appeler. Choisissez ce que vous avez entendu ou vu, pas ce que vous supposez.
why-needs = Ce qui manque montre ce qu’il faut trouver. Écrivez d’abord ce que dit la personne, puis ce que vous voyez.
why-strengths = Les gens ont des façons de tenir, et d’autres qui les soutiennent. Un plan bâti là-dessus tient mieux qu’une liste de problèmes.
why-wants = Le souhait de la personne guide le travail. Si vous ne pouvez pas le suivre, elle doit savoir pourquoi.
why-risk = Le niveau décide du délai de chaque étape et de qui doit donner son accord. Jugez ce qui pourrait arriver si rien n’est fait.
why-risk-reason = Qui lira cela plus tard doit comprendre pourquoi. Écrivez des faits, et ce qui rend le mal plus ou moins probable.
why-urgency = Une menace grave pour la vie ou le bien-être passe d’abord, comme une chance qui bientôt n’existera plus.
why-ability = Quand beaucoup attendent, il compte qu’on puisse faire quelque chose. Un pas facile qui aide ne se remet pas à plus tard.
why-capacity = On la pèse quand il y a plus de personnes que de travailleurs. Regardez ce que la personne, la famille et les voisins peuvent porter.
why-quick = Quand on sait ce qui aide et que c’est facile, faites-le maintenant : une seule orientation, ou un mot à la famille.
why-screening-outcome = Tout le monde n’a pas besoin d’un dossier. Un seul problème clair peut se régler de suite ; plusieurs, ou un danger, demandent quelqu’un qui reste.
why-override = Les points peuvent laisser de côté quelqu’un qui a besoin d’aide. Votre superviseur décide : écrivez ce qu’ils ne montrent pas.
why-no-action = Qui n’est pas pris en charge a droit à une raison. L’ensemble des raisons montre ce qui manque dans la zone.
why-help-given = Même sans dossier, on doit repartir avec quelque chose : un papier, une adresse, un appel passé.

## Ouvrir un dossier et consentir

why-sex = Les dangers et les services diffèrent, et personne n’est traité comme inférieur. Écrivez ce que dit la personne ; elle peut aussi ne pas répondre.
why-birth = L’âge décide de qui doit consentir, des services qui conviennent et du moment de la majorité. L’année suffit.
why-unit = L’aide va parfois à une personne, parfois à tous ceux qui vivent ensemble. Le client reste une seule personne, pour que son souhait ne se perde pas.
why-places = Une visite que d’autres remarquent peut nuire. Demandez où et quand c’est sans danger, et quoi répondre si l’on vous demande qui vous êtes.
why-consent = Sans un oui libre, pas de dossier. Laissez du temps après la question, et dites qu’un non ne change rien aux autres aides.
why-giver = Cela dépend de l’âge, de qui peut décider et de qui est sans danger. Un proche qui fait peut-être partie du danger n’est pas la personne à qui demander.
why-giver-name = Il est avec le formulaire signé, à part du récit. Dans le dossier, cette personne porte un code.
why-assent = Un enfant a aussi son mot à dire. Demandez avec des mots de son âge, seul si c’est sans danger ; un non est pris au sérieux.
why-exception = Une autre personne ou une autre façon que d’habitude peut être juste. La raison doit être là pour qui lira plus tard.
why-understood = Demandez à la personne de le redire avec ses mots. Corrigez ce qui n’était pas clair, sans lui faire passer un examen.
why-language = On ne dit oui qu’à ce que l’on comprend. Un interprète entend tout : il doit promettre de le garder pour lui.
why-until = Un oui ne dure pas toujours. À sa fin vous demandez de nouveau, car la vie a pu changer.
why-conditions = On peut accepter avec des limites : pas ce jour-là, pas à cette personne. Ce qui est posé est tenu.
why-recipients = La personne doit savoir exactement qui l’apprendra. Nommez un service plutôt que « tout le monde », sauf si elle le veut ainsi.
why-groups = Seulement ce dont l’autre côté a besoin pour aider. Parcourez la liste ensemble, une ligne après l’autre.
why-withheld = La personne peut cacher quelque chose à un seul destinataire. Demandez ce qui lui ferait mal ou honte si cela se savait.
why-mark = Le formulaire signé prouve le oui et reste à part du récit. Les noms ne sont jamais dans la fiche du dossier.
why-paper-place = Il faut retrouver le papier sans fouiller d’autres dossiers. Sa place est une armoire fermée à clé, à part du travail de cas.
why-witness = Sans signature, quelqu’un d’autre confirme que le oui était libre. Choisissez une personne en qui le client a confiance.

## Évaluation et incident

why-situation = Tous les côtés de la vie comptent : un danger d’un côté est souvent retenu par un autre. Écrivez ce que vous avez vu et ce qui a été dit, et par qui.
why-client-view = Qui aide et qui est aidé voient souvent autre chose. Le travail part de ce que le client trouve difficile et de ce qu’il veut.
why-analysis = Rassembler n’est pas encore comprendre. Dites comment les choses tiennent ensemble et ce qui compte le plus.
why-agreed = L’aide nécessaire se décide ensemble. Lisez votre avis à la personne et demandez ce qui n’y est pas juste.
why-disagreements = Des souhaits différents se pèsent avec justice, on ne les cache pas. Si une autre voie est choisie, la personne apprend pourquoi.
why-safety-needed = Là où le mal peut revenir, il faut savoir quoi faire avant. Demandez comment la personne s’est protégée jusqu’ici.
why-happened = Certains soins n’aident que les premiers jours. Un jour approché suffit ; ne demandez pas plus que ce que la personne veut dire.
why-incident-kind = Une seule sorte par incident, demandée toujours dans le même ordre, donne des nombres que l’on peut comparer. Les mots de la personne restent tels quels.
why-incident-body = Après certains actes, une clinique peut encore éviter maladie ou grossesse, mais peu de temps. Dites-le tout de suite ; le choix est à la personne.
why-account = Seulement ce qu’il faut pour aider. Personne ne devrait raconter deux fois, et ce texte ne quitte jamais l’agence.
why-concern-new = Suivre, c’est voir ce qui change. Du nouveau peut demander de revoir le danger et le plan.
why-coded-note = D’autres pourront lire : restez aux faits et aux codes. Les noms ont leur place, sous une autre clé.
why-relation = On voit qui est proche, qui compte pour le client, et qui pourrait vouloir autre chose.
why-age = Petits et grands ont besoin d’autres choses et ne décident pas des mêmes. Une estimation suffit.
why-lives = Qui est là jour et nuit compte pour la sécurité et les soins, et pour le lieu où parler.
why-caregiver = La façon dont la personne qui s’occupe peut le faire est une part du tableau, et elle a peut-être besoin d’aide aussi.
why-decides = Quelqu’un devra peut-être consentir pour un client qui ne le peut pas. Écrivez ce que vous savez, pas ce que vous supposez.
why-involved = Toutes les personnes concernées doivent être entendues, si c’est sans danger et si le client le veut.
why-interests = Dans une famille, les souhaits peuvent tirer de côtés différents. Nommés ouvertement, ils se pèsent ; la sécurité du client passe d’abord.
why-keep-away = Si cette personne apprend le dossier, quelqu’un peut souffrir. L’application l’écarte alors des visites, des appels, des bilans et des conférences.
why-strength-whose = Le client, la famille et les voisins ont chacun quelque chose qui protège. Regardez les trois.

## Plan, visites et bilans

why-goals = Un objectif dit ce qui sera différent, bientôt et plus tard. Peu d’objectifs qui comptent valent mieux que beaucoup.
why-goal = Prenez les mots de la personne : elle sait le mieux ce que serait aller mieux. Vous devez pouvoir dire tous deux quand c’est atteint.
why-horizon = Certains changements pressent, d’autres prennent des mois. Les deux ont leur place dans un plan.
why-domain = On voit de quelles parts de la vie le plan s’occupe, et desquelles pas encore.
why-action = De petits pas que l’on voit une fois faits. Cherchez d’abord ce que le client et le voisinage peuvent faire eux-mêmes.
why-owner = Un pas qui n’est à personne n’est pas fait. Demandez à la personne nommée avant de l’écrire.
why-due = Un jour fait une promesse que tous deux peuvent vérifier. Choisissez un jour possible.
why-condition = Savoir dès le début quand l’aide finit rend le plan honnête. Demandez ce qui leur ferait dire qu’ils s’en sortent.
why-next-review = Un plan vieillit. Un jour fixé fait que quelqu’un regarde s’il marche ; plus de danger veut dire plus tôt.
why-plan-people = Un plan fait sans la personne n’est pas le sien. Si quelqu’un n’a pas pu être là, dites pourquoi.
why-copy = Un papier à la maison peut tomber sous de mauvais yeux. Demandez s’il est sans danger d’en garder un.
why-plan-consent = Un plan compte dès que le client l’accepte, et l’enfant aussi à sa façon. On le demande pour chaque version.
why-agreed-on = Le temps de l’évaluation au plan est compté, et le oui doit être là avant que le travail commence.
why-seen-alone = Un enfant ou une personne survivante en dit parfois plus sans les autres. Ce n’est pas toujours sans danger : ne forcez rien.
why-changed = Chaque contact cherche aussi ce qui est nouveau. Cocher rappelle de revoir le danger.
why-unsafe = Un mauvais pressentiment mérite d’être écrit. Il prévient la personne qui viendra après, et peut changer votre façon de visiter.
why-injury = Un signe seul dit peu ; plusieurs avec le temps disent quelque chose. Ne demandez pas la cause devant les autres.
why-not-met = Les essais manqués comptent aussi : ils montrent que quelqu’un a essayé, et après plusieurs l’équipe décide de la suite.
why-present = Qui était là explique ce qui a pu être dit. Les personnes qui ne doivent rien savoir sont écartées.
why-contact-mode = Une visite, un appel et une rencontre montrent autre chose, et prennent un autre temps de route.
why-held-on = Ce qui compte est le jour où c’est arrivé, pas celui où vous écrivez. Les délais se comptent à partir de lui.
why-note = Écrivez ce que vous avez vu et entendu, et ce que vous avez fait. Le soutien donné en écoutant a aussi sa place ici.
why-actions-done = Suivre, c’est vérifier que l’aide promise est venue. Demandez au client, pas seulement au service.
why-action-outcome = Si cela a aidé, et ce qui a fait obstacle, décide du pas suivant.
why-next-contact = Personne ne devrait se demander si vous reviendrez. Le délai habituel dépend du danger ; vous pouvez venir plus tôt.
why-goals-now = Ensemble, vous regardez ce que le travail a changé. Demandez leur avis avant de dire le vôtre.
why-fits = La vie change, et un plan qui convenait ne convient peut-être plus.
why-client-words = Le client est la personne principale de ce travail. Écrivez ses mots, aussi quand il n’est pas content.
why-consent-again = Un oui peut être repris à tout moment. Redemander montre que vous le pensez vraiment.
why-review-people = Un bilan se tient avec le client et la famille, mené par le travailleur, et un superviseur le regarde. S’il manque quelqu’un, dites pourquoi.
why-review-outcome = Regarder en arrière peut ramener à une étape d’avant : un nouveau plan, ou une nouvelle évaluation. C’est courant, et ce n’est pas un échec.

## Plan de sécurité

why-sp-fear = La personne connaît le danger le mieux. Dit avec ses mots, elle le reconnaîtra.
why-sp-signs = Qui connaît les premiers signes gagne du temps. Demandez ce qui est venu avant la dernière fois.
why-sp-can-do = Dans la peur, on pense mal. Des pas prévus d’avance reviennent plus facilement.
why-sp-steps = Parcourez-le une fois lentement, comme cela se passerait. Un pas court se retient mieux qu’une bonne raison.
why-sp-after = Partir peut être le moment le plus dangereux. Pensez à la première nuit, à la première semaine, et à qui peut le savoir.
why-sp-places = Un endroit où être quand la maison n’est pas sûre. Vérifiez qu’il est ouvert la nuit et que la personne peut y venir.
why-sp-take = Les papiers et les médicaments sont durs à retrouver après. On peut les confier à quelqu’un de sûr.
why-sp-children = Les enfants doivent savoir quoi faire, avec leurs mots, et ce qu’ils n’ont pas à faire.
why-sp-people = La famille et les voisins peuvent protéger. Choisissez ensemble qui aiderait vraiment et n’en parlerait à personne.
why-sp-services = Qui l’on peut appeler, et ce que chacun fait. Beaucoup de gens ne savent pas ce qui existe.
why-sp-signal = Un mot ou un signe appelle à l’aide sans que personne le remarque. Il est gardé avec les noms, pas dans le dossier.
why-sp-with = Un plan écrit par quelqu’un d’autre ne sert pas. Seul ce que la personne dit pouvoir faire y a sa place.
why-sp-sure = Peu de confiance veut dire que le plan n’est pas prêt. Demandez ce qui le rendrait un peu meilleur.
why-sp-review = Le danger change, et le plan doit suivre. À risque élevé, regardez-le à chaque contact.

## Orientation

why-ref-kind = D’abord ce dont le client a besoin, ensuite qui l’offre. Ce que nous ne faisons pas, un autre service le peut peut-être.
why-ref-area = Un service trop loin n’aide pas. Pensez à la route, au prix, et à qui pourrait voir la personne en chemin.
why-ref-action = Liée à une action du plan, la réponse revient là où l’on en a besoin.
why-offer = On choisit mieux quand on connaît tout ce qui existe. Les services connus pour nuire ne sont pas proposés.
why-channel = Papiers et messages se perdent ou se lisent. Choisissez la voie à laquelle vous confieriez votre propre histoire.
why-ref-reason = Une ou deux phrases suffisent pour que l’on puisse aider. Le récit reste ici.
why-answer-to = Sans réponse, personne ne sait si l’aide est venue. Dites où l’on vous joint au travail, pas chez vous.
why-ref-fields = Seul ce qui est coché part, et seulement ce que le client a accepté. Regardez-le ensemble avant l’envoi.
why-priority = Cela dit quand vous attendez une réponse, et quand vous redemanderez.
why-password = Le mot qui ouvre le fichier prend un autre chemin que le fichier. Qui trouve l’un n’a pas l’autre.
why-ref-told = Qui sait ce qui vient a moins peur et ira plus volontiers : où, quand, qui demander.

## Conférence

why-conf-kind = Avec le client seul, la famille ou des services : qui est assis là change ce qui peut se dire.
why-conf-reason = Une réunion coûte de la confiance et du temps. Elle est pour les cas difficiles et les décisions que personne ne devrait prendre seul.
why-agenda = Qui vient doit savoir de quoi il s’agit. Cela empêche aussi la discussion d’aller là où il ne faut pas.
why-conf-when = Assez tôt pour aider, assez tard pour que le client soit prêt.
why-client-invited = Il s’agit de sa vie. Si le client ne peut ou ne veut pas venir, demandez ce que vous devez dire pour lui.
why-invited = Chaque personne de plus qui entend est une personne de plus qui sait. Invitez qui peut faire quelque chose.
why-need-to-know = Si vous ne pouvez pas dire pour quoi, n’invitez pas. Ce qu’une personne doit savoir décide de ce qu’elle entend.
why-basis = Elle peut être là parce que le client, ou le parent pour un enfant, l’a accepté. Un autre motif demande votre superviseur.
why-client-agrees-invite = Le client se fie peut-être à l’école et pas au voisin. Son non sur une personne tient.
why-shared = Moins est plus sûr. Notes, évaluations et ce qui s’est passé ne circulent jamais.
why-attended = Plus tard, il compte de savoir qui a entendu quoi. Qui n’était pas invité ne devrait pas être dans la pièce.
why-signed = Les invités ne sont pas tenus par nos règles avant d’avoir promis. Demandez-le avant toute parole.
why-venue = Les murs ont des oreilles. Une pièce fermée que tous peuvent atteindre protège le client.
why-conf-views = Ce que veut le client pèse dans la décision, selon l’âge et la maturité pour un enfant. Dites-le avant que les autres parlent.
why-minutes = Court et précis : ce qui a été pesé et pourquoi. Avec des codes, comme toujours.
why-dissent = Qui pense autrement a peut-être raison. L’écrire évite de l’oublier.
why-decision = Une réunion finit par des pas qui entrent dans le plan, sinon rien ne change.
why-read-back = Tout le monde part avec la même idée. Les erreurs se trouvent tant que tous sont là.
why-conf-outcome = Cela dit ce que devient le dossier, pour que la suite soit claire.
why-conf-review = Ce qui a été décidé peut changer le plan. Un bilan en parle avec le client.

## Clore, et après

why-closing-reason = Un dossier finit parce que ses objectifs sont atteints, ou pour une autre raison que l’on peut nommer. Chacune demande autre chose.
why-closing-condition = Au début, vous avez convenu de ce qui devait changer. Maintenant vous regardez ensemble si c’est le cas.
why-closing-risk = Un dossier devrait finir en sécurité. S’il reste du danger, regardez encore avant de clore.
why-closing-transfer = Qui déménage a peut-être encore besoin d’aide. Une autre agence peut continuer, si le client le veut.
why-closing-summary = Si la personne revient, elle ne devrait pas avoir à tout raconter de nouveau.
why-closing-safe = Dernier regard : la personne est-elle en sécurité, est-elle bien entourée, connaît-elle son plan de sécurité ?
why-closing-settled = Rien ne doit rester ouvert : orientations, papiers à rendre, services qui continuent sans nous.
why-closing-talked = Aucun dossier ne se clôt dans le dos de quelqu’un. Parlez avec le client, et avec la famille si c’est sans danger.
why-closing-talked-when = L’entretien vient avant la décision de votre superviseur.
why-safety-change = Se sentir en sécurité est le but du travail. Demandez sans espérer une certaine réponse.
why-feedback = Les clients voient ce que nous ne voyons pas. Quelqu’un d’autre devrait demander, pour qu’ils parlent librement.
why-can-return = De nouveaux ennuis peuvent venir. La porte reste ouverte, et l’histoire est encore là.
why-reopen = Un nouveau souci ou un nouveau souhait suffit. Un dossier clos peut s’ouvrir de nouveau.
why-reopen-note = On voit ce qui est nouveau depuis la clôture, et ce que la nouvelle évaluation doit regarder.
why-history = Lisez-la d’abord : la personne ne devrait pas avoir à raconter de nouveau.
why-reached = On ne demande qu’à qui l’a accepté, de la façon sûre qu’il a choisie. Si vous ne joignez personne, ne laissez pas de message qui en dise trop.
why-new-concern = Si quelque chose de nouveau menace la personne, le dossier peut s’ouvrir de nouveau.

## Transmettre, décider et services

why-transfer-reason = Une autre agence continue là où nous ne pouvons pas. La raison leur montre, et à nous, ce dont le client a besoin là-bas.
why-transfer-whom = Seule une agence qui suit elle-même des dossiers peut en reprendre un. Demandez au client à laquelle il ferait confiance.
why-transfer-asked = Personne ne devrait trouver porte close. Demandez d’abord si c’est possible, sans dire de qui il s’agit.
why-transfer-summary = Des mots neufs pour qui continue, pas une copie de nos fiches. Ce qu’il ne leur faut pas reste ici.
why-transfer-safety = Ce qui peut nuire au client là-bas aussi, et comment le joindre sans danger.
why-transfer-next = Il ne doit pas y avoir de vide. Tant qu’ils n’ont pas repris, nous restons responsables.
why-transfer-goes = Seul ce qui est coché part, et seulement ce que le client a accepté. Les noms voyagent à part, par une autre voie.
why-transfer-meeting = Il est plus facile de recommencer avec quelqu’un que l’on connaît. Proposez de se voir une fois ensemble.
why-takes = Personne ne travaille bien avec plus qu’il ne peut porter. Dites non si c’est trop, ou si vous connaissez les gens.
why-takes-not = La raison aide votre superviseur à trouver quelqu’un d’autre.
why-handover-to = Regardez ce que chacun porte, la langue, et qui le client souhaiterait.
why-over-cap = Trop de dossiers, c’est moins pour chacun. S’il n’y a pas d’autre voie, dites pourquoi.
why-handover-reason = Changer de travailleur coûte de la confiance. Avec le temps, les raisons montrent ce qui devrait changer dans l’équipe.
why-handover-why = Le nouveau travailleur le lira. Écrivez ce qu’il doit comprendre, avec des codes.
why-handover-informed = Le client devrait l’apprendre avant, de la personne qu’il connaît.
why-wish-not-met = Si le souhait ne peut être suivi, quelqu’un demandera pourquoi. Ce sera peut-être possible plus tard.
why-handover-note = Ce que les fiches ne montrent pas : ce qui aide, ce qui fait peur, ce qui a été promis. Le client ne devrait pas tout recommencer.
why-handover-asks = Vous voyez peut-être en premier qu’un changement aiderait. Votre superviseur décide.
why-report-trigger = Certains dangers doivent ou peuvent être dits à une autorité. Nommer lequel montre ce qu’en disent la loi et l’agence.
why-report-law = Un signalement repose sur une loi ou une règle. Avec son nom, chacun peut la retrouver.
why-report-told = Les gens devraient l’apprendre de nous avant, sauf si cela met en danger.
why-report-told-not = Ne pas le dire est l’exception. La raison doit être là pour qui lira plus tard.
why-report-agrees = Leur souhait compte aussi quand la loi décide. Si l’on va contre, ils apprennent pourquoi.
why-report-decision = Signaler peut protéger, et peut ajouter du danger. Dans les deux cas quelqu’un décide, et jamais en silence.
why-report-reasons = Qui demandera plus tard doit voir comment cela a été pesé. Écrivez des faits, et le danger des deux côtés.
why-report-to-whom = Seulement qui doit savoir, et seulement ce qu’il lui faut. Le lieu ou le bureau suffit, pas de nom privé.
why-report-again = Remis n’est pas décidé. Un jour fixé fait que quelqu’un regarde de nouveau.
why-report-step = Ce qu’est devenu le signalement montre si le client en est plus en sécurité.
why-second-who = Une telle décision ne se prend pas seul. Une deuxième personne regarde les mêmes faits.
why-explain-to = Chaque personne concernée devrait l’entendre, un enfant avec des mots de son âge.
why-explain-reasons = Dites ce qui y a mené, et aussi ce qui parlait contre. On porte mieux une décision quand on sait pourquoi.
why-explain-reaction = Écrivez ce qui a été dit. La colère et la tristesse sont aussi des réponses, et demandent peut-être du soutien.
why-continue-ground = Continuer contre un souhait demande une raison forte : la sécurité d’un enfant ou d’autres, ou la loi.
why-continue-factors = Âge, liens, santé, dangers : ce qui parle pour et contre, chacun avec son poids.
why-continue-view = Ce que dit l’enfant ou l’adulte en fait toujours partie. Écrivez ses mots.
why-continue-weight = Plus l’enfant est grand et mûr, plus son avis pèse.
why-continue-conclusion = Dites ce qui est le mieux pour cette personne dans cette situation, et pourquoi.
why-more-services = Envoyé n’est pas encore aidé. Demandez si la personne y est allée, comment elle est entrée, et ce qu’elle y a trouvé.
why-more-barriers = Ce qui fait obstacle peut souvent bouger : la route, le prix, la peur, un papier. Demandez avant de supposer.
why-more-support = Écouter et réconforter est aussi du travail. Ce que vous avez donné est une part de ce que le client a reçu.
why-more-session = Plusieurs entretiens d’une même sorte vont ensemble. Le nombre montre où vous en êtes.
why-more-asked = Parler pour quelqu’un ouvre des portes. Une fois écrit, d’autres voient où cela aide et où non.
why-more-time = Le temps d’un dossier manque à un autre. On voit qui porte trop.
why-more-way = Les longues routes coûtent du temps et de l’argent. Les sommes aident à prévoir véhicules et postes.
why-provider-name = Comme c’est écrit sur la porte, pour qu’on le trouve. Pas de personne privée, sauf si elle offre elle-même le service.
why-provider-kind = À qui il appartient dit quelque chose de la confiance et du prix.
why-provider-location = Où il se trouve, si cela peut se savoir. Un refuge n’a pas de lieu ici : seulement la façon de l’appeler.
why-provider-vetting = Envoyer quelqu’un au mauvais endroit fait du mal. Dites ce que vous savez, pas ce que vous avez entendu une fois.
why-provider-reason = D’autres doivent pouvoir en juger, et le service peut changer.
why-provider-checked = Les vieilles listes trompent. Un court appel montre si c’est encore vrai.
why-provider-service = Chaque offre se note à part : d’autres personnes, d’autres heures, d’autres prix.
why-provider-ages = Personne ne devrait être envoyé pour rien. Laissez vide quand tous peuvent venir.
why-bid-why = Certaines décisions changent toute une enfance. On les prend avec plus de soin que d’autres, et à plusieurs.
why-bid-framework = La procédure de l’État passe d’abord. Une autre ne la remplace que là où il n’y en a pas.
why-bid-question = Une question claire reçoit une réponse claire. Nommez la décision, pas toute l’histoire de la famille.
why-bid-guardian = Un enfant a besoin de quelqu’un à ses côtés, qui parle pour lui et pour personne d’autre.
why-bid-options = Avec une seule voie, il n’y a rien à peser. Cherchez-en une autre avant de demander au comité.
why-bid-option = Dites honnêtement ce que chaque voie apporte et ce qu’elle peut coûter, pour cet enfant.
why-bid-weighed = On regarde les mêmes points pour chaque enfant, pour n’en oublier aucun. Le poids de chacun dépend de l’enfant.
why-bid-facts = Ce que l’on sait et de qui, pas ce que quelqu’un ressent. Le comité n’a que ce que vous écrivez.
why-bid-views-how = La façon de demander change ce qui est dit. Dites qui a demandé, où, et si l’enfant pouvait parler librement.
why-bid-declared = Qui a quelque chose à gagner ou à perdre ne devrait pas décider. Chacun le dit avant de commencer.
why-bid-review = La vie continue après une décision. Un jour fixé fait que quelqu’un voit si elle tient encore.
why-bid-step = Une décision n’aide qu’une fois expliquée et mise en œuvre.
why-fund-need = L’argent est donné pour ce qui ne peut attendre. Dire pourquoi maintenant aide à décider vite et avec justice.
why-fund-tried = Le fonds est petit. Ce que d’autres paient laisse davantage à ceux que personne n’aide.
why-fund-amount = Demandez ce que cela coûte, pas plus. Le reste revient et aide quelqu’un d’autre.
why-fund-method = L’argent peut mettre en danger à la maison, et un magasin peut parler. Choisissez le moyen le plus sûr pour le client.
why-fund-account = Chaque unité est justifiée, pour que personne ne puisse dire que l’argent des gens dans le besoin s’est perdu.
why-tracing-known = Les petits oublient vite, et les gens repartent. Ce qui est noté le premier jour aide à retrouver la famille.
why-tracing-wishes = Tous les enfants ne veulent pas être retrouvés par tous. Demandez d’abord, seul à seul et sans promesse.
why-tracing-adult = Quelqu’un peut dire être de la famille sans l’être. On vérifie des deux côtés avant la rencontre.
why-tracing-next = Un enfant qui attend, ou qui est rentré, ne reste pas seul. Un jour fixé garantit que quelqu’un regarde.
why-join-code = Une personne qui a deux dossiers peut être aidée deux fois, ou chacun peut croire que l’autre l’aide. Recopiez le code du dossier dont l’histoire est la plus complète.
why-reassess = Ce qui est nouveau ne peut pas attendre la prochaine revue : le plan repose sur ce que l’on savait avant.
why-rapid = Une personne en danger ne peut pas attendre dix domaines de vie. Ce que l’on voit d’abord est gardé, et le reste est demandé quand il y a de la place pour cela.
why-restriction-named = Moins de lecteurs, c’est le client protégé d’un proche. Il faut pourtant quelqu’un pour aider l’intervenant et décider.
why-restriction-reason = Le dossier est soustrait à des collègues. Qui le regardera plus tard doit voir que la cause était bonne.
why-paper-picture = Un papier se perd en route ou peut être pris à la maison. Une image permet de le rendre à la personne, et lui laisse le papier.
why-paper-kind = Qui en a besoin le trouve ainsi, sans ouvrir tous les papiers de la personne.
why-paper-dated = Les décisions et les certificats ont une fin. La date dit lequel vaut encore.
