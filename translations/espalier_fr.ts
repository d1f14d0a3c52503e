<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>About</name>
    <message>
        <source>A workbench that opens ONNX models and makes them smaller and faster. An espalier is a tree that is trained and pruned to fit the wall it grows on.</source>
        <translation>Un atelier qui ouvre des modèles ONNX et les rend plus petits et plus rapides. Un espalier est un arbre conduit et taillé pour épouser le mur contre lequel il pousse.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Logiciel libre sous licence publique générale GNU (GPL), version 3 ou ultérieure. Il est fourni sans aucune garantie.</translation>
    </message>
    <message>
        <source>Built with Qt %1, QCustomPlot, oneDNN, ONNX, Eigen and OpenCV.</source>
        <translation>Construit avec Qt %1, QCustomPlot, oneDNN, ONNX, Eigen et OpenCV.</translation>
    </message>
</context>
<context>
    <name>AccuracyPoints</name>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <source>Estimated, even shares</source>
        <translation>Estimé, parts égales</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open an ONNX model.</source>
        <translation>Ouvrir un modèle ONNX.</translation>
    </message>
    <message>
        <source>Add &amp;Data Set…</source>
        <translation>Ajouter un &amp;jeu de données…</translation>
    </message>
    <message>
        <source>Choose the images that accuracy is measured on.</source>
        <translation>Choisir les images sur lesquelles l’exactitude est mesurée.</translation>
    </message>
    <message>
        <source>&amp;Export Picture…</source>
        <translation>Exporter l’&amp;image…</translation>
    </message>
    <message>
        <source>Write the whole graph as PNG, SVG or PDF.</source>
        <translation>Enregistrer tout le graphe au format PNG, SVG ou PDF.</translation>
    </message>
    <message>
        <source>&amp;Close Model</source>
        <translation>&amp;Fermer le modèle</translation>
    </message>
    <message>
        <source>Close the model and go back to the start page.</source>
        <translation>Fermer le modèle et revenir à la page d’accueil.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Close the window; it opens again as it is now.</source>
        <translation>Fermer la fenêtre ; elle se rouvrira telle qu’elle est maintenant.</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Put the sliders back to where they stood before.</source>
        <translation>Remettre les curseurs là où ils étaient auparavant.</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Rien à annuler.</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Move the sliders again as before the undo.</source>
        <translation>Remettre les curseurs comme avant l’annulation.</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Rien à rétablir.</translation>
    </message>
    <message>
        <source>&amp;Copy Names</source>
        <translation>&amp;Copier les noms</translation>
    </message>
    <message>
        <source>Copy the names of the selected nodes, one a line.</source>
        <translation>Copier les noms des nœuds sélectionnés, un par ligne.</translation>
    </message>
    <message>
        <source>Copy &amp;Picture</source>
        <translation>Copier l’&amp;image</translation>
    </message>
    <message>
        <source>Copy the visible part of the graph as image and SVG.</source>
        <translation>Copier la partie visible du graphe en tant qu’image et SVG.</translation>
    </message>
    <message>
        <source>&amp;Find in Graph</source>
        <translation>R&amp;echercher dans le graphe</translation>
    </message>
    <message>
        <source>Search nodes: names, op:Conv, shape:64x3x3, params&gt;1M.</source>
        <translation>Rechercher des nœuds : noms, op:Conv, shape:64x3x3, params&gt;1M.</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>Rechercher le &amp;suivant</translation>
    </message>
    <message>
        <source>Go to the next match.</source>
        <translation>Aller au résultat suivant.</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>Rechercher le précé&amp;dent</translation>
    </message>
    <message>
        <source>Go to the match before.</source>
        <translation>Aller au résultat précédent.</translation>
    </message>
    <message>
        <source>&amp;Go to Anything…</source>
        <translation>A&amp;ller à…</translation>
    </message>
    <message>
        <source>Jump to a node, or type &gt; for actions and ? for help.</source>
        <translation>Aller à un nœud ; taper &gt; pour les actions et ? pour l’aide.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Re&amp;tour</translation>
    </message>
    <message>
        <source>Select the node that was selected before.</source>
        <translation>Sélectionner le nœud qui était sélectionné auparavant.</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>A&amp;vancer</translation>
    </message>
    <message>
        <source>Undo a step back.</source>
        <translation>Annuler un retour en arrière.</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>&amp;Préférences…</translation>
    </message>
    <message>
        <source>Theme, threads, motion, wheel and shortcuts.</source>
        <translation>Thème, threads, mouvement, molette et raccourcis.</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>&amp;Explorer</translation>
    </message>
    <message>
        <source>See the graph, run it and measure it.</source>
        <translation>Voir le graphe, l’exécuter et le mesurer.</translation>
    </message>
    <message>
        <source>&amp;Prune</source>
        <translation>É&amp;laguer</translation>
    </message>
    <message>
        <source>Remove channels and see the accuracy while you drag.</source>
        <translation>Retirer des canaux et voir l’exactitude pendant le glissement.</translation>
    </message>
    <message>
        <source>&amp;Quantize</source>
        <translation>&amp;Quantifier</translation>
    </message>
    <message>
        <source>Make integers of a network and see what each layer loses.</source>
        <translation>Passer un réseau en entiers et voir ce que perd chaque couche.</translation>
    </message>
    <message>
        <source>&amp;Distill</source>
        <translation>&amp;Distiller</translation>
    </message>
    <message>
        <source>Train a small network on what a large one knows.</source>
        <translation>Entraîner un petit réseau sur ce que sait un grand.</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Zoom &amp;avant</translation>
    </message>
    <message>
        <source>Show the graph larger.</source>
        <translation>Agrandir le graphe.</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Zoom a&amp;rrière</translation>
    </message>
    <message>
        <source>Show the graph smaller.</source>
        <translation>Réduire le graphe.</translation>
    </message>
    <message>
        <source>Actual &amp;Size</source>
        <translation>&amp;Taille réelle</translation>
    </message>
    <message>
        <source>Show the graph at 100 %.</source>
        <translation>Afficher le graphe à 100 %.</translation>
    </message>
    <message>
        <source>Fit &amp;All</source>
        <translation>Tout a&amp;juster</translation>
    </message>
    <message>
        <source>Show the whole graph.</source>
        <translation>Afficher tout le graphe.</translation>
    </message>
    <message>
        <source>&amp;Fit Selection</source>
        <translation>Ajuster à la &amp;sélection</translation>
    </message>
    <message>
        <source>Show the selected nodes as large as they fit.</source>
        <translation>Afficher les nœuds sélectionnés aussi grands que possible.</translation>
    </message>
    <message>
        <source>E&amp;xpand</source>
        <translation>Dé&amp;plier</translation>
    </message>
    <message>
        <source>Open the selected block.</source>
        <translation>Ouvrir le bloc sélectionné.</translation>
    </message>
    <message>
        <source>Co&amp;llapse</source>
        <translation>Repl&amp;ier</translation>
    </message>
    <message>
        <source>Close the selected block.</source>
        <translation>Fermer le bloc sélectionné.</translation>
    </message>
    <message>
        <source>Expand All</source>
        <translation>Tout déplier</translation>
    </message>
    <message>
        <source>Open every block.</source>
        <translation>Ouvrir tous les blocs.</translation>
    </message>
    <message>
        <source>Collapse All</source>
        <translation>Tout replier</translation>
    </message>
    <message>
        <source>Close every block.</source>
        <translation>Fermer tous les blocs.</translation>
    </message>
    <message>
        <source>&amp;Minimap</source>
        <translation>&amp;Minicarte</translation>
    </message>
    <message>
        <source>Show the small map of the whole graph.</source>
        <translation>Afficher la petite carte de tout le graphe.</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>Réi&amp;nitialiser la disposition</translation>
    </message>
    <message>
        <source>Put every panel back to its first place.</source>
        <translation>Remettre chaque panneau à sa place d’origine.</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>Plein é&amp;cran</translation>
    </message>
    <message>
        <source>Use the whole screen, or go back.</source>
        <translation>Utiliser tout l’écran, ou en revenir.</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <source>&amp;Evaluate, Quickly</source>
        <translation>É&amp;valuer rapidement</translation>
    </message>
    <message>
        <source>Measure accuracy on 1,000 images, with its 95 % interval.</source>
        <translation>Mesurer l’exactitude sur 1 000 images, avec son intervalle à 95 %.</translation>
    </message>
    <message>
        <source>Evaluate on &amp;All Images</source>
        <translation>Évaluer sur &amp;toutes les images</translation>
    </message>
    <message>
        <source>Measure accuracy on every image of the test part.</source>
        <translation>Mesurer l’exactitude sur toutes les images de la partie de test.</translation>
    </message>
    <message>
        <source>&amp;Profile Latency</source>
        <translation>Mesurer la &amp;latence</translation>
    </message>
    <message>
        <source>Measure how long the model and each node take, one image at a time.</source>
        <translation>Mesurer le temps que prennent le modèle et chaque nœud, une image à la fois.</translation>
    </message>
    <message>
        <source>P&amp;roperties…</source>
        <translation>&amp;Propriétés…</translation>
    </message>
    <message>
        <source>What the file says of itself: producer, opsets, metadata.</source>
        <translation>Ce que le fichier dit de lui-même : producteur, opsets, métadonnées.</translation>
    </message>
    <message>
        <source>&amp;Compress</source>
        <translation>&amp;Compresser</translation>
    </message>
    <message>
        <source>Prune to &amp;Budget…</source>
        <translation>Élaguer selon un &amp;budget…</translation>
    </message>
    <message>
        <source>Set the sliders so that a limit on MACs, parameters or bytes is met.</source>
        <translation>Régler les curseurs de façon à respecter une limite de MACs, de paramètres ou d’octets.</translation>
    </message>
    <message>
        <source>First look at the Prune workspace.</source>
        <translation>Consulter d’abord l’espace de travail Élaguer.</translation>
    </message>
    <message>
        <source>&amp;Reset Sliders</source>
        <translation>&amp;Réinitialiser les curseurs</translation>
    </message>
    <message>
        <source>Keep every channel again; undo brings the sliders back.</source>
        <translation>Conserver de nouveau tous les canaux ; Annuler ramène les curseurs.</translation>
    </message>
    <message>
        <source>&amp;Apply…</source>
        <translation>&amp;Appliquer…</translation>
    </message>
    <message>
        <source>Cut the channels for real and write the model to a file.</source>
        <translation>Couper réellement les canaux et enregistrer le modèle dans un fichier.</translation>
    </message>
    <message>
        <source>Reco&amp;ver…</source>
        <translation>Réc&amp;upérer…</translation>
    </message>
    <message>
        <source>Cut the channels for real and get accuracy back, with or without training.</source>
        <translation>Couper réellement les canaux et retrouver l’exactitude, avec ou sans entraînement.</translation>
    </message>
    <message>
        <source>&amp;Quantize to File</source>
        <translation>&amp;Quantifier vers un fichier</translation>
    </message>
    <message>
        <source>Write the open model with small numbers to a new file.</source>
        <translation>Enregistrer le modèle ouvert avec de petits nombres dans un nouveau fichier.</translation>
    </message>
    <message>
        <source>First look at the Quantize workspace.</source>
        <translation>Consulter d’abord l’espace de travail Quantifier.</translation>
    </message>
    <message>
        <source>&amp;Find Culprit</source>
        <translation>&amp;Chercher le coupable</translation>
    </message>
    <message>
        <source>Rank the layers by what each of them loses in integers.</source>
        <translation>Classer les couches selon ce que chacune perd en entiers.</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>&amp;Tâches</translation>
    </message>
    <message>
        <source>&amp;Show Jobs</source>
        <translation>&amp;Afficher les tâches</translation>
    </message>
    <message>
        <source>Show what runs and what ran.</source>
        <translation>Afficher ce qui s’exécute et ce qui s’est exécuté.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>Stop the newest job that is running.</source>
        <translation>Arrêter la plus récente des tâches en cours.</translation>
    </message>
    <message>
        <source>&amp;Copy as Command</source>
        <translation>&amp;Copier comme commande</translation>
    </message>
    <message>
        <source>Copy the command line of the newest job, to run it elsewhere.</source>
        <translation>Copier la ligne de commande de la tâche la plus récente, pour l’exécuter ailleurs.</translation>
    </message>
    <message>
        <source>C&amp;lear Finished</source>
        <translation>&amp;Effacer les terminées</translation>
    </message>
    <message>
        <source>Forget the jobs that are over.</source>
        <translation>Oublier les tâches terminées.</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;What&apos;s This?</source>
        <translation>&amp;Qu’est-ce que c’est ?</translation>
    </message>
    <message>
        <source>Then click anything to read what it means.</source>
        <translation>Cliquer ensuite sur un élément pour lire ce qu’il signifie.</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>Every shortcut, editable.</source>
        <translation>Tous les raccourcis, modifiables.</translation>
    </message>
    <message>
        <source>&amp;About Espalier</source>
        <translation>À &amp;propos d’Espalier</translation>
    </message>
    <message>
        <source>Version, licence and libraries.</source>
        <translation>Version, licence et bibliothèques.</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>Rec&amp;hercher</translation>
    </message>
    <message>
        <source>Let the machine look for networks that cost less and know as much.</source>
        <translation>Laisser la machine chercher des réseaux qui coûtent moins et en savent autant.</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>C&amp;omparer</translation>
    </message>
    <message>
        <source>Hold models against each other: graph, weights and answers.</source>
        <translation>Confronter des modèles : graphe, poids et réponses.</translation>
    </message>
    <message>
        <source>E&amp;xport Model…</source>
        <translation>E&amp;xporter le modèle…</translation>
    </message>
    <message>
        <source>Write the model for its use elsewhere, with proofs.</source>
        <translation>Écrire le modèle pour l’utiliser ailleurs, avec preuves.</translation>
    </message>
    <message>
        <source>Re&amp;port…</source>
        <translation>Rappor&amp;t…</translation>
    </message>
    <message>
        <source>Write what the model is, does and costs as HTML or PDF.</source>
        <translation>Écrire en HTML ou PDF ce qu’est le modèle, ce qu’il fait et ce qu’il coûte.</translation>
    </message>
</context>
<context>
    <name>BudgetForm</name>
    <message>
        <source>Limit on</source>
        <translation>Limite de</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>Pic de mémoire</translation>
    </message>
    <message>
        <source>Nothing but accuracy</source>
        <translation>Rien que l’exactitude</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>What may be left of the whole model.</source>
        <translation>Ce qui peut rester du modèle entier.</translation>
    </message>
    <message>
        <source>Keep accuracy</source>
        <translation>Préserver l’exactitude</translation>
    </message>
    <message>
        <source>Fewer channels go when accuracy would fall below a limit before any recovery.</source>
        <translation>Moins de canaux partent si l’exactitude devait passer sous une limite avant toute récupération.</translation>
    </message>
    <message>
        <source>Accuracy at least</source>
        <translation>Exactitude d’au moins</translation>
    </message>
    <message>
        <source>Who competes</source>
        <translation>Mise en concurrence</translation>
    </message>
    <message>
        <source>The same share from every group</source>
        <translation>La même part dans chaque groupe</translation>
    </message>
    <message>
        <source>All channels with each other</source>
        <translation>Tous les canaux entre eux</translation>
    </message>
    <message>
        <source>No group loses more than</source>
        <translation>Aucun groupe ne perd plus de</translation>
    </message>
    <message>
        <source>Keeps a single layer from being emptied.</source>
        <translation>Évite qu’une couche seule soit vidée.</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
</context>
<context>
    <name>Colour</name>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
</context>
<context>
    <name>ComparedSamples</name>
    <message>
        <source>class %1</source>
        <translation>classe %1</translation>
    </message>
</context>
<context>
    <name>ComparisonText</name>
    <message>
        <source>File size</source>
        <translation>Taille du fichier</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Size of the parameters</source>
        <translation>Taille des paramètres</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nœuds</translation>
    </message>
    <message>
        <source>Zeros among float weights</source>
        <translation>Zéros parmi les poids flottants</translation>
    </message>
    <message>
        <source>Types of stored tensors</source>
        <translation>Types des tenseurs stockés</translation>
    </message>
    <message>
        <source>Operator set</source>
        <translation>Jeu d’opérateurs</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Producteur</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Sorties</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>opérateur</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>attribut</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>entrées</translation>
    </message>
    <message>
        <source>weight type</source>
        <translation>type des poids</translation>
    </message>
    <message>
        <source>weight shape</source>
        <translation>forme des poids</translation>
    </message>
    <message>
        <source>weight values</source>
        <translation>valeurs des poids</translation>
    </message>
    <message>
        <source>function</source>
        <translation>fonction</translation>
    </message>
    <message>
        <source>= same</source>
        <translation>= identique</translation>
    </message>
    <message>
        <source>≠ changed</source>
        <translation>≠ modifié</translation>
    </message>
    <message>
        <source>− removed</source>
        <translation>− retiré</translation>
    </message>
    <message>
        <source>+ added</source>
        <translation>+ ajouté</translation>
    </message>
    <message>
        <source>Nodes of %1</source>
        <translation>Nœuds de %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 à %3)</translation>
    </message>
    <message>
        <source>measured, n = %1</source>
        <translation>mesuré, n = %1</translation>
    </message>
    <message>
        <source>Top-1 accuracy (95 %)</source>
        <translation>Exactitude top-1 (95 %)</translation>
    </message>
    <message>
        <source>Same answer as A (95 %)</source>
        <translation>Même réponse que A (95 %)</translation>
    </message>
    <message>
        <source>Significant at 5 % after Holm&apos;s correction.</source>
        <translation>Significatif à 5 % après correction de Holm.</translation>
    </message>
    <message>
        <source>Could be chance: not significant at 5 % after Holm&apos;s correction.</source>
        <translation>Peut être dû au hasard : non significatif à 5 % après correction de Holm.</translation>
    </message>
    <message>
        <source>Norm of B − A over the norm of A.</source>
        <translation>Norme de B − A divisée par la norme de A.</translation>
    </message>
    <message>
        <source>The shapes differ, so elements cannot be compared.</source>
        <translation>Les formes diffèrent, les éléments ne peuvent donc pas être comparés.</translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message>
        <source>Recommended: the model computes in integers already, its smallest and fastest form.</source>
        <translation>Recommandé : le modèle calcule déjà en entiers, sa forme la plus petite et la plus rapide.</translation>
    </message>
    <message>
        <source>Recommended: float runs in every runtime at full speed. Quantize first for a smaller and faster file.</source>
        <translation>Recommandé : le flottant s’exécute à pleine vitesse dans tout environnement d’exécution. Quantifier d’abord pour un fichier plus petit et plus rapide.</translation>
    </message>
    <message>
        <source>Choose a file to write.</source>
        <translation>Choisir un fichier à écrire.</translation>
    </message>
    <message>
        <source>Choose another file: the open model would be overwritten.</source>
        <translation>Choisir un autre fichier : le modèle ouvert serait écrasé.</translation>
    </message>
</context>
<context>
    <name>GeneMenu</name>
    <message>
        <source>Choices that are tried</source>
        <translation>Choix essayés</translation>
    </message>
    <message>
        <source>Try All</source>
        <translation>Tout essayer</translation>
    </message>
    <message>
        <source>No search is shown</source>
        <translation>Aucune recherche n’est affichée</translation>
    </message>
    <message>
        <source>%1 (held back)</source>
        <translation>%1 (restreint)</translation>
    </message>
</context>
<context>
    <name>GroupName</name>
    <message>
        <source>%1 · %2 coupled</source>
        <translation>%1 · %2 couplées</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>Attributes, inputs, outputs and cost.</source>
        <translation>Attributs, entrées, sorties et coût.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Statistics, histogram and slices of the node&apos;s constants.</source>
        <translation>Statistiques, histogramme et coupes des constantes du nœud.</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Activations</translation>
    </message>
    <message>
        <source>What the node computes on the current sample.</source>
        <translation>Ce que le nœud calcule sur l’échantillon actuel.</translation>
    </message>
</context>
<context>
    <name>JobState</name>
    <message>
        <source>queued</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>cancelling</source>
        <translation>annulation</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
</context>
<context>
    <name>LayerColumns</name>
    <message>
        <source>Kept</source>
        <translation>Conservés</translation>
    </message>
    <message>
        <source>Channels of</source>
        <translation>Canaux de</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilité</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Retirés</translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message>
        <source>computed</source>
        <translation>calculé</translation>
    </message>
    <message>
        <source>Follows exactly from the file; nothing was measured.</source>
        <translation>Découle exactement du fichier ; rien n’a été mesuré.</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>estimé</translation>
    </message>
    <message>
        <source>A bound or a model of the truth, not a measurement.</source>
        <translation>Une borne ou un modèle de la réalité, pas une mesure.</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>partiel</translation>
    </message>
    <message>
        <source>Measured on a part of the images.</source>
        <translation>Mesuré sur une partie des images.</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>mesuré</translation>
    </message>
    <message>
        <source>Measured, with every image or run that is named.</source>
        <translation>Mesuré, avec toutes les images ou exécutions indiquées.</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>périmé</translation>
    </message>
    <message>
        <source>Measured before the model or the data changed; measure again.</source>
        <translation>Mesuré avant que le modèle ou les données ne changent ; mesurer de nouveau.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
</context>
<context>
    <name>NodeDescription</name>
    <message>
        <source>… %1 in all</source>
        <translation>… %1 en tout</translation>
    </message>
    <message>
        <source>graph of %1 nodes</source>
        <translation>graphe de %1 nœuds</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>non affiché</translation>
    </message>
    <message>
        <source>attribute %1 of the function</source>
        <translation>attribut %1 de la fonction</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attributs</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Sorties</translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>sortie %1</translation>
    </message>
    <message>
        <source>%1 readers in all</source>
        <translation>%1 lecteurs en tout</translation>
    </message>
    <message>
        <source>Cost of one sample</source>
        <translation>Coût d’un échantillon</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Opérations</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Alive</source>
        <translation>Occupé</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Producteur</translation>
    </message>
    <message>
        <source>IR version</source>
        <translation>Version IR</translation>
    </message>
    <message>
        <source>Opset</source>
        <translation>Opset</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Fonctions</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Documentation</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Métadonnées</translation>
    </message>
    <message>
        <source>Peak activations</source>
        <translation>Pic d’activations</translation>
    </message>
</context>
<context>
    <name>NodeSentence</name>
    <message>
        <source>Weighs its input with filters or a matrix.</source>
        <translation>Pondère son entrée par des filtres ou une matrice.</translation>
    </message>
    <message>
        <source>Brings its input to a common mean and scale.</source>
        <translation>Ramène son entrée à une moyenne et une échelle communes.</translation>
    </message>
    <message>
        <source>Bends every value by a nonlinear function.</source>
        <translation>Courbe chaque valeur par une fonction non linéaire.</translation>
    </message>
    <message>
        <source>Sums up neighbouring values in one.</source>
        <translation>Résume des valeurs voisines en une seule.</translation>
    </message>
    <message>
        <source>Moves or picks elements without computing.</source>
        <translation>Déplace ou choisit des éléments sans calculer.</translation>
    </message>
    <message>
        <source>Computes element by element or along axes.</source>
        <translation>Calcule élément par élément ou le long d’axes.</translation>
    </message>
    <message>
        <source>Turns real numbers into small integers, or back.</source>
        <translation>Transforme des nombres réels en petits entiers, ou l’inverse.</translation>
    </message>
    <message>
        <source>Reads a sequence step by step, keeping a state.</source>
        <translation>Lit une séquence pas à pas en gardant un état.</translation>
    </message>
    <message>
        <source>Runs a graph of its own.</source>
        <translation>Exécute un graphe qui lui est propre.</translation>
    </message>
    <message>
        <source>It holds %1 parameters and takes %2 MACs.</source>
        <translation>Il contient %1 paramètres et demande %2 MACs.</translation>
    </message>
    <message>
        <source>It holds %1 parameters.</source>
        <translation>Il contient %1 paramètres.</translation>
    </message>
    <message>
        <source>It takes %1 MACs.</source>
        <translation>Il demande %1 MACs.</translation>
    </message>
    <message>
        <source>Its output is %1.</source>
        <translation>Sa sortie est %1.</translation>
    </message>
    <message>
        <source>A stack of %1 equal blocks.</source>
        <translation>Une pile de %1 blocs identiques.</translation>
    </message>
    <message>
        <source>One of %1 equal blocks.</source>
        <translation>L’un de %1 blocs identiques.</translation>
    </message>
    <message>
        <source>%1 nodes stand inside; a double click opens it.</source>
        <translation>Il renferme %1 nœuds ; un double-clic l’ouvre.</translation>
    </message>
    <message>
        <source>What the model is given.</source>
        <translation>Ce que reçoit le modèle.</translation>
    </message>
    <message>
        <source>What the model gives.</source>
        <translation>Ce que produit le modèle.</translation>
    </message>
</context>
<context>
    <name>NumberText</name>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>scalar</source>
        <translation>scalaire</translation>
    </message>
</context>
<context>
    <name>OpenedDataset</name>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>bundled sample</source>
        <translation>exemple fourni</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search the graph</source>
        <translation>Rechercher dans le graphe</translation>
    </message>
    <message>
        <source>name, op:Conv, shape:64x3x3, params&gt;1M, macs&gt;10M</source>
        <translation>nom, op:Conv, shape:64x3x3, params&gt;1M, macs&gt;10M</translation>
    </message>
    <message>
        <source>Measure accuracy</source>
        <translation>Mesurer l’exactitude</translation>
    </message>
    <message>
        <source>F5 on 1,000 images, Ctrl+F5 on all of them</source>
        <translation>F5 sur 1 000 images, Ctrl+F5 sur toutes</translation>
    </message>
    <message>
        <source>Measure latency</source>
        <translation>Mesurer la latence</translation>
    </message>
    <message>
        <source>F6; then colour the graph by it</source>
        <translation>F6 ; puis colorer le graphe selon elle</translation>
    </message>
    <message>
        <source>Choose images</source>
        <translation>Choisir des images</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D opens the data set wizard</source>
        <translation>Ctrl+Maj+D ouvre l’assistant de jeu de données</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Tous les raccourcis</translation>
    </message>
    <message>
        <source>Ctrl+/ lists and edits them</source>
        <translation>Ctrl+/ les affiche et les modifie</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Qu’est-ce que c’est ?</translation>
    </message>
    <message>
        <source>Shift+F1, then click anything</source>
        <translation>Maj+F1, puis cliquer sur un élément</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Blocks and layers with their figures.</source>
        <translation>Blocs et couches avec leurs chiffres.</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Everything about the selected node.</source>
        <translation>Tout sur le nœud sélectionné.</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistiques</translation>
    </message>
    <message>
        <source>Operators, memory over time and the largest layers.</source>
        <translation>Opérateurs, mémoire au fil du temps et couches les plus grandes.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Échantillons</translation>
    </message>
    <message>
        <source>Images of the data set and what the model says of them.</source>
        <translation>Images du jeu de données et ce que le modèle en dit.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>What is wrong with the model, node by node.</source>
        <translation>Ce qui ne va pas dans le modèle, nœud par nœud.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>What runs now and what ran before.</source>
        <translation>Ce qui s’exécute et ce qui s’est exécuté.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>What the engine and its jobs said.</source>
        <translation>Ce que le moteur et ses tâches ont signalé.</translation>
    </message>
</context>
<context>
    <name>ParetoPicture</name>
    <message>
        <source>front</source>
        <translation>front</translation>
    </message>
    <message>
        <source>beaten</source>
        <translation>dominé</translation>
    </message>
    <message>
        <source>by lot</source>
        <translation>tiré au sort</translation>
    </message>
    <message>
        <source>finalist</source>
        <translation>finaliste</translation>
    </message>
</context>
<context>
    <name>PictureText</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>Impossible d’écrire %1 : %2</translation>
    </message>
    <message>
        <source>The picture is too large for the memory.</source>
        <translation>L’image est trop grande pour la mémoire.</translation>
    </message>
    <message>
        <source>%1 was not written completely.</source>
        <translation>%1 n’a pas été écrit entièrement.</translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>Choose a teacher: open a model, or name its file.</source>
        <translation>Choisir un enseignant : ouvrir un modèle ou indiquer son fichier.</translation>
    </message>
    <message>
        <source>Choose the ONNX file of the student.</source>
        <translation>Choisir le fichier ONNX de l’élève.</translation>
    </message>
    <message>
        <source>Choose at least one thing to learn from the teacher.</source>
        <translation>Choisir au moins une chose à apprendre de l’enseignant.</translation>
    </message>
    <message>
        <source>Choose a data set with training images; the images that come with Espalier are for tests only.</source>
        <translation>Choisir un jeu de données avec des images d’entraînement ; les images fournies avec Espalier servent uniquement aux tests.</translation>
    </message>
    <message>
        <source>Choose a file for the student.</source>
        <translation>Choisir un fichier pour l’élève.</translation>
    </message>
    <message>
        <source>Choose another file for the trained student: this one would be overwritten.</source>
        <translation>Choisir un autre fichier pour l’élève entraîné : celui-ci serait écrasé.</translation>
    </message>
</context>
<context>
    <name>PruneMetrics</name>
    <message>
        <source>Weights that are left once the channels of the draft are cut, counted in the cut model.</source>
        <translation>Poids qui restent une fois coupés les canaux de l’ébauche, comptés dans le modèle coupé.</translation>
    </message>
    <message>
        <source>Weights that are left, from the shapes of the weights; the cut model is counted next.</source>
        <translation>Poids qui restent, d’après les formes des poids ; le modèle coupé est compté ensuite.</translation>
    </message>
    <message>
        <source>Multiply-accumulates of the model that is left once the channels of the draft are cut.</source>
        <translation>Multiplications-accumulations du modèle qui reste une fois coupés les canaux de l’ébauche.</translation>
    </message>
    <message>
        <source>Multiply-accumulates that are left, from the shapes of the weights; the cut model is counted next.</source>
        <translation>Multiplications-accumulations qui restent, d’après les formes des poids ; le modèle coupé est compté ensuite.</translation>
    </message>
    <message>
        <source>The size of the file less the bytes of the weights that go; Apply writes the file and shows its real size.</source>
        <translation>La taille du fichier moins les octets des poids qui partent ; Appliquer écrit le fichier et affiche sa taille réelle.</translation>
    </message>
    <message>
        <source>Share of images whose highest score is the right class (top-1), with the channels of the draft masked. Against the original on the same images: %1, %2.</source>
        <translation>Part des images dont le score le plus élevé est la bonne classe (top-1), les canaux de l’ébauche étant masqués. Par rapport à l’original sur les mêmes images : %1, %2.</translation>
    </message>
    <message>
        <source>The original less what each group costs alone by its sensitivity, as if they did not touch each other.</source>
        <translation>L’original moins ce que coûte chaque groupe seul d’après sa sensibilité, comme s’ils n’interagissaient pas.</translation>
    </message>
    <message>
        <source>Top-1 accuracy of the written model on the validation images, which no training step saw. Before recovery the cut model had %1.</source>
        <translation>Exactitude top-1 du modèle écrit sur les images de validation, qu’aucune étape d’entraînement n’a vues. Avant la récupération, le modèle coupé avait %1.</translation>
    </message>
</context>
<context>
    <name>PruneText</name>
    <message>
        <source>%1 points (%2 to %3)</source>
        <translation>%1 points (%2 à %3)</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>pt</translation>
    </message>
    <message>
        <source>worse than the original</source>
        <translation>moins bon que l’original</translation>
    </message>
    <message>
        <source>better than the original</source>
        <translation>meilleur que l’original</translation>
    </message>
    <message>
        <source>no evidence of a change</source>
        <translation>aucun changement avéré</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Validation images (%1): %2. Test images stay unseen.</source>
        <translation>Images de validation (%1) : %2. Les images de test restent non vues.</translation>
    </message>
    <message>
        <source>Test images (%1): %2. The set has no others, so a choice made by them looks better than it is.</source>
        <translation>Images de test (%1) : %2. Le jeu n’en a pas d’autres, donc un choix fait d’après elles paraît meilleur qu’il ne l’est.</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>mesuré</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>partiel</translation>
    </message>
</context>
<context>
    <name>QuantizeText</name>
    <message>
        <source>Open a model first.</source>
        <translation>Ouvrir d’abord un modèle.</translation>
    </message>
    <message>
        <source>Choose a data set with training images: this scheme finds its scales on them. The images that come with Espalier are for tests only.</source>
        <translation>Choisir un jeu de données avec des images d’entraînement : ce schéma y cherche ses échelles. Les images fournies avec Espalier servent uniquement aux tests.</translation>
    </message>
    <message>
        <source>Choose a file for the result.</source>
        <translation>Choisir un fichier pour le résultat.</translation>
    </message>
    <message>
        <source>Choose another file for the result: this one would be overwritten.</source>
        <translation>Choisir un autre fichier pour le résultat : celui-ci serait écrasé.</translation>
    </message>
    <message>
        <source>The layer %1 cannot be kept in float: commas separate names in the command.</source>
        <translation>La couche %1 ne peut pas rester en flottant : dans la commande, les virgules séparent les noms.</translation>
    </message>
</context>
<context>
    <name>RecoverForm</name>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Without training</source>
        <translation>Sans entraînement</translation>
    </message>
    <message>
        <source>Training images to look at</source>
        <translation>Images d’entraînement à consulter</translation>
    </message>
    <message>
        <source>Spread evenly over the set.</source>
        <translation>Réparties uniformément sur le jeu de données.</translation>
    </message>
    <message>
        <source>Then training</source>
        <translation>Puis entraînement</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>The highest of the run.</source>
        <translation>Le plus élevé de l’entraînement.</translation>
    </message>
</context>
<context>
    <name>SamplesText</name>
    <message>
        <source>Small CNN</source>
        <translation>Petit CNN</translation>
    </message>
    <message>
        <source>Two convolutions and two dense layers, trained on Fashion-MNIST. 92.1 % of 10,000 test images right.</source>
        <translation>Deux convolutions et deux couches denses, entraînées sur Fashion-MNIST. 92,1 % de 10 000 images de test classées correctement.</translation>
    </message>
    <message>
        <source>ResNet-20</source>
        <translation>ResNet-20</translation>
    </message>
    <message>
        <source>Nine residual blocks with BatchNormalization, trained on Fashion-MNIST. 93.5 % of 10,000 test images right.</source>
        <translation>Neuf blocs résiduels avec BatchNormalization, entraînés sur Fashion-MNIST. 93,5 % de 10 000 images de test classées correctement.</translation>
    </message>
    <message>
        <source>Inverted residual</source>
        <translation>Résiduels inversés</translation>
    </message>
    <message>
        <source>Eight blocks with depthwise convolutions and ReLU6, trained on Fashion-MNIST. 93.9 % of 10,000 test images right.</source>
        <translation>Huit blocs avec convolutions en profondeur (depthwise) et ReLU6, entraînés sur Fashion-MNIST. 93,9 % de 10 000 images de test classées correctement.</translation>
    </message>
    <message>
        <source>10,000 nodes</source>
        <translation>10 000 nœuds</translation>
    </message>
    <message>
        <source>A transformer decoder of 100 layers, not trained, made on the spot. For trying the graph view at size.</source>
        <translation>Un décodeur transformer de 100 couches, non entraîné, créé à la volée. Pour essayer la vue du graphe en grand.</translation>
    </message>
</context>
<context>
    <name>SearchText</name>
    <message>
        <source>Choose a data set with training images: networks are fitted on some and compared on others. The images that come with Espalier are for tests only.</source>
        <translation>Choisir un jeu de données avec des images d’entraînement : les réseaux sont ajustés sur certaines et comparés sur d’autres. Les images fournies avec Espalier ne servent qu’aux tests.</translation>
    </message>
    <message>
        <source>Open a model, or choose a template to search in.</source>
        <translation>Ouvrir un modèle, ou choisir un gabarit dans lequel chercher.</translation>
    </message>
    <message>
        <source>Choose a folder for the networks.</source>
        <translation>Choisir un dossier pour les réseaux.</translation>
    </message>
    <message>
        <source>Choose a folder for the networks: this is a file.</source>
        <translation>Choisir un dossier pour les réseaux : ceci est un fichier.</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>error</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>note</source>
        <translation>remarque</translation>
    </message>
</context>
<context>
    <name>StartupText</name>
    <message>
        <source>Open, see, run and measure ONNX models.</source>
        <translation>Ouvrir, voir, exécuter et mesurer des modèles ONNX.</translation>
    </message>
    <message>
        <source>An ONNX model, or the id of a sample: %1.</source>
        <translation>Un modèle ONNX, ou l’identifiant d’un exemple : %1.</translation>
    </message>
    <message>
        <source>light, dark or contrast, for this run.</source>
        <translation>light, dark ou contrast, pour cette exécution.</translation>
    </message>
    <message>
        <source>Size of the window, for example 1440x900.</source>
        <translation>Taille de la fenêtre, par exemple 1440x900.</translation>
    </message>
    <message>
        <source>Write a picture of the window and quit.</source>
        <translation>Enregistrer une image de la fenêtre et quitter.</translation>
    </message>
</context>
<context>
    <name>TrialText</name>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Finalist %1</source>
        <translation>Finaliste %1</translation>
    </message>
    <message>
        <source>Network %1</source>
        <translation>Réseau %1</translation>
    </message>
    <message>
        <source>%1 (%2 to %3, n = %4)</source>
        <translation>%1 (%2 à %3, n = %4)</translation>
    </message>
    <message>
        <source>control group, %1</source>
        <translation>groupe témoin, %1</translation>
    </message>
    <message>
        <source>Validation accuracy %1</source>
        <translation>Exactitude de validation %1</translation>
    </message>
    <message>
        <source>Test accuracy %1</source>
        <translation>Exactitude de test %1</translation>
    </message>
</context>
<context>
    <name>app::CheckView</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Opset</source>
        <translation>Opset</translation>
    </message>
    <message>
        <source>Finite weights</source>
        <translation>Poids finis</translation>
    </message>
    <message>
        <source>Outputs in a fresh session</source>
        <translation>Sorties dans une nouvelle session</translation>
    </message>
    <message>
        <source>Change against the original</source>
        <translation>Changement par rapport à l’original</translation>
    </message>
    <message>
        <source>ONNX Runtime</source>
        <translation>ONNX Runtime</translation>
    </message>
    <message>
        <source>Outputs when compiled</source>
        <translation>Sorties après compilation</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Vérifications</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>réussie</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ignorée</translation>
    </message>
</context>
<context>
    <name>app::CloseQuestion</name>
    <message>
        <source>%1 Is Running</source>
        <translation>En cours : %1</translation>
    </message>
    <message>
        <source>Should it go on without the window? Nothing is lost either way: it keeps a checkpoint, and writes the student when it ends.</source>
        <translation>Continuer sans la fenêtre ? Rien n’est perdu dans les deux cas : un point de contrôle est conservé, et l’élève est écrit à la fin.</translation>
    </message>
    <message>
        <source>Keep Running</source>
        <translation>Laisser tourner</translation>
    </message>
    <message>
        <source>Close the window; the student is written when the run ends.</source>
        <translation>Fermer la fenêtre ; l’élève est écrit à la fin de l’exécution.</translation>
    </message>
    <message>
        <source>Stop and Keep Best</source>
        <translation>Arrêter, garder le meilleur</translation>
    </message>
    <message>
        <source>Stop and Resume Later</source>
        <translation>Arrêter, reprendre plus tard</translation>
    </message>
    <message>
        <source>Write the weights of the best epoch, then close the window.</source>
        <translation>Écrire les poids de la meilleure époque, puis fermer la fenêtre.</translation>
    </message>
    <message>
        <source>No epoch has ended yet, so there are no weights to keep; the run can be resumed from its checkpoint.</source>
        <translation>Aucune époque n’est encore terminée, il n’y a donc pas de poids à garder ; l’exécution peut être reprise depuis son point de contrôle.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Keep the window open.</source>
        <translation>Garder la fenêtre ouverte.</translation>
    </message>
</context>
<context>
    <name>app::CommandPalette</name>
    <message>
        <source>Go to anything</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>Name of a node, &gt; for actions, ? for help</source>
        <translation>Nom d’un nœud, &gt; pour les actions, ? pour l’aide</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Aucun résultat.</translation>
    </message>
</context>
<context>
    <name>app::CommandRun</name>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
</context>
<context>
    <name>app::CompareBar</name>
    <message>
        <source>Model A</source>
        <translation>Modèle A</translation>
    </message>
    <message>
        <source>The model that the others are held against.</source>
        <translation>Le modèle auquel les autres sont comparés.</translation>
    </message>
    <message>
        <source>Model B</source>
        <translation>Modèle B</translation>
    </message>
    <message>
        <source>The model that is held against A.</source>
        <translation>Le modèle qui est comparé à A.</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Permuter</translation>
    </message>
    <message>
        <source>Let A and B change places.</source>
        <translation>Échanger les places de A et de B.</translation>
    </message>
    <message>
        <source>Add Model…</source>
        <translation>Ajouter un modèle…</translation>
    </message>
    <message>
        <source>Take a further ONNX file into the comparison, up to 16.</source>
        <translation>Ajouter un autre fichier ONNX à la comparaison, jusqu’à 16.</translation>
    </message>
    <message>
        <source>Remove B</source>
        <translation>Retirer B</translation>
    </message>
    <message>
        <source>Take model B out of the comparison; its file stays.</source>
        <translation>Retirer le modèle B de la comparaison ; son fichier reste.</translation>
    </message>
    <message>
        <source>Compare Answers</source>
        <translation>Comparer les réponses</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Let the run stand still and leave the processor to others.</source>
        <translation>Suspendre l’exécution et laisser le processeur aux autres.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>End the run; nothing is kept.</source>
        <translation>Terminer l’exécution ; rien n’est conservé.</translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation>Progression de la comparaison</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>En pause à %1</translation>
    </message>
    <message>
        <source>Run all models on the same samples.</source>
        <translation>Exécuter tous les modèles sur les mêmes échantillons.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>app::CompareFlips</name>
    <message>
        <source>Changed answers</source>
        <translation>Réponses modifiées</translation>
    </message>
    <message>
        <source>Which changed answers are shown.</source>
        <translation>Quelles réponses modifiées sont affichées.</translation>
    </message>
    <message>
        <source>Samples with another answer</source>
        <translation>Échantillons à réponse différente</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Right, then wrong</source>
        <translation>Juste, puis faux</translation>
    </message>
    <message>
        <source>Wrong, then right</source>
        <translation>Faux, puis juste</translation>
    </message>
    <message>
        <source>Wrong in both, differently</source>
        <translation>Faux dans les deux, différemment</translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation>Autre réponse</translation>
    </message>
    <message>
        <source>No sample is of this kind.</source>
        <translation>Aucun échantillon de ce genre.</translation>
    </message>
    <message>
        <source>The first %1 of %2 samples.</source>
        <translation>Les %1 premiers échantillons sur %2.</translation>
    </message>
    <message>
        <source>Samples: %1</source>
        <translation>Échantillons : %1</translation>
    </message>
</context>
<context>
    <name>app::CompareGraph</name>
    <message>
        <source>What differs</source>
        <translation>Ce qui diffère</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>%1 nodes same, %2 changed, %3 removed, %4 added. Hold Alt to see A.</source>
        <translation>%1 nœuds identiques, %2 modifiés, %3 retirés, %4 ajoutés. Maintenir Alt pour voir A.</translation>
    </message>
    <message>
        <source>Nodes stand in another order, so removed ones are drawn without what read them.</source>
        <translation>Les nœuds sont dans un autre ordre ; les nœuds retirés sont donc dessinés sans ce qui les lisait.</translation>
    </message>
</context>
<context>
    <name>app::ComparePage</name>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Run the same command once more.</source>
        <translation>Exécuter de nouveau la même commande.</translation>
    </message>
    <message>
        <source>Add Model…</source>
        <translation>Ajouter un modèle…</translation>
    </message>
    <message>
        <source>Choose the ONNX file that is held against this one.</source>
        <translation>Choisir le fichier ONNX à comparer à celui-ci.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>What is not equal in all models.</source>
        <translation>Ce qui n’est pas égal dans tous les modèles.</translation>
    </message>
    <message>
        <source>Graph Difference</source>
        <translation>Différence des graphes</translation>
    </message>
    <message>
        <source>Both graphs in one picture.</source>
        <translation>Les deux graphes dans une seule image.</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Prédictions</translation>
    </message>
    <message>
        <source>What both models answer on the same samples.</source>
        <translation>Ce que les deux modèles répondent sur les mêmes échantillons.</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tenseurs</translation>
    </message>
    <message>
        <source>How far the weights of each layer are apart.</source>
        <translation>L’écart entre les poids de chaque couche.</translation>
    </message>
    <message>
        <source>Parts of the Compare workspace</source>
        <translation>Parties de l’espace de travail Comparer</translation>
    </message>
    <message>
        <source>What differs among all</source>
        <translation>Ce qui diffère entre tous</translation>
    </message>
    <message>
        <source>Add Models to the Comparison</source>
        <translation>Ajouter des modèles à la comparaison</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx);;All files (*)</source>
        <translation>Modèles ONNX (*.onnx);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Compare the models</source>
        <translation>Comparer les modèles</translation>
    </message>
    <message>
        <source>A comparison needs a second model.</source>
        <translation>Une comparaison exige un second modèle.</translation>
    </message>
    <message>
        <source>These models cannot be compared.</source>
        <translation>Ces modèles ne peuvent pas être comparés.</translation>
    </message>
    <message>
        <source>Comparing answers needs a data set.</source>
        <translation>Comparer des réponses exige un jeu de données.</translation>
    </message>
    <message>
        <source>Reading the models…</source>
        <translation>Lecture des modèles…</translation>
    </message>
    <message>
        <source>The data set holds no samples to compare on.</source>
        <translation>Le jeu de données ne contient aucun échantillon pour la comparaison.</translation>
    </message>
    <message>
        <source>Compare %1 with %2</source>
        <translation>Comparer %1 à %2</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Ce qui diffère</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A : %1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B : %1</translation>
    </message>
    <message>
        <source>The answers of other models or samples were compared. Compare the answers of these.</source>
        <translation>Les réponses d’autres modèles ou échantillons ont été comparées. Comparer les réponses de ceux-ci.</translation>
    </message>
    <message>
        <source>Compare the answers to see which classes and samples change.</source>
        <translation>Comparer les réponses pour voir quelles classes et quels échantillons changent.</translation>
    </message>
    <message>
        <source>The models could not be read</source>
        <translation>Les modèles n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>Take the model out of the comparison, or choose another one.</source>
        <translation>Retirer le modèle de la comparaison, ou en choisir un autre.</translation>
    </message>
    <message>
        <source>The comparison was stopped</source>
        <translation>La comparaison a été arrêtée</translation>
    </message>
    <message>
        <source>No answers were kept.</source>
        <translation>Aucune réponse n’a été conservée.</translation>
    </message>
    <message>
        <source>The answers could not be compared</source>
        <translation>Les réponses n’ont pas pu être comparées</translation>
    </message>
    <message>
        <source>Command: %1
Log: %2</source>
        <translation>Commande : %1
Journal : %2</translation>
    </message>
    <message>
        <source>Add a second model to see what differs from the open one.</source>
        <translation>Ajouter un second modèle pour voir ce qui diffère de celui qui est ouvert.</translation>
    </message>
    <message>
        <source>Nothing can be shown of these models.</source>
        <translation>Rien ne peut être affiché pour ces modèles.</translation>
    </message>
    <message>
        <source>The answers of these models are compared.</source>
        <translation>Les réponses de ces modèles sont comparées.</translation>
    </message>
    <message>
        <source>Ready: all models answer the same samples (%1).</source>
        <translation>Prêt : tous les modèles répondent sur les mêmes échantillons (%1).</translation>
    </message>
    <message>
        <source>The data set cannot be used: %1</source>
        <translation>Le jeu de données est inutilisable : %1</translation>
    </message>
    <message>
        <source>The models are answering; the bar above shows how far they are.</source>
        <translation>Les modèles répondent ; la barre ci-dessus montre leur avancement.</translation>
    </message>
</context>
<context>
    <name>app::ComparePredictions</name>
    <message>
        <source>%1 points (%2 to %3 at 95 %)</source>
        <translation>%1 points (%2 à %3 à 95 %)</translation>
    </message>
    <message>
        <source>Measured on %1 samples (%2).</source>
        <translation>Mesuré sur %1 échantillons (%2).</translation>
    </message>
    <message>
        <source>Same answer: %1; divergence %2 nats on average.</source>
        <translation>Même réponse : %1 ; divergence de %2 nats en moyenne.</translation>
    </message>
    <message>
        <source>Accuracy of B less A: %1; p = %2 (McNemar, exact).</source>
        <translation>Exactitude de B moins A : %1 ; p = %2 (McNemar, exact).</translation>
    </message>
    <message>
        <source>Add Data Set…</source>
        <translation>Ajouter un jeu de données…</translation>
    </message>
    <message>
        <source>Choose the images that the models are compared on.</source>
        <translation>Choisir les images sur lesquelles les modèles sont comparés.</translation>
    </message>
    <message>
        <source>Mistakes of A</source>
        <translation>Erreurs de A</translation>
    </message>
    <message>
        <source>How many samples of the row&apos;s class get the column&apos;s class from A.</source>
        <translation>Combien d’échantillons de la classe de la ligne reçoivent de A la classe de la colonne.</translation>
    </message>
    <message>
        <source>Mistakes of B</source>
        <translation>Erreurs de B</translation>
    </message>
    <message>
        <source>How many samples of the row&apos;s class get the column&apos;s class from B.</source>
        <translation>Combien d’échantillons de la classe de la ligne reçoivent de B la classe de la colonne.</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
    <message>
        <source>How many more samples B puts into a cell than A does; the diagonal are right answers.</source>
        <translation>Combien d’échantillons de plus que A le modèle B place dans une cellule ; la diagonale correspond aux bonnes réponses.</translation>
    </message>
    <message>
        <source>Change of each class</source>
        <translation>Changement par classe</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Échantillons</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>B − A, points (95 %)</source>
        <translation>B − A, points (95 %)</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdus</translation>
    </message>
    <message>
        <source>Gained</source>
        <translation>Gagnés</translation>
    </message>
    <message>
        <source>p (Holm)</source>
        <translation>p (Holm)</translation>
    </message>
    <message>
        <source>label</source>
        <translation>étiquette</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>réponse</translation>
    </message>
    <message>
        <source>Open the samples</source>
        <translation>Ouvrir les échantillons</translation>
    </message>
</context>
<context>
    <name>app::CompareTensors</name>
    <message>
        <source>Weights by layer</source>
        <translation>Poids par couche</translation>
    </message>
    <message>
        <source>Choose a layer to see how its weights are spread in both models.</source>
        <translation>Choisir une couche pour voir comment ses poids se répartissent dans les deux modèles.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Share of the weights</source>
        <translation>Part des poids</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Count the weights of a layer</source>
        <translation>Compter les poids d’une couche</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
</context>
<context>
    <name>app::DatasetRow</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose a data set</source>
        <translation>Choisir un jeu de données</translation>
    </message>
    <message>
        <source>None with training images</source>
        <translation>Aucun avec des images d’entraînement</translation>
    </message>
</context>
<context>
    <name>app::DisagreementGallery</name>
    <message>
        <source>Student and Teacher Disagree</source>
        <translation>Désaccord entre élève et enseignant</translation>
    </message>
    <message>
        <source>Images on which student and teacher disagree</source>
        <translation>Images sur lesquelles l’élève et l’enseignant sont en désaccord</translation>
    </message>
    <message>
        <source>Open the validation images</source>
        <translation>Ouvrir les images de validation</translation>
    </message>
    <message>
        <source>They agree on %1 of the validation images; after epoch %2.</source>
        <translation>Ils s’accordent sur %1 des images de validation ; après l’époque %2.</translation>
    </message>
    <message>
        <source>Shown after the first epoch.</source>
        <translation>Affiché après la première époque.</translation>
    </message>
</context>
<context>
    <name>app::DistillCurves</name>
    <message>
        <source>Batches</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>Starts with the run</source>
        <translation>Commence avec l’entraînement</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Starts with the end of the first epoch</source>
        <translation>Commence à la fin de la première époque</translation>
    </message>
    <message>
        <source>Learning Rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Somme</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Images d’entraînement</translation>
    </message>
    <message>
        <source>Validation images</source>
        <translation>Images de validation</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Enseignant</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
</context>
<context>
    <name>app::DistillForm</name>
    <message>
        <source>Teacher</source>
        <translation>Enseignant</translation>
    </message>
    <message>
        <source>Data Set</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Élève</translation>
    </message>
    <message>
        <source>What Is Learned</source>
        <translation>Ce qui est appris</translation>
    </message>
    <message>
        <source>Save the Student As</source>
        <translation>Enregistrer l’élève sous</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>All Settings</source>
        <translation>Tous les réglages</translation>
    </message>
    <message>
        <source>Also show the settings that few runs change.</source>
        <translation>Afficher aussi les réglages rarement modifiés.</translation>
    </message>
    <message>
        <source>The network to learn from.</source>
        <translation>Le réseau dont on apprend.</translation>
    </message>
    <message>
        <source>The open model</source>
        <translation>Le modèle ouvert</translation>
    </message>
    <message>
        <source>Another ONNX file</source>
        <translation>Un autre fichier ONNX</translation>
    </message>
    <message>
        <source>File of the teacher</source>
        <translation>Fichier de l’enseignant</translation>
    </message>
    <message>
        <source>An ONNX model that classifies the images of the data set.</source>
        <translation>Un modèle ONNX qui classe les images du jeu de données.</translation>
    </message>
    <message>
        <source>The images that are learned from; they need no labels when the labels have no weight.</source>
        <translation>Les images dont on apprend ; elles n’ont pas besoin d’étiquettes lorsque les étiquettes n’ont aucun poids.</translation>
    </message>
    <message>
        <source>File for the student</source>
        <translation>Fichier pour l’élève</translation>
    </message>
    <message>
        <source>The ONNX file that the trained student is written to; beside it the run keeps its checkpoint.</source>
        <translation>Le fichier ONNX dans lequel l’élève entraîné est écrit ; l’exécution garde son point de contrôle à côté.</translation>
    </message>
    <message>
        <source>The open model: %1</source>
        <translation>Le modèle ouvert : %1</translation>
    </message>
    <message>
        <source>Count the student</source>
        <translation>Compter l’élève</translation>
    </message>
</context>
<context>
    <name>app::DistillPage</name>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Go on where the run was interrupted.</source>
        <translation>Continuer là où l’exécution a été interrompue.</translation>
    </message>
    <message>
        <source>Keep Best</source>
        <translation>Garder le meilleur</translation>
    </message>
    <message>
        <source>Write the weights of its best epoch as the student, without training on.</source>
        <translation>Écrire les poids de sa meilleure époque comme élève, sans poursuivre l’entraînement.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Move the checkpoint to the wastebasket, so that a run can start anew.</source>
        <translation>Mettre le point de contrôle à la corbeille, afin qu’une nouvelle exécution puisse démarrer.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop and Keep Best</source>
        <translation>Arrêter, garder le meilleur</translation>
    </message>
    <message>
        <source>Progress of the distillation</source>
        <translation>Progression de la distillation</translation>
    </message>
    <message>
        <source>The run cannot start yet</source>
        <translation>L’exécution ne peut pas encore démarrer</translation>
    </message>
    <message>
        <source>The checkpoint could not be moved to the wastebasket</source>
        <translation>Impossible de mettre le point de contrôle à la corbeille</translation>
    </message>
    <message>
        <source>Remove it by hand: %1</source>
        <translation>Le supprimer à la main : %1</translation>
    </message>
    <message>
        <source>The settings of the run that is going on.</source>
        <translation>Les réglages de l’exécution en cours.</translation>
    </message>
    <message>
        <source>A run is going on.</source>
        <translation>Une exécution est en cours.</translation>
    </message>
    <message>
        <source>Resume, keep or discard the interrupted run first.</source>
        <translation>Reprendre, garder ou abandonner d’abord l’exécution interrompue.</translation>
    </message>
    <message>
        <source>Train the student.</source>
        <translation>Entraîner l’élève.</translation>
    </message>
    <message>
        <source>Correct what is marked in the form first.</source>
        <translation>Corriger d’abord ce qui est signalé dans le formulaire.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Let the run stand still and leave the processor to others.</source>
        <translation>Suspendre l’exécution et laisser le processeur aux autres.</translation>
    </message>
    <message>
        <source>Nothing runs.</source>
        <translation>Rien n’est en cours.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>End the run and write the weights of its best epoch.</source>
        <translation>Terminer l’exécution et écrire les poids de sa meilleure époque.</translation>
    </message>
    <message>
        <source>No epoch has ended yet, so there are no weights to keep; the run can be resumed.</source>
        <translation>Aucune époque n’est encore terminée, il n’y a donc pas de poids à garder ; l’exécution peut être reprise.</translation>
    </message>
    <message>
        <source>Nothing runs yet.</source>
        <translation>Rien n’est encore en cours.</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Stopping: the checkpoint is saved</source>
        <translation>Arrêt : le point de contrôle est enregistré</translation>
    </message>
    <message>
        <source>Writing and measuring the best weights</source>
        <translation>Écriture et mesure des meilleurs poids</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Goes on without this window</source>
        <translation>Continue sans cette fenêtre</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>époque %1 sur %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>validation accuracy %1</source>
        <translation>exactitude de validation %1</translation>
    </message>
    <message>
        <source>A run for %1 was interrupted</source>
        <translation>Une exécution pour %1 a été interrompue</translation>
    </message>
    <message>
        <source>Its checkpoint is of %1; it needs the settings it was started with.</source>
        <translation>Son point de contrôle date du %1 ; elle exige les réglages avec lesquels elle a été lancée.</translation>
    </message>
    <message>
        <source>The run failed</source>
        <translation>L’exécution a échoué</translation>
    </message>
    <message>
        <source>The run could not start</source>
        <translation>L’exécution n’a pas pu démarrer</translation>
    </message>
    <message>
        <source>Command: %1
Log: %2</source>
        <translation>Commande : %1
Journal : %2</translation>
    </message>
</context>
<context>
    <name>app::DistillResult</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 à %3)</translation>
    </message>
    <message>
        <source>Open Student</source>
        <translation>Ouvrir l’élève</translation>
    </message>
    <message>
        <source>Open the trained student in place of the model that is open now.</source>
        <translation>Ouvrir l’élève entraîné à la place du modèle actuellement ouvert.</translation>
    </message>
    <message>
        <source>The student of epoch %1 of %2 is written to %3</source>
        <translation>L’élève de l’époque %1 sur %2 est écrit dans %3</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Enseignant</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Élève</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>Exactitude de validation</translation>
    </message>
    <message>
        <source>measured on %1 validation images, by which the epoch was chosen: optimistic; 95 % interval</source>
        <translation>mesurée sur %1 images de validation, d’après lesquelles l’époque a été choisie : optimiste ; intervalle à 95 %</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Exactitude de test</translation>
    </message>
    <message>
        <source>measured once on %1 test images; 95 % interval</source>
        <translation>mesurée une fois sur %1 images de test ; intervalle à 95 %</translation>
    </message>
    <message>
        <source>Same class as the teacher</source>
        <translation>Même classe que l’enseignant</translation>
    </message>
    <message>
        <source>measured on %1 validation images; 95 % interval</source>
        <translation>mesurée sur %1 images de validation ; intervalle à 95 %</translation>
    </message>
</context>
<context>
    <name>app::DistillRun</name>
    <message>
        <source>Keep the best of %1</source>
        <translation>Garder le meilleur de %1</translation>
    </message>
    <message>
        <source>Distil %1</source>
        <translation>Distiller %1</translation>
    </message>
</context>
<context>
    <name>app::DockHost</name>
    <message>
        <source>Panels</source>
        <translation>Panneaux</translation>
    </message>
</context>
<context>
    <name>app::ExplorePage</name>
    <message>
        <source>Colour by</source>
        <translation>Colorer selon</translation>
    </message>
    <message>
        <source>&lt;b&gt;Colour by&lt;/b&gt;&lt;br&gt;What the nodes are tinted by. Latency needs a profile (F6).</source>
        <translation>&lt;b&gt;Colorer selon&lt;/b&gt;&lt;br&gt;Ce qui détermine la teinte des nœuds. La latence nécessite une mesure (F6).</translation>
    </message>
    <message>
        <source>Colour by: %1</source>
        <translation>Colorer selon : %1</translation>
    </message>
    <message>
        <source>Search in the graph</source>
        <translation>Rechercher dans le graphe</translation>
    </message>
    <message>
        <source>Search: name, op:Conv, shape:64x3x3, params&gt;1M</source>
        <translation>Rechercher : nom, op:Conv, shape:64x3x3, params&gt;1M</translation>
    </message>
    <message>
        <source>&lt;b&gt;Search in the graph&lt;/b&gt; (Ctrl+F)&lt;br&gt;Names, or op:Conv, shape:64x3x3, params&amp;gt;1M, macs&amp;gt;10M. F3 goes to the next match, Esc clears.</source>
        <translation>&lt;b&gt;Rechercher dans le graphe&lt;/b&gt; (Ctrl+F)&lt;br&gt;Des noms, ou op:Conv, shape:64x3x3, params&amp;gt;1M, macs&amp;gt;10M. F3 va au résultat suivant, Échap efface.</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expression régulière</translation>
    </message>
    <message>
        <source>&lt;b&gt;Regular expression&lt;/b&gt;&lt;br&gt;Read the text as one pattern for names.</source>
        <translation>&lt;b&gt;Expression régulière&lt;/b&gt;&lt;br&gt;Lire le texte comme un seul motif de noms.</translation>
    </message>
    <message>
        <source>Nothing is measured yet: profile the model first (F6).</source>
        <translation>Rien n’est encore mesuré : mesurer d’abord la latence (F6).</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>aucun résultat</translation>
    </message>
    <message>
        <source>1 match</source>
        <translation>1 résultat</translation>
    </message>
    <message>
        <source>%1 matches</source>
        <translation>%1 résultats</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>app::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Fichier à écrire</translation>
    </message>
    <message>
        <source>The file gets its name only when every check is passed.</source>
        <translation>Le fichier ne reçoit son nom que lorsque toutes les vérifications ont réussi.</translation>
    </message>
    <message>
        <source>Leave out &amp;metadata</source>
        <translation>Omettre les &amp;métadonnées</translation>
    </message>
    <message>
        <source>Documentation, producer and class names are not written.</source>
        <translation>La documentation, le producteur et les noms de classes ne sont pas écrits.</translation>
    </message>
    <message>
        <source>Store &amp;weights beside the file</source>
        <translation>Stocker les &amp;poids à côté du fichier</translation>
    </message>
    <message>
        <source>In a file of the same name that ends in .data; done anyway from 2 GiB on.</source>
        <translation>Dans un fichier du même nom qui se termine par .data ; fait de toute façon à partir de 2 GiB.</translation>
    </message>
    <message>
        <source>Deploy As</source>
        <translation>Déployer comme</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Vérifications</translation>
    </message>
    <message>
        <source>Ways to deploy</source>
        <translation>Modes de déploiement</translation>
    </message>
    <message>
        <source>Copy as Command</source>
        <translation>Copier comme commande</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Exporter %1</translation>
    </message>
    <message>
        <source>Nothing was written: a check failed.</source>
        <translation>Rien n’a été écrit : une vérification a échoué.</translation>
    </message>
    <message>
        <source>Written to %1, SHA-256 %2</source>
        <translation>Écrit dans %1, SHA-256 %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Outputs are compared on 16 random inputs; with a data set, on its samples.</source>
        <translation>Les sorties sont comparées sur 16 entrées aléatoires ; avec un jeu de données, sur ses échantillons.</translation>
    </message>
    <message>
        <source>Outputs are compared on 16 samples of %1.</source>
        <translation>Les sorties sont comparées sur 16 échantillons de %1.</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Arrêté ; rien n’a été écrit.</translation>
    </message>
</context>
<context>
    <name>app::HeaderBar</name>
    <message>
        <source>F6 measures</source>
        <translation>F6 mesure</translation>
    </message>
    <message>
        <source>F5 measures</source>
        <translation>F5 mesure</translation>
    </message>
    <message>
        <source>%1 nodes · opset %2</source>
        <translation>%1 nœuds · opset %2</translation>
    </message>
    <message>
        <source>Read and analysed in %1.</source>
        <translation>Lu et analysé en %1.</translation>
    </message>
</context>
<context>
    <name>app::LoadingPage</name>
    <message>
        <source>Opening a model</source>
        <translation>Ouverture d’un modèle</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop opening (Esc)</source>
        <translation>Interrompre l’ouverture (Échap)</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Ouvrir un modèle &amp;récent</translation>
    </message>
    <message>
        <source>Open &amp;Sample</source>
        <translation>Ouvrir un &amp;exemple</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>Pannea&amp;ux</translation>
    </message>
    <message>
        <source>No recent models</source>
        <translation>Aucun modèle récent</translation>
    </message>
    <message>
        <source>Clear List</source>
        <translation>Vider la liste</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graphe</translation>
    </message>
    <message>
        <source>laid out in %1</source>
        <translation>disposé en %1</translation>
    </message>
    <message>
        <source>The graph cannot be drawn</source>
        <translation>Le graphe ne peut pas être dessiné</translation>
    </message>
    <message>
        <source>The panels still show the model.</source>
        <translation>Les panneaux affichent toujours le modèle.</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Ouverture de %1</translation>
    </message>
    <message>
        <source>Making %1</source>
        <translation>Création de %1</translation>
    </message>
    <message>
        <source>opened in %1</source>
        <translation>ouvert en %1</translation>
    </message>
    <message>
        <source>%1 could not be opened</source>
        <translation>Impossible d’ouvrir %1</translation>
    </message>
    <message>
        <source>Check whether it was moved or renamed.</source>
        <translation>Vérifier s’il a été déplacé ou renommé.</translation>
    </message>
    <message>
        <source>Export the model again, or open another one.</source>
        <translation>Exporter de nouveau le modèle, ou en ouvrir un autre.</translation>
    </message>
    <message>
        <source>File: %1
Kind: %2</source>
        <translation>Fichier : %1
Genre : %2</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>Échec : %1</translation>
    </message>
    <message>
        <source>Command: %1
Log: %2</source>
        <translation>Commande : %1
Journal : %2</translation>
    </message>
    <message>
        <source>%1 – Espalier</source>
        <translation>%1 – Espalier</translation>
    </message>
    <message>
        <source>Espalier</source>
        <translation>Espalier</translation>
    </message>
    <message>
        <source>Open a Model</source>
        <translation>Ouvrir un modèle</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx);;All files (*)</source>
        <translation>Modèles ONNX (*.onnx);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The data set could not be kept</source>
        <translation>Le jeu de données n’a pas pu être mémorisé</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>Écriture de %1</translation>
    </message>
    <message>
        <source>Export Picture</source>
        <translation>Exporter l’image</translation>
    </message>
    <message>
        <source>SVG (*.svg);;PNG (*.png);;PDF (*.pdf)</source>
        <translation>SVG (*.svg);;PNG (*.png);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Exporter %1</translation>
    </message>
    <message>
        <source>Picture written to %1</source>
        <translation>Image écrite dans %1</translation>
    </message>
    <message>
        <source>The picture could not be written</source>
        <translation>L’image n’a pas pu être écrite</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Propriétés</translation>
    </message>
    <message>
        <source>About Espalier</source>
        <translation>À propos d’Espalier</translation>
    </message>
</context>
<context>
    <name>app::Measurements</name>
    <message>
        <source>Evaluate %1</source>
        <translation>Évaluer %1</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>Mesurer la latence de %1</translation>
    </message>
    <message>
        <source>Share of the images measured so far whose highest score is the right class.</source>
        <translation>Part des images mesurées jusqu’ici dont le score le plus élevé est la bonne classe.</translation>
    </message>
    <message>
        <source>Share of %1 images whose highest score is the right class (top-1), with the 95 % interval of Wilson. %2 images a second.</source>
        <translation>Part de %1 images dont le score le plus élevé est la bonne classe (top-1), avec l’intervalle de Wilson à 95 %. %2 images par seconde.</translation>
    </message>
    <message>
        <source>Median of the runs of one sample; 95 of 100 took less than %1. %2 threads on %3.</source>
        <translation>Médiane des exécutions d’un échantillon ; 95 sur 100 ont pris moins de %1. %2 threads sur %3.</translation>
    </message>
</context>
<context>
    <name>app::MetricPopover</name>
    <message>
        <source>How %1 was computed</source>
        <translation>Comment a été calculé : %1</translation>
    </message>
    <message>
        <source>95 % interval: %1</source>
        <translation>Intervalle à 95 % : %1</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>Pas encore mesuré.</translation>
    </message>
</context>
<context>
    <name>app::MetricTile</name>
    <message>
        <source>measuring %1</source>
        <translation>mesure : %1</translation>
    </message>
    <message>
        <source>original</source>
        <translation>original</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>Pas encore mesuré.</translation>
    </message>
    <message>
        <source>Click to read how it was computed.</source>
        <translation>Cliquer pour lire comment la valeur a été calculée.</translation>
    </message>
</context>
<context>
    <name>app::ModeRail</name>
    <message>
        <source>Workspaces</source>
        <translation>Espaces de travail</translation>
    </message>
</context>
<context>
    <name>app::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Scrolls; with Ctrl it zooms</source>
        <translation>Défile ; avec Ctrl, zoome</translation>
    </message>
    <message>
        <source>Zooms; with Ctrl it scrolls</source>
        <translation>Zoome ; avec Ctrl, défile</translation>
    </message>
    <message>
        <source>All processors (%1)</source>
        <translation>Tous les processeurs (%1)</translation>
    </message>
    <message>
        <source>Threads that the engine computes with.</source>
        <translation>Threads avec lesquels le moteur calcule.</translation>
    </message>
    <message>
        <source>Most memory that a measurement keeps inputs and activations in, from the next one that begins; with less it computes more of them again.</source>
        <translation>Mémoire maximale dans laquelle une mesure conserve entrées et activations, à partir de la prochaine qui commence ; avec moins, elle en recalcule davantage.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Program that has onnx, onnxruntime and numpy; quantized models are verified with it. Empty: the one that is found.</source>
        <translation>Programme qui dispose d’onnx, onnxruntime et numpy ; les modèles quantifiés sont vérifiés avec lui. Vide : celui qui est trouvé.</translation>
    </message>
    <message>
        <source>The one that is found</source>
        <translation>Celui qui est trouvé</translation>
    </message>
    <message>
        <source>Show changes without movement</source>
        <translation>Afficher les changements sans mouvement</translation>
    </message>
    <message>
        <source>Open the last model when Espalier starts</source>
        <translation>Ouvrir le dernier modèle au démarrage d’Espalier</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>Mouse &amp;wheel on the graph</source>
        <translation>&amp;Molette de la souris sur le graphe</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>T&amp;hreads</translation>
    </message>
    <message>
        <source>Me&amp;mory for activations</source>
        <translation>Mém&amp;oire pour les activations</translation>
    </message>
    <message>
        <source>&amp;Python with ONNX Runtime</source>
        <translation>&amp;Python avec ONNX Runtime</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
</context>
<context>
    <name>app::PruneBar</name>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Recover…</source>
        <translation>Récupérer…</translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>Appliquer…</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Critère</translation>
    </message>
    <message>
        <source>What tells which channels go first.</source>
        <translation>Ce qui détermine quels canaux partent en premier.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Kept channels are multiples of this: runtimes like 16 for float, 4 for int8.</source>
        <translation>Les canaux conservés sont des multiples de ce nombre : les environnements d’exécution préfèrent 16 pour float, 4 pour int8.</translation>
    </message>
    <message>
        <source>Steps of %1</source>
        <translation>Pas de %1</translation>
    </message>
    <message>
        <source>Show the Original</source>
        <translation>Afficher l’original</translation>
    </message>
    <message>
        <source>Shows the graph and its figures without the draft while it is pressed; so does Alt.</source>
        <translation>Affiche le graphe et ses chiffres sans l’ébauche tant que le bouton est enfoncé ; Alt fait de même.</translation>
    </message>
    <message>
        <source>Channels removed of all groups</source>
        <translation>Canaux retirés de tous les groupes</translation>
    </message>
    <message>
        <source>Moves every slider that is not locked to the same share.</source>
        <translation>Déplace à la même part tous les curseurs qui ne sont pas verrouillés.</translation>
    </message>
    <message>
        <source>%1 of MACs gone</source>
        <translation>%1 de MACs en moins</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Tous les groupes</translation>
    </message>
    <message>
        <source>Prune to Budget…</source>
        <translation>Élaguer selon un budget…</translation>
    </message>
</context>
<context>
    <name>app::PruneCanvas</name>
    <message>
        <source>Channels removed</source>
        <translation>Canaux retirés</translation>
    </message>
</context>
<context>
    <name>app::PrunePage</name>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Look for channel groups once more.</source>
        <translation>Rechercher de nouveau les groupes de canaux.</translation>
    </message>
    <message>
        <source>The pruned model was not written</source>
        <translation>Le modèle élagué n’a pas été écrit</translation>
    </message>
    <message>
        <source>Choose another place, or move a slider back.</source>
        <translation>Choisir un autre emplacement, ou ramener un curseur en arrière.</translation>
    </message>
    <message>
        <source>Open a model to prune it.</source>
        <translation>Ouvrir un modèle pour l’élaguer.</translation>
    </message>
    <message>
        <source>Looking for channels that move together…</source>
        <translation>Recherche des canaux qui vont ensemble…</translation>
    </message>
    <message>
        <source>This model cannot be pruned: %1</source>
        <translation>Ce modèle ne peut pas être élagué : %1</translation>
    </message>
    <message>
        <source>A recovery is going on.</source>
        <translation>Une récupération est en cours.</translation>
    </message>
    <message>
        <source>Add a data set with training images; those that come with Espalier are for tests only.</source>
        <translation>Ajouter un jeu de données avec des images d’entraînement ; celles fournies avec Espalier servent uniquement aux tests.</translation>
    </message>
    <message>
        <source>The data set has test images only; recovery needs training images.</source>
        <translation>Le jeu de données ne contient que des images de test ; la récupération exige des images d’entraînement.</translation>
    </message>
    <message>
        <source>First look at the Prune workspace.</source>
        <translation>Consulter d’abord l’espace de travail Élaguer.</translation>
    </message>
    <message>
        <source>Nothing is removed yet: move a slider.</source>
        <translation>Rien n’est encore retiré : déplacer un curseur.</translation>
    </message>
    <message>
        <source>No channel of this model can be removed.</source>
        <translation>Aucun canal de ce modèle ne peut être retiré.</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Rien à annuler.</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Rien à rétablir.</translation>
    </message>
    <message>
        <source>Write the Pruned Model</source>
        <translation>Écrire le modèle élagué</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx)</source>
        <translation>Modèles ONNX (*.onnx)</translation>
    </message>
    <message>
        <source>The recovery cannot start</source>
        <translation>La récupération ne peut pas démarrer</translation>
    </message>
    <message>
        <source>The list of channels cannot be written to the data folder.</source>
        <translation>La liste des canaux ne peut pas être écrite dans le dossier de données.</translation>
    </message>
    <message>
        <source>Make room on the disk, or check who may write there.</source>
        <translation>Libérer de la place sur le disque, ou vérifier qui peut y écrire.</translation>
    </message>
</context>
<context>
    <name>app::PruneResult</name>
    <message>
        <source>Go back to the model that this one was cut from.</source>
        <translation>Revenir au modèle dont celui-ci a été coupé.</translation>
    </message>
</context>
<context>
    <name>app::PruneSide</name>
    <message>
        <source>Layers or filters</source>
        <translation>Couches ou filtres</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>One slider for every group of channels that move together.</source>
        <translation>Un curseur pour chaque groupe de canaux qui vont ensemble.</translation>
    </message>
    <message>
        <source>Every channel of the chosen group, to strike out one by one.</source>
        <translation>Chaque canal du groupe choisi, à rayer un par un.</translation>
    </message>
    <message>
        <source>List the groups that cannot be cut, with the reason of each.</source>
        <translation>Lister les groupes qui ne peuvent pas être coupés, chacun avec sa raison.</translation>
    </message>
    <message>
        <source>Measures every slider at several places, the others as they stand, while nothing else is measured.</source>
        <translation>Mesure chaque curseur en plusieurs positions, les autres restant en place, tant que rien d’autre n’est mesuré.</translation>
    </message>
    <message>
        <source>Show 1 group that cannot be cut</source>
        <translation>Afficher 1 groupe qui ne peut pas être coupé</translation>
    </message>
    <message>
        <source>Show %1 groups that cannot be cut</source>
        <translation>Afficher %1 groupes qui ne peuvent pas être coupés</translation>
    </message>
    <message>
        <source>No channel of this model can be removed</source>
        <translation>Aucun canal de ce modèle ne peut être retiré</translation>
    </message>
    <message>
        <source>It has no weights that make channels.</source>
        <translation>Il n’a pas de poids qui forment des canaux.</translation>
    </message>
    <message>
        <source>The list says for each group why it stays.</source>
        <translation>La liste indique pour chaque groupe pourquoi il reste.</translation>
    </message>
    <message>
        <source>Fill the curves</source>
        <translation>Remplir les courbes</translation>
    </message>
    <message>
        <source>Fill the curves: %1 of %2 places</source>
        <translation>Remplir les courbes : %1 positions sur %2</translation>
    </message>
</context>
<context>
    <name>app::QuantizeBar</name>
    <message>
        <source>Let the run stand still and leave the processor to others.</source>
        <translation>Suspendre l’exécution et laisser le processeur aux autres.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>End the run; no file is written.</source>
        <translation>Terminer l’exécution ; aucun fichier n’est écrit.</translation>
    </message>
    <message>
        <source>Quantize</source>
        <translation>Quantifier</translation>
    </message>
    <message>
        <source>Progress of the quantization</source>
        <translation>Progression de la quantification</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>En pause à %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>app::QuantizeCanvas</name>
    <message>
        <source>Error in integers</source>
        <translation>Erreur en entiers</translation>
    </message>
</context>
<context>
    <name>app::QuantizeForm</name>
    <message>
        <source>Data Set</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>Images that scales are found on, and others that accuracy is measured on.</source>
        <translation>Images sur lesquelles les échelles sont cherchées, et d’autres sur lesquelles l’exactitude est mesurée.</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schéma</translation>
    </message>
    <message>
        <source>All Settings</source>
        <translation>Tous les réglages</translation>
    </message>
    <message>
        <source>Also show the settings that few runs change.</source>
        <translation>Afficher aussi les réglages rarement modifiés.</translation>
    </message>
    <message>
        <source>File for the result</source>
        <translation>Fichier pour le résultat</translation>
    </message>
    <message>
        <source>The ONNX file that the quantized model is written to.</source>
        <translation>Le fichier ONNX dans lequel le modèle quantifié est écrit.</translation>
    </message>
    <message>
        <source>Save the Result As</source>
        <translation>Enregistrer le résultat sous</translation>
    </message>
</context>
<context>
    <name>app::QuantizePage</name>
    <message>
        <source>Scheme</source>
        <translation>Schéma</translation>
    </message>
    <message>
        <source>What becomes small, how, and for which runtime.</source>
        <translation>Ce qui devient petit, comment, et pour quel environnement d’exécution.</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>How each layer is computed, and what it loses.</source>
        <translation>Comment chaque couche est calculée, et ce qu’elle perd.</translation>
    </message>
    <message>
        <source>Parts of the Quantize workspace</source>
        <translation>Parties de l’espace de travail Quantifier</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Run the same command once more.</source>
        <translation>Exécuter de nouveau la même commande.</translation>
    </message>
    <message>
        <source>Quantize the model first.</source>
        <translation>Quantifier d’abord le modèle.</translation>
    </message>
    <message>
        <source>The layers are being ranked.</source>
        <translation>Les couches sont en cours de classement.</translation>
    </message>
    <message>
        <source>Quantize, then see what each layer loses.</source>
        <translation>Quantifier, puis voir ce que perd chaque couche.</translation>
    </message>
    <message>
        <source>Ranks the layers by what they lose in integers.</source>
        <translation>Classe les couches selon ce qu’elles perdent en entiers.</translation>
    </message>
    <message>
        <source>Stopped before the layers were ranked.</source>
        <translation>Arrêté avant le classement des couches.</translation>
    </message>
    <message>
        <source>The layers could not be ranked: %1</source>
        <translation>Les couches n’ont pas pu être classées : %1</translation>
    </message>
    <message>
        <source>Measured on %1 samples; the layer on top loses most.</source>
        <translation>Mesuré sur %1 échantillons ; la couche du haut perd le plus.</translation>
    </message>
    <message>
        <source>The quantization was stopped</source>
        <translation>La quantification a été arrêtée</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>Aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>The model could not be quantized</source>
        <translation>Le modèle n’a pas pu être quantifié</translation>
    </message>
    <message>
        <source>Change the scheme, or keep the layer in float.</source>
        <translation>Changer de schéma, ou garder la couche en flottant.</translation>
    </message>
    <message>
        <source>Command: %1
Log: %2</source>
        <translation>Commande : %1
Journal : %2</translation>
    </message>
    <message>
        <source>A quantization is going on.</source>
        <translation>Une quantification est en cours.</translation>
    </message>
    <message>
        <source>Correct what is marked in the form first.</source>
        <translation>Corriger d’abord ce qui est signalé dans le formulaire.</translation>
    </message>
    <message>
        <source>Ready. The open model stays as it is; a new file is written.</source>
        <translation>Prêt. Le modèle ouvert reste tel quel ; un nouveau fichier est écrit.</translation>
    </message>
</context>
<context>
    <name>app::QuantizeResult</name>
    <message>
        <source>Bytes of the ONNX files.</source>
        <translation>Octets des fichiers ONNX.</translation>
    </message>
    <message>
        <source>Top-1 accuracy on the validation images, computed by Espalier; scales were found on training images.</source>
        <translation>Exactitude top-1 sur les images de validation, calculée par Espalier ; les échelles ont été cherchées sur les images d’entraînement.</translation>
    </message>
    <message>
        <source>Medians of interleaved runs of one sample in ONNX Runtime.</source>
        <translation>Médianes d’exécutions alternées d’un échantillon dans ONNX Runtime.</translation>
    </message>
    <message>
        <source>Go back to the float model.</source>
        <translation>Revenir au modèle en flottant.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Load both files in ONNX Runtime, compare their outputs and times, and count what it computes in integers.</source>
        <translation>Charger les deux fichiers dans ONNX Runtime, comparer leurs sorties et leurs durées, et compter ce qu’il calcule en entiers.</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>non vérifié</translation>
    </message>
    <message>
        <source>Not verified in ONNX Runtime.</source>
        <translation>Non vérifié dans ONNX Runtime.</translation>
    </message>
    <message>
        <source>Loading both files in ONNX Runtime…</source>
        <translation>Chargement des deux fichiers dans ONNX Runtime…</translation>
    </message>
    <message>
        <source>Not verified in ONNX Runtime: %1</source>
        <translation>Non vérifié dans ONNX Runtime : %1</translation>
    </message>
    <message>
        <source>ONNX Runtime %1 cannot load the file: %2</source>
        <translation>ONNX Runtime %1 ne peut pas charger le fichier : %2</translation>
    </message>
    <message>
        <source>Verified in ONNX Runtime %1: %2 integer operators, %3 left in float.</source>
        <translation>Vérifié dans ONNX Runtime %1 : %2 opérateurs entiers, %3 restés en flottant.</translation>
    </message>
</context>
<context>
    <name>app::QuantizeRun</name>
    <message>
        <source>Quantize %1</source>
        <translation>Quantifier %1</translation>
    </message>
    <message>
        <source>Find the culprit in %1</source>
        <translation>Chercher le coupable dans %1</translation>
    </message>
    <message>
        <source>Verify %1</source>
        <translation>Vérifier %1</translation>
    </message>
</context>
<context>
    <name>app::QuantizeViews</name>
    <message>
        <source>Samples</source>
        <translation>Échantillons</translation>
    </message>
    <message>
        <source>What both models answer, and which answers change.</source>
        <translation>Ce que répondent les deux modèles, et quelles réponses changent.</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>Plages</translation>
    </message>
    <message>
        <source>Which numbers of a layer are clipped, to drag.</source>
        <translation>Quels nombres d’une couche sont écrêtés, à faire glisser.</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Caractéristiques</translation>
    </message>
    <message>
        <source>What a layer makes of a sample in both models.</source>
        <translation>Ce qu’une couche fait d’un échantillon dans les deux modèles.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>How fine the grid is that weights snap to.</source>
        <translation>La finesse de la grille sur laquelle les poids s’alignent.</translation>
    </message>
    <message>
        <source>Read both models</source>
        <translation>Lire les deux modèles</translation>
    </message>
</context>
<context>
    <name>app::RecoverCard</name>
    <message>
        <source>Progress of the recovery</source>
        <translation>Progression de la récupération</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>End the run; training can be resumed from its checkpoint.</source>
        <translation>Terminer l’exécution ; l’entraînement peut être repris depuis son point de contrôle.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Forget the run; its checkpoint goes to the wastebasket.</source>
        <translation>Oublier l’exécution ; son point de contrôle va à la corbeille.</translation>
    </message>
    <message>
        <source>Recovering %1</source>
        <translation>Récupération de %1</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>En pause : %1</translation>
    </message>
    <message>
        <source>Stopped: %1 is not written</source>
        <translation>Arrêté : %1 n’est pas écrit</translation>
    </message>
    <message>
        <source>%1 could not be recovered</source>
        <translation>Impossible de récupérer %1</translation>
    </message>
    <message>
        <source>Its checkpoint is there, so it can go on.</source>
        <translation>Son point de contrôle existe, elle peut donc continuer.</translation>
    </message>
    <message>
        <source>It begins anew when it is resumed.</source>
        <translation>Elle recommence du début lors de la reprise.</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>époque %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>original %1</source>
        <translation>original %1</translation>
    </message>
    <message>
        <source>cut %1</source>
        <translation>coupé %1</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>maintenant %1</translation>
    </message>
    <message>
        <source>Validation accuracy, measured: %1</source>
        <translation>Exactitude de validation, mesurée : %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Let the run stand still and leave the processor to others.</source>
        <translation>Suspendre l’exécution et laisser le processeur aux autres.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Start Again</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Run the same command again; training goes on at its checkpoint.</source>
        <translation>Exécuter de nouveau la même commande ; l’entraînement continue depuis son point de contrôle.</translation>
    </message>
    <message>
        <source>The checkpoint could not be moved to the wastebasket; remove it by hand beside %1.</source>
        <translation>Le point de contrôle n’a pas pu être mis à la corbeille ; le supprimer à la main à côté de %1.</translation>
    </message>
</context>
<context>
    <name>app::RecoverDialog</name>
    <message>
        <source>Recover</source>
        <translation>Récupérer</translation>
    </message>
    <message>
        <source>The channels of the draft are cut for real, and the network gets its accuracy back with the training images of %1. Test images stay unseen.</source>
        <translation>Les canaux de l’ébauche sont réellement coupés, et le réseau retrouve son exactitude avec les images d’entraînement de %1. Les images de test restent non vues.</translation>
    </message>
    <message>
        <source>File for the result</source>
        <translation>Fichier pour le résultat</translation>
    </message>
    <message>
        <source>The ONNX file that the recovered network is written to; beside it training keeps its checkpoint.</source>
        <translation>Le fichier ONNX dans lequel le réseau récupéré est écrit ; l’entraînement garde son point de contrôle à côté.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Save the Result As</source>
        <translation>Enregistrer le résultat sous</translation>
    </message>
    <message>
        <source>Correct what is marked above first.</source>
        <translation>Corriger d’abord ce qui est signalé ci-dessus.</translation>
    </message>
    <message>
        <source>Choose at least one way to recover; Apply cuts without any.</source>
        <translation>Choisir au moins un moyen de récupération ; Appliquer coupe sans aucun.</translation>
    </message>
    <message>
        <source>Choose a file for the result.</source>
        <translation>Choisir un fichier pour le résultat.</translation>
    </message>
    <message>
        <source>Cut the channels and recover.</source>
        <translation>Couper les canaux et récupérer.</translation>
    </message>
    <message>
        <source>The file is there already and will be replaced.</source>
        <translation>Le fichier existe déjà et sera remplacé.</translation>
    </message>
    <message>
        <source>Training can be paused, stopped and resumed.</source>
        <translation>L’entraînement peut être mis en pause, arrêté et repris.</translation>
    </message>
    <message>
        <source>This takes seconds to minutes.</source>
        <translation>Cela prend de quelques secondes à quelques minutes.</translation>
    </message>
</context>
<context>
    <name>app::RecoverRun</name>
    <message>
        <source>Recover %1</source>
        <translation>Récupérer %1</translation>
    </message>
</context>
<context>
    <name>app::ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Figures, layers and checks of the open model, in one file. With a data set it also has accuracies, classes and samples.</source>
        <translation>Chiffres, couches et vérifications du modèle ouvert, dans un seul fichier. Avec un jeu de données s’y ajoutent exactitudes, classes et échantillons.</translation>
    </message>
    <message>
        <source>Figures, layers, classes, samples and checks of the open model, in one file. Accuracies are those of the test images of %1.</source>
        <translation>Chiffres, couches, classes, échantillons et vérifications du modèle ouvert, dans un seul fichier. Les exactitudes sont celles des images de test de %1.</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparer à</translation>
    </message>
    <message>
        <source>The model that the open one was made from; may stay empty.</source>
        <translation>Le modèle dont est issu celui qui est ouvert ; peut rester vide.</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Fichier à écrire</translation>
    </message>
    <message>
        <source>A name that ends in .pdf gives a PDF, any other HTML.</source>
        <translation>Un nom qui se termine par .pdf donne un PDF, tout autre du HTML.</translation>
    </message>
    <message>
        <source>Write Report</source>
        <translation>Écrire le rapport</translation>
    </message>
    <message>
        <source>Choose a file to write.</source>
        <translation>Choisir un fichier à écrire.</translation>
    </message>
    <message>
        <source>Choose another file: the open model would be overwritten.</source>
        <translation>Choisir un autre fichier : le modèle ouvert serait écrasé.</translation>
    </message>
    <message>
        <source>Report on %1</source>
        <translation>Rapport sur %1</translation>
    </message>
    <message>
        <source>Make the PDF</source>
        <translation>Créer le PDF</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Écrit dans %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Arrêté ; rien n’a été écrit.</translation>
    </message>
</context>
<context>
    <name>app::ResultCard</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Hide these figures; the file stays.</source>
        <translation>Masquer ces chiffres ; le fichier reste.</translation>
    </message>
    <message>
        <source>%1 is written</source>
        <translation>%1 est écrit</translation>
    </message>
    <message>
        <source>Open Original</source>
        <translation>Ouvrir l’original</translation>
    </message>
    <message>
        <source>Open Result</source>
        <translation>Ouvrir le résultat</translation>
    </message>
    <message>
        <source>Open the file that was written, in place of this model.</source>
        <translation>Ouvrir le fichier écrit, à la place de ce modèle.</translation>
    </message>
</context>
<context>
    <name>app::SearchForm</name>
    <message>
        <source>Data Set</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>Images that networks are fitted on, and others that they are compared on.</source>
        <translation>Images sur lesquelles les réseaux sont ajustés, et d’autres sur lesquelles ils sont comparés.</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>Compromis</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Folder of the search</source>
        <translation>Dossier de la recherche</translation>
    </message>
    <message>
        <source>Its journal and its networks are written here; a folder with a search shows what it found and can go on.</source>
        <translation>Son journal et ses réseaux sont écrits ici ; un dossier contenant une recherche montre ce qu’elle a trouvé, et elle peut continuer.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Where networks come from.</source>
        <translation>D’où viennent les réseaux.</translation>
    </message>
    <message>
        <source>Parts of the open model</source>
        <translation>Parties du modèle ouvert</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Nouveau : %1</translation>
    </message>
    <message>
        <source>Weights may be 8-bit integers</source>
        <translation>Poids en entiers 8 bits possibles</translation>
    </message>
    <message>
        <source>Networks may store weights in 8 bits and compute with integers.</source>
        <translation>Les réseaux peuvent stocker des poids sur 8 bits et calculer en entiers.</translation>
    </message>
    <message>
        <source>The open model teaches finalists</source>
        <translation>Modèle ouvert comme enseignant des finalistes</translation>
    </message>
    <message>
        <source>Finalists learn from its answers beside the labels.</source>
        <translation>Les finalistes apprennent de ses réponses en plus des étiquettes.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>What accuracy is traded against.</source>
        <translation>Ce qui est mis en balance avec l’exactitude.</translation>
    </message>
    <message>
        <source>Second cost</source>
        <translation>Second coût</translation>
    </message>
    <message>
        <source>A second cost that is traded against accuracy and the first.</source>
        <translation>Un second coût mis en balance avec l’exactitude et le premier.</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>rien d’autre</translation>
    </message>
    <message>
        <source>Accuracy against</source>
        <translation>Exactitude contre</translation>
    </message>
    <message>
        <source>and</source>
        <translation>et</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Limite de temps</translation>
    </message>
    <message>
        <source>How long the search may take, earlier runs in the same folder included. Half of it belongs to the finalists.</source>
        <translation>Durée que la recherche peut prendre, exécutions antérieures dans le même dossier comprises. La moitié revient aux finalistes.</translation>
    </message>
    <message>
        <source>in all, half of it for finalists</source>
        <translation>en tout, dont la moitié pour les finalistes</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>All Settings</source>
        <translation>Tous les réglages</translation>
    </message>
    <message>
        <source>Also show the settings that few searches change.</source>
        <translation>Afficher aussi les réglages que peu de recherches modifient.</translation>
    </message>
    <message>
        <source>Correct what is marked in the form first.</source>
        <translation>Corriger d’abord ce qui est signalé dans le formulaire.</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>Aucun modèle n’est ouvert.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Comptage…</translation>
    </message>
    <message>
        <source>Count what a space offers</source>
        <translation>Compter ce qu’offre un espace</translation>
    </message>
    <message>
        <source>%1 networks</source>
        <translation>%1 réseaux</translation>
    </message>
</context>
<context>
    <name>app::SearchLimits</name>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>Le plus petit</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>Central</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Le plus grand</translation>
    </message>
    <message>
        <source>Use Nearest Possible</source>
        <translation>Prendre les plus proches</translation>
    </message>
    <message>
        <source>Raise each limit that no network keeps to what the smallest needs.</source>
        <translation>Relever chaque limite qu’aucun réseau ne respecte à ce qu’exige le plus petit.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Limit on %1</source>
        <translation>Limite de %1</translation>
    </message>
    <message>
        <source>Such as 50kB, 1.5MiB, or 50% of the largest network.</source>
        <translation>Par exemple 50kB, 1.5MiB, ou 50% du plus grand réseau.</translation>
    </message>
    <message>
        <source>Such as 20k, 1.5M, or 50% of the largest network.</source>
        <translation>Par exemple 20k, 1.5M, ou 50% du plus grand réseau.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>The limit on %1 is not understood; write %2.</source>
        <translation>La limite de %1 n’est pas comprise ; écrire %2.</translation>
    </message>
    <message>
        <source>50kB, 1.5MiB or 50%</source>
        <translation>50kB, 1.5MiB ou 50%</translation>
    </message>
    <message>
        <source>20k, 1.5M or 50%</source>
        <translation>20k, 1.5M ou 50%</translation>
    </message>
    <message>
        <source>No network keeps the limit on %1; the smallest needs %2.</source>
        <translation>Aucun réseau ne respecte la limite de %1 ; le plus petit exige %2.</translation>
    </message>
    <message>
        <source>Above the limit.</source>
        <translation>Au-dessus de la limite.</translation>
    </message>
    <message>
        <source>Keeps the limit.</source>
        <translation>Respecte la limite.</translation>
    </message>
</context>
<context>
    <name>app::SearchPage</name>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Run the same command once more; what was measured is kept.</source>
        <translation>Exécuter de nouveau la même commande ; ce qui a été mesuré est conservé.</translation>
    </message>
    <message>
        <source>Finish Front</source>
        <translation>Finir le front</translation>
    </message>
    <message>
        <source>Train the best of the front to the end, without looking for more.</source>
        <translation>Entraîner jusqu’au bout les meilleurs réseaux du front, sans en chercher d’autres.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop and Keep</source>
        <translation>Arrêter et garder</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>Progression de la recherche</translation>
    </message>
    <message>
        <source>The search cannot do that</source>
        <translation>La recherche ne peut pas faire cela</translation>
    </message>
    <message>
        <source>Save Network</source>
        <translation>Enregistrer le réseau</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx)</source>
        <translation>Modèles ONNX (*.onnx)</translation>
    </message>
    <message>
        <source>The settings of the search that is going on.</source>
        <translation>Les réglages de la recherche en cours.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>A search is going on.</source>
        <translation>Une recherche est en cours.</translation>
    </message>
    <message>
        <source>Go on with the networks that are known; time, limits and what is traded may be others.</source>
        <translation>Continuer avec les réseaux connus ; le temps, les limites et le compromis peuvent être autres.</translation>
    </message>
    <message>
        <source>Look for networks.</source>
        <translation>Chercher des réseaux.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Let the search stand still and leave the processor to others.</source>
        <translation>Suspendre la recherche et laisser le processeur aux autres.</translation>
    </message>
    <message>
        <source>Nothing runs.</source>
        <translation>Rien n’est en cours.</translation>
    </message>
    <message>
        <source>End the search; what it found is kept and can be resumed.</source>
        <translation>Terminer la recherche ; ce qu’elle a trouvé est conservé et elle peut être reprise.</translation>
    </message>
    <message>
        <source>Nothing runs; this was found before</source>
        <translation>Rien n’est en cours ; ceci a été trouvé auparavant</translation>
    </message>
    <message>
        <source>Nothing runs yet</source>
        <translation>Rien n’est encore en cours</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Recherche en cours</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>%1 networks</source>
        <translation>%1 réseaux</translation>
    </message>
    <message>
        <source>%1 on the front</source>
        <translation>%1 sur le front</translation>
    </message>
    <message>
        <source>%1 genes held back</source>
        <translation>%1 gènes restreints</translation>
    </message>
    <message>
        <source>The data set is read and the first network is measured.</source>
        <translation>Le jeu de données est lu et le premier réseau est mesuré.</translation>
    </message>
    <message>
        <source>Nothing was found here yet. Start the search: every network that it measures becomes a point.</source>
        <translation>Rien n’a encore été trouvé ici. Démarrer la recherche : chaque réseau qu’elle mesure devient un point.</translation>
    </message>
    <message>
        <source>The folder cannot be read</source>
        <translation>Le dossier ne peut pas être lu</translation>
    </message>
    <message>
        <source>Choose another folder, or start the search there again with the command that began it.</source>
        <translation>Choisir un autre dossier, ou y relancer la recherche avec la commande qui l’a commencée.</translation>
    </message>
    <message>
        <source>The search was stopped</source>
        <translation>La recherche a été arrêtée</translation>
    </message>
    <message>
        <source>What it found is kept, and Resume goes on.</source>
        <translation>Ce qu’elle a trouvé est conservé, et Reprendre la continue.</translation>
    </message>
    <message>
        <source>The search failed</source>
        <translation>La recherche a échoué</translation>
    </message>
    <message>
        <source>Go back to the data set and the settings that it began with, or choose another folder.</source>
        <translation>Revenir au jeu de données et aux réglages avec lesquels elle a commencé, ou choisir un autre dossier.</translation>
    </message>
    <message>
        <source>Command: %1
Log: %2</source>
        <translation>Commande : %1
Journal : %2</translation>
    </message>
</context>
<context>
    <name>app::SearchResults</name>
    <message>
        <source>Hypervolume</source>
        <translation>Hypervolume</translation>
    </message>
    <message>
        <source>networks of each kind</source>
        <translation>réseaux de chaque genre</translation>
    </message>
    <message>
        <source>hypervolume</source>
        <translation>hypervolume</translation>
    </message>
    <message>
        <source>The share of the square between no error at no cost and the largest network that the front holds, after so many networks of each kind. The strategy is worth its name where its curve is above that of the networks drawn by lot.</source>
        <translation>La part que couvre le front dans le carré entre aucune erreur à coût nul et le plus grand réseau, après un même nombre de réseaux de chaque genre. La stratégie mérite son nom là où sa courbe dépasse celle des réseaux tirés au sort.</translation>
    </message>
    <message>
        <source>Cost to the right</source>
        <translation>Coût vers la droite</translation>
    </message>
    <message>
        <source>The cost that the plot shows.</source>
        <translation>Le coût que montre le diagramme.</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logarithmique</translation>
    </message>
    <message>
        <source>Equal steps to the right are equal factors.</source>
        <translation>Des pas égaux vers la droite sont des facteurs égaux.</translation>
    </message>
    <message>
        <source>Accuracy over</source>
        <translation>Exactitude selon</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open the network as it was measured.</source>
        <translation>Ouvrir le réseau tel qu’il a été mesuré.</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Keep the network under a name of its own.</source>
        <translation>Garder le réseau sous un nom qui lui est propre.</translation>
    </message>
    <message>
        <source>Distill Into This</source>
        <translation>Distiller vers celui-ci</translation>
    </message>
    <message>
        <source>Go to the Distill workspace with this network as the student of the open model.</source>
        <translation>Aller à l’espace de travail Distiller avec ce réseau comme élève du modèle ouvert.</translation>
    </message>
    <message>
        <source>Finish Now</source>
        <translation>Finir maintenant</translation>
    </message>
    <message>
        <source>Train this network to the end now, on all samples, whatever the search does else.</source>
        <translation>Entraîner maintenant ce réseau jusqu’au bout, sur tous les échantillons, quoi que fasse par ailleurs la recherche.</translation>
    </message>
    <message>
        <source>strategy</source>
        <translation>stratégie</translation>
    </message>
    <message>
        <source>by lot</source>
        <translation>tiré au sort</translation>
    </message>
    <message>
        <source>Select a network to do something with it.</source>
        <translation>Sélectionner un réseau pour en faire quelque chose.</translation>
    </message>
    <message>
        <source>Select one network alone.</source>
        <translation>Sélectionner un seul réseau.</translation>
    </message>
    <message>
        <source>is finished next</source>
        <translation>sera fini ensuite</translation>
    </message>
    <message>
        <source>not written, as others were better when it was measured</source>
        <translation>non écrit, car d’autres étaient meilleurs quand il a été mesuré</translation>
    </message>
    <message>
        <source>What the strategy gains
over networks drawn by lot.</source>
        <translation>Ce que la stratégie gagne
par rapport à des réseaux tirés au sort.</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Hold choices back: what is not checked is not tried any more, also by a search that runs.</source>
        <translation>Restreindre les choix : ce qui n’est pas coché n’est plus essayé, même par une recherche en cours.</translation>
    </message>
    <message>
        <source>Open the model that is to teach first.</source>
        <translation>Ouvrir d’abord le modèle qui doit servir d’enseignant.</translation>
    </message>
</context>
<context>
    <name>app::SearchRun</name>
    <message>
        <source>Search in %1</source>
        <translation>Rechercher dans %1</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Lire %1</translation>
    </message>
    <message>
        <source>Steer %1</source>
        <translation>Piloter %1</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Enregistrer %1</translation>
    </message>
</context>
<context>
    <name>app::ShortcutsPage</name>
    <message>
        <source>Filter actions</source>
        <translation>Filtrer les actions</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Actions et leurs touches</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Signification</translation>
    </message>
    <message>
        <source>Keys of the selected action</source>
        <translation>Touches de l’action sélectionnée</translation>
    </message>
    <message>
        <source>Press the keys that this action is to have.</source>
        <translation>Appuyer sur les touches que doit avoir cette action.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Give the selected action its first keys again.</source>
        <translation>Rendre à l’action sélectionnée ses touches d’origine.</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Nouvelles touches</translation>
    </message>
    <message>
        <source>%1 already belongs to &quot;%2&quot;. Give that action other keys first.</source>
        <translation>%1 appartient déjà à « %2 ». Donner d’abord d’autres touches à cette action.</translation>
    </message>
</context>
<context>
    <name>app::StartPage</name>
    <message>
        <source>%1 nodes</source>
        <translation>%1 nœuds</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 paramètres</translation>
    </message>
    <message>
        <source>Espalier</source>
        <translation>Espalier</translation>
    </message>
    <message>
        <source>Open an ONNX model to see it, measure it and make it smaller. Drop a file anywhere.</source>
        <translation>Ouvrir un modèle ONNX pour le voir, le mesurer et le rendre plus petit. Un fichier peut être déposé n’importe où.</translation>
    </message>
    <message>
        <source>Start with a sample</source>
        <translation>Commencer par un exemple</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>not found: %1</source>
        <translation>introuvable : %1</translation>
    </message>
    <message>
        <source>%1&lt;br&gt;Last opened %2</source>
        <translation>%1&lt;br&gt;Dernière ouverture : %2</translation>
    </message>
</context>
<context>
    <name>app::StudentForm</name>
    <message>
        <source>Student</source>
        <translation>Élève</translation>
    </message>
    <message>
        <source>Where the network that learns comes from.</source>
        <translation>D’où vient le réseau qui apprend.</translation>
    </message>
    <message>
        <source>Cut from the teacher</source>
        <translation>Coupé dans l’enseignant</translation>
    </message>
    <message>
        <source>New network</source>
        <translation>Nouveau réseau</translation>
    </message>
    <message>
        <source>ONNX file</source>
        <translation>Fichier ONNX</translation>
    </message>
    <message>
        <source>File of the student</source>
        <translation>Fichier de l’élève</translation>
    </message>
    <message>
        <source>An ONNX model for the same images and classes as the teacher.</source>
        <translation>Un modèle ONNX pour les mêmes images et classes que l’enseignant.</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>&lt;b&gt;Budget&lt;/b&gt;&lt;br&gt;Most parameters of the student, as a share of the teacher&apos;s. All layers are made narrower until it is met.</source>
        <translation>&lt;b&gt;Budget&lt;/b&gt;&lt;br&gt;Nombre maximal de paramètres de l’élève, en part de ceux de l’enseignant. Toutes les couches sont rétrécies jusqu’à ce qu’il soit respecté.</translation>
    </message>
    <message>
        <source>no budget</source>
        <translation>aucun budget</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Gabarit</translation>
    </message>
    <message>
        <source>The family of networks to choose from.</source>
        <translation>La famille de réseaux dans laquelle choisir.</translation>
    </message>
    <message>
        <source>%1 parameters, %2 for a teacher of %3; %4 multiply-accumulates</source>
        <translation>%1 paramètres, %2 pour un enseignant de %3 ; %4 multiplications-accumulations</translation>
    </message>
</context>
<context>
    <name>app::WindowStatus</name>
    <message>
        <source>What runs now; click to see all jobs (Ctrl+J).</source>
        <translation>Ce qui est en cours ; un clic affiche toutes les tâches (Ctrl+J).</translation>
    </message>
    <message>
        <source>The images that accuracy is measured on; click to choose others.</source>
        <translation>Les images sur lesquelles l’exactitude est mesurée ; un clic permet d’en choisir d’autres.</translation>
    </message>
    <message>
        <source>Selected nodes.</source>
        <translation>Nœuds sélectionnés.</translation>
    </message>
    <message>
        <source>Findings about the model; click to read.</source>
        <translation>Constats sur le modèle ; un clic les affiche.</translation>
    </message>
    <message>
        <source>Size of the graph on screen.</source>
        <translation>Taille du graphe à l’écran.</translation>
    </message>
    <message>
        <source>Memory that Espalier uses.</source>
        <translation>Mémoire utilisée par Espalier.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>Data: %1</source>
        <translation>Données : %1</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Aucun problème</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 problème</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 problèmes</translation>
    </message>
    <message>
        <source>1 node selected</source>
        <translation>1 nœud sélectionné</translation>
    </message>
    <message>
        <source>%1 nodes selected</source>
        <translation>%1 nœuds sélectionnés</translation>
    </message>
</context>
<context>
    <name>widgets::AccuracyCard</name>
    <message>
        <source>Add Data Set…</source>
        <translation>Ajouter un jeu de données…</translation>
    </message>
    <message>
        <source>Choose the images that accuracy is measured on.</source>
        <translation>Choisir les images sur lesquelles l’exactitude est mesurée.</translation>
    </message>
    <message>
        <source>Accuracy against removed MACs</source>
        <translation>Exactitude en fonction des MACs retirés</translation>
    </message>
    <message>
        <source>MACs removed, %</source>
        <translation>MACs retirés, %</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Move a slider: every place that is measured becomes a point.</source>
        <translation>Déplacer un curseur : chaque position mesurée devient un point.</translation>
    </message>
    <message>
        <source>What the network computes in front of the slider is kept for these images, in at most %1; Preferences change that.</source>
        <translation>Ce que le réseau calcule avant le curseur est conservé pour ces images, dans au plus %1 ; les préférences permettent de le modifier.</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>mesure…</translation>
    </message>
    <message>
        <source>Measure All %1</source>
        <translation>Mesurer les %1</translation>
    </message>
    <message>
        <source>Measures the draft on every image of the role instead of %1; moving a slider stops it.</source>
        <translation>Mesure l’ébauche sur toutes les images du rôle au lieu de %1 ; déplacer un curseur l’arrête.</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>estimé</translation>
    </message>
    <message>
        <source>The original less what each group costs alone, as if they did not touch each other.</source>
        <translation>L’original moins ce que coûte chaque groupe seul, comme s’ils n’interagissaient pas.</translation>
    </message>
    <message>
        <source>From sensitivity, on at most %1 images a point; the measurement follows.</source>
        <translation>D’après la sensibilité, sur au plus %1 images par point ; la mesure suit.</translation>
    </message>
    <message>
        <source>accuracy cannot be measured</source>
        <translation>l’exactitude ne peut pas être mesurée</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>95 % interval of Wilson, and the images that it rests on so far.</source>
        <translation>Intervalle de Wilson à 95 %, et les images sur lesquelles il repose jusqu’ici.</translation>
    </message>
    <message>
        <source>%1 against the original on the same images: %2. Same answer in %3.</source>
        <translation>%1 par rapport à l’original sur les mêmes images : %2. Même réponse pour %3.</translation>
    </message>
    <message>
        <source>Share of images with the answer of the original; there are no labels. Mean divergence %1 nats.</source>
        <translation>Part des images ayant la réponse de l’original ; il n’y a pas d’étiquettes. Divergence moyenne %1 nats.</translation>
    </message>
</context>
<context>
    <name>widgets::ActivationsPage</name>
    <message>
        <source>Activations</source>
        <translation>Activations</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Which output or input of the node is shown.</source>
        <translation>Quelle sortie ou entrée du nœud est affichée.</translation>
    </message>
    <message>
        <source>Colour each channel over its own range</source>
        <translation>Colorer chaque canal sur sa propre plage</translation>
    </message>
    <message>
        <source>Shows structure in weak channels; colours of two channels are then not comparable.</source>
        <translation>Révèle la structure des canaux faibles ; les couleurs de deux canaux ne sont alors plus comparables.</translation>
    </message>
    <message>
        <source>Output </source>
        <translation>Sortie </translation>
    </message>
    <message>
        <source>Input </source>
        <translation>Entrée </translation>
    </message>
    <message>
        <source>Select a node to see what it computes.</source>
        <translation>Sélectionner un nœud pour voir ce qu’il calcule.</translation>
    </message>
    <message>
        <source>Choose a sample in the Samples panel.</source>
        <translation>Choisir un échantillon dans le panneau Échantillons.</translation>
    </message>
    <message>
        <source>Compute an activation</source>
        <translation>Calculer une activation</translation>
    </message>
    <message>
        <source>%1 sample %2</source>
        <translation>%1, échantillon %2</translation>
    </message>
    <message>
        <source>; %1 of %2 channels drawn</source>
        <translation> ; %1 canaux sur %2 dessinés</translation>
    </message>
</context>
<context>
    <name>widgets::BudgetDialog</name>
    <message>
        <source>Prune to Budget</source>
        <translation>Élaguer selon un budget</translation>
    </message>
    <message>
        <source>Locked groups stay as they are. The sliders move in one step that undo takes back.</source>
        <translation>Les groupes verrouillés restent tels quels. Les curseurs se déplacent en une seule étape, qu’Annuler ramène en arrière.</translation>
    </message>
    <message>
        <source>Set Sliders</source>
        <translation>Régler les curseurs</translation>
    </message>
    <message>
        <source>Looking for sliders that meet the budget…</source>
        <translation>Recherche de curseurs qui respectent le budget…</translation>
    </message>
    <message>
        <source>Accuracy %1 (proxy n=%2).</source>
        <translation>Exactitude %1 (partiel n=%2).</translation>
    </message>
    <message>
        <source>The limit of a single group binds too: 1 group lost the most.</source>
        <translation>La limite par groupe joue aussi : 1 groupe a perdu le maximum.</translation>
    </message>
    <message>
        <source>The limit of single groups binds too: %1 groups lost the most.</source>
        <translation>La limite par groupe joue aussi : %1 groupes ont perdu le maximum.</translation>
    </message>
    <message>
        <source>1 locked group stayed.</source>
        <translation>1 groupe verrouillé est resté.</translation>
    </message>
    <message>
        <source>%1 locked groups stayed.</source>
        <translation>%1 groupes verrouillés sont restés.</translation>
    </message>
    <message>
        <source>The limit on accuracy binds: the one on size is not met.</source>
        <translation>La limite d’exactitude joue : celle de taille n’est pas respectée.</translation>
    </message>
    <message>
        <source>The limit on accuracy binds.</source>
        <translation>La limite d’exactitude joue.</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>paramètres</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>octets</translation>
    </message>
    <message>
        <source>peak memory</source>
        <translation>pic de mémoire</translation>
    </message>
    <message>
        <source>The limit on %1 binds: at most %2.</source>
        <translation>La limite « %1 » joue : au plus %2.</translation>
    </message>
    <message>
        <source>Left are %1 of the MACs, %2 of the parameters, %3 of the bytes.</source>
        <translation>Il reste %1 des MACs, %2 des paramètres, %3 des octets.</translation>
    </message>
    <message>
        <source>The sliders stay as they were: %1</source>
        <translation>Les curseurs restent comme ils étaient : %1</translation>
    </message>
</context>
<context>
    <name>widgets::ChannelGrid</name>
    <message>
        <source>Channels</source>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>What each channel answers to the sample; a click shows it large below.</source>
        <translation>Ce que chaque canal répond à l’échantillon ; un clic l’affiche en grand au-dessous.</translation>
    </message>
    <message>
        <source>Channel %1: %2 to %3</source>
        <translation>Canal %1 : %2 à %3</translation>
    </message>
</context>
<context>
    <name>widgets::CheckPage</name>
    <message>
        <source>Check Run</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>A few hundred samples through the model, then a look at every sample. Finish whenever you have seen enough.</source>
        <translation>Quelques centaines d’échantillons passent par le modèle, puis chaque échantillon est examiné. Terminer dès que cela suffit.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Also write preprocessing and class names into %1</source>
        <translation>Écrire aussi le prétraitement et les noms de classes dans %1</translation>
    </message>
    <message>
        <source>The model file then needs no set-up on another machine. Its weights stay as they are.</source>
        <translation>Le fichier du modèle n’a alors besoin d’aucune configuration sur une autre machine. Ses poids restent tels quels.</translation>
    </message>
    <message>
        <source>Progress of the check run</source>
        <translation>Progression de l’essai</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop the check run; what was found stays.</source>
        <translation>Arrêter l’essai ; ce qui a été trouvé reste.</translation>
    </message>
    <message>
        <source>Run Again</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Start the check run from the beginning.</source>
        <translation>Recommencer l’essai depuis le début.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>No model is open, so that accuracy is not measured.</source>
        <translation>Aucun modèle n’est ouvert, l’exactitude n’est donc pas mesurée.</translation>
    </message>
    <message>
        <source>Check accuracy</source>
        <translation>Vérifier l’exactitude</translation>
    </message>
    <message>
        <source>Examine samples</source>
        <translation>Examiner les échantillons</translation>
    </message>
    <message>
        <source>Stopped; what was found until then stands below.</source>
        <translation>Arrêté ; ce qui a été trouvé jusque-là figure ci-dessous.</translation>
    </message>
    <message>
        <source>Every sample was examined.</source>
        <translation>Tous les échantillons ont été examinés.</translation>
    </message>
    <message>
        <source> (and %1 more)</source>
        <translation> (et %1 de plus)</translation>
    </message>
    <message>
        <source>Nothing is wrong with these samples.</source>
        <translation>Rien à redire sur ces échantillons.</translation>
    </message>
</context>
<context>
    <name>widgets::ClippingPlot</name>
    <message>
        <source>Clipping lines</source>
        <translation>Lignes d’écrêtage</translation>
    </message>
    <message>
        <source>Drag a line: numbers outside of the two are clipped, those inside get finer steps. Arrow keys move a line, Space takes the other one.</source>
        <translation>Faire glisser une ligne : les nombres en dehors des deux sont écrêtés, ceux à l’intérieur ont des pas plus fins. Les flèches déplacent une ligne, Espace prend l’autre.</translation>
    </message>
    <message>
        <source>No layer is chosen.</source>
        <translation>Aucune couche choisie.</translation>
    </message>
    <message>
        <source>From %1 to %2, %3 of the numbers are clipped</source>
        <translation>De %1 à %2, %3 des nombres sont écrêtés</translation>
    </message>
    <message>
        <source>Select a layer that is computed in integers.</source>
        <translation>Sélectionner une couche calculée en entiers.</translation>
    </message>
    <message>
        <source>float numbers, counts to a logarithmic scale</source>
        <translation>nombres flottants, effectifs sur une échelle logarithmique</translation>
    </message>
</context>
<context>
    <name>widgets::ClippingView</name>
    <message>
        <source>Lower end</source>
        <translation>Borne inférieure</translation>
    </message>
    <message>
        <source>Numbers below are clipped.</source>
        <translation>Les nombres inférieurs sont écrêtés.</translation>
    </message>
    <message>
        <source>Upper end</source>
        <translation>Borne supérieure</translation>
    </message>
    <message>
        <source>Numbers above are clipped.</source>
        <translation>Les nombres supérieurs sont écrêtés.</translation>
    </message>
    <message>
        <source>Reset Layer</source>
        <translation>Réinitialiser la couche</translation>
    </message>
    <message>
        <source>Put the lines back to where the file has them.</source>
        <translation>Remettre les lignes là où le fichier les a.</translation>
    </message>
    <message>
        <source>Reset All</source>
        <translation>Tout réinitialiser</translation>
    </message>
    <message>
        <source>Put the lines of all layers back.</source>
        <translation>Remettre les lignes de toutes les couches.</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>Écrire…</translation>
    </message>
    <message>
        <source>Write the quantized model with these ranges to a file.</source>
        <translation>Écrire dans un fichier le modèle quantifié avec ces plages.</translation>
    </message>
    <message>
        <source>Look at the numbers of %1</source>
        <translation>Consulter les nombres de %1</translation>
    </message>
    <message>
        <source>No layer is chosen</source>
        <translation>Aucune couche choisie</translation>
    </message>
    <message>
        <source>Nothing is quantized yet</source>
        <translation>Rien n’est encore quantifié</translation>
    </message>
    <message>
        <source>%1 makes no integers</source>
        <translation>%1 ne produit pas d’entiers</translation>
    </message>
    <message>
        <source>%1 of the numbers clipped</source>
        <translation>%1 des nombres écrêtés</translation>
    </message>
    <message>
        <source>Measure the ranges</source>
        <translation>Mesurer les plages</translation>
    </message>
    <message>
        <source>Quantize, then choose a layer and drag its lines.</source>
        <translation>Quantifier, puis choisir une couche et faire glisser ses lignes.</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Mesure…</translation>
    </message>
    <message>
        <source>proxy n=%1, growing</source>
        <translation>partiel n=%1, en hausse</translation>
    </message>
    <message>
        <source>proxy n=%1</source>
        <translation>partiel n=%1</translation>
    </message>
    <message>
        <source>accuracy with these ranges (%1 to %2, %3).</source>
        <translation>d’exactitude avec ces plages (%1 à %2, %3).</translation>
    </message>
    <message>
        <source>answers as in float with these ranges (%1 to %2, %3).</source>
        <translation>de réponses identiques au flottant avec ces plages (%1 à %2, %3).</translation>
    </message>
    <message>
        <source>File as written %1, float %2 on the same samples. Change: %3.</source>
        <translation>Fichier tel qu’écrit %1, flottant %2 sur les mêmes échantillons. Changement : %3.</translation>
    </message>
    <message>
        <source>Move a line first.</source>
        <translation>Déplacer d’abord une ligne.</translation>
    </message>
    <message>
        <source>Write with These Ranges</source>
        <translation>Écrire avec ces plages</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx)</source>
        <translation>Modèles ONNX (*.onnx)</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>Écrire %1</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 est écrit.</translation>
    </message>
</context>
<context>
    <name>widgets::ComparisonView</name>
    <message>
        <source>The sample</source>
        <translation>L’échantillon</translation>
    </message>
    <message>
        <source>Most probable classes in float</source>
        <translation>Classes les plus probables en flottant</translation>
    </message>
    <message>
        <source>Most probable classes in integers</source>
        <translation>Classes les plus probables en entiers</translation>
    </message>
    <message>
        <source>What integers add to the probabilities</source>
        <translation>Ce que les entiers ajoutent aux probabilités</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Flottant</translation>
    </message>
    <message>
        <source>Integers</source>
        <translation>Entiers</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Run both models on a sample</source>
        <translation>Exécuter les deux modèles sur un échantillon</translation>
    </message>
    <message>
        <source>Same answer</source>
        <translation>Même réponse</translation>
    </message>
    <message>
        <source>Flipped</source>
        <translation>Basculé</translation>
    </message>
    <message>
        <source>Most probable classes by %1</source>
        <translation>Classes les plus probables selon %1</translation>
    </message>
    <message>
        <source>What %1 adds to the probabilities of %2</source>
        <translation>Ce que %1 ajoute aux probabilités de %2</translation>
    </message>
</context>
<context>
    <name>widgets::CurveFiller</name>
    <message>
        <source>Measure curves</source>
        <translation>Mesurer les courbes</translation>
    </message>
</context>
<context>
    <name>widgets::DatasetWizard</name>
    <message>
        <source>Add Data Set</source>
        <translation>Ajouter un jeu de données</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Re&amp;tour</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
</context>
<context>
    <name>widgets::DragPreparation</name>
    <message>
        <source>Prepare the next drag</source>
        <translation>Préparer le prochain glissement</translation>
    </message>
</context>
<context>
    <name>widgets::FeatureView</name>
    <message>
        <source>row</source>
        <translation>ligne</translation>
    </message>
    <message>
        <source>column</source>
        <translation>colonne</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Flottant</translation>
    </message>
    <message>
        <source>Integers</source>
        <translation>Entiers</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Channels: %1</source>
        <translation>Canaux : %1</translation>
    </message>
    <message>
        <source>Chosen channel: %1</source>
        <translation>Canal choisi : %1</translation>
    </message>
    <message>
        <source>Quantize, then see what a layer makes in both models.</source>
        <translation>Quantifier, puis voir ce que produit une couche dans les deux modèles.</translation>
    </message>
    <message>
        <source>Select a layer, in the graph or under Layers.</source>
        <translation>Sélectionner une couche, dans le graphe ou sous Couches.</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Calcul…</translation>
    </message>
    <message>
        <source>Compute feature maps</source>
        <translation>Calculer les cartes de caractéristiques</translation>
    </message>
    <message>
        <source>No layer is chosen</source>
        <translation>Aucune couche choisie</translation>
    </message>
    <message>
        <source>This layer makes no integers: choose another one.</source>
        <translation>Cette couche ne produit pas d’entiers : en choisir une autre.</translation>
    </message>
    <message>
        <source>Its output has neither rows and columns nor one row of numbers, so there is no picture of it.</source>
        <translation>Sa sortie n’a ni lignes et colonnes, ni une seule ligne de nombres ; il n’y en a donc pas d’image.</translation>
    </message>
    <message>
        <source>%1 sample %2: %3 signal over noise; channel %4 differs most. %5 of %6 channels are drawn.</source>
        <translation>%1, échantillon %2 : %3 de signal sur bruit ; le canal %4 diffère le plus. %5 canaux sur %6 sont dessinés.</translation>
    </message>
</context>
<context>
    <name>widgets::FilterModel</name>
    <message>
        <source>goes</source>
        <translation>part</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>reste</translation>
    </message>
    <message>
        <source>Channel %1, %2</source>
        <translation>Canal %1, %2</translation>
    </message>
    <message>
        <source>Channel %1, score %2, %3</source>
        <translation>Canal %1, score %2, %3</translation>
    </message>
</context>
<context>
    <name>widgets::FiltersView</name>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>The group whose channels are shown.</source>
        <translation>Le groupe dont les canaux sont affichés.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Whose weights the pictures show.</source>
        <translation>Celui dont les images montrent les poids.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>In which order the channels stand.</source>
        <translation>L’ordre dans lequel les canaux sont rangés.</translation>
    </message>
    <message>
        <source>Least score first</source>
        <translation>Score le plus faible d’abord</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>Par numéro</translation>
    </message>
    <message>
        <source>Choose by score again</source>
        <translation>Choisir de nouveau par score</translation>
    </message>
    <message>
        <source>Forgets what was struck out or taken back by hand; the number of channels stays.</source>
        <translation>Oublie ce qui a été rayé ou repris à la main ; le nombre de canaux reste.</translation>
    </message>
    <message>
        <source>Channels of the group</source>
        <translation>Canaux du groupe</translation>
    </message>
    <message>
        <source>Choose a group.</source>
        <translation>Choisir un groupe.</translation>
    </message>
    <message>
        <source>These channels stay: %1</source>
        <translation>Ces canaux restent : %1</translation>
    </message>
    <message>
        <source>The group is locked; open the lock to strike channels out.</source>
        <translation>Le groupe est verrouillé ; ouvrir le verrou pour rayer des canaux.</translation>
    </message>
    <message>
        <source>%1 of %2 channels go. A click, or Space, strikes one out or takes it back; dark and bright are weights below and above zero.</source>
        <translation>%1 canaux sur %2 partent. Un clic, ou Espace, en raye un ou le reprend ; sombre et clair sont les poids au-dessous et au-dessus de zéro.</translation>
    </message>
    <message>
        <source>One channel must stay.</source>
        <translation>Un canal doit rester.</translation>
    </message>
</context>
<context>
    <name>widgets::FlipGallery</name>
    <message>
        <source>Samples</source>
        <translation>Échantillons</translation>
    </message>
    <message>
        <source>Which samples are shown.</source>
        <translation>Quels échantillons sont affichés.</translation>
    </message>
    <message>
        <source>Compared samples</source>
        <translation>Échantillons comparés</translation>
    </message>
    <message>
        <source>All samples</source>
        <translation>Tous les échantillons</translation>
    </message>
    <message>
        <source>Only flipped</source>
        <translation>Basculés seulement</translation>
    </message>
    <message>
        <source>Right, then wrong</source>
        <translation>Juste, puis faux</translation>
    </message>
    <message>
        <source>Wrong, then right</source>
        <translation>Faux, puis juste</translation>
    </message>
    <message>
        <source>Open the samples</source>
        <translation>Ouvrir les échantillons</translation>
    </message>
    <message>
        <source>Compare samples</source>
        <translation>Comparer les échantillons</translation>
    </message>
    <message>
        <source>Quantize, then see which answers change.</source>
        <translation>Quantifier, puis voir quelles réponses changent.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparaison…</translation>
    </message>
    <message>
        <source>%1 of %2 samples flipped: %3 (%4 to %5); %6 shown.</source>
        <translation>%1 échantillons sur %2 ont basculé : %3 (%4 à %5) ; %6 affichés.</translation>
    </message>
    <message>
        <source>%1 of %2 samples so far flipped: %3 (%4 to %5); %6 shown.</source>
        <translation>%1 échantillons sur %2 ont basculé jusqu’ici : %3 (%4 à %5) ; %6 affichés.</translation>
    </message>
    <message>
        <source>The models cannot be compared: %1</source>
        <translation>Les modèles ne peuvent pas être comparés : %1</translation>
    </message>
</context>
<context>
    <name>widgets::GenomePicture</name>
    <message>
        <source>Architecture of the network</source>
        <translation>Architecture du réseau</translation>
    </message>
    <message>
        <source>The choices that make the network under the pointer, or the one that is selected: channels and blocks as bars beside the most that there could be; an empty frame is a part that is left out, or weights in 8 bits.</source>
        <translation>Les choix qui font le réseau sous le pointeur, ou celui qui est sélectionné : canaux et blocs sous forme de barres à côté du maximum possible ; un cadre vide est une partie omise, ou des poids sur 8 bits.</translation>
    </message>
    <message>
        <source>Point at a network to see how it is built.</source>
        <translation>Pointer un réseau pour voir comment il est construit.</translation>
    </message>
    <message>
        <source>How %1 is built</source>
        <translation>Comment %1 est construit</translation>
    </message>
</context>
<context>
    <name>widgets::GraphCanvas</name>
    <message>
        <source>Graph</source>
        <translation>Graphe</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Bloc %1</translation>
    </message>
    <message>
        <source>Laying out the graph…</source>
        <translation>Disposition du graphe…</translation>
    </message>
    <message>
        <source>Select Similar</source>
        <translation>Sélectionner les similaires</translation>
    </message>
    <message>
        <source>Trace Up</source>
        <translation>Suivre vers le haut</translation>
    </message>
    <message>
        <source>Trace Down</source>
        <translation>Suivre vers le bas</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Déplier</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Replier</translation>
    </message>
    <message>
        <source>Copy Name</source>
        <translation>Copier le nom</translation>
    </message>
    <message>
        <source>Expand All</source>
        <translation>Tout déplier</translation>
    </message>
    <message>
        <source>Collapse All</source>
        <translation>Tout replier</translation>
    </message>
    <message>
        <source>Fit All</source>
        <translation>Tout ajuster</translation>
    </message>
    <message>
        <source>Copy Picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
</context>
<context>
    <name>widgets::HeatMap</name>
    <message>
        <source>%1 rows and %2 columns from %3 to %4</source>
        <translation>%1 lignes et %2 colonnes de %3 à %4</translation>
    </message>
    <message>
        <source>%1 %2, %3 %4: %5</source>
        <translation>%1 %2, %3 %4 : %5</translation>
    </message>
</context>
<context>
    <name>widgets::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Inspector pages</source>
        <translation>Pages de l’inspecteur</translation>
    </message>
</context>
<context>
    <name>widgets::JobTableModel</name>
    <message>
        <source>stopped at %1</source>
        <translation>arrêté à %1</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Écoulé</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Restant</translation>
    </message>
</context>
<context>
    <name>widgets::JobsPanel</name>
    <message>
        <source>No jobs yet. F5 measures accuracy, F6 latency.</source>
        <translation>Aucune tâche pour l’instant. F5 mesure l’exactitude, F6 la latence.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Copy as Command</source>
        <translation>Copier comme commande</translation>
    </message>
    <message>
        <source>Open Log</source>
        <translation>Ouvrir le journal</translation>
    </message>
    <message>
        <source>Clear Finished</source>
        <translation>Effacer les terminées</translation>
    </message>
    <message>
        <source>Stop this job; what it has found so far is kept.</source>
        <translation>Arrêter cette tâche ; ce qu’elle a trouvé jusqu’ici est conservé.</translation>
    </message>
    <message>
        <source>Only a running job can be cancelled.</source>
        <translation>Seule une tâche en cours peut être annulée.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Let this job stand still, or go on; it keeps its memory.</source>
        <translation>Suspendre cette tâche ou la poursuivre ; elle conserve sa mémoire.</translation>
    </message>
    <message>
        <source>Only a running process can be paused.</source>
        <translation>Seul un processus en cours peut être mis en pause.</translation>
    </message>
    <message>
        <source>Run the same command once more.</source>
        <translation>Exécuter de nouveau la même commande.</translation>
    </message>
    <message>
        <source>Only a process that failed or was cancelled can run again, and not while another of its kind runs.</source>
        <translation>Seul un processus échoué ou annulé peut être relancé, et pas pendant qu’un autre du même genre s’exécute.</translation>
    </message>
    <message>
        <source>Copy the command line that does the same.</source>
        <translation>Copier la ligne de commande qui fait la même chose.</translation>
    </message>
    <message>
        <source>This job has no command line.</source>
        <translation>Cette tâche n’a pas de ligne de commande.</translation>
    </message>
    <message>
        <source>This job keeps no log.</source>
        <translation>Cette tâche ne tient pas de journal.</translation>
    </message>
</context>
<context>
    <name>widgets::LayerBoard</name>
    <message>
        <source>Layer board</source>
        <translation>Tableau des couches</translation>
    </message>
</context>
<context>
    <name>widgets::LayerRow</name>
    <message>
        <source>and %1 more</source>
        <translation>et %1 de plus</translation>
    </message>
    <message>
        <source>One channel of the slider is %1 positions wide: they go together.</source>
        <translation>Un canal du curseur occupe %1 positions : elles partent ensemble.</translation>
    </message>
    <message>
        <source>A channel goes from all of these at once:</source>
        <translation>Un canal part de tous ceux-ci à la fois :</translation>
    </message>
    <message>
        <source>the criterion finds nothing in it; choose another one</source>
        <translation>le critère n’y trouve rien ; en choisir un autre</translation>
    </message>
    <message>
        <source>%1 channels stay: %2</source>
        <translation>%1 canaux restent : %2</translation>
    </message>
    <message>
        <source>Channels removed of %1</source>
        <translation>Canaux retirés de %1</translation>
    </message>
    <message>
        <source>It is locked; open the lock to move it.</source>
        <translation>Il est verrouillé ; ouvrir le verrou pour le déplacer.</translation>
    </message>
    <message>
        <source>%1 removed, %2 of %3 channels kept. Left and Right move by one step, Up and Down change the row.</source>
        <translation>%1 retirés, %2 canaux sur %3 conservés. Gauche et Droite déplacent d’un pas, Haut et Bas changent de ligne.</translation>
    </message>
    <message>
        <source>Channels kept of %1</source>
        <translation>Canaux conservés de %1</translation>
    </message>
    <message>
        <source>Channels that stay; a count between two steps goes to the nearer one.</source>
        <translation>Canaux qui restent ; un nombre situé entre deux pas va au plus proche.</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>Verrouiller %1</translation>
    </message>
    <message>
        <source>A locked slider stays when all groups move or a budget is met.</source>
        <translation>Un curseur verrouillé reste en place quand tous les groupes se déplacent ou qu’un budget est appliqué.</translation>
    </message>
</context>
<context>
    <name>widgets::LayersView</name>
    <message>
        <source>Precision of each layer</source>
        <translation>Précision numérique de chaque couche</translation>
    </message>
    <message>
        <source>Find Culprit</source>
        <translation>Chercher le coupable</translation>
    </message>
    <message>
        <source>Progress of the ranking</source>
        <translation>Progression du classement</translation>
    </message>
    <message>
        <source>Rank the layers by what each of them loses in integers.</source>
        <translation>Classer les couches selon ce que chacune perd en entiers.</translation>
    </message>
    <message>
        <source>Quantize Again Without the Kept Layers</source>
        <translation>Quantifier de nouveau sans les couches gardées</translation>
    </message>
    <message>
        <source>Keep in Float and Quantize Again</source>
        <translation>Garder en flottant et quantifier de nouveau</translation>
    </message>
    <message>
        <source>Select a layer first.</source>
        <translation>Sélectionner d’abord une couche.</translation>
    </message>
    <message>
        <source>Leaves %1 in float.</source>
        <translation>Laisse %1 en flottant.</translation>
    </message>
</context>
<context>
    <name>widgets::LegendView</name>
    <message>
        <source>Legend and filter</source>
        <translation>Légende et filtre</translation>
    </message>
    <message>
        <source>&lt;b&gt;Legend and filter&lt;/b&gt;&lt;br&gt;Drag an end of the scale to dim what lies outside. Left and Right move the lower end, with Shift the upper one; a double click or Home shows everything.</source>
        <translation>&lt;b&gt;Légende et filtre&lt;/b&gt;&lt;br&gt;Faire glisser une extrémité de l’échelle pour estomper ce qui est en dehors. Gauche et Droite déplacent l’extrémité inférieure, avec Maj la supérieure ; un double-clic ou Origine affiche tout.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 de %2 à %3</translation>
    </message>
</context>
<context>
    <name>widgets::LiveCurves</name>
    <message>
        <source>Logarithmic</source>
        <translation>Logarithmique</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Lissage</translation>
    </message>
    <message>
        <source>&lt;b&gt;Smoothing&lt;/b&gt;&lt;br&gt;Averages each point with those before it; the numbers themselves stay visible behind the line.</source>
        <translation>&lt;b&gt;Lissage&lt;/b&gt;&lt;br&gt;Moyenne chaque point avec ceux qui le précèdent ; les nombres eux-mêmes restent visibles derrière la courbe.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Logarithmic&lt;/b&gt;&lt;br&gt;Equal distances are equal ratios, so small losses stay readable.</source>
        <translation>&lt;b&gt;Logarithmique&lt;/b&gt;&lt;br&gt;Des distances égales sont des rapports égaux, les petites pertes restent donc lisibles.</translation>
    </message>
</context>
<context>
    <name>widgets::LogModel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>widgets::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Nothing was logged yet.</source>
        <translation>Rien n’a encore été consigné.</translation>
    </message>
</context>
<context>
    <name>widgets::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the whole message.</source>
        <translation>Copier le message entier.</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>Close message (Esc)</source>
        <translation>Fermer le message (Échap)</translation>
    </message>
</context>
<context>
    <name>widgets::MinimapView</name>
    <message>
        <source>Minimap</source>
        <translation>Minicarte</translation>
    </message>
    <message>
        <source>&lt;b&gt;Minimap&lt;/b&gt; (M)&lt;br&gt;The whole graph. Drag the frame to move the view.</source>
        <translation>&lt;b&gt;Minicarte&lt;/b&gt; (M)&lt;br&gt;Le graphe entier. Faire glisser le cadre pour déplacer la vue.</translation>
    </message>
</context>
<context>
    <name>widgets::ModelTreeModel</name>
    <message>
        <source>%1 parameters · %2 MACs</source>
        <translation>%1 paramètres · %2 MACs</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
</context>
<context>
    <name>widgets::ModelTreePanel</name>
    <message>
        <source>Filter blocks and layers</source>
        <translation>Filtrer les blocs et les couches</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Show only rows that contain this text: a name, an operator, a shape.</source>
        <translation>N’afficher que les lignes contenant ce texte : un nom, un opérateur, une forme.</translation>
    </message>
    <message>
        <source>Blocks and layers</source>
        <translation>Blocs et couches</translation>
    </message>
</context>
<context>
    <name>widgets::NetworkViewPage</name>
    <message>
        <source>Channel %1: mean %2 ± %3</source>
        <translation>Canal %1 : moyenne %2 ± %3</translation>
    </message>
    <message>
        <source>What the Network Sees</source>
        <translation>Ce que voit le réseau</translation>
    </message>
    <message>
        <source>Look for cut-off subjects, wrong colours and stretched shapes: they cost accuracy without any error message.</source>
        <translation>Rechercher les sujets tronqués, les mauvaises couleurs et les formes étirées : ils coûtent de l’exactitude sans aucun message d’erreur.</translation>
    </message>
    <message>
        <source>Samples and what the network sees of them</source>
        <translation>Les échantillons et ce que le réseau en voit</translation>
    </message>
    <message>
        <source>Values of the input</source>
        <translation>Valeurs de l’entrée</translation>
    </message>
    <message>
        <source>Prepare samples</source>
        <translation>Préparer les échantillons</translation>
    </message>
    <message>
        <source>Samples looked at: %1.</source>
        <translation>Échantillons examinés : %1.</translation>
    </message>
    <message>
        <source>These values are unusually large: was the scale forgotten?</source>
        <translation>Ces valeurs sont anormalement grandes : l’échelle a-t-elle été oubliée ?</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>widgets::NodePage</name>
    <message>
        <source>Details of the selection</source>
        <translation>Détails de la sélection</translation>
    </message>
    <message>
        <source>Select a node to see it here.</source>
        <translation>Sélectionner un nœud pour le voir ici.</translation>
    </message>
    <message>
        <source>%1 nodes selected, this is the last.</source>
        <translation>%1 nœuds sélectionnés, celui-ci est le dernier.</translation>
    </message>
</context>
<context>
    <name>widgets::ParallelCoordinates</name>
    <message>
        <source>Networks as lines across their figures and choices</source>
        <translation>Réseaux sous forme de lignes à travers leurs chiffres et leurs choix</translation>
    </message>
    <message>
        <source>Each network is a line across accuracy, costs and choices. Drag along an axis to keep the networks inside in all views; click the axis to take that back, double-click to take all back.</source>
        <translation>Chaque réseau est une ligne à travers l’exactitude, les coûts et les choix. Faire glisser le long d’un axe pour ne garder dans toutes les vues que les réseaux à l’intérieur ; un clic sur l’axe annule ce filtre, un double-clic les annule tous.</translation>
    </message>
    <message>
        <source>%1 of %2 networks are drawn</source>
        <translation>%1 réseaux sur %2 sont dessinés</translation>
    </message>
    <message>
        <source>%1 networks</source>
        <translation>%1 réseaux</translation>
    </message>
    <message>
        <source>Figures and choices of the networks will stand here.</source>
        <translation>Les chiffres et les choix des réseaux apparaîtront ici.</translation>
    </message>
    <message>
        <source>Drag to keep the networks inside, click to take it back; the right button holds choices back.</source>
        <translation>Faire glisser pour ne garder que les réseaux à l’intérieur, cliquer pour annuler ; le bouton droit restreint les choix.</translation>
    </message>
</context>
<context>
    <name>widgets::ParameterForm</name>
    <message>
        <source>Reset %1</source>
        <translation>Réinitialiser %1</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation>Revenir à la valeur par défaut : %1</translation>
    </message>
    <message>
        <source>Accepted: %1</source>
        <translation>Accepté : %1</translation>
    </message>
</context>
<context>
    <name>widgets::ParetoPlot</name>
    <message>
        <source>Every network that was measured: what it costs to the right, how many validation samples it gets right upwards. Blue points on the stair are beaten by no other; diamonds were drawn by lot; green squares were trained to the end. Bars are 95 % intervals. Drag over points to select them, with Shift around them; drag the dashed line to set a limit.</source>
        <translation>Chaque réseau mesuré : vers la droite, ce qu’il coûte ; vers le haut, combien d’échantillons de validation il classe correctement. Les points bleus sur l’escalier ne sont dominés par aucun autre ; les losanges ont été tirés au sort ; les carrés verts ont été entraînés jusqu’au bout. Les barres sont des intervalles à 95 %. Faire glisser sur des points pour les sélectionner, avec Maj autour d’eux ; faire glisser la ligne en tirets pour fixer une limite.</translation>
    </message>
    <message>
        <source>Accuracy over %1</source>
        <translation>Exactitude selon %1</translation>
    </message>
    <message>
        <source>%1 networks, %2 on the front</source>
        <translation>%1 réseaux, %2 sur le front</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>au plus %1</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Drag to set the limit on %1; the search takes it up at once.</source>
        <translation>Faire glisser pour fixer la limite de %1 ; la recherche en tient compte aussitôt.</translation>
    </message>
</context>
<context>
    <name>widgets::PathEdit</name>
    <message>
        <source>Browse</source>
        <translation>Parcourir</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Fichier…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Dossier…</translation>
    </message>
    <message>
        <source>Browse for %1</source>
        <translation>Parcourir pour %1</translation>
    </message>
    <message>
        <source>Find the file or folder.</source>
        <translation>Rechercher le fichier ou le dossier.</translation>
    </message>
</context>
<context>
    <name>widgets::PicturePairs</name>
    <message>
        <source>Before and after preprocessing: %1</source>
        <translation>Avant et après le prétraitement : %1</translation>
    </message>
    <message>
        <source>As stored</source>
        <translation>Telle que stockée</translation>
    </message>
    <message>
        <source>As seen</source>
        <translation>Telle que vue</translation>
    </message>
    <message>
        <source>As the network sees it</source>
        <translation>Telle que le réseau la voit</translation>
    </message>
</context>
<context>
    <name>widgets::PlotView</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n values from %2 to %3</source>
        <translation>
            <numerusform>%1 : %n valeur de %2 à %3</numerusform>
            <numerusform>%1 : %n valeurs de %2 à %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Show as Table...</source>
        <translation>Afficher en tableau...</translation>
    </message>
    <message>
        <source>Copy Data</source>
        <translation>Copier les données</translation>
    </message>
    <message>
        <source>Save As...</source>
        <translation>Enregistrer sous...</translation>
    </message>
    <message>
        <source>Save Plot</source>
        <translation>Enregistrer le diagramme</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf);;Table (*.csv)</source>
        <translation>Images (*.png *.svg *.pdf);;Tableau (*.csv)</translation>
    </message>
</context>
<context>
    <name>widgets::PointCurve</name>
    <message>
        <source>%1 removed: %2</source>
        <translation>%1 retirés : %2</translation>
    </message>
    <message>
        <source>&lt;b&gt;Measured along this slider&lt;/b&gt;&lt;br&gt;Nothing yet: move it.</source>
        <translation>&lt;b&gt;Mesuré le long de ce curseur&lt;/b&gt;&lt;br&gt;Rien pour l’instant : le déplacer.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Measured along this slider&lt;/b&gt;, the others as they stand</source>
        <translation>&lt;b&gt;Mesuré le long de ce curseur&lt;/b&gt;, les autres restant en place</translation>
    </message>
    <message>
        <source>&lt;b&gt;Sensitivity&lt;/b&gt;, all other groups whole</source>
        <translation>&lt;b&gt;Sensibilité&lt;/b&gt;, tous les autres groupes entiers</translation>
    </message>
</context>
<context>
    <name>widgets::PrecisionModel</name>
    <message>
        <source>Keep %1 in float</source>
        <translation>Garder %1 en flottant</translation>
    </message>
    <message>
        <source>Stays float: %1</source>
        <translation>Reste en flottant : %1</translation>
    </message>
    <message>
        <source>Signal to quantization-noise ratio of its output: %1 when it alone is quantized, %2 with everything before it. Above 30 dB is rarely visible in accuracy.</source>
        <translation>Rapport signal sur bruit de quantification de sa sortie : %1 lorsqu’elle seule est quantifiée, %2 avec tout ce qui la précède. Au-dessus de 30 dB, l’effet est rarement visible dans l’exactitude.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>In the order of the graph.</source>
        <translation>Dans l’ordre du graphe.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Type that its weights are stored in.</source>
        <translation>Type dans lequel ses poids sont stockés.</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Activations</translation>
    </message>
    <message>
        <source>Type of the numbers that it reads and makes.</source>
        <translation>Type des nombres qu’elle lit et produit.</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>Signal to quantization-noise ratio of its output when it alone is quantized; longer is better.</source>
        <translation>Rapport signal sur bruit de quantification de sa sortie lorsqu’elle seule est quantifiée ; plus la barre est longue, mieux c’est.</translation>
    </message>
    <message>
        <source>All Before</source>
        <translation>Tout avant</translation>
    </message>
    <message>
        <source>The same when everything before it is quantized too.</source>
        <translation>De même lorsque tout ce qui la précède est aussi quantifié.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Noise as a share of the signal when it alone is quantized; the longest bar is the layer to look at.</source>
        <translation>Le bruit en part du signal lorsqu’elle seule est quantifiée ; la barre la plus longue désigne la couche à examiner.</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Flottant</translation>
    </message>
    <message>
        <source>Keep the layer in float the next time.</source>
        <translation>Garder la couche en flottant la prochaine fois.</translation>
    </message>
</context>
<context>
    <name>widgets::PredictionBars</name>
    <message>
        <source>%1 (the label) %2</source>
        <translation>%1 (l’étiquette) %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>widgets::PredictionView</name>
    <message>
        <source>class %1</source>
        <translation>classe %1</translation>
    </message>
    <message>
        <source>The sample and what the network sees of it</source>
        <translation>L’échantillon et ce que le réseau en voit</translation>
    </message>
    <message>
        <source>Most probable classes</source>
        <translation>Classes les plus probables</translation>
    </message>
    <message>
        <source>Run the model on a sample</source>
        <translation>Exécuter le modèle sur un échantillon</translation>
    </message>
    <message>
        <source>Right: %1</source>
        <translation>Juste : %1</translation>
    </message>
    <message>
        <source>Wrong: %1 instead of %2</source>
        <translation>Faux : %1 au lieu de %2</translation>
    </message>
</context>
<context>
    <name>widgets::PreprocessingPage</name>
    <message>
        <source>Input %1: values %2 to %3, mean %4 ± %5.</source>
        <translation>Entrée %1 : valeurs %2 à %3, moyenne %4 ± %5.</translation>
    </message>
    <message>
        <source>How Is a Picture Prepared?</source>
        <translation>Comment préparer une image ?</translation>
    </message>
    <message>
        <source>The network must see pictures as it saw them in training: input = (pixel × scale − mean) / standard deviation.</source>
        <translation>Le réseau doit voir les images comme il les a vues à l’entraînement : entrée = (pixel × échelle − moyenne) / écart type.</translation>
    </message>
    <message>
        <source>Preprocessing</source>
        <translation>Prétraitement</translation>
    </message>
    <message>
        <source>As the Model Says</source>
        <translation>Selon le modèle</translation>
    </message>
    <message>
        <source>Back to what the model&apos;s metadata or its input&apos;s shape asks for.</source>
        <translation>Revenir à ce que demandent les métadonnées du modèle ou la forme de son entrée.</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Échantillon</translation>
    </message>
    <message>
        <source>Number of the sample that is shown.</source>
        <translation>Numéro de l’échantillon affiché.</translation>
    </message>
    <message>
        <source>&amp;Sample</source>
        <translation>Éc&amp;hantillon</translation>
    </message>
    <message>
        <source>The sample and what the network sees of it</source>
        <translation>L’échantillon et ce que le réseau en voit</translation>
    </message>
    <message>
        <source>Prepare a sample</source>
        <translation>Préparer un échantillon</translation>
    </message>
</context>
<context>
    <name>widgets::ProblemsModel</name>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
</context>
<context>
    <name>widgets::ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>No problems: every operator is known and every shape fits.</source>
        <translation>Aucun problème : tous les opérateurs sont connus et toutes les formes concordent.</translation>
    </message>
</context>
<context>
    <name>widgets::ProcessJob</name>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>%1 n’a pas pu démarrer : %2</translation>
    </message>
    <message>
        <source>The process of this job ended unexpectedly. The window and the model are not affected; its log says what it did last.</source>
        <translation>Le processus de cette tâche s’est terminé de façon inattendue. La fenêtre et le modèle ne sont pas touchés ; son journal dit ce qu’il a fait en dernier.</translation>
    </message>
</context>
<context>
    <name>widgets::PruneController</name>
    <message>
        <source>Find channel groups</source>
        <translation>Rechercher les groupes de canaux</translation>
    </message>
    <message>
        <source>Rank channels</source>
        <translation>Classer les canaux</translation>
    </message>
    <message>
        <source>Measure the draft</source>
        <translation>Mesurer l’ébauche</translation>
    </message>
</context>
<context>
    <name>widgets::PruneDraft</name>
    <message>
        <source>All Groups</source>
        <translation>Tous les groupes</translation>
    </message>
    <message>
        <source>Channel %1 of %2</source>
        <translation>Canal %1 de %2</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
</context>
<context>
    <name>widgets::PruneTasks</name>
    <message>
        <source>Prune to budget</source>
        <translation>Élaguer selon un budget</translation>
    </message>
    <message>
        <source>Prune to Budget</source>
        <translation>Élaguer selon un budget</translation>
    </message>
    <message>
        <source>it was stopped.</source>
        <translation>la tâche a été arrêtée.</translation>
    </message>
    <message>
        <source>Prune %1</source>
        <translation>Élaguer %1</translation>
    </message>
</context>
<context>
    <name>widgets::RolesPage</name>
    <message>
        <source>What Is Each Sample For?</source>
        <translation>À quoi sert chaque échantillon ?</translation>
    </message>
    <message>
        <source>Test samples serve the final evaluation alone; validation samples serve every choice before it.</source>
        <translation>Les échantillons de test servent à la seule évaluation finale ; les échantillons de validation servent à tous les choix qui la précèdent.</translation>
    </message>
    <message>
        <source>Samples of each class</source>
        <translation>Échantillons de chaque classe</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Comptage…</translation>
    </message>
    <message>
        <source>Count samples</source>
        <translation>Compter les échantillons</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Class of the model</source>
        <translation>Classe du modèle</translation>
    </message>
    <message>
        <source>Class of the data</source>
        <translation>Classe des données</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>The classes of the data are the outputs of the model.</source>
        <translation>Les classes des données sont les sorties du modèle.</translation>
    </message>
    <message>
        <source>No model is open, so that classes are not compared with outputs.</source>
        <translation>Aucun modèle n’est ouvert, les classes ne sont donc pas comparées aux sorties.</translation>
    </message>
    <message>
        <source>The samples have no labels: accuracy cannot be measured.</source>
        <translation>Les échantillons n’ont pas d’étiquettes : l’exactitude ne peut pas être mesurée.</translation>
    </message>
    <message>
        <source>The model does not say how many classes it tells apart.</source>
        <translation>Le modèle ne dit pas combien de classes il distingue.</translation>
    </message>
    <message>
        <source>Mismatch: %1.</source>
        <translation>Discordance : %1.</translation>
    </message>
    <message>
        <source>%1 (another name)</source>
        <translation>%1 (autre nom)</translation>
    </message>
</context>
<context>
    <name>widgets::SampleGallery</name>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Which samples of the data set are shown.</source>
        <translation>Quels échantillons du jeu de données sont affichés.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Only samples of this class.</source>
        <translation>Seulement les échantillons de cette classe.</translation>
    </message>
    <message>
        <source>Right or wrong</source>
        <translation>Juste ou faux</translation>
    </message>
    <message>
        <source>Only samples that the model is right or wrong about, among 2,000 spread over the role.</source>
        <translation>Seulement les échantillons sur lesquels le modèle a raison ou tort, parmi 2 000 répartis sur le rôle.</translation>
    </message>
    <message>
        <source>Right and wrong</source>
        <translation>Justes et faux</translation>
    </message>
    <message>
        <source>Only right</source>
        <translation>Justes seulement</translation>
    </message>
    <message>
        <source>Only wrong</source>
        <translation>Faux seulement</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Échantillons</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Open samples</source>
        <translation>Ouvrir des échantillons</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Toutes les classes</translation>
    </message>
    <message>
        <source>Classify samples</source>
        <translation>Classer les échantillons</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 échantillons</translation>
    </message>
    <message>
        <source>%1 among %2 classified</source>
        <translation>%1 parmi %2 classés</translation>
    </message>
</context>
<context>
    <name>widgets::SampleModel</name>
    <message>
        <source>no label</source>
        <translation>sans étiquette</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>classe %1</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>Étiquette : %1</translation>
    </message>
    <message>
        <source>Predicted: %1</source>
        <translation>Prédiction : %1</translation>
    </message>
    <message>
        <source>Load thumbnails</source>
        <translation>Charger les miniatures</translation>
    </message>
</context>
<context>
    <name>widgets::SamplesPanel</name>
    <message>
        <source>The samples do not fit this model: %1</source>
        <translation>Les échantillons ne conviennent pas à ce modèle : %1</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Échantillons</translation>
    </message>
    <message>
        <source>Add Data Set…</source>
        <translation>Ajouter un jeu de données…</translation>
    </message>
    <message>
        <source>Choose the images that the model runs on.</source>
        <translation>Choisir les images sur lesquelles le modèle s’exécute.</translation>
    </message>
    <message>
        <source>Open a model to run it on samples.</source>
        <translation>Ouvrir un modèle pour l’exécuter sur des échantillons.</translation>
    </message>
</context>
<context>
    <name>widgets::SensitivityBar</name>
    <message>
        <source>Progress of the sensitivity measurement</source>
        <translation>Progression de la mesure de sensibilité</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Measure Sensitivity</source>
        <translation>Mesurer la sensibilité</translation>
    </message>
    <message>
        <source>Ends the measurement; what it has found is kept.</source>
        <translation>Termine la mesure ; ce qu’elle a trouvé est conservé.</translation>
    </message>
    <message>
        <source>Measures every group alone at nine shares, on at most %1 validation images, in at most %2 of memory. Estimates and curves rest on it. It can be stopped and goes on where it was.</source>
        <translation>Mesure chaque groupe seul à neuf parts, sur au plus %1 images de validation, dans au plus %2 de mémoire. Les estimations et les courbes reposent dessus. Elle peut être arrêtée et reprend là où elle en était.</translation>
    </message>
    <message>
        <source>Stopped after %1 points</source>
        <translation>Arrêté après %1 points</translation>
    </message>
    <message>
        <source>Sensitivity could not be measured</source>
        <translation>La sensibilité n’a pas pu être mesurée</translation>
    </message>
    <message>
        <source>Sensitivity: %1 points, proxy n=%2</source>
        <translation>Sensibilité : %1 points, partiel n=%2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
</context>
<context>
    <name>widgets::SensitivityRun</name>
    <message>
        <source>The channels of the model are looked at first.</source>
        <translation>Les canaux du modèle sont d’abord examinés.</translation>
    </message>
    <message>
        <source>No channel of this model can be removed.</source>
        <translation>Aucun canal de ce modèle ne peut être retiré.</translation>
    </message>
    <message>
        <source>Accuracy cannot be measured: %1</source>
        <translation>L’exactitude ne peut pas être mesurée : %1</translation>
    </message>
    <message>
        <source>Sensitivity guides choices, and this data set has test images only. Add one with training or validation images.</source>
        <translation>La sensibilité guide des choix, et ce jeu de données ne contient que des images de test. En ajouter un avec des images d’entraînement ou de validation.</translation>
    </message>
    <message>
        <source>Measure the sensitivity of %1</source>
        <translation>Mesurer la sensibilité de %1</translation>
    </message>
</context>
<context>
    <name>widgets::SlicePicker</name>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Axis of the tensor that runs down the picture.</source>
        <translation>Axe du tenseur qui descend le long de l’image.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Axis of the tensor that runs across the picture.</source>
        <translation>Axe du tenseur qui traverse l’image.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>axis %1</source>
        <translation>axe %1</translation>
    </message>
    <message>
        <source>Index on axis %1</source>
        <translation>Indice sur l’axe %1</translation>
    </message>
    <message>
        <source>Index on axis %1 at which the rectangle is cut.</source>
        <translation>Indice sur l’axe %1 auquel le rectangle est coupé.</translation>
    </message>
</context>
<context>
    <name>widgets::SourcePage</name>
    <message>
        <source>Where Are the Samples?</source>
        <translation>Où sont les échantillons ?</translation>
    </message>
    <message>
        <source>Choose how the samples are stored and where. Nothing is copied or changed.</source>
        <translation>Choisir comment les échantillons sont stockés et où. Rien n’est copié ni modifié.</translation>
    </message>
    <message>
        <source>Some of the samples</source>
        <translation>Quelques échantillons</translation>
    </message>
    <message>
        <source>Choose a file or folder.</source>
        <translation>Choisir un fichier ou un dossier.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Look at a data set</source>
        <translation>Examiner un jeu de données</translation>
    </message>
    <message>
        <source>%1×%2 pixels, %3</source>
        <translation>%1×%2 pixels, %3</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>gris</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>couleur</translation>
    </message>
    <message>
        <source>%1: %2 samples, the first is %3.</source>
        <translation>%1 : %2 échantillons, le premier est %3.</translation>
    </message>
    <message>
        <source>%1 classes: %2</source>
        <translation>%1 classes : %2</translation>
    </message>
</context>
<context>
    <name>widgets::StatisticsPanel</name>
    <message>
        <source>Statistics</source>
        <translation>Statistiques</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Opérateurs</translation>
    </message>
    <message>
        <source>Activation memory over time</source>
        <translation>Mémoire des activations au fil du temps</translation>
    </message>
    <message>
        <source>Largest by</source>
        <translation>Les plus grandes par</translation>
    </message>
    <message>
        <source>The figure by which the ten largest layers are chosen.</source>
        <translation>Le chiffre d’après lequel les dix plus grandes couches sont choisies.</translation>
    </message>
    <message>
        <source>Largest by weights</source>
        <translation>Plus grandes par poids</translation>
    </message>
    <message>
        <source>Largest by MACs</source>
        <translation>Plus grandes par MACs</translation>
    </message>
    <message>
        <source>Largest by activations</source>
        <translation>Plus grandes par activations</translation>
    </message>
    <message>
        <source>Largest layers</source>
        <translation>Couches les plus grandes</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nœuds</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Open a model to see its memory.</source>
        <translation>Ouvrir un modèle pour voir sa mémoire.</translation>
    </message>
    <message>
        <source>Node in order</source>
        <translation>Nœud dans l’ordre</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Activations</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
</context>
<context>
    <name>widgets::TablePanelView</name>
    <message>
        <source>Copy Rows</source>
        <translation>Copier les lignes</translation>
    </message>
    <message>
        <source>Export Table…</source>
        <translation>Exporter le tableau…</translation>
    </message>
    <message>
        <source>Export Table</source>
        <translation>Exporter le tableau</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valeurs séparées par des virgules (*.csv)</translation>
    </message>
</context>
<context>
    <name>widgets::TensorView</name>
    <message>
        <source>Histogram</source>
        <translation>Histogramme</translation>
    </message>
    <message>
        <source>Logarithmic count</source>
        <translation>Effectif logarithmique</translation>
    </message>
    <message>
        <source>Makes rare values visible beside frequent ones.</source>
        <translation>Rend visibles les valeurs rares à côté des fréquentes.</translation>
    </message>
    <message>
        <source>Standard deviation of each channel</source>
        <translation>Écart type de chaque canal</translation>
    </message>
    <message>
        <source>Slice as heat map</source>
        <translation>Coupe en carte thermique</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>Coupe</translation>
    </message>
    <message>
        <source>%1 elements are not drawn.</source>
        <translation>%1 éléments ne sont pas dessinés.</translation>
    </message>
    <message>
        <source>Describe a tensor</source>
        <translation>Décrire un tenseur</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Éléments</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Plage</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Zéros</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>Pas un nombre</translation>
    </message>
    <message>
        <source>Infinite</source>
        <translation>Infini</translation>
    </message>
    <message>
        <source>From %1 sampled elements.</source>
        <translation>D’après %1 éléments tirés au sort.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>This tensor has no channels to compare.</source>
        <translation>Ce tenseur n’a pas de canaux à comparer.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Écart type</translation>
    </message>
    <message>
        <source>axis %1:</source>
        <translation>axe %1 :</translation>
    </message>
</context>
<context>
    <name>widgets::ThreadJob</name>
    <message>
        <source>There is not enough memory for this work.</source>
        <translation>La mémoire ne suffit pas pour ce travail.</translation>
    </message>
</context>
<context>
    <name>widgets::TrialSelection</name>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
</context>
<context>
    <name>widgets::TrialTable</name>
    <message>
        <source>Networks that were measured</source>
        <translation>Réseaux mesurés</translation>
    </message>
    <message>
        <source>No networks yet</source>
        <translation>Aucun réseau pour l’instant</translation>
    </message>
    <message>
        <source>%1 networks</source>
        <translation>%1 réseaux</translation>
    </message>
    <message>
        <source>%1 of %2 networks</source>
        <translation>%1 réseaux sur %2</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 sélectionnés</translation>
    </message>
</context>
<context>
    <name>widgets::TrialTableModel</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>★: no other network of its kind beats it. ◆: drawn by lot.</source>
        <translation>★ : aucun autre réseau de son genre ne le domine. ◆ : tiré au sort.</translation>
    </message>
    <message>
        <source>The true accuracy lies inside in 95 of 100 such measurements.</source>
        <translation>L’exactitude réelle se trouve à l’intérieur dans 95 mesures de ce type sur 100.</translation>
    </message>
    <message>
        <source>Of finalists, measured once on test samples that no choice looks at.</source>
        <translation>Pour les finalistes, mesurée une fois sur des échantillons de test qu’aucun choix ne consulte.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>Intervalle à 95 %</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
</context>
<context>
    <name>widgets::WeightGridView</name>
    <message>
        <source>output channel</source>
        <translation>canal de sortie</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>poids</translation>
    </message>
    <message>
        <source>Steps of one output channel</source>
        <translation>Pas d’un canal de sortie</translation>
    </message>
    <message>
        <source>weight in float</source>
        <translation>poids en flottant</translation>
    </message>
    <message>
        <source>on the grid</source>
        <translation>sur la grille</translation>
    </message>
    <message>
        <source>Select a layer with weights.</source>
        <translation>Sélectionner une couche avec des poids.</translation>
    </message>
    <message>
        <source>Bits of a weight</source>
        <translation>Bits d’un poids</translation>
    </message>
    <message>
        <source>How fine the grid is that weights snap to.</source>
        <translation>La finesse de la grille sur laquelle les poids s’alignent.</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 bits</translation>
    </message>
    <message>
        <source>A scale for each channel</source>
        <translation>Une échelle par canal</translation>
    </message>
    <message>
        <source>Else one scale for the whole weight.</source>
        <translation>Sinon une échelle pour le poids entier.</translation>
    </message>
    <message>
        <source>Output channel</source>
        <translation>Canal de sortie</translation>
    </message>
    <message>
        <source>Whose steps are drawn below.</source>
        <translation>Celui dont les pas sont dessinés au-dessous.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>No weights.</source>
        <translation>Aucun poids.</translation>
    </message>
    <message>
        <source>Weights in float</source>
        <translation>Poids en flottant</translation>
    </message>
    <message>
        <source>On the grid</source>
        <translation>Sur la grille</translation>
    </message>
    <message>
        <source>Snap weights to a grid</source>
        <translation>Aligner les poids sur une grille</translation>
    </message>
    <message>
        <source>No layer is chosen</source>
        <translation>Aucune couche choisie</translation>
    </message>
    <message>
        <source>%1 has no weights</source>
        <translation>%1 n’a pas de poids</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Flottant</translation>
    </message>
    <message>
        <source>Select a layer with weights, in the graph or under Layers.</source>
        <translation>Sélectionner une couche avec des poids, dans le graphe ou sous Couches.</translation>
    </message>
    <message>
        <source>A grid of %1 levels in steps of %2; channel %3 uses %4 of them. All weights: %5 signal over rounding noise.</source>
        <translation>Une grille de %1 niveaux par pas de %2 ; le canal %3 en utilise %4. Tous les poids : %5 de signal sur bruit d’arrondi.</translation>
    </message>
</context>
<context>
    <name>widgets::WeightsPage</name>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Which constant input of the node is shown.</source>
        <translation>Quelle entrée constante du nœud est affichée.</translation>
    </message>
    <message>
        <source>This node has no weights.</source>
        <translation>Ce nœud n’a pas de poids.</translation>
    </message>
    <message>
        <source>Select a node to see its weights.</source>
        <translation>Sélectionner un nœud pour voir ses poids.</translation>
    </message>
</context>
<context>
    <name>widgets::Workspace</name>
    <message>
        <source>Bytes of the model on disk, weights kept in external files included.</source>
        <translation>Octets du modèle sur le disque, y compris les poids gardés dans des fichiers externes.</translation>
    </message>
    <message>
        <source>Number of weights that the nodes read. A weight that several nodes share is counted once.</source>
        <translation>Nombre de poids lus par les nœuds. Un poids partagé par plusieurs nœuds est compté une fois.</translation>
    </message>
    <message>
        <source>Multiply-accumulates for one sample: one for each weight of a convolution or matrix product at each output position.</source>
        <translation>Multiplications-accumulations pour un échantillon : une pour chaque poids d’une convolution ou d’un produit matriciel à chaque position de la sortie.</translation>
    </message>
    <message>
        <source>A lower bound: some shapes are not known, their nodes count as zero.</source>
        <translation>Une borne inférieure : certaines formes sont inconnues, leurs nœuds comptent pour zéro.</translation>
    </message>
</context>
</TS>
