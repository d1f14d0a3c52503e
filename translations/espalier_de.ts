<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>About</name>
    <message>
        <source>A workbench that opens ONNX models and makes them smaller and faster. An espalier is a tree that is trained and pruned to fit the wall it grows on.</source>
        <translation>Eine Werkbank, die ONNX-Modelle öffnet und sie kleiner und schneller macht. Ein Spalier (englisch espalier) ist ein Baum, der so gezogen und geschnitten wird, dass er an seine Mauer passt.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später. Sie kommt ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Built with Qt %1, QCustomPlot, oneDNN, ONNX, Eigen and OpenCV.</source>
        <translation>Gebaut mit Qt %1, QCustomPlot, oneDNN, ONNX, Eigen und OpenCV.</translation>
    </message>
</context>
<context>
    <name>AccuracyPoints</name>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Estimated, even shares</source>
        <translation>Geschätzt, gleiche Anteile</translation>
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
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open an ONNX model.</source>
        <translation>Ein ONNX-Modell öffnen.</translation>
    </message>
    <message>
        <source>Add &amp;Data Set…</source>
        <translation>&amp;Datensatz hinzufügen…</translation>
    </message>
    <message>
        <source>Choose the images that accuracy is measured on.</source>
        <translation>Die Bilder wählen, an denen die Genauigkeit gemessen wird.</translation>
    </message>
    <message>
        <source>&amp;Export Picture…</source>
        <translation>Bild &amp;exportieren…</translation>
    </message>
    <message>
        <source>Write the whole graph as PNG, SVG or PDF.</source>
        <translation>Den ganzen Graphen als PNG, SVG oder PDF schreiben.</translation>
    </message>
    <message>
        <source>&amp;Close Model</source>
        <translation>Modell s&amp;chließen</translation>
    </message>
    <message>
        <source>Close the model and go back to the start page.</source>
        <translation>Das Modell schließen und zur Startseite zurückkehren.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the window; it opens again as it is now.</source>
        <translation>Das Fenster schließen; es öffnet sich wieder so, wie es jetzt ist.</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Copy Names</source>
        <translation>&amp;Namen kopieren</translation>
    </message>
    <message>
        <source>Copy the names of the selected nodes, one a line.</source>
        <translation>Die Namen der ausgewählten Knoten kopieren, einen je Zeile.</translation>
    </message>
    <message>
        <source>Copy &amp;Picture</source>
        <translation>&amp;Bild kopieren</translation>
    </message>
    <message>
        <source>Copy the visible part of the graph as image and SVG.</source>
        <translation>Den sichtbaren Teil des Graphen als Bild und SVG kopieren.</translation>
    </message>
    <message>
        <source>&amp;Find in Graph</source>
        <translation>Im Graphen &amp;suchen</translation>
    </message>
    <message>
        <source>Search nodes: names, op:Conv, shape:64x3x3, params&gt;1M.</source>
        <translation>Knoten suchen: Namen, op:Conv, shape:64x3x3, params&gt;1M.</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Go to the next match.</source>
        <translation>Zum nächsten Treffer gehen.</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>&amp;Rückwärts suchen</translation>
    </message>
    <message>
        <source>Go to the match before.</source>
        <translation>Zum vorigen Treffer gehen.</translation>
    </message>
    <message>
        <source>&amp;Go to Anything…</source>
        <translation>&amp;Gehe zu…</translation>
    </message>
    <message>
        <source>Jump to a node, or type &gt; for actions and ? for help.</source>
        <translation>Zu einem Knoten springen; &gt; listet Aktionen, ? die Hilfe.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Select the node that was selected before.</source>
        <translation>Den Knoten auswählen, der zuvor ausgewählt war.</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>Undo a step back.</source>
        <translation>Einen Schritt zurück wieder aufheben.</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Theme, threads, motion, wheel and shortcuts.</source>
        <translation>Thema, Threads, Bewegung, Mausrad und Tastenkürzel.</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>&amp;Erkunden</translation>
    </message>
    <message>
        <source>See the graph, run it and measure it.</source>
        <translation>Den Graphen sehen, ausführen und messen.</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Show the graph larger.</source>
        <translation>Den Graphen größer zeigen.</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show the graph smaller.</source>
        <translation>Den Graphen kleiner zeigen.</translation>
    </message>
    <message>
        <source>Actual &amp;Size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>Show the graph at 100 %.</source>
        <translation>Den Graphen mit 100 % zeigen.</translation>
    </message>
    <message>
        <source>Fit &amp;All</source>
        <translation>&amp;Alles einpassen</translation>
    </message>
    <message>
        <source>Show the whole graph.</source>
        <translation>Den ganzen Graphen zeigen.</translation>
    </message>
    <message>
        <source>&amp;Fit Selection</source>
        <translation>Aus&amp;wahl einpassen</translation>
    </message>
    <message>
        <source>Show the selected nodes as large as they fit.</source>
        <translation>Die ausgewählten Knoten so groß zeigen, wie sie passen.</translation>
    </message>
    <message>
        <source>E&amp;xpand</source>
        <translation>Au&amp;fklappen</translation>
    </message>
    <message>
        <source>Open the selected block.</source>
        <translation>Den ausgewählten Block öffnen.</translation>
    </message>
    <message>
        <source>Co&amp;llapse</source>
        <translation>&amp;Zuklappen</translation>
    </message>
    <message>
        <source>Close the selected block.</source>
        <translation>Den ausgewählten Block schließen.</translation>
    </message>
    <message>
        <source>Expand All</source>
        <translation>Alles aufklappen</translation>
    </message>
    <message>
        <source>Open every block.</source>
        <translation>Jeden Block öffnen.</translation>
    </message>
    <message>
        <source>Collapse All</source>
        <translation>Alles zuklappen</translation>
    </message>
    <message>
        <source>Close every block.</source>
        <translation>Jeden Block schließen.</translation>
    </message>
    <message>
        <source>&amp;Minimap</source>
        <translation>&amp;Übersichtskarte</translation>
    </message>
    <message>
        <source>Show the small map of the whole graph.</source>
        <translation>Die kleine Karte des ganzen Graphen zeigen.</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>Anordnung zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>Put every panel back to its first place.</source>
        <translation>Jede Leiste an ihren ersten Platz zurücksetzen.</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Use the whole screen, or go back.</source>
        <translation>Den ganzen Bildschirm nutzen oder zurückkehren.</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Evaluate, Quickly</source>
        <translation>&amp;Schnell auswerten</translation>
    </message>
    <message>
        <source>Measure accuracy on 1,000 images, with its 95 % interval.</source>
        <translation>Die Genauigkeit an 1.000 Bildern messen, mit ihrem 95-%-Intervall.</translation>
    </message>
    <message>
        <source>Evaluate on &amp;All Images</source>
        <translation>An &amp;allen Bildern auswerten</translation>
    </message>
    <message>
        <source>Measure accuracy on every image of the test part.</source>
        <translation>Die Genauigkeit an jedem Bild des Testteils messen.</translation>
    </message>
    <message>
        <source>&amp;Profile Latency</source>
        <translation>&amp;Latenz messen</translation>
    </message>
    <message>
        <source>Measure how long the model and each node take, one image at a time.</source>
        <translation>Messen, wie lange das Modell und jeder Knoten für ein Bild brauchen.</translation>
    </message>
    <message>
        <source>P&amp;roperties…</source>
        <translation>&amp;Eigenschaften…</translation>
    </message>
    <message>
        <source>What the file says of itself: producer, opsets, metadata.</source>
        <translation>Was die Datei von sich sagt: Erzeuger, Opsets, Metadaten.</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>A&amp;ufträge</translation>
    </message>
    <message>
        <source>&amp;Show Jobs</source>
        <translation>Aufträge &amp;zeigen</translation>
    </message>
    <message>
        <source>Show what runs and what ran.</source>
        <translation>Zeigen, was läuft und was lief.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Stop the newest job that is running.</source>
        <translation>Den neuesten laufenden Auftrag anhalten.</translation>
    </message>
    <message>
        <source>&amp;Copy as Command</source>
        <translation>Als &amp;Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy the command line of the newest job, to run it elsewhere.</source>
        <translation>Die Befehlszeile des neuesten Auftrags kopieren, um ihn anderswo auszuführen.</translation>
    </message>
    <message>
        <source>C&amp;lear Finished</source>
        <translation>&amp;Beendete entfernen</translation>
    </message>
    <message>
        <source>Forget the jobs that are over.</source>
        <translation>Die beendeten Aufträge vergessen.</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;What&apos;s This?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>Then click anything to read what it means.</source>
        <translation>Danach etwas anklicken, um zu lesen, was es bedeutet.</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Every shortcut, editable.</source>
        <translation>Alle Tastenkürzel, änderbar.</translation>
    </message>
    <message>
        <source>&amp;About Espalier</source>
        <translation>&amp;Über Espalier</translation>
    </message>
    <message>
        <source>Version, licence and libraries.</source>
        <translation>Version, Lizenz und Bibliotheken.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Put the sliders back to where they stood before.</source>
        <translation>Die Regler dorthin zurückstellen, wo sie zuvor standen.</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Move the sliders again as before the undo.</source>
        <translation>Die Regler wieder so stellen wie vor dem Rückgängigmachen.</translation>
    </message>
    <message>
        <source>&amp;Prune</source>
        <translation>&amp;Beschneiden</translation>
    </message>
    <message>
        <source>Remove channels and see the accuracy while you drag.</source>
        <translation>Kanäle entfernen und beim Ziehen die Genauigkeit sehen.</translation>
    </message>
    <message>
        <source>&amp;Compress</source>
        <translation>&amp;Verkleinern</translation>
    </message>
    <message>
        <source>Prune to &amp;Budget…</source>
        <translation>Auf &amp;Budget beschneiden…</translation>
    </message>
    <message>
        <source>Set the sliders so that a limit on MACs, parameters or bytes is met.</source>
        <translation>Die Regler so stellen, dass eine Grenze für MACs, Parameter oder Bytes eingehalten wird.</translation>
    </message>
    <message>
        <source>&amp;Reset Sliders</source>
        <translation>&amp;Regler zurücksetzen</translation>
    </message>
    <message>
        <source>Keep every channel again; undo brings the sliders back.</source>
        <translation>Wieder jeden Kanal behalten; Rückgängig bringt die Reglerstellung zurück.</translation>
    </message>
    <message>
        <source>&amp;Apply…</source>
        <translation>&amp;Anwenden…</translation>
    </message>
    <message>
        <source>Cut the channels for real and write the model to a file.</source>
        <translation>Die Kanäle wirklich herausschneiden und das Modell in eine Datei schreiben.</translation>
    </message>
    <message>
        <source>&amp;Distill</source>
        <translation>&amp;Destillieren</translation>
    </message>
    <message>
        <source>Train a small network on what a large one knows.</source>
        <translation>Ein kleines Netz auf das trainieren, was ein großes weiß.</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Nichts wiederherzustellen.</translation>
    </message>
    <message>
        <source>First look at the Prune workspace.</source>
        <translation>Zuerst den Arbeitsbereich Beschneiden ansehen.</translation>
    </message>
    <message>
        <source>Reco&amp;ver…</source>
        <translation>&amp;Wiederherstellen…</translation>
    </message>
    <message>
        <source>Cut the channels for real and get accuracy back, with or without training.</source>
        <translation>Die Kanäle wirklich entfernen und die Genauigkeit zurückholen, mit oder ohne Training.</translation>
    </message>
    <message>
        <source>&amp;Quantize</source>
        <translation>&amp;Quantisieren</translation>
    </message>
    <message>
        <source>Make integers of a network and see what each layer loses.</source>
        <translation>Aus einem Netz ganze Zahlen machen und sehen, was jede Schicht verliert.</translation>
    </message>
    <message>
        <source>&amp;Quantize to File</source>
        <translation>In Datei &amp;quantisieren</translation>
    </message>
    <message>
        <source>Write the open model with small numbers to a new file.</source>
        <translation>Das offene Modell mit kleinen Zahlen in eine neue Datei schreiben.</translation>
    </message>
    <message>
        <source>First look at the Quantize workspace.</source>
        <translation>Zuerst den Arbeitsbereich Quantisieren ansehen.</translation>
    </message>
    <message>
        <source>&amp;Find Culprit</source>
        <translation>&amp;Schuldige Schicht suchen</translation>
    </message>
    <message>
        <source>Rank the layers by what each of them loses in integers.</source>
        <translation>Die Schichten danach ordnen, was jede in ganzen Zahlen verliert.</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suche</translation>
    </message>
    <message>
        <source>Let the machine look for networks that cost less and know as much.</source>
        <translation>Die Maschine nach Netzen suchen lassen, die weniger kosten und gleich viel wissen.</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>Ver&amp;gleichen</translation>
    </message>
    <message>
        <source>Hold models against each other: graph, weights and answers.</source>
        <translation>Modelle gegeneinander halten: Graph, Gewichte und Antworten.</translation>
    </message>
    <message>
        <source>E&amp;xport Model…</source>
        <translation>Modell e&amp;xportieren …</translation>
    </message>
    <message>
        <source>Write the model for its use elsewhere, with proofs.</source>
        <translation>Das Modell für den Einsatz anderswo schreiben, mit Nachweisen.</translation>
    </message>
    <message>
        <source>Re&amp;port…</source>
        <translation>&amp;Bericht …</translation>
    </message>
    <message>
        <source>Write what the model is, does and costs as HTML or PDF.</source>
        <translation>Als HTML oder PDF schreiben, was das Modell ist, leistet und kostet.</translation>
    </message>
</context>
<context>
    <name>BudgetForm</name>
    <message>
        <source>Limit on</source>
        <translation>Grenze für</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>What may be left of the whole model.</source>
        <translation>Was vom ganzen Modell übrig sein darf.</translation>
    </message>
    <message>
        <source>Who competes</source>
        <translation>Wer konkurriert</translation>
    </message>
    <message>
        <source>The same share from every group</source>
        <translation>Derselbe Anteil aus jeder Gruppe</translation>
    </message>
    <message>
        <source>All channels with each other</source>
        <translation>Alle Kanäle untereinander</translation>
    </message>
    <message>
        <source>No group loses more than</source>
        <translation>Keine Gruppe verliert mehr als</translation>
    </message>
    <message>
        <source>Keeps a single layer from being emptied.</source>
        <translation>Verhindert, dass eine einzelne Schicht leer wird.</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>Spitzenspeicher</translation>
    </message>
    <message>
        <source>Nothing but accuracy</source>
        <translation>Nichts außer der Genauigkeit</translation>
    </message>
    <message>
        <source>Keep accuracy</source>
        <translation>Genauigkeit halten</translation>
    </message>
    <message>
        <source>Fewer channels go when accuracy would fall below a limit before any recovery.</source>
        <translation>Es gehen weniger Kanäle, wenn die Genauigkeit schon vor der Wiederherstellung unter eine Grenze fiele.</translation>
    </message>
    <message>
        <source>Accuracy at least</source>
        <translation>Genauigkeit mindestens</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>Colour</name>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
</context>
<context>
    <name>ComparedSamples</name>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
</context>
<context>
    <name>ComparisonText</name>
    <message>
        <source>File size</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Size of the parameters</source>
        <translation>Größe der Parameter</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Zeros among float weights</source>
        <translation>Nullen unter den Float-Gewichten</translation>
    </message>
    <message>
        <source>Types of stored tensors</source>
        <translation>Typen der gespeicherten Tensoren</translation>
    </message>
    <message>
        <source>Operator set</source>
        <translation>Operatorsatz</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Erzeuger</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingänge</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgänge</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>Eingänge</translation>
    </message>
    <message>
        <source>weight type</source>
        <translation>Gewichtstyp</translation>
    </message>
    <message>
        <source>weight shape</source>
        <translation>Gewichtsform</translation>
    </message>
    <message>
        <source>weight values</source>
        <translation>Gewichtswerte</translation>
    </message>
    <message>
        <source>function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>= same</source>
        <translation>= gleich</translation>
    </message>
    <message>
        <source>≠ changed</source>
        <translation>≠ geändert</translation>
    </message>
    <message>
        <source>− removed</source>
        <translation>− entfernt</translation>
    </message>
    <message>
        <source>+ added</source>
        <translation>+ hinzugefügt</translation>
    </message>
    <message>
        <source>Nodes of %1</source>
        <translation>Knoten: %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>um %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>measured, n = %1</source>
        <translation>gemessen, n = %1</translation>
    </message>
    <message>
        <source>Top-1 accuracy (95 %)</source>
        <translation>Top-1-Genauigkeit (95 %)</translation>
    </message>
    <message>
        <source>Same answer as A (95 %)</source>
        <translation>Gleiche Antwort wie A (95 %)</translation>
    </message>
    <message>
        <source>Significant at 5 % after Holm&apos;s correction.</source>
        <translation>Signifikant auf dem 5-%-Niveau nach Holm-Korrektur.</translation>
    </message>
    <message>
        <source>Could be chance: not significant at 5 % after Holm&apos;s correction.</source>
        <translation>Kann Zufall sein: nicht signifikant auf dem 5-%-Niveau nach Holm-Korrektur.</translation>
    </message>
    <message>
        <source>Norm of B − A over the norm of A.</source>
        <translation>Norm von B − A geteilt durch die Norm von A.</translation>
    </message>
    <message>
        <source>The shapes differ, so elements cannot be compared.</source>
        <translation>Die Formen sind verschieden, daher lassen sich Elemente nicht vergleichen.</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message>
        <source>Recommended: the model computes in integers already, its smallest and fastest form.</source>
        <translation>Empfohlen: Das Modell rechnet schon mit ganzen Zahlen, seiner kleinsten und schnellsten Form.</translation>
    </message>
    <message>
        <source>Recommended: float runs in every runtime at full speed. Quantize first for a smaller and faster file.</source>
        <translation>Empfohlen: Gleitkommazahlen laufen in jeder Laufzeitumgebung mit voller Geschwindigkeit. Für eine kleinere und schnellere Datei vorher quantisieren.</translation>
    </message>
    <message>
        <source>Choose a file to write.</source>
        <translation>Eine Datei zum Schreiben wählen.</translation>
    </message>
    <message>
        <source>Choose another file: the open model would be overwritten.</source>
        <translation>Eine andere Datei wählen: Das offene Modell würde überschrieben.</translation>
    </message>
</context>
<context>
    <name>GeneMenu</name>
    <message>
        <source>Choices that are tried</source>
        <translation>Entscheidungen, die versucht werden</translation>
    </message>
    <message>
        <source>Try All</source>
        <translation>Alle versuchen</translation>
    </message>
    <message>
        <source>No search is shown</source>
        <translation>Es ist keine Suche zu sehen</translation>
    </message>
    <message>
        <source>%1 (held back)</source>
        <translation>%1 (eingeschränkt)</translation>
    </message>
</context>
<context>
    <name>GroupName</name>
    <message>
        <source>%1 · %2 coupled</source>
        <translation>%1 · %2 gekoppelt</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Attributes, inputs, outputs and cost.</source>
        <translation>Attribute, Eingänge, Ausgänge und Kosten.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Statistics, histogram and slices of the node&apos;s constants.</source>
        <translation>Kennzahlen, Histogramm und Schnitte durch die Konstanten des Knotens.</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>What the node computes on the current sample.</source>
        <translation>Was der Knoten am jetzigen Beispiel berechnet.</translation>
    </message>
</context>
<context>
    <name>JobState</name>
    <message>
        <source>queued</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>cancelling</source>
        <translation>wird abgebrochen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
</context>
<context>
    <name>LayerColumns</name>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Channels of</source>
        <translation>Kanäle von</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Empfindlichkeit</translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message>
        <source>computed</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>Follows exactly from the file; nothing was measured.</source>
        <translation>Folgt genau aus der Datei; nichts wurde gemessen.</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>geschätzt</translation>
    </message>
    <message>
        <source>A bound or a model of the truth, not a measurement.</source>
        <translation>Eine Schranke oder ein Modell der Wahrheit, keine Messung.</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>Teilmessung</translation>
    </message>
    <message>
        <source>Measured on a part of the images.</source>
        <translation>An einem Teil der Bilder gemessen.</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>Measured, with every image or run that is named.</source>
        <translation>Gemessen, mit jedem Bild oder Lauf, der genannt ist.</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>Measured before the model or the data changed; measure again.</source>
        <translation>Gemessen, bevor sich das Modell oder die Daten änderten; neu messen.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>NodeDescription</name>
    <message>
        <source>… %1 in all</source>
        <translation>… insgesamt %1</translation>
    </message>
    <message>
        <source>graph of %1 nodes</source>
        <translation>Graph mit %1 Knoten</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>nicht gezeigt</translation>
    </message>
    <message>
        <source>attribute %1 of the function</source>
        <translation>Attribut %1 der Funktion</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingänge</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgänge</translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>Ausgang %1</translation>
    </message>
    <message>
        <source>%1 readers in all</source>
        <translation>insgesamt %1 Leser</translation>
    </message>
    <message>
        <source>Cost of one sample</source>
        <translation>Kosten eines Beispiels</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operationen</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Alive</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Erzeuger</translation>
    </message>
    <message>
        <source>IR version</source>
        <translation>IR-Version</translation>
    </message>
    <message>
        <source>Opset</source>
        <translation>Opset</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Dokumentation</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Peak activations</source>
        <translation>Höchste Belegung</translation>
    </message>
</context>
<context>
    <name>NodeSentence</name>
    <message>
        <source>Weighs its input with filters or a matrix.</source>
        <translation>Gewichtet den Eingang mit Filtern oder einer Matrix.</translation>
    </message>
    <message>
        <source>Brings its input to a common mean and scale.</source>
        <translation>Bringt den Eingang auf gemeinsamen Mittelwert und Maßstab.</translation>
    </message>
    <message>
        <source>Bends every value by a nonlinear function.</source>
        <translation>Biegt jeden Wert durch eine nichtlineare Funktion.</translation>
    </message>
    <message>
        <source>Sums up neighbouring values in one.</source>
        <translation>Fasst benachbarte Werte in einem zusammen.</translation>
    </message>
    <message>
        <source>Moves or picks elements without computing.</source>
        <translation>Verschiebt oder wählt Elemente, ohne zu rechnen.</translation>
    </message>
    <message>
        <source>Computes element by element or along axes.</source>
        <translation>Rechnet Element für Element oder entlang von Achsen.</translation>
    </message>
    <message>
        <source>Turns real numbers into small integers, or back.</source>
        <translation>Macht aus reellen Zahlen kleine ganze, oder umgekehrt.</translation>
    </message>
    <message>
        <source>Reads a sequence step by step, keeping a state.</source>
        <translation>Liest eine Folge Schritt für Schritt und merkt sich einen Zustand.</translation>
    </message>
    <message>
        <source>Runs a graph of its own.</source>
        <translation>Führt einen eigenen Graphen aus.</translation>
    </message>
    <message>
        <source>It holds %1 parameters and takes %2 MACs.</source>
        <translation>Er hält %1 Parameter und braucht %2 MACs.</translation>
    </message>
    <message>
        <source>It holds %1 parameters.</source>
        <translation>Er hält %1 Parameter.</translation>
    </message>
    <message>
        <source>It takes %1 MACs.</source>
        <translation>Er braucht %1 MACs.</translation>
    </message>
    <message>
        <source>Its output is %1.</source>
        <translation>Der Ausgang ist %1.</translation>
    </message>
    <message>
        <source>A stack of %1 equal blocks.</source>
        <translation>Ein Stapel von %1 gleichen Blöcken.</translation>
    </message>
    <message>
        <source>One of %1 equal blocks.</source>
        <translation>Einer von %1 gleichen Blöcken.</translation>
    </message>
    <message>
        <source>%1 nodes stand inside; a double click opens it.</source>
        <translation>Darin stehen %1 Knoten; ein Doppelklick öffnet ihn.</translation>
    </message>
    <message>
        <source>What the model is given.</source>
        <translation>Was das Modell bekommt.</translation>
    </message>
    <message>
        <source>What the model gives.</source>
        <translation>Was das Modell ausgibt.</translation>
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
        <translation>Skalar</translation>
    </message>
</context>
<context>
    <name>OpenedDataset</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>bundled sample</source>
        <translation>mitgeliefertes Beispiel</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search the graph</source>
        <translation>Den Graphen durchsuchen</translation>
    </message>
    <message>
        <source>name, op:Conv, shape:64x3x3, params&gt;1M, macs&gt;10M</source>
        <translation>Name, op:Conv, shape:64x3x3, params&gt;1M, macs&gt;10M</translation>
    </message>
    <message>
        <source>Measure accuracy</source>
        <translation>Genauigkeit messen</translation>
    </message>
    <message>
        <source>F5 on 1,000 images, Ctrl+F5 on all of them</source>
        <translation>F5 an 1.000 Bildern, Strg+F5 an allen</translation>
    </message>
    <message>
        <source>Measure latency</source>
        <translation>Latenz messen</translation>
    </message>
    <message>
        <source>F6; then colour the graph by it</source>
        <translation>F6; danach den Graphen danach färben</translation>
    </message>
    <message>
        <source>Choose images</source>
        <translation>Bilder wählen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D opens the data set wizard</source>
        <translation>Strg+Umschalt+D öffnet den Datensatz-Assistenten</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Alle Tastenkürzel</translation>
    </message>
    <message>
        <source>Ctrl+/ lists and edits them</source>
        <translation>Strg+/ listet und ändert sie</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Was ist das?</translation>
    </message>
    <message>
        <source>Shift+F1, then click anything</source>
        <translation>Umschalt+F1, dann etwas anklicken</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Blocks and layers with their figures.</source>
        <translation>Blöcke und Schichten mit ihren Kennzahlen.</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Everything about the selected node.</source>
        <translation>Alles über den ausgewählten Knoten.</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Operators, memory over time and the largest layers.</source>
        <translation>Operatoren, Speicher über die Zeit und die größten Schichten.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Images of the data set and what the model says of them.</source>
        <translation>Bilder des Datensatzes und was das Modell dazu sagt.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>What is wrong with the model, node by node.</source>
        <translation>Was am Modell nicht stimmt, Knoten für Knoten.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>What runs now and what ran before.</source>
        <translation>Was jetzt läuft und was vorher lief.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>What the engine and its jobs said.</source>
        <translation>Was die Engine und ihre Aufträge gemeldet haben.</translation>
    </message>
</context>
<context>
    <name>ParetoPicture</name>
    <message>
        <source>front</source>
        <translation>Front</translation>
    </message>
    <message>
        <source>beaten</source>
        <translation>geschlagen</translation>
    </message>
    <message>
        <source>by lot</source>
        <translation>ausgelost</translation>
    </message>
    <message>
        <source>finalist</source>
        <translation>Finalist</translation>
    </message>
</context>
<context>
    <name>PictureText</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>The picture is too large for the memory.</source>
        <translation>Das Bild ist zu groß für den Speicher.</translation>
    </message>
    <message>
        <source>%1 was not written completely.</source>
        <translation>%1 wurde nicht vollständig geschrieben.</translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>Choose a teacher: open a model, or name its file.</source>
        <translation>Wählen Sie einen Lehrer: Öffnen Sie ein Modell oder nennen Sie seine Datei.</translation>
    </message>
    <message>
        <source>Choose the ONNX file of the student.</source>
        <translation>Wählen Sie die ONNX-Datei des Schülers.</translation>
    </message>
    <message>
        <source>Choose at least one thing to learn from the teacher.</source>
        <translation>Wählen Sie mindestens eines, was vom Lehrer gelernt wird.</translation>
    </message>
    <message>
        <source>Choose a data set with training images; the images that come with Espalier are for tests only.</source>
        <translation>Wählen Sie einen Datensatz mit Trainingsbildern; die mitgelieferten Bilder sind nur zum Testen.</translation>
    </message>
    <message>
        <source>Choose a file for the student.</source>
        <translation>Wählen Sie eine Datei für den Schüler.</translation>
    </message>
    <message>
        <source>Choose another file for the trained student: this one would be overwritten.</source>
        <translation>Wählen Sie eine andere Datei für den trainierten Schüler: Diese würde überschrieben.</translation>
    </message>
</context>
<context>
    <name>PruneMetrics</name>
    <message>
        <source>Weights that are left once the channels of the draft are cut, counted in the cut model.</source>
        <translation>Gewichte, die übrig sind, wenn die Kanäle des Entwurfs herausgeschnitten sind, gezählt im beschnittenen Modell.</translation>
    </message>
    <message>
        <source>Multiply-accumulates of the model that is left once the channels of the draft are cut.</source>
        <translation>Multiplikationen mit Addition des Modells, das übrig ist, wenn die Kanäle des Entwurfs herausgeschnitten sind.</translation>
    </message>
    <message>
        <source>The size of the file less the bytes of the weights that go; Apply writes the file and shows its real size.</source>
        <translation>Die Größe der Datei ohne die Bytes der Gewichte, die wegfallen; Anwenden schreibt die Datei und zeigt ihre wirkliche Größe.</translation>
    </message>
    <message>
        <source>Share of images whose highest score is the right class (top-1), with the channels of the draft masked. Against the original on the same images: %1, %2.</source>
        <translation>Anteil der Bilder, deren höchster Wert die richtige Klasse ist (Top-1), wobei die Kanäle des Entwurfs ausgeblendet sind. Gegenüber dem Original auf denselben Bildern: %1, %2.</translation>
    </message>
    <message>
        <source>Weights that are left, from the shapes of the weights; the cut model is counted next.</source>
        <translation>Gewichte, die bleiben, nach den Formen der Gewichte; das beschnittene Modell wird als Nächstes gezählt.</translation>
    </message>
    <message>
        <source>Multiply-accumulates that are left, from the shapes of the weights; the cut model is counted next.</source>
        <translation>Multiplikationen mit Addition, die bleiben, nach den Formen der Gewichte; das beschnittene Modell wird als Nächstes gezählt.</translation>
    </message>
    <message>
        <source>The original less what each group costs alone by its sensitivity, as if they did not touch each other.</source>
        <translation>Das Original abzüglich dessen, was jede Gruppe nach ihrer Empfindlichkeit allein kostet, als berührten sie einander nicht.</translation>
    </message>
    <message>
        <source>Top-1 accuracy of the written model on the validation images, which no training step saw. Before recovery the cut model had %1.</source>
        <translation>Top-1-Genauigkeit des geschriebenen Modells auf den Validierungsbildern, die kein Trainingsschritt sah. Vor der Wiederherstellung hatte das beschnittene Modell %1.</translation>
    </message>
</context>
<context>
    <name>PruneText</name>
    <message>
        <source>%1 points (%2 to %3)</source>
        <translation>%1 Punkte (%2 bis %3)</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>Pkt.</translation>
    </message>
    <message>
        <source>worse than the original</source>
        <translation>schlechter als das Original</translation>
    </message>
    <message>
        <source>better than the original</source>
        <translation>besser als das Original</translation>
    </message>
    <message>
        <source>no evidence of a change</source>
        <translation>kein Beleg für eine Änderung</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>Teilmessung</translation>
    </message>
    <message>
        <source>Validation images (%1): %2. Test images stay unseen.</source>
        <translation>Validierungsbilder (%1): %2. Testbilder bleiben ungesehen.</translation>
    </message>
    <message>
        <source>Test images (%1): %2. The set has no others, so a choice made by them looks better than it is.</source>
        <translation>Testbilder (%1): %2. Der Satz hat keine anderen; eine Wahl nach ihnen sieht daher besser aus, als sie ist.</translation>
    </message>
</context>
<context>
    <name>QuantizeText</name>
    <message>
        <source>Open a model first.</source>
        <translation>Zuerst ein Modell öffnen.</translation>
    </message>
    <message>
        <source>Choose a data set with training images: this scheme finds its scales on them. The images that come with Espalier are for tests only.</source>
        <translation>Einen Datensatz mit Trainingsbildern wählen: dieses Schema findet an ihnen seine Skalen. Die Bilder, die mit Espalier kommen, sind nur zum Testen.</translation>
    </message>
    <message>
        <source>Choose a file for the result.</source>
        <translation>Eine Datei für das Ergebnis wählen.</translation>
    </message>
    <message>
        <source>Choose another file for the result: this one would be overwritten.</source>
        <translation>Eine andere Datei für das Ergebnis wählen: diese würde überschrieben.</translation>
    </message>
    <message>
        <source>The layer %1 cannot be kept in float: commas separate names in the command.</source>
        <translation>Die Schicht %1 kann nicht in Gleitkommazahlen bleiben: im Befehl trennen Kommas die Namen.</translation>
    </message>
</context>
<context>
    <name>RecoverForm</name>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Without training</source>
        <translation>Ohne Training</translation>
    </message>
    <message>
        <source>Training images to look at</source>
        <translation>Trainingsbilder zum Ansehen</translation>
    </message>
    <message>
        <source>Spread evenly over the set.</source>
        <translation>Gleichmäßig über den Datensatz verteilt.</translation>
    </message>
    <message>
        <source>Then training</source>
        <translation>Danach Training</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>The highest of the run.</source>
        <translation>Die höchste des Laufs.</translation>
    </message>
</context>
<context>
    <name>SamplesText</name>
    <message>
        <source>Small CNN</source>
        <translation>Kleines CNN</translation>
    </message>
    <message>
        <source>Two convolutions and two dense layers, trained on Fashion-MNIST. 92.1 % of 10,000 test images right.</source>
        <translation>Zwei Faltungen und zwei dichte Schichten, auf Fashion-MNIST trainiert. 92,1 % von 10.000 Testbildern richtig.</translation>
    </message>
    <message>
        <source>ResNet-20</source>
        <translation>ResNet-20</translation>
    </message>
    <message>
        <source>Nine residual blocks with BatchNormalization, trained on Fashion-MNIST. 93.5 % of 10,000 test images right.</source>
        <translation>Neun Residualblöcke mit BatchNormalization, auf Fashion-MNIST trainiert. 93,5 % von 10.000 Testbildern richtig.</translation>
    </message>
    <message>
        <source>10,000 nodes</source>
        <translation>10.000 Knoten</translation>
    </message>
    <message>
        <source>A transformer decoder of 100 layers, not trained, made on the spot. For trying the graph view at size.</source>
        <translation>Ein Transformer-Decoder mit 100 Schichten, untrainiert, an Ort und Stelle erzeugt. Um die Graphansicht in voller Größe zu erproben.</translation>
    </message>
    <message>
        <source>Inverted residual</source>
        <translation>Invertierte Restblöcke</translation>
    </message>
    <message>
        <source>Eight blocks with depthwise convolutions and ReLU6, trained on Fashion-MNIST. 93.9 % of 10,000 test images right.</source>
        <translation>Acht Blöcke mit kanalweisen Faltungen und ReLU6, auf Fashion-MNIST trainiert. 93,9 % von 10.000 Testbildern richtig.</translation>
    </message>
</context>
<context>
    <name>SearchText</name>
    <message>
        <source>Choose a data set with training images: networks are fitted on some and compared on others. The images that come with Espalier are for tests only.</source>
        <translation>Wählen Sie einen Datensatz mit Trainingsbildern: An einigen werden Netze angepasst, an anderen verglichen. Die Bilder, die Espalier mitbringt, sind nur zum Testen da.</translation>
    </message>
    <message>
        <source>Open a model, or choose a template to search in.</source>
        <translation>Öffnen Sie ein Modell, oder wählen Sie eine Vorlage, in der gesucht wird.</translation>
    </message>
    <message>
        <source>Choose a folder for the networks.</source>
        <translation>Wählen Sie einen Ordner für die Netze.</translation>
    </message>
    <message>
        <source>Choose a folder for the networks: this is a file.</source>
        <translation>Wählen Sie einen Ordner für die Netze: Dies ist eine Datei.</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>StartupText</name>
    <message>
        <source>Open, see, run and measure ONNX models.</source>
        <translation>ONNX-Modelle öffnen, sehen, ausführen und messen.</translation>
    </message>
    <message>
        <source>An ONNX model, or the id of a sample: %1.</source>
        <translation>Ein ONNX-Modell oder die Kennung eines Beispiels: %1.</translation>
    </message>
    <message>
        <source>light, dark or contrast, for this run.</source>
        <translation>light, dark oder contrast, für diesen Lauf.</translation>
    </message>
    <message>
        <source>Size of the window, for example 1440x900.</source>
        <translation>Größe des Fensters, zum Beispiel 1440x900.</translation>
    </message>
    <message>
        <source>Write a picture of the window and quit.</source>
        <translation>Ein Bild des Fensters schreiben und beenden.</translation>
    </message>
</context>
<context>
    <name>TrialText</name>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Finalist %1</source>
        <translation>Finalist %1</translation>
    </message>
    <message>
        <source>Network %1</source>
        <translation>Netz %1</translation>
    </message>
    <message>
        <source>%1 (%2 to %3, n = %4)</source>
        <translation>%1 (%2 bis %3, n = %4)</translation>
    </message>
    <message>
        <source>control group, %1</source>
        <translation>Kontrollgruppe, %1</translation>
    </message>
    <message>
        <source>Validation accuracy %1</source>
        <translation>Genauigkeit auf Validierungsdaten %1</translation>
    </message>
    <message>
        <source>Test accuracy %1</source>
        <translation>Genauigkeit auf Testdaten %1</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>app::CheckView</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Opset</source>
        <translation>Opset</translation>
    </message>
    <message>
        <source>Finite weights</source>
        <translation>Endliche Gewichte</translation>
    </message>
    <message>
        <source>Outputs in a fresh session</source>
        <translation>Ausgaben in neuer Sitzung</translation>
    </message>
    <message>
        <source>Change against the original</source>
        <translation>Änderung zum Original</translation>
    </message>
    <message>
        <source>ONNX Runtime</source>
        <translation>ONNX Runtime</translation>
    </message>
    <message>
        <source>Outputs when compiled</source>
        <translation>Ausgaben nach dem Übersetzen</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ausgelassen</translation>
    </message>
</context>
<context>
    <name>app::CloseQuestion</name>
    <message>
        <source>%1 Is Running</source>
        <translation>%1 läuft</translation>
    </message>
    <message>
        <source>Should it go on without the window? Nothing is lost either way: it keeps a checkpoint, and writes the student when it ends.</source>
        <translation>Soll es ohne das Fenster weitergehen? So oder so geht nichts verloren: Ein Zwischenstand wird aufbewahrt, und am Ende wird der Schüler geschrieben.</translation>
    </message>
    <message>
        <source>Keep Running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Close the window; the student is written when the run ends.</source>
        <translation>Das Fenster schließen; der Schüler wird geschrieben, wenn der Lauf endet.</translation>
    </message>
    <message>
        <source>Stop and Keep Best</source>
        <translation>Beenden, Bestes behalten</translation>
    </message>
    <message>
        <source>Stop and Resume Later</source>
        <translation>Beenden, später fortsetzen</translation>
    </message>
    <message>
        <source>Write the weights of the best epoch, then close the window.</source>
        <translation>Die Gewichte der besten Epoche schreiben, dann das Fenster schließen.</translation>
    </message>
    <message>
        <source>No epoch has ended yet, so there are no weights to keep; the run can be resumed from its checkpoint.</source>
        <translation>Noch ist keine Epoche zu Ende, also gibt es keine Gewichte zu behalten; der Lauf kann von seinem Zwischenstand fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep the window open.</source>
        <translation>Das Fenster offen lassen.</translation>
    </message>
</context>
<context>
    <name>app::CommandPalette</name>
    <message>
        <source>Go to anything</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Name of a node, &gt; for actions, ? for help</source>
        <translation>Name eines Knotens, &gt; für Aktionen, ? für Hilfe</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Nichts passt.</translation>
    </message>
</context>
<context>
    <name>app::CommandRun</name>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>app::CompareBar</name>
    <message>
        <source>Model A</source>
        <translation>Modell A</translation>
    </message>
    <message>
        <source>The model that the others are held against.</source>
        <translation>Das Modell, gegen das die anderen gehalten werden.</translation>
    </message>
    <message>
        <source>Model B</source>
        <translation>Modell B</translation>
    </message>
    <message>
        <source>The model that is held against A.</source>
        <translation>Das Modell, das gegen A gehalten wird.</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>Let A and B change places.</source>
        <translation>A und B tauschen die Plätze.</translation>
    </message>
    <message>
        <source>Add Model…</source>
        <translation>Modell hinzufügen …</translation>
    </message>
    <message>
        <source>Take a further ONNX file into the comparison, up to 16.</source>
        <translation>Eine weitere ONNX-Datei in den Vergleich aufnehmen, bis zu 16.</translation>
    </message>
    <message>
        <source>Remove B</source>
        <translation>B entfernen</translation>
    </message>
    <message>
        <source>Take model B out of the comparison; its file stays.</source>
        <translation>Modell B aus dem Vergleich nehmen; seine Datei bleibt.</translation>
    </message>
    <message>
        <source>Compare Answers</source>
        <translation>Antworten vergleichen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Let the run stand still and leave the processor to others.</source>
        <translation>Den Lauf anhalten und den Prozessor anderen überlassen.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>End the run; nothing is kept.</source>
        <translation>Den Lauf beenden; nichts bleibt.</translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation>Fortschritt des Vergleichs</translation>
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
        <translation>Pausiert bei %1</translation>
    </message>
    <message>
        <source>Run all models on the same samples.</source>
        <translation>Alle Modelle auf denselben Proben ausführen.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>app::CompareFlips</name>
    <message>
        <source>Changed answers</source>
        <translation>Geänderte Antworten</translation>
    </message>
    <message>
        <source>Which changed answers are shown.</source>
        <translation>Welche geänderten Antworten gezeigt werden.</translation>
    </message>
    <message>
        <source>Samples with another answer</source>
        <translation>Proben mit anderer Antwort</translation>
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
        <translation>Erst richtig, dann falsch</translation>
    </message>
    <message>
        <source>Wrong, then right</source>
        <translation>Erst falsch, dann richtig</translation>
    </message>
    <message>
        <source>Wrong in both, differently</source>
        <translation>In beiden falsch, verschieden</translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation>Andere Antwort</translation>
    </message>
    <message>
        <source>No sample is of this kind.</source>
        <translation>Keine Probe ist von dieser Art.</translation>
    </message>
    <message>
        <source>The first %1 of %2 samples.</source>
        <translation>Die ersten %1 von %2 Proben.</translation>
    </message>
    <message>
        <source>Samples: %1</source>
        <translation>Proben: %1</translation>
    </message>
</context>
<context>
    <name>app::CompareGraph</name>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>%1 nodes same, %2 changed, %3 removed, %4 added. Hold Alt to see A.</source>
        <translation>%1 Knoten gleich, %2 geändert, %3 entfernt, %4 hinzugefügt. Alt gedrückt zeigt A.</translation>
    </message>
    <message>
        <source>Nodes stand in another order, so removed ones are drawn without what read them.</source>
        <translation>Knoten stehen in anderer Reihenfolge; entfernte sind ohne ihre Leser gezeichnet.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
</context>
<context>
    <name>app::ComparePage</name>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Run the same command once more.</source>
        <translation>Denselben Befehl noch einmal ausführen.</translation>
    </message>
    <message>
        <source>Add Model…</source>
        <translation>Modell hinzufügen …</translation>
    </message>
    <message>
        <source>Choose the ONNX file that is held against this one.</source>
        <translation>Die ONNX-Datei wählen, die gegen diese gehalten wird.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>What is not equal in all models.</source>
        <translation>Was nicht in allen Modellen gleich ist.</translation>
    </message>
    <message>
        <source>Graph Difference</source>
        <translation>Graphunterschied</translation>
    </message>
    <message>
        <source>Both graphs in one picture.</source>
        <translation>Beide Graphen in einem Bild.</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>What both models answer on the same samples.</source>
        <translation>Was beide Modelle auf denselben Proben antworten.</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <source>How far the weights of each layer are apart.</source>
        <translation>Wie weit die Gewichte jeder Schicht auseinanderliegen.</translation>
    </message>
    <message>
        <source>Parts of the Compare workspace</source>
        <translation>Teile des Arbeitsbereichs Vergleichen</translation>
    </message>
    <message>
        <source>What differs among all</source>
        <translation>Was sich unter allen unterscheidet</translation>
    </message>
    <message>
        <source>Add Models to the Comparison</source>
        <translation>Modelle zum Vergleich hinzufügen</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx);;All files (*)</source>
        <translation>ONNX-Modelle (*.onnx);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Compare the models</source>
        <translation>Modelle vergleichen</translation>
    </message>
    <message>
        <source>A comparison needs a second model.</source>
        <translation>Ein Vergleich braucht ein zweites Modell.</translation>
    </message>
    <message>
        <source>These models cannot be compared.</source>
        <translation>Diese Modelle lassen sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>Comparing answers needs a data set.</source>
        <translation>Um Antworten zu vergleichen, braucht es einen Datensatz.</translation>
    </message>
    <message>
        <source>Reading the models…</source>
        <translation>Modelle werden gelesen …</translation>
    </message>
    <message>
        <source>The data set holds no samples to compare on.</source>
        <translation>Der Datensatz enthält keine Proben für den Vergleich.</translation>
    </message>
    <message>
        <source>Compare %1 with %2</source>
        <translation>%1 mit %2 vergleichen</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A: %1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B: %1</translation>
    </message>
    <message>
        <source>The answers of other models or samples were compared. Compare the answers of these.</source>
        <translation>Verglichen wurden Antworten anderer Modelle oder Proben. Vergleichen Sie die Antworten dieser hier.</translation>
    </message>
    <message>
        <source>Compare the answers to see which classes and samples change.</source>
        <translation>Vergleichen Sie die Antworten, um zu sehen, welche Klassen und Proben sich ändern.</translation>
    </message>
    <message>
        <source>The models could not be read</source>
        <translation>Die Modelle konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Take the model out of the comparison, or choose another one.</source>
        <translation>Nehmen Sie das Modell aus dem Vergleich oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The comparison was stopped</source>
        <translation>Der Vergleich wurde gestoppt</translation>
    </message>
    <message>
        <source>No answers were kept.</source>
        <translation>Keine Antworten blieben.</translation>
    </message>
    <message>
        <source>The answers could not be compared</source>
        <translation>Die Antworten konnten nicht verglichen werden</translation>
    </message>
    <message>
        <source>Command: %1
Log: %2</source>
        <translation>Befehl: %1
Protokoll: %2</translation>
    </message>
    <message>
        <source>Add a second model to see what differs from the open one.</source>
        <translation>Fügen Sie ein zweites Modell hinzu, um zu sehen, was sich vom geöffneten unterscheidet.</translation>
    </message>
    <message>
        <source>Nothing can be shown of these models.</source>
        <translation>Von diesen Modellen kann nichts gezeigt werden.</translation>
    </message>
    <message>
        <source>The answers of these models are compared.</source>
        <translation>Die Antworten dieser Modelle sind verglichen.</translation>
    </message>
    <message>
        <source>Ready: all models answer the same samples (%1).</source>
        <translation>Bereit: alle Modelle beantworten dieselben Proben (%1).</translation>
    </message>
    <message>
        <source>The models are answering; the bar above shows how far they are.</source>
        <translation>Die Modelle antworten; der Balken oben zeigt, wie weit sie sind.</translation>
    </message>
    <message>
        <source>The data set cannot be used: %1</source>
        <translation>Der Datensatz ist nicht brauchbar: %1</translation>
    </message>
</context>
<context>
    <name>app::ComparePredictions</name>
    <message>
        <source>%1 points (%2 to %3 at 95 %)</source>
        <translation>%1 Punkte (%2 bis %3 bei 95 %)</translation>
    </message>
    <message>
        <source>Measured on %1 samples (%2).</source>
        <translation>Gemessen auf %1 Proben (%2).</translation>
    </message>
    <message>
        <source>Same answer: %1; divergence %2 nats on average.</source>
        <translation>Gleiche Antwort: %1; Divergenz im Mittel %2 nat.</translation>
    </message>
    <message>
        <source>Accuracy of B less A: %1; p = %2 (McNemar, exact).</source>
        <translation>Genauigkeit von B minus A: %1; p = %2 (McNemar, exakt).</translation>
    </message>
    <message>
        <source>Add Data Set…</source>
        <translation>Datensatz hinzufügen …</translation>
    </message>
    <message>
        <source>Choose the images that the models are compared on.</source>
        <translation>Die Bilder wählen, auf denen die Modelle verglichen werden.</translation>
    </message>
    <message>
        <source>Mistakes of A</source>
        <translation>Fehler von A</translation>
    </message>
    <message>
        <source>How many samples of the row&apos;s class get the column&apos;s class from A.</source>
        <translation>Wie viele Proben der Klasse einer Zeile von A die Klasse der Spalte bekommen.</translation>
    </message>
    <message>
        <source>Mistakes of B</source>
        <translation>Fehler von B</translation>
    </message>
    <message>
        <source>How many samples of the row&apos;s class get the column&apos;s class from B.</source>
        <translation>Wie viele Proben der Klasse einer Zeile von B die Klasse der Spalte bekommen.</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
    <message>
        <source>How many more samples B puts into a cell than A does; the diagonal are right answers.</source>
        <translation>Wie viele Proben mehr als A das Modell B in eine Zelle legt; die Diagonale sind richtige Antworten.</translation>
    </message>
    <message>
        <source>Change of each class</source>
        <translation>Änderung jeder Klasse</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Proben</translation>
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
        <translation>B − A, Punkte (95 %)</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Gained</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>p (Holm)</source>
        <translation>p (Holm)</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Open the samples</source>
        <translation>Proben öffnen</translation>
    </message>
</context>
<context>
    <name>app::CompareTensors</name>
    <message>
        <source>Weights by layer</source>
        <translation>Gewichte je Schicht</translation>
    </message>
    <message>
        <source>Choose a layer to see how its weights are spread in both models.</source>
        <translation>Eine Schicht wählen, um zu sehen, wie ihre Gewichte in beiden Modellen verteilt sind.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Share of the weights</source>
        <translation>Anteil der Gewichte</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Count the weights of a layer</source>
        <translation>Gewichte einer Schicht zählen</translation>
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
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose a data set</source>
        <translation>Datensatz wählen</translation>
    </message>
    <message>
        <source>None with training images</source>
        <translation>Keiner mit Trainingsbildern</translation>
    </message>
</context>
<context>
    <name>app::DisagreementGallery</name>
    <message>
        <source>Student and Teacher Disagree</source>
        <translation>Schüler und Lehrer sind uneins</translation>
    </message>
    <message>
        <source>Images on which student and teacher disagree</source>
        <translation>Bilder, bei denen Schüler und Lehrer uneins sind</translation>
    </message>
    <message>
        <source>Open the validation images</source>
        <translation>Validierungsbilder öffnen</translation>
    </message>
    <message>
        <source>They agree on %1 of the validation images; after epoch %2.</source>
        <translation>Sie sind bei %1 der Validierungsbilder einig; nach Epoche %2.</translation>
    </message>
    <message>
        <source>Shown after the first epoch.</source>
        <translation>Nach der ersten Epoche zu sehen.</translation>
    </message>
</context>
<context>
    <name>app::DistillCurves</name>
    <message>
        <source>Batches</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Starts with the run</source>
        <translation>Beginnt mit dem Lauf</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Starts with the end of the first epoch</source>
        <translation>Beginnt mit dem Ende der ersten Epoche</translation>
    </message>
    <message>
        <source>Learning Rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Trainingsbilder</translation>
    </message>
    <message>
        <source>Validation images</source>
        <translation>Validierungsbilder</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
</context>
<context>
    <name>app::DistillForm</name>
    <message>
        <source>Teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Schüler</translation>
    </message>
    <message>
        <source>What Is Learned</source>
        <translation>Was gelernt wird</translation>
    </message>
    <message>
        <source>Data Set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Save the Student As</source>
        <translation>Schüler speichern als</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>All Settings</source>
        <translation>Alle Einstellungen</translation>
    </message>
    <message>
        <source>Also show the settings that few runs change.</source>
        <translation>Auch die Einstellungen zeigen, die selten geändert werden.</translation>
    </message>
    <message>
        <source>The network to learn from.</source>
        <translation>Das Netz, von dem gelernt wird.</translation>
    </message>
    <message>
        <source>The open model</source>
        <translation>Das geöffnete Modell</translation>
    </message>
    <message>
        <source>Another ONNX file</source>
        <translation>Eine andere ONNX-Datei</translation>
    </message>
    <message>
        <source>File of the teacher</source>
        <translation>Datei des Lehrers</translation>
    </message>
    <message>
        <source>An ONNX model that classifies the images of the data set.</source>
        <translation>Ein ONNX-Modell, das die Bilder des Datensatzes klassifiziert.</translation>
    </message>
    <message>
        <source>The images that are learned from; they need no labels when the labels have no weight.</source>
        <translation>Die Bilder, von denen gelernt wird; sie brauchen keine Klassen, wenn die Klassen kein Gewicht haben.</translation>
    </message>
    <message>
        <source>File for the student</source>
        <translation>Datei für den Schüler</translation>
    </message>
    <message>
        <source>The ONNX file that the trained student is written to; beside it the run keeps its checkpoint.</source>
        <translation>Die ONNX-Datei, in die der trainierte Schüler geschrieben wird; daneben bewahrt der Lauf seinen Zwischenstand auf.</translation>
    </message>
    <message>
        <source>The open model: %1</source>
        <translation>Das geöffnete Modell: %1</translation>
    </message>
    <message>
        <source>Count the student</source>
        <translation>Schüler zählen</translation>
    </message>
</context>
<context>
    <name>app::DistillPage</name>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Go on where the run was interrupted.</source>
        <translation>Dort weitermachen, wo der Lauf unterbrochen wurde.</translation>
    </message>
    <message>
        <source>Keep Best</source>
        <translation>Bestes behalten</translation>
    </message>
    <message>
        <source>Write the weights of its best epoch as the student, without training on.</source>
        <translation>Die Gewichte der besten Epoche als Schüler schreiben, ohne weiter zu trainieren.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Move the checkpoint to the wastebasket, so that a run can start anew.</source>
        <translation>Den Zwischenstand in den Papierkorb legen, damit ein Lauf neu beginnen kann.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop and Keep Best</source>
        <translation>Beenden, Bestes behalten</translation>
    </message>
    <message>
        <source>Progress of the distillation</source>
        <translation>Fortschritt der Destillation</translation>
    </message>
    <message>
        <source>The run cannot start yet</source>
        <translation>Der Lauf kann noch nicht starten</translation>
    </message>
    <message>
        <source>The checkpoint could not be moved to the wastebasket</source>
        <translation>Der Zwischenstand konnte nicht in den Papierkorb gelegt werden</translation>
    </message>
    <message>
        <source>Remove it by hand: %1</source>
        <translation>Entfernen Sie ihn von Hand: %1</translation>
    </message>
    <message>
        <source>The settings of the run that is going on.</source>
        <translation>Die Einstellungen des Laufs, der gerade läuft.</translation>
    </message>
    <message>
        <source>A run is going on.</source>
        <translation>Ein Lauf ist im Gange.</translation>
    </message>
    <message>
        <source>Resume, keep or discard the interrupted run first.</source>
        <translation>Zuerst den unterbrochenen Lauf fortsetzen, behalten oder verwerfen.</translation>
    </message>
    <message>
        <source>Train the student.</source>
        <translation>Den Schüler trainieren.</translation>
    </message>
    <message>
        <source>Correct what is marked in the form first.</source>
        <translation>Zuerst berichtigen, was im Formular markiert ist.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Let the run stand still and leave the processor to others.</source>
        <translation>Den Lauf stillstehen lassen und den Prozessor anderen überlassen.</translation>
    </message>
    <message>
        <source>Nothing runs.</source>
        <translation>Es läuft nichts.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>End the run and write the weights of its best epoch.</source>
        <translation>Den Lauf beenden und die Gewichte der besten Epoche schreiben.</translation>
    </message>
    <message>
        <source>No epoch has ended yet, so there are no weights to keep; the run can be resumed.</source>
        <translation>Noch ist keine Epoche zu Ende, also gibt es keine Gewichte zu behalten; der Lauf kann fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Nothing runs yet.</source>
        <translation>Noch läuft nichts.</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Stopping: the checkpoint is saved</source>
        <translation>Wird beendet: Der Zwischenstand wird gespeichert</translation>
    </message>
    <message>
        <source>Writing and measuring the best weights</source>
        <translation>Die besten Gewichte werden geschrieben und gemessen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Goes on without this window</source>
        <translation>Geht ohne dieses Fenster weiter</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>validation accuracy %1</source>
        <translation>Validierungsgenauigkeit %1</translation>
    </message>
    <message>
        <source>A run for %1 was interrupted</source>
        <translation>Ein Lauf für %1 wurde unterbrochen</translation>
    </message>
    <message>
        <source>Its checkpoint is of %1; it needs the settings it was started with.</source>
        <translation>Sein Zwischenstand ist von %1; er braucht die Einstellungen, mit denen er begonnen wurde.</translation>
    </message>
    <message>
        <source>The run failed</source>
        <translation>Der Lauf ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The run could not start</source>
        <translation>Der Lauf konnte nicht starten</translation>
    </message>
    <message>
        <source>Command: %1
Log: %2</source>
        <translation>Befehl: %1
Protokoll: %2</translation>
    </message>
</context>
<context>
    <name>app::DistillResult</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>Open Student</source>
        <translation>Schüler öffnen</translation>
    </message>
    <message>
        <source>Open the trained student in place of the model that is open now.</source>
        <translation>Den trainierten Schüler anstelle des jetzt geöffneten Modells öffnen.</translation>
    </message>
    <message>
        <source>The student of epoch %1 of %2 is written to %3</source>
        <translation>Der Schüler aus Epoche %1 von %2 ist in %3 geschrieben</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Schüler</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>Validierungsgenauigkeit</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Testgenauigkeit</translation>
    </message>
    <message>
        <source>Same class as the teacher</source>
        <translation>Gleiche Klasse wie der Lehrer</translation>
    </message>
    <message>
        <source>measured on %1 validation images, by which the epoch was chosen: optimistic; 95 % interval</source>
        <translation>gemessen an %1 Validierungsbildern, nach denen die Epoche gewählt wurde: optimistisch; 95-%-Intervall</translation>
    </message>
    <message>
        <source>measured once on %1 test images; 95 % interval</source>
        <translation>einmal gemessen an %1 Testbildern; 95-%-Intervall</translation>
    </message>
    <message>
        <source>measured on %1 validation images; 95 % interval</source>
        <translation>gemessen an %1 Validierungsbildern; 95-%-Intervall</translation>
    </message>
</context>
<context>
    <name>app::DistillRun</name>
    <message>
        <source>Keep the best of %1</source>
        <translation>Bestes von %1 behalten</translation>
    </message>
    <message>
        <source>Distil %1</source>
        <translation>%1 destillieren</translation>
    </message>
</context>
<context>
    <name>app::DockHost</name>
    <message>
        <source>Panels</source>
        <translation>Leisten</translation>
    </message>
</context>
<context>
    <name>app::ExplorePage</name>
    <message>
        <source>Colour by</source>
        <translation>Färben nach</translation>
    </message>
    <message>
        <source>&lt;b&gt;Colour by&lt;/b&gt;&lt;br&gt;What the nodes are tinted by. Latency needs a profile (F6).</source>
        <translation>&lt;b&gt;Färben nach&lt;/b&gt;&lt;br&gt;Wonach die Knoten getönt werden. Die Latenz braucht eine Messung (F6).</translation>
    </message>
    <message>
        <source>Colour by: %1</source>
        <translation>Färben nach: %1</translation>
    </message>
    <message>
        <source>Search in the graph</source>
        <translation>Im Graphen suchen</translation>
    </message>
    <message>
        <source>Search: name, op:Conv, shape:64x3x3, params&gt;1M</source>
        <translation>Suchen: Name, op:Conv, shape:64x3x3, params&gt;1M</translation>
    </message>
    <message>
        <source>&lt;b&gt;Search in the graph&lt;/b&gt; (Ctrl+F)&lt;br&gt;Names, or op:Conv, shape:64x3x3, params&amp;gt;1M, macs&amp;gt;10M. F3 goes to the next match, Esc clears.</source>
        <translation>&lt;b&gt;Im Graphen suchen&lt;/b&gt; (Strg+F)&lt;br&gt;Namen, oder op:Conv, shape:64x3x3, params&amp;gt;1M, macs&amp;gt;10M. F3 geht zum nächsten Treffer, Esc leert das Feld.</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>&lt;b&gt;Regular expression&lt;/b&gt;&lt;br&gt;Read the text as one pattern for names.</source>
        <translation>&lt;b&gt;Regulärer Ausdruck&lt;/b&gt;&lt;br&gt;Den Text als ein Muster für Namen lesen.</translation>
    </message>
    <message>
        <source>Nothing is measured yet: profile the model first (F6).</source>
        <translation>Noch ist nichts gemessen: zuerst die Latenz messen (F6).</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>kein Treffer</translation>
    </message>
    <message>
        <source>1 match</source>
        <translation>1 Treffer</translation>
    </message>
    <message>
        <source>%1 matches</source>
        <translation>%1 Treffer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>app::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Zu schreibende Datei</translation>
    </message>
    <message>
        <source>The file gets its name only when every check is passed.</source>
        <translation>Die Datei bekommt ihren Namen erst, wenn jede Prüfung bestanden ist.</translation>
    </message>
    <message>
        <source>Leave out &amp;metadata</source>
        <translation>&amp;Metadaten weglassen</translation>
    </message>
    <message>
        <source>Documentation, producer and class names are not written.</source>
        <translation>Dokumentation, Erzeuger und Klassennamen werden nicht geschrieben.</translation>
    </message>
    <message>
        <source>Store &amp;weights beside the file</source>
        <translation>&amp;Gewichte neben der Datei ablegen</translation>
    </message>
    <message>
        <source>In a file of the same name that ends in .data; done anyway from 2 GiB on.</source>
        <translation>In einer Datei gleichen Namens, die auf .data endet; ab 2 GiB geschieht das ohnehin.</translation>
    </message>
    <message>
        <source>Deploy As</source>
        <translation>Einsetzen als</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Ways to deploy</source>
        <translation>Arten des Einsatzes</translation>
    </message>
    <message>
        <source>Copy as Command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>Nothing was written: a check failed.</source>
        <translation>Nichts wurde geschrieben: Eine Prüfung ist gescheitert.</translation>
    </message>
    <message>
        <source>Written to %1, SHA-256 %2</source>
        <translation>Geschrieben nach %1, SHA-256 %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Outputs are compared on 16 random inputs; with a data set, on its samples.</source>
        <translation>Die Ausgaben werden an 16 zufälligen Eingaben verglichen, mit einem Datensatz an dessen Proben.</translation>
    </message>
    <message>
        <source>Outputs are compared on 16 samples of %1.</source>
        <translation>Die Ausgaben werden an 16 Beispielen von %1 verglichen.</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Angehalten; nichts wurde geschrieben.</translation>
    </message>
</context>
<context>
    <name>app::HeaderBar</name>
    <message>
        <source>F6 measures</source>
        <translation>F6 misst</translation>
    </message>
    <message>
        <source>F5 measures</source>
        <translation>F5 misst</translation>
    </message>
    <message>
        <source>%1 nodes · opset %2</source>
        <translation>%1 Knoten · Opset %2</translation>
    </message>
    <message>
        <source>Read and analysed in %1.</source>
        <translation>Gelesen und untersucht in %1.</translation>
    </message>
</context>
<context>
    <name>app::LoadingPage</name>
    <message>
        <source>Opening a model</source>
        <translation>Ein Modell wird geöffnet</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop opening (Esc)</source>
        <translation>Das Öffnen abbrechen (Esc)</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open &amp;Sample</source>
        <translation>&amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Leisten</translation>
    </message>
    <message>
        <source>No recent models</source>
        <translation>Keine zuletzt geöffneten Modelle</translation>
    </message>
    <message>
        <source>Clear List</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>laid out in %1</source>
        <translation>angeordnet in %1</translation>
    </message>
    <message>
        <source>The graph cannot be drawn</source>
        <translation>Der Graph kann nicht gezeichnet werden</translation>
    </message>
    <message>
        <source>The panels still show the model.</source>
        <translation>Die Leisten zeigen das Modell weiterhin.</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Making %1</source>
        <translation>%1 wird erzeugt</translation>
    </message>
    <message>
        <source>opened in %1</source>
        <translation>geöffnet in %1</translation>
    </message>
    <message>
        <source>%1 could not be opened</source>
        <translation>%1 konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Check whether it was moved or renamed.</source>
        <translation>Prüfen, ob die Datei verschoben oder umbenannt wurde.</translation>
    </message>
    <message>
        <source>Export the model again, or open another one.</source>
        <translation>Das Modell noch einmal exportieren oder ein anderes öffnen.</translation>
    </message>
    <message>
        <source>File: %1
Kind: %2</source>
        <translation>Datei: %1
Art: %2</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 ist gescheitert</translation>
    </message>
    <message>
        <source>Command: %1
Log: %2</source>
        <translation>Befehl: %1
Protokoll: %2</translation>
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
        <translation>Ein Modell öffnen</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx);;All files (*)</source>
        <translation>ONNX-Modelle (*.onnx);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The data set could not be kept</source>
        <translation>Der Datensatz konnte nicht gemerkt werden</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>Export Picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>SVG (*.svg);;PNG (*.png);;PDF (*.pdf)</source>
        <translation>SVG (*.svg);;PNG (*.png);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>Picture written to %1</source>
        <translation>Bild nach %1 geschrieben</translation>
    </message>
    <message>
        <source>The picture could not be written</source>
        <translation>Das Bild konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>About Espalier</source>
        <translation>Über Espalier</translation>
    </message>
</context>
<context>
    <name>app::Measurements</name>
    <message>
        <source>Evaluate %1</source>
        <translation>%1 auswerten</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>Latenz von %1 messen</translation>
    </message>
    <message>
        <source>Share of the images measured so far whose highest score is the right class.</source>
        <translation>Anteil der bisher gemessenen Bilder, deren höchste Bewertung die richtige Klasse ist.</translation>
    </message>
    <message>
        <source>Share of %1 images whose highest score is the right class (top-1), with the 95 % interval of Wilson. %2 images a second.</source>
        <translation>Anteil der Bilder (%1), deren höchste Bewertung die richtige Klasse ist (Top-1), mit dem 95-%-Intervall nach Wilson. %2 Bilder je Sekunde.</translation>
    </message>
    <message>
        <source>Median of the runs of one sample; 95 of 100 took less than %1. %2 threads on %3.</source>
        <translation>Median der Läufe eines Beispiels; 95 von 100 brauchten weniger als %1. %2 Threads auf %3.</translation>
    </message>
</context>
<context>
    <name>app::MetricPopover</name>
    <message>
        <source>How %1 was computed</source>
        <translation>Wie %1 berechnet wurde</translation>
    </message>
    <message>
        <source>95 % interval: %1</source>
        <translation>95-%-Intervall: %1</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>Noch nicht gemessen.</translation>
    </message>
</context>
<context>
    <name>app::MetricTile</name>
    <message>
        <source>measuring %1</source>
        <translation>misst %1</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>Noch nicht gemessen.</translation>
    </message>
    <message>
        <source>Click to read how it was computed.</source>
        <translation>Klicken, um zu lesen, wie es berechnet wurde.</translation>
    </message>
    <message>
        <source>original</source>
        <translation>Original</translation>
    </message>
</context>
<context>
    <name>app::ModeRail</name>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
</context>
<context>
    <name>app::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Scrolls; with Ctrl it zooms</source>
        <translation>Rollt; mit Strg zoomt es</translation>
    </message>
    <message>
        <source>Zooms; with Ctrl it scrolls</source>
        <translation>Zoomt; mit Strg rollt es</translation>
    </message>
    <message>
        <source>All processors (%1)</source>
        <translation>Alle Prozessoren (%1)</translation>
    </message>
    <message>
        <source>Threads that the engine computes with.</source>
        <translation>Threads, mit denen die Engine rechnet.</translation>
    </message>
    <message>
        <source>Show changes without movement</source>
        <translation>Änderungen ohne Bewegung zeigen</translation>
    </message>
    <message>
        <source>Open the last model when Espalier starts</source>
        <translation>Beim Start das letzte Modell öffnen</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thema</translation>
    </message>
    <message>
        <source>Mouse &amp;wheel on the graph</source>
        <translation>Maus&amp;rad auf dem Graphen</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>T&amp;hreads</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Most memory that a measurement keeps inputs and activations in, from the next one that begins; with less it computes more of them again.</source>
        <translation>So viel Speicher darf eine Messung höchstens für Eingaben und Aktivierungen nutzen, ab der nächsten, die beginnt; mit weniger rechnet sie mehr davon neu.</translation>
    </message>
    <message>
        <source>Me&amp;mory for activations</source>
        <translation>&amp;Speicher für Aktivierungen</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Program that has onnx, onnxruntime and numpy; quantized models are verified with it. Empty: the one that is found.</source>
        <translation>Programm, das onnx, onnxruntime und numpy hat; quantisierte Modelle werden damit geprüft. Leer: das, das gefunden wird.</translation>
    </message>
    <message>
        <source>The one that is found</source>
        <translation>Das, das gefunden wird</translation>
    </message>
    <message>
        <source>&amp;Python with ONNX Runtime</source>
        <translation>&amp;Python mit ONNX Runtime</translation>
    </message>
</context>
<context>
    <name>app::PruneBar</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Recover…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>Anwenden…</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>What tells which channels go first.</source>
        <translation>Was sagt, welche Kanäle zuerst gehen.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Kept channels are multiples of this: runtimes like 16 for float, 4 for int8.</source>
        <translation>Behaltene Kanäle sind Vielfache davon: Laufzeiten mögen 16 für float, 4 für int8.</translation>
    </message>
    <message>
        <source>Steps of %1</source>
        <translation>Schritte von %1</translation>
    </message>
    <message>
        <source>Show the Original</source>
        <translation>Original zeigen</translation>
    </message>
    <message>
        <source>Shows the graph and its figures without the draft while it is pressed; so does Alt.</source>
        <translation>Zeigt den Graphen und seine Zahlen ohne den Entwurf, solange es gedrückt ist; ebenso Alt.</translation>
    </message>
    <message>
        <source>Channels removed of all groups</source>
        <translation>Entfernte Kanäle aller Gruppen</translation>
    </message>
    <message>
        <source>Moves every slider that is not locked to the same share.</source>
        <translation>Stellt jeden Regler, der nicht gesperrt ist, auf denselben Anteil.</translation>
    </message>
    <message>
        <source>%1 of MACs gone</source>
        <translation>%1 der MACs weg</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Alle Gruppen</translation>
    </message>
    <message>
        <source>Prune to Budget…</source>
        <translation>Auf Budget beschneiden…</translation>
    </message>
</context>
<context>
    <name>app::PruneCanvas</name>
    <message>
        <source>Channels removed</source>
        <translation>Entfernte Kanäle</translation>
    </message>
</context>
<context>
    <name>app::PrunePage</name>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Look for channel groups once more.</source>
        <translation>Noch einmal nach Kanalgruppen suchen.</translation>
    </message>
    <message>
        <source>The pruned model was not written</source>
        <translation>Das beschnittene Modell wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>Choose another place, or move a slider back.</source>
        <translation>Einen anderen Ort wählen oder einen Regler zurückstellen.</translation>
    </message>
    <message>
        <source>Open a model to prune it.</source>
        <translation>Ein Modell öffnen, um es zu beschneiden.</translation>
    </message>
    <message>
        <source>Looking for channels that move together…</source>
        <translation>Suche Kanäle, die zusammengehören…</translation>
    </message>
    <message>
        <source>This model cannot be pruned: %1</source>
        <translation>Dieses Modell kann nicht beschnitten werden: %1</translation>
    </message>
    <message>
        <source>First look at the Prune workspace.</source>
        <translation>Zuerst den Arbeitsbereich Beschneiden ansehen.</translation>
    </message>
    <message>
        <source>Nothing is removed yet: move a slider.</source>
        <translation>Noch ist nichts entfernt: einen Regler bewegen.</translation>
    </message>
    <message>
        <source>No channel of this model can be removed.</source>
        <translation>Kein Kanal dieses Modells kann entfernt werden.</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Nichts wiederherzustellen.</translation>
    </message>
    <message>
        <source>Write the Pruned Model</source>
        <translation>Das beschnittene Modell schreiben</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx)</source>
        <translation>ONNX-Modelle (*.onnx)</translation>
    </message>
    <message>
        <source>A recovery is going on.</source>
        <translation>Eine Wiederherstellung läuft.</translation>
    </message>
    <message>
        <source>Add a data set with training images; those that come with Espalier are for tests only.</source>
        <translation>Einen Datensatz mit Trainingsbildern hinzufügen; die mit Espalier gelieferten sind nur für Tests.</translation>
    </message>
    <message>
        <source>The data set has test images only; recovery needs training images.</source>
        <translation>Der Datensatz hat nur Testbilder; die Wiederherstellung braucht Trainingsbilder.</translation>
    </message>
    <message>
        <source>The recovery cannot start</source>
        <translation>Die Wiederherstellung kann nicht beginnen</translation>
    </message>
    <message>
        <source>The list of channels cannot be written to the data folder.</source>
        <translation>Die Liste der Kanäle kann nicht in den Datenordner geschrieben werden.</translation>
    </message>
    <message>
        <source>Make room on the disk, or check who may write there.</source>
        <translation>Platz auf dem Datenträger schaffen oder prüfen, wer dort schreiben darf.</translation>
    </message>
</context>
<context>
    <name>app::PruneResult</name>
    <message>
        <source>Go back to the model that this one was cut from.</source>
        <translation>Zurück zum Modell, aus dem dieses geschnitten wurde.</translation>
    </message>
</context>
<context>
    <name>app::PruneSide</name>
    <message>
        <source>Layers or filters</source>
        <translation>Schichten oder Filter</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>One slider for every group of channels that move together.</source>
        <translation>Ein Regler für jede Gruppe von Kanälen, die zusammen gehen.</translation>
    </message>
    <message>
        <source>Every channel of the chosen group, to strike out one by one.</source>
        <translation>Jeder Kanal der gewählten Gruppe, zum Streichen einzeln.</translation>
    </message>
    <message>
        <source>List the groups that cannot be cut, with the reason of each.</source>
        <translation>Die Gruppen auflisten, die nicht beschnitten werden können, jede mit ihrem Grund.</translation>
    </message>
    <message>
        <source>Measures every slider at several places, the others as they stand, while nothing else is measured.</source>
        <translation>Misst jeden Regler an mehreren Stellen, die anderen wie sie stehen, solange sonst nichts gemessen wird.</translation>
    </message>
    <message>
        <source>Show 1 group that cannot be cut</source>
        <translation>1 Gruppe zeigen, die nicht beschnitten werden kann</translation>
    </message>
    <message>
        <source>Show %1 groups that cannot be cut</source>
        <translation>%1 Gruppen zeigen, die nicht beschnitten werden können</translation>
    </message>
    <message>
        <source>No channel of this model can be removed</source>
        <translation>Kein Kanal dieses Modells kann entfernt werden</translation>
    </message>
    <message>
        <source>It has no weights that make channels.</source>
        <translation>Es hat keine Gewichte, die Kanäle erzeugen.</translation>
    </message>
    <message>
        <source>The list says for each group why it stays.</source>
        <translation>Die Liste sagt zu jeder Gruppe, warum sie bleibt.</translation>
    </message>
    <message>
        <source>Fill the curves</source>
        <translation>Kurven füllen</translation>
    </message>
    <message>
        <source>Fill the curves: %1 of %2 places</source>
        <translation>Kurven füllen: %1 von %2 Stellen</translation>
    </message>
</context>
<context>
    <name>app::QuantizeBar</name>
    <message>
        <source>Let the run stand still and leave the processor to others.</source>
        <translation>Den Lauf stillstehen lassen und den Prozessor anderen überlassen.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>End the run; no file is written.</source>
        <translation>Den Lauf beenden; es wird keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Quantize</source>
        <translation>Quantisieren</translation>
    </message>
    <message>
        <source>Progress of the quantization</source>
        <translation>Fortschritt der Quantisierung</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>Pause bei %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
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
        <translation>Fehler in ganzen Zahlen</translation>
    </message>
</context>
<context>
    <name>app::QuantizeForm</name>
    <message>
        <source>Data Set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Images that scales are found on, and others that accuracy is measured on.</source>
        <translation>Bilder, an denen Skalen gefunden werden, und andere, an denen die Genauigkeit gemessen wird.</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>All Settings</source>
        <translation>Alle Einstellungen</translation>
    </message>
    <message>
        <source>Also show the settings that few runs change.</source>
        <translation>Auch die Einstellungen zeigen, die selten geändert werden.</translation>
    </message>
    <message>
        <source>File for the result</source>
        <translation>Datei für das Ergebnis</translation>
    </message>
    <message>
        <source>The ONNX file that the quantized model is written to.</source>
        <translation>Die ONNX-Datei, in die das quantisierte Modell geschrieben wird.</translation>
    </message>
    <message>
        <source>Save the Result As</source>
        <translation>Ergebnis speichern als</translation>
    </message>
</context>
<context>
    <name>app::QuantizePage</name>
    <message>
        <source>Scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>What becomes small, how, and for which runtime.</source>
        <translation>Was klein wird, wie, und für welche Laufzeitumgebung.</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>How each layer is computed, and what it loses.</source>
        <translation>Wie jede Schicht gerechnet wird und was sie verliert.</translation>
    </message>
    <message>
        <source>Parts of the Quantize workspace</source>
        <translation>Teile des Arbeitsbereichs Quantisieren</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Run the same command once more.</source>
        <translation>Denselben Befehl noch einmal ausführen.</translation>
    </message>
    <message>
        <source>Quantize the model first.</source>
        <translation>Zuerst das Modell quantisieren.</translation>
    </message>
    <message>
        <source>The layers are being ranked.</source>
        <translation>Die Schichten werden gerade geordnet.</translation>
    </message>
    <message>
        <source>Quantize, then see what each layer loses.</source>
        <translation>Quantisieren, dann sehen, was jede Schicht verliert.</translation>
    </message>
    <message>
        <source>Ranks the layers by what they lose in integers.</source>
        <translation>Ordnet die Schichten danach, was sie in ganzen Zahlen verlieren.</translation>
    </message>
    <message>
        <source>Stopped before the layers were ranked.</source>
        <translation>Angehalten, bevor die Schichten geordnet waren.</translation>
    </message>
    <message>
        <source>The layers could not be ranked: %1</source>
        <translation>Die Schichten konnten nicht geordnet werden: %1</translation>
    </message>
    <message>
        <source>Measured on %1 samples; the layer on top loses most.</source>
        <translation>An %1 Beispielen gemessen; die oberste Schicht verliert am meisten.</translation>
    </message>
    <message>
        <source>The quantization was stopped</source>
        <translation>Die Quantisierung wurde angehalten</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>The model could not be quantized</source>
        <translation>Das Modell konnte nicht quantisiert werden</translation>
    </message>
    <message>
        <source>Change the scheme, or keep the layer in float.</source>
        <translation>Das Schema ändern oder die Schicht in Gleitkommazahlen lassen.</translation>
    </message>
    <message>
        <source>Command: %1
Log: %2</source>
        <translation>Befehl: %1
Protokoll: %2</translation>
    </message>
    <message>
        <source>A quantization is going on.</source>
        <translation>Eine Quantisierung läuft.</translation>
    </message>
    <message>
        <source>Correct what is marked in the form first.</source>
        <translation>Zuerst berichtigen, was im Formular markiert ist.</translation>
    </message>
    <message>
        <source>Ready. The open model stays as it is; a new file is written.</source>
        <translation>Bereit. Das offene Modell bleibt, wie es ist; eine neue Datei wird geschrieben.</translation>
    </message>
</context>
<context>
    <name>app::QuantizeResult</name>
    <message>
        <source>Bytes of the ONNX files.</source>
        <translation>Bytes der ONNX-Dateien.</translation>
    </message>
    <message>
        <source>Top-1 accuracy on the validation images, computed by Espalier; scales were found on training images.</source>
        <translation>Top-1-Genauigkeit auf den Validierungsbildern, von Espalier gerechnet; die Skalen wurden an Trainingsbildern gefunden.</translation>
    </message>
    <message>
        <source>Medians of interleaved runs of one sample in ONNX Runtime.</source>
        <translation>Mediane abwechselnder Läufe eines Beispiels in ONNX Runtime.</translation>
    </message>
    <message>
        <source>Go back to the float model.</source>
        <translation>Zurück zum Modell in Gleitkommazahlen.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Load both files in ONNX Runtime, compare their outputs and times, and count what it computes in integers.</source>
        <translation>Beide Dateien in ONNX Runtime laden, Ausgaben und Zeiten vergleichen und zählen, was es in ganzen Zahlen rechnet.</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>Not verified in ONNX Runtime.</source>
        <translation>In ONNX Runtime nicht geprüft.</translation>
    </message>
    <message>
        <source>Loading both files in ONNX Runtime…</source>
        <translation>Beide Dateien werden in ONNX Runtime geladen …</translation>
    </message>
    <message>
        <source>Not verified in ONNX Runtime: %1</source>
        <translation>In ONNX Runtime nicht geprüft: %1</translation>
    </message>
    <message>
        <source>ONNX Runtime %1 cannot load the file: %2</source>
        <translation>ONNX Runtime %1 kann die Datei nicht laden: %2</translation>
    </message>
    <message>
        <source>Verified in ONNX Runtime %1: %2 integer operators, %3 left in float.</source>
        <translation>In ONNX Runtime %1 geprüft: %2 Operatoren in ganzen Zahlen, %3 blieben Gleitkomma.</translation>
    </message>
</context>
<context>
    <name>app::QuantizeRun</name>
    <message>
        <source>Quantize %1</source>
        <translation>%1 quantisieren</translation>
    </message>
    <message>
        <source>Find the culprit in %1</source>
        <translation>Schuldige Schicht in %1 suchen</translation>
    </message>
    <message>
        <source>Verify %1</source>
        <translation>%1 prüfen</translation>
    </message>
</context>
<context>
    <name>app::QuantizeViews</name>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>What both models answer, and which answers change.</source>
        <translation>Was beide Modelle antworten und welche Antworten sich ändern.</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Which numbers of a layer are clipped, to drag.</source>
        <translation>Welche Zahlen einer Schicht abgeschnitten werden, zum Ziehen.</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>What a layer makes of a sample in both models.</source>
        <translation>Was eine Schicht in beiden Modellen aus einem Beispiel macht.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>How fine the grid is that weights snap to.</source>
        <translation>Wie fein das Raster ist, auf dem Gewichte einrasten.</translation>
    </message>
    <message>
        <source>Read both models</source>
        <translation>Beide Modelle lesen</translation>
    </message>
</context>
<context>
    <name>app::RecoverCard</name>
    <message>
        <source>Progress of the recovery</source>
        <translation>Fortschritt der Wiederherstellung</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>End the run; training can be resumed from its checkpoint.</source>
        <translation>Den Lauf beenden; das Training kann an seinem Sicherungspunkt fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Forget the run; its checkpoint goes to the wastebasket.</source>
        <translation>Den Lauf vergessen; sein Sicherungspunkt kommt in den Papierkorb.</translation>
    </message>
    <message>
        <source>Recovering %1</source>
        <translation>%1 wird wiederhergestellt</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>Pausiert: %1</translation>
    </message>
    <message>
        <source>Stopped: %1 is not written</source>
        <translation>Angehalten: %1 ist nicht geschrieben</translation>
    </message>
    <message>
        <source>%1 could not be recovered</source>
        <translation>%1 konnte nicht wiederhergestellt werden</translation>
    </message>
    <message>
        <source>Its checkpoint is there, so it can go on.</source>
        <translation>Sein Sicherungspunkt ist da, es kann also weitergehen.</translation>
    </message>
    <message>
        <source>It begins anew when it is resumed.</source>
        <translation>Beim Fortsetzen beginnt es von vorn.</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>original %1</source>
        <translation>Original %1</translation>
    </message>
    <message>
        <source>cut %1</source>
        <translation>beschnitten %1</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>Validation accuracy, measured: %1</source>
        <translation>Validierungsgenauigkeit, gemessen: %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Let the run stand still and leave the processor to others.</source>
        <translation>Den Lauf stillstehen lassen und den Prozessor anderen überlassen.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Start Again</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Run the same command again; training goes on at its checkpoint.</source>
        <translation>Denselben Befehl noch einmal ausführen; das Training geht an seinem Sicherungspunkt weiter.</translation>
    </message>
    <message>
        <source>The checkpoint could not be moved to the wastebasket; remove it by hand beside %1.</source>
        <translation>Der Sicherungspunkt konnte nicht in den Papierkorb gelegt werden; bitte von Hand neben %1 entfernen.</translation>
    </message>
</context>
<context>
    <name>app::RecoverDialog</name>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>The channels of the draft are cut for real, and the network gets its accuracy back with the training images of %1. Test images stay unseen.</source>
        <translation>Die Kanäle des Entwurfs werden wirklich entfernt, und das Netz gewinnt mit den Trainingsbildern von %1 seine Genauigkeit zurück. Testbilder bleiben ungesehen.</translation>
    </message>
    <message>
        <source>File for the result</source>
        <translation>Datei für das Ergebnis</translation>
    </message>
    <message>
        <source>The ONNX file that the recovered network is written to; beside it training keeps its checkpoint.</source>
        <translation>Die ONNX-Datei, in die das wiederhergestellte Netz geschrieben wird; daneben hält das Training seinen Sicherungspunkt.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Save the Result As</source>
        <translation>Ergebnis speichern als</translation>
    </message>
    <message>
        <source>Correct what is marked above first.</source>
        <translation>Zuerst berichtigen, was oben markiert ist.</translation>
    </message>
    <message>
        <source>Choose at least one way to recover; Apply cuts without any.</source>
        <translation>Mindestens eine Art der Wiederherstellung wählen; Anwenden beschneidet ohne.</translation>
    </message>
    <message>
        <source>Choose a file for the result.</source>
        <translation>Eine Datei für das Ergebnis wählen.</translation>
    </message>
    <message>
        <source>Cut the channels and recover.</source>
        <translation>Die Kanäle entfernen und wiederherstellen.</translation>
    </message>
    <message>
        <source>The file is there already and will be replaced.</source>
        <translation>Die Datei ist schon da und wird ersetzt.</translation>
    </message>
    <message>
        <source>Training can be paused, stopped and resumed.</source>
        <translation>Das Training kann pausiert, angehalten und fortgesetzt werden.</translation>
    </message>
    <message>
        <source>This takes seconds to minutes.</source>
        <translation>Das dauert Sekunden bis Minuten.</translation>
    </message>
</context>
<context>
    <name>app::RecoverRun</name>
    <message>
        <source>Recover %1</source>
        <translation>%1 wiederherstellen</translation>
    </message>
</context>
<context>
    <name>app::ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Figures, layers and checks of the open model, in one file. With a data set it also has accuracies, classes and samples.</source>
        <translation>Kennzahlen, Schichten und Prüfungen des offenen Modells in einer Datei. Mit einem Datensatz kommen Genauigkeiten, Klassen und Beispiele hinzu.</translation>
    </message>
    <message>
        <source>Figures, layers, classes, samples and checks of the open model, in one file. Accuracies are those of the test images of %1.</source>
        <translation>Kennzahlen, Schichten, Klassen, Beispiele und Prüfungen des offenen Modells in einer Datei. Die Genauigkeiten sind die der Testbilder von %1.</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>The model that the open one was made from; may stay empty.</source>
        <translation>Das Modell, aus dem das offene entstand; kann leer bleiben.</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Zu schreibende Datei</translation>
    </message>
    <message>
        <source>A name that ends in .pdf gives a PDF, any other HTML.</source>
        <translation>Ein Name, der auf .pdf endet, ergibt ein PDF, jeder andere HTML.</translation>
    </message>
    <message>
        <source>Write Report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>Choose a file to write.</source>
        <translation>Eine Datei zum Schreiben wählen.</translation>
    </message>
    <message>
        <source>Choose another file: the open model would be overwritten.</source>
        <translation>Eine andere Datei wählen: Das offene Modell würde überschrieben.</translation>
    </message>
    <message>
        <source>Report on %1</source>
        <translation>Bericht über %1</translation>
    </message>
    <message>
        <source>Make the PDF</source>
        <translation>PDF erzeugen</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Geschrieben nach %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Angehalten; nichts wurde geschrieben.</translation>
    </message>
</context>
<context>
    <name>app::ResultCard</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Hide these figures; the file stays.</source>
        <translation>Diese Zahlen ausblenden; die Datei bleibt.</translation>
    </message>
    <message>
        <source>%1 is written</source>
        <translation>%1 ist geschrieben</translation>
    </message>
    <message>
        <source>Open Original</source>
        <translation>Original öffnen</translation>
    </message>
    <message>
        <source>Open Result</source>
        <translation>Ergebnis öffnen</translation>
    </message>
    <message>
        <source>Open the file that was written, in place of this model.</source>
        <translation>Die geschriebene Datei an Stelle dieses Modells öffnen.</translation>
    </message>
</context>
<context>
    <name>app::SearchForm</name>
    <message>
        <source>Data Set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Images that networks are fitted on, and others that they are compared on.</source>
        <translation>Bilder, an denen Netze angepasst werden, und andere, an denen sie verglichen werden.</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Suchraum</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>Abwägung</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Folder of the search</source>
        <translation>Ordner der Suche</translation>
    </message>
    <message>
        <source>Its journal and its networks are written here; a folder with a search shows what it found and can go on.</source>
        <translation>Hierhin werden ihr Journal und ihre Netze geschrieben; ein Ordner mit einer Suche zeigt, was sie fand, und sie kann weitergehen.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Where networks come from.</source>
        <translation>Woher die Netze kommen.</translation>
    </message>
    <message>
        <source>Parts of the open model</source>
        <translation>Teile des offenen Modells</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>Weights may be 8-bit integers</source>
        <translation>Gewichte dürfen ganze Zahlen mit 8 Bit sein</translation>
    </message>
    <message>
        <source>Networks may store weights in 8 bits and compute with integers.</source>
        <translation>Netze dürfen Gewichte in 8 Bit speichern und mit ganzen Zahlen rechnen.</translation>
    </message>
    <message>
        <source>The open model teaches finalists</source>
        <translation>Das offene Modell lehrt Finalisten</translation>
    </message>
    <message>
        <source>Finalists learn from its answers beside the labels.</source>
        <translation>Finalisten lernen neben den Klassen auch aus seinen Antworten.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>What accuracy is traded against.</source>
        <translation>Wogegen die Genauigkeit abgewogen wird.</translation>
    </message>
    <message>
        <source>Second cost</source>
        <translation>Zweite Kosten</translation>
    </message>
    <message>
        <source>A second cost that is traded against accuracy and the first.</source>
        <translation>Zweite Kosten, die gegen die Genauigkeit und die ersten abgewogen werden.</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>nichts weiter</translation>
    </message>
    <message>
        <source>Accuracy against</source>
        <translation>Genauigkeit gegen</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source>How long the search may take, earlier runs in the same folder included. Half of it belongs to the finalists.</source>
        <translation>Wie lange die Suche dauern darf, frühere Läufe im selben Ordner eingerechnet. Die Hälfte davon gehört den Finalisten.</translation>
    </message>
    <message>
        <source>in all, half of it for finalists</source>
        <translation>insgesamt, die Hälfte für Finalisten</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>All Settings</source>
        <translation>Alle Einstellungen</translation>
    </message>
    <message>
        <source>Also show the settings that few searches change.</source>
        <translation>Auch die Einstellungen zeigen, die nur wenige Suchen ändern.</translation>
    </message>
    <message>
        <source>Correct what is marked in the form first.</source>
        <translation>Berichtigen Sie zuerst, was im Formular markiert ist.</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>Es ist kein Modell offen.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Es wird gezählt …</translation>
    </message>
    <message>
        <source>Count what a space offers</source>
        <translation>Zählen, was ein Suchraum bietet</translation>
    </message>
    <message>
        <source>%1 networks</source>
        <translation>%1 Netze</translation>
    </message>
</context>
<context>
    <name>app::SearchLimits</name>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>Kleinstes</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>Mittleres</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Größtes</translation>
    </message>
    <message>
        <source>Use Nearest Possible</source>
        <translation>Nächstmögliche nehmen</translation>
    </message>
    <message>
        <source>Raise each limit that no network keeps to what the smallest needs.</source>
        <translation>Jede Grenze, die kein Netz einhält, auf das anheben, was das kleinste braucht.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Limit on %1</source>
        <translation>Grenze für %1</translation>
    </message>
    <message>
        <source>Such as 50kB, 1.5MiB, or 50% of the largest network.</source>
        <translation>Etwa 50kB, 1.5MiB oder 50% des größten Netzes.</translation>
    </message>
    <message>
        <source>Such as 20k, 1.5M, or 50% of the largest network.</source>
        <translation>Etwa 20k, 1.5M oder 50% des größten Netzes.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>The limit on %1 is not understood; write %2.</source>
        <translation>Die Grenze für %1 ist nicht zu verstehen; schreiben Sie %2.</translation>
    </message>
    <message>
        <source>50kB, 1.5MiB or 50%</source>
        <translation>50kB, 1.5MiB oder 50%</translation>
    </message>
    <message>
        <source>20k, 1.5M or 50%</source>
        <translation>20k, 1.5M oder 50%</translation>
    </message>
    <message>
        <source>No network keeps the limit on %1; the smallest needs %2.</source>
        <translation>Kein Netz hält die Grenze für %1 ein; das kleinste braucht %2.</translation>
    </message>
    <message>
        <source>Above the limit.</source>
        <translation>Über der Grenze.</translation>
    </message>
    <message>
        <source>Keeps the limit.</source>
        <translation>Hält die Grenze ein.</translation>
    </message>
</context>
<context>
    <name>app::SearchPage</name>
    <message>
        <source>Try Again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Run the same command once more; what was measured is kept.</source>
        <translation>Denselben Befehl noch einmal ausführen; was gemessen wurde, bleibt.</translation>
    </message>
    <message>
        <source>Finish Front</source>
        <translation>Front fertig trainieren</translation>
    </message>
    <message>
        <source>Train the best of the front to the end, without looking for more.</source>
        <translation>Die besten der Front fertig trainieren, ohne weiterzusuchen.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop and Keep</source>
        <translation>Beenden und behalten</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>Fortschritt der Suche</translation>
    </message>
    <message>
        <source>The search cannot do that</source>
        <translation>Das kann die Suche nicht</translation>
    </message>
    <message>
        <source>Save Network</source>
        <translation>Netz speichern</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx)</source>
        <translation>ONNX-Modelle (*.onnx)</translation>
    </message>
    <message>
        <source>The settings of the search that is going on.</source>
        <translation>Die Einstellungen der laufenden Suche.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>A search is going on.</source>
        <translation>Eine Suche läuft.</translation>
    </message>
    <message>
        <source>Go on with the networks that are known; time, limits and what is traded may be others.</source>
        <translation>Mit den bekannten Netzen weitermachen; Zeit, Grenzen und Abwägung dürfen andere sein.</translation>
    </message>
    <message>
        <source>Look for networks.</source>
        <translation>Nach Netzen suchen.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Let the search stand still and leave the processor to others.</source>
        <translation>Die Suche stillstehen lassen und den Prozessor anderen überlassen.</translation>
    </message>
    <message>
        <source>Nothing runs.</source>
        <translation>Es läuft nichts.</translation>
    </message>
    <message>
        <source>End the search; what it found is kept and can be resumed.</source>
        <translation>Die Suche beenden; was sie fand, bleibt, und sie kann fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Nothing runs; this was found before</source>
        <translation>Es läuft nichts; dies wurde früher gefunden</translation>
    </message>
    <message>
        <source>Nothing runs yet</source>
        <translation>Es läuft noch nichts</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Sucht</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>%1 networks</source>
        <translation>%1 Netze</translation>
    </message>
    <message>
        <source>%1 on the front</source>
        <translation>%1 auf der Front</translation>
    </message>
    <message>
        <source>%1 genes held back</source>
        <translation>%1 Gene eingeschränkt</translation>
    </message>
    <message>
        <source>The data set is read and the first network is measured.</source>
        <translation>Der Datensatz wird gelesen und das erste Netz gemessen.</translation>
    </message>
    <message>
        <source>Nothing was found here yet. Start the search: every network that it measures becomes a point.</source>
        <translation>Hier wurde noch nichts gefunden. Starten Sie die Suche: Jedes Netz, das sie misst, wird ein Punkt.</translation>
    </message>
    <message>
        <source>The folder cannot be read</source>
        <translation>Der Ordner kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Choose another folder, or start the search there again with the command that began it.</source>
        <translation>Wählen Sie einen anderen Ordner, oder starten Sie die Suche dort wieder mit dem Befehl, mit dem sie begann.</translation>
    </message>
    <message>
        <source>The search was stopped</source>
        <translation>Die Suche wurde beendet</translation>
    </message>
    <message>
        <source>What it found is kept, and Resume goes on.</source>
        <translation>Was sie fand, bleibt, und Fortsetzen macht weiter.</translation>
    </message>
    <message>
        <source>The search failed</source>
        <translation>Die Suche ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Go back to the data set and the settings that it began with, or choose another folder.</source>
        <translation>Kehren Sie zum Datensatz und zu den Einstellungen zurück, mit denen sie begann, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Command: %1
Log: %2</source>
        <translation>Befehl: %1
Protokoll: %2</translation>
    </message>
</context>
<context>
    <name>app::SearchResults</name>
    <message>
        <source>Hypervolume</source>
        <translation>Hypervolumen</translation>
    </message>
    <message>
        <source>networks of each kind</source>
        <translation>Netze jeder Art</translation>
    </message>
    <message>
        <source>hypervolume</source>
        <translation>Hypervolumen</translation>
    </message>
    <message>
        <source>The share of the square between no error at no cost and the largest network that the front holds, after so many networks of each kind. The strategy is worth its name where its curve is above that of the networks drawn by lot.</source>
        <translation>Der Anteil, den die Front am Quadrat zwischen keinem Fehler ohne Kosten und dem größten Netz hat, nach so vielen Netzen jeder Art. Die Strategie verdient ihren Namen, wo ihre Kurve über der der ausgelosten Netze liegt.</translation>
    </message>
    <message>
        <source>Cost to the right</source>
        <translation>Kosten nach rechts</translation>
    </message>
    <message>
        <source>The cost that the plot shows.</source>
        <translation>Die Kosten, die das Diagramm zeigt.</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logarithmisch</translation>
    </message>
    <message>
        <source>Equal steps to the right are equal factors.</source>
        <translation>Gleiche Schritte nach rechts sind gleiche Faktoren.</translation>
    </message>
    <message>
        <source>Accuracy over</source>
        <translation>Genauigkeit über</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the network as it was measured.</source>
        <translation>Das Netz öffnen, wie es gemessen wurde.</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Keep the network under a name of its own.</source>
        <translation>Das Netz unter einem eigenen Namen behalten.</translation>
    </message>
    <message>
        <source>Distill Into This</source>
        <translation>Hierin destillieren</translation>
    </message>
    <message>
        <source>Go to the Distill workspace with this network as the student of the open model.</source>
        <translation>Zum Arbeitsbereich Destillieren gehen, mit diesem Netz als Schüler des offenen Modells.</translation>
    </message>
    <message>
        <source>Finish Now</source>
        <translation>Jetzt fertig trainieren</translation>
    </message>
    <message>
        <source>Train this network to the end now, on all samples, whatever the search does else.</source>
        <translation>Dieses Netz jetzt auf allen Bildern fertig trainieren, was immer die Suche sonst tut.</translation>
    </message>
    <message>
        <source>strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>by lot</source>
        <translation>ausgelost</translation>
    </message>
    <message>
        <source>Select a network to do something with it.</source>
        <translation>Wählen Sie ein Netz aus, um etwas damit zu tun.</translation>
    </message>
    <message>
        <source>Select one network alone.</source>
        <translation>Wählen Sie ein einzelnes Netz aus.</translation>
    </message>
    <message>
        <source>is finished next</source>
        <translation>wird als Nächstes fertig trainiert</translation>
    </message>
    <message>
        <source>not written, as others were better when it was measured</source>
        <translation>nicht geschrieben, da andere besser waren, als es gemessen wurde</translation>
    </message>
    <message>
        <source>What the strategy gains
over networks drawn by lot.</source>
        <translation>Was die Strategie gegenüber
ausgelosten Netzen gewinnt.</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Hold choices back: what is not checked is not tried any more, also by a search that runs.</source>
        <translation>Entscheidungen einschränken: Was kein Häkchen hat, wird nicht mehr versucht, auch nicht von einer laufenden Suche.</translation>
    </message>
    <message>
        <source>Open the model that is to teach first.</source>
        <translation>Öffnen Sie zuerst das Modell, das lehren soll.</translation>
    </message>
</context>
<context>
    <name>app::SearchRun</name>
    <message>
        <source>Search in %1</source>
        <translation>Suche in %1</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>%1 lesen</translation>
    </message>
    <message>
        <source>Steer %1</source>
        <translation>%1 lenken</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
</context>
<context>
    <name>app::ShortcutsPage</name>
    <message>
        <source>Filter actions</source>
        <translation>Aktionen filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Keys of the selected action</source>
        <translation>Tasten der ausgewählten Aktion</translation>
    </message>
    <message>
        <source>Press the keys that this action is to have.</source>
        <translation>Die Tasten drücken, die diese Aktion haben soll.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Give the selected action its first keys again.</source>
        <translation>Der ausgewählten Aktion ihre ersten Tasten zurückgeben.</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>%1 already belongs to &quot;%2&quot;. Give that action other keys first.</source>
        <translation>%1 gehört schon zu „%2“. Zuerst jener Aktion andere Tasten geben.</translation>
    </message>
</context>
<context>
    <name>app::StartPage</name>
    <message>
        <source>%1 nodes</source>
        <translation>%1 Knoten</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 Parameter</translation>
    </message>
    <message>
        <source>Espalier</source>
        <translation>Espalier</translation>
    </message>
    <message>
        <source>Open an ONNX model to see it, measure it and make it smaller. Drop a file anywhere.</source>
        <translation>Ein ONNX-Modell öffnen, um es zu sehen, zu messen und kleiner zu machen. Eine Datei kann überall abgelegt werden.</translation>
    </message>
    <message>
        <source>Start with a sample</source>
        <translation>Mit einem Beispiel beginnen</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>not found: %1</source>
        <translation>nicht gefunden: %1</translation>
    </message>
    <message>
        <source>%1&lt;br&gt;Last opened %2</source>
        <translation>%1&lt;br&gt;Zuletzt geöffnet %2</translation>
    </message>
</context>
<context>
    <name>app::StudentForm</name>
    <message>
        <source>Student</source>
        <translation>Schüler</translation>
    </message>
    <message>
        <source>Where the network that learns comes from.</source>
        <translation>Woher das Netz kommt, das lernt.</translation>
    </message>
    <message>
        <source>Cut from the teacher</source>
        <translation>Aus dem Lehrer geschnitten</translation>
    </message>
    <message>
        <source>New network</source>
        <translation>Neues Netz</translation>
    </message>
    <message>
        <source>ONNX file</source>
        <translation>ONNX-Datei</translation>
    </message>
    <message>
        <source>File of the student</source>
        <translation>Datei des Schülers</translation>
    </message>
    <message>
        <source>An ONNX model for the same images and classes as the teacher.</source>
        <translation>Ein ONNX-Modell für die gleichen Bilder und Klassen wie der Lehrer.</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>&lt;b&gt;Budget&lt;/b&gt;&lt;br&gt;Most parameters of the student, as a share of the teacher&apos;s. All layers are made narrower until it is met.</source>
        <translation>&lt;b&gt;Budget&lt;/b&gt;&lt;br&gt;Höchstzahl der Parameter des Schülers, als Anteil derer des Lehrers. Alle Schichten werden schmaler gemacht, bis sie eingehalten ist.</translation>
    </message>
    <message>
        <source>no budget</source>
        <translation>kein Budget</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>The family of networks to choose from.</source>
        <translation>Die Familie, aus der gewählt wird.</translation>
    </message>
    <message>
        <source>%1 parameters, %2 for a teacher of %3; %4 multiply-accumulates</source>
        <translation>%1 Parameter, %2 bei einem Lehrer mit %3; %4 Multiply-Accumulates</translation>
    </message>
</context>
<context>
    <name>app::WindowStatus</name>
    <message>
        <source>What runs now; click to see all jobs (Ctrl+J).</source>
        <translation>Was jetzt läuft; ein Klick zeigt alle Aufträge (Strg+J).</translation>
    </message>
    <message>
        <source>The images that accuracy is measured on; click to choose others.</source>
        <translation>Die Bilder, an denen die Genauigkeit gemessen wird; ein Klick wählt andere.</translation>
    </message>
    <message>
        <source>Selected nodes.</source>
        <translation>Ausgewählte Knoten.</translation>
    </message>
    <message>
        <source>Findings about the model; click to read.</source>
        <translation>Befunde über das Modell; ein Klick zeigt sie.</translation>
    </message>
    <message>
        <source>Size of the graph on screen.</source>
        <translation>Größe des Graphen auf dem Bildschirm.</translation>
    </message>
    <message>
        <source>Memory that Espalier uses.</source>
        <translation>Speicher, den Espalier belegt.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Data: %1</source>
        <translation>Daten: %1</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 Problem</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 Probleme</translation>
    </message>
    <message>
        <source>1 node selected</source>
        <translation>1 Knoten ausgewählt</translation>
    </message>
    <message>
        <source>%1 nodes selected</source>
        <translation>%1 Knoten ausgewählt</translation>
    </message>
</context>
<context>
    <name>widgets::AccuracyCard</name>
    <message>
        <source>Add Data Set…</source>
        <translation>Datensatz hinzufügen…</translation>
    </message>
    <message>
        <source>Choose the images that accuracy is measured on.</source>
        <translation>Die Bilder wählen, an denen die Genauigkeit gemessen wird.</translation>
    </message>
    <message>
        <source>Accuracy against removed MACs</source>
        <translation>Genauigkeit gegen entfernte MACs</translation>
    </message>
    <message>
        <source>MACs removed, %</source>
        <translation>Entfernte MACs, %</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Move a slider: every place that is measured becomes a point.</source>
        <translation>Einen Regler bewegen: jede gemessene Stellung wird ein Punkt.</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>misst…</translation>
    </message>
    <message>
        <source>accuracy cannot be measured</source>
        <translation>Genauigkeit ist nicht messbar</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>95 % interval of Wilson, and the images that it rests on so far.</source>
        <translation>95-%-Intervall nach Wilson und die Bilder, auf denen es bisher beruht.</translation>
    </message>
    <message>
        <source>%1 against the original on the same images: %2. Same answer in %3.</source>
        <translation>%1 gegenüber dem Original auf denselben Bildern: %2. Gleiche Antwort bei %3.</translation>
    </message>
    <message>
        <source>Share of images with the answer of the original; there are no labels. Mean divergence %1 nats.</source>
        <translation>Anteil der Bilder mit der Antwort des Originals; es gibt keine Beschriftungen. Mittlere Divergenz %1 nat.</translation>
    </message>
    <message>
        <source>What the network computes in front of the slider is kept for these images, in at most %1; Preferences change that.</source>
        <translation>Was das Netz vor dem Regler rechnet, wird für diese Bilder behalten, in höchstens %1; die Einstellungen ändern das.</translation>
    </message>
    <message>
        <source>Measure All %1</source>
        <translation>Alle %1 messen</translation>
    </message>
    <message>
        <source>Measures the draft on every image of the role instead of %1; moving a slider stops it.</source>
        <translation>Misst den Entwurf auf jedem Bild der Rolle statt auf %1; ein Regler, der bewegt wird, beendet es.</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>geschätzt</translation>
    </message>
    <message>
        <source>The original less what each group costs alone, as if they did not touch each other.</source>
        <translation>Das Original abzüglich dessen, was jede Gruppe allein kostet, als berührten sie einander nicht.</translation>
    </message>
    <message>
        <source>From sensitivity, on at most %1 images a point; the measurement follows.</source>
        <translation>Aus der Empfindlichkeit, auf höchstens %1 Bildern je Punkt; die Messung folgt.</translation>
    </message>
</context>
<context>
    <name>widgets::ActivationsPage</name>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Which output or input of the node is shown.</source>
        <translation>Welcher Ausgang oder Eingang des Knotens gezeigt wird.</translation>
    </message>
    <message>
        <source>Colour each channel over its own range</source>
        <translation>Jeden Kanal über seinen eigenen Bereich färben</translation>
    </message>
    <message>
        <source>Shows structure in weak channels; colours of two channels are then not comparable.</source>
        <translation>Zeigt Strukturen in schwachen Kanälen; die Farben zweier Kanäle sind dann nicht vergleichbar.</translation>
    </message>
    <message>
        <source>Output </source>
        <translation>Ausgang </translation>
    </message>
    <message>
        <source>Input </source>
        <translation>Eingang </translation>
    </message>
    <message>
        <source>Select a node to see what it computes.</source>
        <translation>Einen Knoten auswählen, um zu sehen, was er berechnet.</translation>
    </message>
    <message>
        <source>Choose a sample in the Samples panel.</source>
        <translation>Ein Beispiel in der Leiste „Beispiele“ wählen.</translation>
    </message>
    <message>
        <source>Compute an activation</source>
        <translation>Eine Aktivierung berechnen</translation>
    </message>
    <message>
        <source>%1 sample %2</source>
        <translation>%1 Beispiel %2</translation>
    </message>
    <message>
        <source>; %1 of %2 channels drawn</source>
        <translation>; %1 von %2 Kanälen gezeichnet</translation>
    </message>
</context>
<context>
    <name>widgets::BudgetDialog</name>
    <message>
        <source>Prune to Budget</source>
        <translation>Auf Budget beschneiden</translation>
    </message>
    <message>
        <source>Locked groups stay as they are. The sliders move in one step that undo takes back.</source>
        <translation>Gesperrte Gruppen bleiben, wie sie sind. Die Regler bewegen sich in einem Schritt, den Rückgängig zurücknimmt.</translation>
    </message>
    <message>
        <source>Set Sliders</source>
        <translation>Regler stellen</translation>
    </message>
    <message>
        <source>Looking for sliders that meet the budget…</source>
        <translation>Suche Reglerstellungen, die das Budget einhalten…</translation>
    </message>
    <message>
        <source>The limit of a single group binds too: 1 group lost the most.</source>
        <translation>Auch die Grenze einzelner Gruppen greift: 1 Gruppe verlor das Äußerste.</translation>
    </message>
    <message>
        <source>The limit of single groups binds too: %1 groups lost the most.</source>
        <translation>Auch die Grenze einzelner Gruppen greift: %1 Gruppen verloren das Äußerste.</translation>
    </message>
    <message>
        <source>1 locked group stayed.</source>
        <translation>1 gesperrte Gruppe blieb.</translation>
    </message>
    <message>
        <source>%1 locked groups stayed.</source>
        <translation>%1 gesperrte Gruppen blieben.</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>The sliders stay as they were: %1</source>
        <translation>Die Regler bleiben, wie sie waren: %1</translation>
    </message>
    <message>
        <source>Accuracy %1 (proxy n=%2).</source>
        <translation>Genauigkeit %1 (Teilmessung n=%2).</translation>
    </message>
    <message>
        <source>The limit on accuracy binds: the one on size is not met.</source>
        <translation>Die Grenze der Genauigkeit bindet: die der Größe wird nicht erreicht.</translation>
    </message>
    <message>
        <source>The limit on accuracy binds.</source>
        <translation>Die Grenze der Genauigkeit bindet.</translation>
    </message>
    <message>
        <source>peak memory</source>
        <translation>Spitzenspeicher</translation>
    </message>
    <message>
        <source>The limit on %1 binds: at most %2.</source>
        <translation>Die Grenze für %1 bindet: höchstens %2.</translation>
    </message>
    <message>
        <source>Left are %1 of the MACs, %2 of the parameters, %3 of the bytes.</source>
        <translation>Es bleiben %1 der MACs, %2 der Parameter, %3 der Bytes.</translation>
    </message>
</context>
<context>
    <name>widgets::ChannelGrid</name>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>What each channel answers to the sample; a click shows it large below.</source>
        <translation>Was jeder Kanal auf das Beispiel antwortet; ein Klick zeigt ihn unten groß.</translation>
    </message>
    <message>
        <source>Channel %1: %2 to %3</source>
        <translation>Kanal %1: %2 bis %3</translation>
    </message>
</context>
<context>
    <name>widgets::CheckPage</name>
    <message>
        <source>Check Run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>A few hundred samples through the model, then a look at every sample. Finish whenever you have seen enough.</source>
        <translation>Einige hundert Beispiele durch das Modell, dann ein Blick auf jedes Beispiel. Beenden, sobald genug zu sehen war.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Also write preprocessing and class names into %1</source>
        <translation>Vorverarbeitung und Klassennamen auch in %1 schreiben</translation>
    </message>
    <message>
        <source>The model file then needs no set-up on another machine. Its weights stay as they are.</source>
        <translation>Die Modelldatei braucht dann auf einem anderen Rechner keine Einrichtung. Ihre Gewichte bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Progress of the check run</source>
        <translation>Fortschritt des Probelaufs</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the check run; what was found stays.</source>
        <translation>Den Probelauf anhalten; was gefunden wurde, bleibt.</translation>
    </message>
    <message>
        <source>Run Again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Start the check run from the beginning.</source>
        <translation>Den Probelauf von vorn beginnen.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>No model is open, so that accuracy is not measured.</source>
        <translation>Kein Modell ist geöffnet, darum wird die Genauigkeit nicht gemessen.</translation>
    </message>
    <message>
        <source>Check accuracy</source>
        <translation>Genauigkeit prüfen</translation>
    </message>
    <message>
        <source>Examine samples</source>
        <translation>Beispiele untersuchen</translation>
    </message>
    <message>
        <source>Stopped; what was found until then stands below.</source>
        <translation>Angehalten; was bis dahin gefunden wurde, steht unten.</translation>
    </message>
    <message>
        <source>Every sample was examined.</source>
        <translation>Jedes Beispiel wurde untersucht.</translation>
    </message>
    <message>
        <source> (and %1 more)</source>
        <translation> (und %1 weitere)</translation>
    </message>
    <message>
        <source>Nothing is wrong with these samples.</source>
        <translation>An diesen Beispielen ist nichts auszusetzen.</translation>
    </message>
</context>
<context>
    <name>widgets::ClippingPlot</name>
    <message>
        <source>Clipping lines</source>
        <translation>Abschneidelinien</translation>
    </message>
    <message>
        <source>Drag a line: numbers outside of the two are clipped, those inside get finer steps. Arrow keys move a line, Space takes the other one.</source>
        <translation>Eine Linie ziehen: Zahlen außerhalb der beiden werden abgeschnitten, die innerhalb bekommen feinere Stufen. Pfeiltasten bewegen eine Linie, die Leertaste nimmt die andere.</translation>
    </message>
    <message>
        <source>No layer is chosen.</source>
        <translation>Keine Schicht gewählt.</translation>
    </message>
    <message>
        <source>From %1 to %2, %3 of the numbers are clipped</source>
        <translation>Von %1 bis %2, %3 der Zahlen werden abgeschnitten</translation>
    </message>
    <message>
        <source>Select a layer that is computed in integers.</source>
        <translation>Eine Schicht auswählen, die in ganzen Zahlen gerechnet wird.</translation>
    </message>
    <message>
        <source>float numbers, counts to a logarithmic scale</source>
        <translation>Gleitkommazahlen, Anzahlen im logarithmischen Maßstab</translation>
    </message>
</context>
<context>
    <name>widgets::ClippingView</name>
    <message>
        <source>Lower end</source>
        <translation>Unteres Ende</translation>
    </message>
    <message>
        <source>Numbers below are clipped.</source>
        <translation>Zahlen darunter werden abgeschnitten.</translation>
    </message>
    <message>
        <source>Upper end</source>
        <translation>Oberes Ende</translation>
    </message>
    <message>
        <source>Numbers above are clipped.</source>
        <translation>Zahlen darüber werden abgeschnitten.</translation>
    </message>
    <message>
        <source>Reset Layer</source>
        <translation>Schicht zurücksetzen</translation>
    </message>
    <message>
        <source>Put the lines back to where the file has them.</source>
        <translation>Die Linien dorthin zurücksetzen, wo die Datei sie hat.</translation>
    </message>
    <message>
        <source>Reset All</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Put the lines of all layers back.</source>
        <translation>Die Linien aller Schichten zurücksetzen.</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>Schreiben …</translation>
    </message>
    <message>
        <source>Write the quantized model with these ranges to a file.</source>
        <translation>Das quantisierte Modell mit diesen Bereichen in eine Datei schreiben.</translation>
    </message>
    <message>
        <source>Look at the numbers of %1</source>
        <translation>Zahlen von %1 ansehen</translation>
    </message>
    <message>
        <source>No layer is chosen</source>
        <translation>Keine Schicht gewählt</translation>
    </message>
    <message>
        <source>Nothing is quantized yet</source>
        <translation>Noch ist nichts quantisiert</translation>
    </message>
    <message>
        <source>%1 makes no integers</source>
        <translation>%1 macht keine ganzen Zahlen</translation>
    </message>
    <message>
        <source>%1 of the numbers clipped</source>
        <translation>%1 der Zahlen abgeschnitten</translation>
    </message>
    <message>
        <source>Measure the ranges</source>
        <translation>Bereiche messen</translation>
    </message>
    <message>
        <source>Quantize, then choose a layer and drag its lines.</source>
        <translation>Quantisieren, dann eine Schicht wählen und ihre Linien ziehen.</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Wird gemessen …</translation>
    </message>
    <message>
        <source>proxy n=%1, growing</source>
        <translation>Stichprobe n=%1, wächst</translation>
    </message>
    <message>
        <source>proxy n=%1</source>
        <translation>Stichprobe n=%1</translation>
    </message>
    <message>
        <source>accuracy with these ranges (%1 to %2, %3).</source>
        <translation>Genauigkeit mit diesen Bereichen (%1 bis %2, %3).</translation>
    </message>
    <message>
        <source>answers as in float with these ranges (%1 to %2, %3).</source>
        <translation>Antworten wie in Gleitkomma mit diesen Bereichen (%1 bis %2, %3).</translation>
    </message>
    <message>
        <source>File as written %1, float %2 on the same samples. Change: %3.</source>
        <translation>Geschriebene Datei %1, Gleitkomma %2 auf denselben Beispielen. Änderung: %3.</translation>
    </message>
    <message>
        <source>Move a line first.</source>
        <translation>Zuerst eine Linie bewegen.</translation>
    </message>
    <message>
        <source>Write with These Ranges</source>
        <translation>Mit diesen Bereichen schreiben</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx)</source>
        <translation>ONNX-Modelle (*.onnx)</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>%1 schreiben</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 ist geschrieben.</translation>
    </message>
</context>
<context>
    <name>widgets::ComparisonView</name>
    <message>
        <source>The sample</source>
        <translation>Das Beispiel</translation>
    </message>
    <message>
        <source>Most probable classes in float</source>
        <translation>Wahrscheinlichste Klassen in Gleitkomma</translation>
    </message>
    <message>
        <source>Most probable classes in integers</source>
        <translation>Wahrscheinlichste Klassen in ganzen Zahlen</translation>
    </message>
    <message>
        <source>What integers add to the probabilities</source>
        <translation>Was ganze Zahlen zu den Wahrscheinlichkeiten beitragen</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Gleitkomma</translation>
    </message>
    <message>
        <source>Integers</source>
        <translation>Ganze Zahlen</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Run both models on a sample</source>
        <translation>Beide Modelle auf einem Beispiel rechnen</translation>
    </message>
    <message>
        <source>Same answer</source>
        <translation>Gleiche Antwort</translation>
    </message>
    <message>
        <source>Flipped</source>
        <translation>Gekippt</translation>
    </message>
    <message>
        <source>Most probable classes by %1</source>
        <translation>Wahrscheinlichste Klassen nach %1</translation>
    </message>
    <message>
        <source>What %1 adds to the probabilities of %2</source>
        <translation>Was %1 zu den Wahrscheinlichkeiten von %2 hinzufügt</translation>
    </message>
</context>
<context>
    <name>widgets::CurveFiller</name>
    <message>
        <source>Measure curves</source>
        <translation>Kurven messen</translation>
    </message>
</context>
<context>
    <name>widgets::DatasetWizard</name>
    <message>
        <source>Add Data Set</source>
        <translation>Datensatz hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
</context>
<context>
    <name>widgets::DragPreparation</name>
    <message>
        <source>Prepare the next drag</source>
        <translation>Nächsten Zug vorbereiten</translation>
    </message>
</context>
<context>
    <name>widgets::FeatureView</name>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Gleitkomma</translation>
    </message>
    <message>
        <source>Integers</source>
        <translation>Ganze Zahlen</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Channels: %1</source>
        <translation>Kanäle: %1</translation>
    </message>
    <message>
        <source>Chosen channel: %1</source>
        <translation>Gewählter Kanal: %1</translation>
    </message>
    <message>
        <source>Quantize, then see what a layer makes in both models.</source>
        <translation>Quantisieren, dann sehen, was eine Schicht in beiden Modellen macht.</translation>
    </message>
    <message>
        <source>Select a layer, in the graph or under Layers.</source>
        <translation>Eine Schicht auswählen, im Graphen oder unter Schichten.</translation>
    </message>
    <message>
        <source>Compute feature maps</source>
        <translation>Merkmalskarten rechnen</translation>
    </message>
    <message>
        <source>No layer is chosen</source>
        <translation>Keine Schicht gewählt</translation>
    </message>
    <message>
        <source>This layer makes no integers: choose another one.</source>
        <translation>Diese Schicht macht keine ganzen Zahlen: eine andere wählen.</translation>
    </message>
    <message>
        <source>Its output has neither rows and columns nor one row of numbers, so there is no picture of it.</source>
        <translation>Ihre Ausgabe hat weder Zeilen und Spalten noch eine Zeile von Zahlen, darum gibt es kein Bild von ihr.</translation>
    </message>
    <message>
        <source>%1 sample %2: %3 signal over noise; channel %4 differs most. %5 of %6 channels are drawn.</source>
        <translation>%1, Beispiel %2: %3 Signal zu Rauschen; Kanal %4 weicht am meisten ab. %5 von %6 Kanälen sind gezeichnet.</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Wird gerechnet …</translation>
    </message>
</context>
<context>
    <name>widgets::FilterModel</name>
    <message>
        <source>goes</source>
        <translation>geht</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>Channel %1, %2</source>
        <translation>Kanal %1, %2</translation>
    </message>
    <message>
        <source>Channel %1, score %2, %3</source>
        <translation>Kanal %1, Wert %2, %3</translation>
    </message>
</context>
<context>
    <name>widgets::FiltersView</name>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>The group whose channels are shown.</source>
        <translation>Die Gruppe, deren Kanäle zu sehen sind.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Whose weights the pictures show.</source>
        <translation>Wessen Gewichte die Bilder zeigen.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>In which order the channels stand.</source>
        <translation>In welcher Reihenfolge die Kanäle stehen.</translation>
    </message>
    <message>
        <source>Least score first</source>
        <translation>Kleinster Wert zuerst</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>Nach Nummer</translation>
    </message>
    <message>
        <source>Choose by score again</source>
        <translation>Wieder nach Wert wählen</translation>
    </message>
    <message>
        <source>Forgets what was struck out or taken back by hand; the number of channels stays.</source>
        <translation>Vergisst, was von Hand gestrichen oder zurückgeholt wurde; die Zahl der Kanäle bleibt.</translation>
    </message>
    <message>
        <source>Channels of the group</source>
        <translation>Kanäle der Gruppe</translation>
    </message>
    <message>
        <source>Choose a group.</source>
        <translation>Eine Gruppe wählen.</translation>
    </message>
    <message>
        <source>These channels stay: %1</source>
        <translation>Diese Kanäle bleiben: %1</translation>
    </message>
    <message>
        <source>The group is locked; open the lock to strike channels out.</source>
        <translation>Die Gruppe ist gesperrt; zum Streichen das Schloss öffnen.</translation>
    </message>
    <message>
        <source>%1 of %2 channels go. A click, or Space, strikes one out or takes it back; dark and bright are weights below and above zero.</source>
        <translation>%1 von %2 Kanälen gehen. Ein Klick oder die Leertaste streicht einen oder holt ihn zurück; dunkel und hell sind Gewichte unter und über null.</translation>
    </message>
    <message>
        <source>One channel must stay.</source>
        <translation>Ein Kanal muss bleiben.</translation>
    </message>
</context>
<context>
    <name>widgets::FlipGallery</name>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Which samples are shown.</source>
        <translation>Welche Beispiele gezeigt werden.</translation>
    </message>
    <message>
        <source>Compared samples</source>
        <translation>Verglichene Beispiele</translation>
    </message>
    <message>
        <source>All samples</source>
        <translation>Alle Beispiele</translation>
    </message>
    <message>
        <source>Only flipped</source>
        <translation>Nur gekippte</translation>
    </message>
    <message>
        <source>Right, then wrong</source>
        <translation>Richtig, dann falsch</translation>
    </message>
    <message>
        <source>Wrong, then right</source>
        <translation>Falsch, dann richtig</translation>
    </message>
    <message>
        <source>Open the samples</source>
        <translation>Beispiele öffnen</translation>
    </message>
    <message>
        <source>Compare samples</source>
        <translation>Beispiele vergleichen</translation>
    </message>
    <message>
        <source>Quantize, then see which answers change.</source>
        <translation>Quantisieren, dann sehen, welche Antworten sich ändern.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>%1 of %2 samples flipped: %3 (%4 to %5); %6 shown.</source>
        <translation>%1 von %2 Beispielen gekippt: %3 (%4 bis %5); %6 gezeigt.</translation>
    </message>
    <message>
        <source>%1 of %2 samples so far flipped: %3 (%4 to %5); %6 shown.</source>
        <translation>%1 von bisher %2 Beispielen gekippt: %3 (%4 bis %5); %6 gezeigt.</translation>
    </message>
    <message>
        <source>The models cannot be compared: %1</source>
        <translation>Die Modelle lassen sich nicht vergleichen: %1</translation>
    </message>
</context>
<context>
    <name>widgets::GenomePicture</name>
    <message>
        <source>Architecture of the network</source>
        <translation>Aufbau des Netzes</translation>
    </message>
    <message>
        <source>The choices that make the network under the pointer, or the one that is selected: channels and blocks as bars beside the most that there could be; an empty frame is a part that is left out, or weights in 8 bits.</source>
        <translation>Die Entscheidungen, die das Netz unter dem Zeiger oder das ausgewählte ausmachen: Kanäle und Blöcke als Balken neben dem Möglichen; ein leerer Rahmen ist ein Teil, der fehlt, oder Gewichte in 8 Bit.</translation>
    </message>
    <message>
        <source>Point at a network to see how it is built.</source>
        <translation>Zeigen Sie auf ein Netz, um zu sehen, wie es gebaut ist.</translation>
    </message>
    <message>
        <source>How %1 is built</source>
        <translation>Wie %1 gebaut ist</translation>
    </message>
</context>
<context>
    <name>widgets::GraphCanvas</name>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>Laying out the graph…</source>
        <translation>Der Graph wird angeordnet…</translation>
    </message>
    <message>
        <source>Select Similar</source>
        <translation>Ähnliche auswählen</translation>
    </message>
    <message>
        <source>Trace Up</source>
        <translation>Nach oben verfolgen</translation>
    </message>
    <message>
        <source>Trace Down</source>
        <translation>Nach unten verfolgen</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Aufklappen</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Zuklappen</translation>
    </message>
    <message>
        <source>Copy Name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Expand All</source>
        <translation>Alles aufklappen</translation>
    </message>
    <message>
        <source>Collapse All</source>
        <translation>Alles zuklappen</translation>
    </message>
    <message>
        <source>Fit All</source>
        <translation>Alles einpassen</translation>
    </message>
    <message>
        <source>Copy Picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
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
        <translation>%1 Zeilen und %2 Spalten von %3 bis %4</translation>
    </message>
    <message>
        <source>%1 %2, %3 %4: %5</source>
        <translation>%1 %2, %3 %4: %5</translation>
    </message>
</context>
<context>
    <name>widgets::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Inspector pages</source>
        <translation>Seiten des Inspektors</translation>
    </message>
</context>
<context>
    <name>widgets::JobTableModel</name>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>stopped at %1</source>
        <translation>angehalten bei %1</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Vergangen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Verbleibend</translation>
    </message>
</context>
<context>
    <name>widgets::JobsPanel</name>
    <message>
        <source>No jobs yet. F5 measures accuracy, F6 latency.</source>
        <translation>Noch keine Aufträge. F5 misst die Genauigkeit, F6 die Latenz.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copy as Command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>Open Log</source>
        <translation>Protokoll öffnen</translation>
    </message>
    <message>
        <source>Clear Finished</source>
        <translation>Beendete entfernen</translation>
    </message>
    <message>
        <source>Stop this job; what it has found so far is kept.</source>
        <translation>Diesen Auftrag anhalten; was er bisher fand, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Only a running job can be cancelled.</source>
        <translation>Nur ein laufender Auftrag kann abgebrochen werden.</translation>
    </message>
    <message>
        <source>Copy the command line that does the same.</source>
        <translation>Die Befehlszeile kopieren, die dasselbe tut.</translation>
    </message>
    <message>
        <source>This job has no command line.</source>
        <translation>Dieser Auftrag hat keine Befehlszeile.</translation>
    </message>
    <message>
        <source>This job keeps no log.</source>
        <translation>Dieser Auftrag führt kein Protokoll.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Let this job stand still, or go on; it keeps its memory.</source>
        <translation>Diese Aufgabe stillstehen oder weiterlaufen lassen; sie behält ihren Speicher.</translation>
    </message>
    <message>
        <source>Only a running process can be paused.</source>
        <translation>Nur ein laufender Prozess kann pausieren.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Run the same command once more.</source>
        <translation>Denselben Befehl noch einmal ausführen.</translation>
    </message>
    <message>
        <source>Only a process that failed or was cancelled can run again, and not while another of its kind runs.</source>
        <translation>Nur ein Prozess, der fehlschlug oder abgebrochen wurde, kann wiederholt werden, und nicht, während ein anderer derselben Art läuft.</translation>
    </message>
</context>
<context>
    <name>widgets::LayerBoard</name>
    <message>
        <source>Layer board</source>
        <translation>Reglertafel der Schichten</translation>
    </message>
</context>
<context>
    <name>widgets::LayerRow</name>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>A channel goes from all of these at once:</source>
        <translation>Ein Kanal geht aus allen diesen zugleich:</translation>
    </message>
    <message>
        <source>the criterion finds nothing in it; choose another one</source>
        <translation>das Kriterium findet nichts darin; ein anderes wählen</translation>
    </message>
    <message>
        <source>%1 channels stay: %2</source>
        <translation>%1 Kanäle bleiben: %2</translation>
    </message>
    <message>
        <source>Channels removed of %1</source>
        <translation>Entfernte Kanäle von %1</translation>
    </message>
    <message>
        <source>It is locked; open the lock to move it.</source>
        <translation>Er ist gesperrt; zum Bewegen das Schloss öffnen.</translation>
    </message>
    <message>
        <source>%1 removed, %2 of %3 channels kept. Left and Right move by one step, Up and Down change the row.</source>
        <translation>%1 entfernt, %2 von %3 Kanälen behalten. Links und Rechts bewegen um einen Schritt, Auf und Ab wechseln die Zeile.</translation>
    </message>
    <message>
        <source>Channels kept of %1</source>
        <translation>Behaltene Kanäle von %1</translation>
    </message>
    <message>
        <source>Channels that stay; a count between two steps goes to the nearer one.</source>
        <translation>Kanäle, die bleiben; eine Zahl zwischen zwei Schritten geht zum näheren.</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>%1 sperren</translation>
    </message>
    <message>
        <source>A locked slider stays when all groups move or a budget is met.</source>
        <translation>Ein gesperrter Regler bleibt, wenn alle Gruppen sich bewegen oder ein Budget gestellt wird.</translation>
    </message>
    <message>
        <source>One channel of the slider is %1 positions wide: they go together.</source>
        <translation>Ein Kanal des Reglers ist %1 Stellen breit: sie gehen zusammen.</translation>
    </message>
</context>
<context>
    <name>widgets::LayersView</name>
    <message>
        <source>Precision of each layer</source>
        <translation>Genauigkeit der Zahlen jeder Schicht</translation>
    </message>
    <message>
        <source>Find Culprit</source>
        <translation>Schuldige suchen</translation>
    </message>
    <message>
        <source>Progress of the ranking</source>
        <translation>Fortschritt des Ordnens</translation>
    </message>
    <message>
        <source>Rank the layers by what each of them loses in integers.</source>
        <translation>Die Schichten danach ordnen, was jede in ganzen Zahlen verliert.</translation>
    </message>
    <message>
        <source>Quantize Again Without the Kept Layers</source>
        <translation>Ohne die ausgenommenen Schichten neu quantisieren</translation>
    </message>
    <message>
        <source>Keep in Float and Quantize Again</source>
        <translation>In Gleitkomma lassen und neu quantisieren</translation>
    </message>
    <message>
        <source>Select a layer first.</source>
        <translation>Zuerst eine Schicht auswählen.</translation>
    </message>
    <message>
        <source>Leaves %1 in float.</source>
        <translation>Lässt %1 in Gleitkommazahlen.</translation>
    </message>
</context>
<context>
    <name>widgets::LegendView</name>
    <message>
        <source>Legend and filter</source>
        <translation>Legende und Filter</translation>
    </message>
    <message>
        <source>&lt;b&gt;Legend and filter&lt;/b&gt;&lt;br&gt;Drag an end of the scale to dim what lies outside. Left and Right move the lower end, with Shift the upper one; a double click or Home shows everything.</source>
        <translation>&lt;b&gt;Legende und Filter&lt;/b&gt;&lt;br&gt;Ein Ende der Skala ziehen, um abzublenden, was außerhalb liegt. Links und Rechts bewegen das untere Ende, mit Umschalt das obere; ein Doppelklick oder Pos1 zeigt alles.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 bis %3</translation>
    </message>
</context>
<context>
    <name>widgets::LiveCurves</name>
    <message>
        <source>Logarithmic</source>
        <translation>Logarithmisch</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>&lt;b&gt;Smoothing&lt;/b&gt;&lt;br&gt;Averages each point with those before it; the numbers themselves stay visible behind the line.</source>
        <translation>&lt;b&gt;Glättung&lt;/b&gt;&lt;br&gt;Mittelt jeden Punkt mit denen davor; die Zahlen selbst bleiben hinter der Linie sichtbar.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Logarithmic&lt;/b&gt;&lt;br&gt;Equal distances are equal ratios, so small losses stay readable.</source>
        <translation>&lt;b&gt;Logarithmisch&lt;/b&gt;&lt;br&gt;Gleiche Abstände sind gleiche Verhältnisse, so bleiben kleine Verluste lesbar.</translation>
    </message>
</context>
<context>
    <name>widgets::LogModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>widgets::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Nothing was logged yet.</source>
        <translation>Noch wurde nichts protokolliert.</translation>
    </message>
</context>
<context>
    <name>widgets::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the whole message.</source>
        <translation>Die ganze Meldung kopieren.</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Close message (Esc)</source>
        <translation>Meldung schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>widgets::MinimapView</name>
    <message>
        <source>Minimap</source>
        <translation>Übersichtskarte</translation>
    </message>
    <message>
        <source>&lt;b&gt;Minimap&lt;/b&gt; (M)&lt;br&gt;The whole graph. Drag the frame to move the view.</source>
        <translation>&lt;b&gt;Übersichtskarte&lt;/b&gt; (M)&lt;br&gt;Der ganze Graph. Den Rahmen ziehen, um die Ansicht zu bewegen.</translation>
    </message>
</context>
<context>
    <name>widgets::ModelTreeModel</name>
    <message>
        <source>%1 parameters · %2 MACs</source>
        <translation>%1 Parameter · %2 MACs</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
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
        <translation>Blöcke und Schichten filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Show only rows that contain this text: a name, an operator, a shape.</source>
        <translation>Nur Zeilen zeigen, die diesen Text enthalten: einen Namen, einen Operator, eine Form.</translation>
    </message>
    <message>
        <source>Blocks and layers</source>
        <translation>Blöcke und Schichten</translation>
    </message>
</context>
<context>
    <name>widgets::NetworkViewPage</name>
    <message>
        <source>Channel %1: mean %2 ± %3</source>
        <translation>Kanal %1: Mittel %2 ± %3</translation>
    </message>
    <message>
        <source>What the Network Sees</source>
        <translation>Was das Netz sieht</translation>
    </message>
    <message>
        <source>Look for cut-off subjects, wrong colours and stretched shapes: they cost accuracy without any error message.</source>
        <translation>Auf abgeschnittene Motive, falsche Farben und verzerrte Formen achten: sie kosten Genauigkeit ohne jede Fehlermeldung.</translation>
    </message>
    <message>
        <source>Samples and what the network sees of them</source>
        <translation>Beispiele und was das Netz davon sieht</translation>
    </message>
    <message>
        <source>Values of the input</source>
        <translation>Werte des Eingangs</translation>
    </message>
    <message>
        <source>Prepare samples</source>
        <translation>Beispiele vorbereiten</translation>
    </message>
    <message>
        <source>These values are unusually large: was the scale forgotten?</source>
        <translation>Diese Werte sind ungewöhnlich groß: wurde der Maßstab vergessen?</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Samples looked at: %1.</source>
        <translation>Angesehene Beispiele: %1.</translation>
    </message>
</context>
<context>
    <name>widgets::NodePage</name>
    <message>
        <source>Details of the selection</source>
        <translation>Einzelheiten zur Auswahl</translation>
    </message>
    <message>
        <source>Select a node to see it here.</source>
        <translation>Einen Knoten auswählen, um ihn hier zu sehen.</translation>
    </message>
    <message>
        <source>%1 nodes selected, this is the last.</source>
        <translation>%1 Knoten ausgewählt, dies ist der letzte.</translation>
    </message>
</context>
<context>
    <name>widgets::ParallelCoordinates</name>
    <message>
        <source>Networks as lines across their figures and choices</source>
        <translation>Netze als Linien über ihre Zahlen und Entscheidungen</translation>
    </message>
    <message>
        <source>Each network is a line across accuracy, costs and choices. Drag along an axis to keep the networks inside in all views; click the axis to take that back, double-click to take all back.</source>
        <translation>Jedes Netz ist eine Linie über Genauigkeit, Kosten und Entscheidungen. Ziehen Sie an einer Achse entlang, um in allen Ansichten nur die Netze darin zu behalten; ein Klick auf die Achse nimmt das zurück, ein Doppelklick alles.</translation>
    </message>
    <message>
        <source>%1 of %2 networks are drawn</source>
        <translation>%1 von %2 Netzen sind gezeichnet</translation>
    </message>
    <message>
        <source>%1 networks</source>
        <translation>%1 Netze</translation>
    </message>
    <message>
        <source>Figures and choices of the networks will stand here.</source>
        <translation>Hier werden Zahlen und Entscheidungen der Netze stehen.</translation>
    </message>
    <message>
        <source>Drag to keep the networks inside, click to take it back; the right button holds choices back.</source>
        <translation>Ziehen, um die Netze darin zu behalten, klicken, um es zurückzunehmen; die rechte Taste schränkt Entscheidungen ein.</translation>
    </message>
</context>
<context>
    <name>widgets::ParameterForm</name>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation>Zurück zur Vorgabe: %1</translation>
    </message>
    <message>
        <source>Accepted: %1</source>
        <translation>Zulässig: %1</translation>
    </message>
</context>
<context>
    <name>widgets::ParetoPlot</name>
    <message>
        <source>Every network that was measured: what it costs to the right, how many validation samples it gets right upwards. Blue points on the stair are beaten by no other; diamonds were drawn by lot; green squares were trained to the end. Bars are 95 % intervals. Drag over points to select them, with Shift around them; drag the dashed line to set a limit.</source>
        <translation>Jedes Netz, das gemessen wurde: nach rechts, was es kostet, nach oben, wie viele Validierungsbilder es richtig erkennt. Blaue Punkte auf der Treppe werden von keinem anderen geschlagen; Rauten wurden ausgelost; grüne Quadrate wurden fertig trainiert. Die Striche sind 95-%-Intervalle. Ziehen Sie über Punkte, um sie auszuwählen, mit der Umschalttaste um sie herum; ziehen Sie die gestrichelte Linie, um eine Grenze zu setzen.</translation>
    </message>
    <message>
        <source>Accuracy over %1</source>
        <translation>Genauigkeit über %1</translation>
    </message>
    <message>
        <source>%1 networks, %2 on the front</source>
        <translation>%1 Netze, %2 auf der Front</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Drag to set the limit on %1; the search takes it up at once.</source>
        <translation>Ziehen, um die Grenze für %1 zu setzen; die Suche beachtet sie sofort.</translation>
    </message>
</context>
<context>
    <name>widgets::PathEdit</name>
    <message>
        <source>Browse</source>
        <translation>Durchsuchen</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Browse for %1</source>
        <translation>%1 suchen</translation>
    </message>
    <message>
        <source>Find the file or folder.</source>
        <translation>Die Datei oder den Ordner suchen.</translation>
    </message>
</context>
<context>
    <name>widgets::PicturePairs</name>
    <message>
        <source>As stored</source>
        <translation>Wie gespeichert</translation>
    </message>
    <message>
        <source>As the network sees it</source>
        <translation>Wie das Netz es sieht</translation>
    </message>
    <message>
        <source>Before and after preprocessing: %1</source>
        <translation>Vor und nach der Vorverarbeitung: %1</translation>
    </message>
    <message>
        <source>As seen</source>
        <translation>Wie gesehen</translation>
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
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n values from %2 to %3</source>
        <translation>
            <numerusform>%1: %n Wert von %2 bis %3</numerusform>
            <numerusform>%1: %n Werte von %2 bis %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Show as Table...</source>
        <translation>Als Tabelle zeigen...</translation>
    </message>
    <message>
        <source>Copy Data</source>
        <translation>Daten kopieren</translation>
    </message>
    <message>
        <source>Save As...</source>
        <translation>Speichern unter...</translation>
    </message>
    <message>
        <source>Save Plot</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf);;Table (*.csv)</source>
        <translation>Bilder (*.png *.svg *.pdf);;Tabelle (*.csv)</translation>
    </message>
</context>
<context>
    <name>widgets::PointCurve</name>
    <message>
        <source>%1 removed: %2</source>
        <translation>%1 entfernt: %2</translation>
    </message>
    <message>
        <source>&lt;b&gt;Measured along this slider&lt;/b&gt;&lt;br&gt;Nothing yet: move it.</source>
        <translation>&lt;b&gt;Entlang dieses Reglers gemessen&lt;/b&gt;&lt;br&gt;Noch nichts: ihn bewegen.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Measured along this slider&lt;/b&gt;, the others as they stand</source>
        <translation>&lt;b&gt;Entlang dieses Reglers gemessen&lt;/b&gt;, die anderen wie sie stehen</translation>
    </message>
    <message>
        <source>&lt;b&gt;Sensitivity&lt;/b&gt;, all other groups whole</source>
        <translation>&lt;b&gt;Empfindlichkeit&lt;/b&gt;, alle anderen Gruppen ganz</translation>
    </message>
</context>
<context>
    <name>widgets::PrecisionModel</name>
    <message>
        <source>Keep %1 in float</source>
        <translation>%1 in Gleitkommazahlen lassen</translation>
    </message>
    <message>
        <source>Stays float: %1</source>
        <translation>Bleibt Gleitkomma: %1</translation>
    </message>
    <message>
        <source>Signal to quantization-noise ratio of its output: %1 when it alone is quantized, %2 with everything before it. Above 30 dB is rarely visible in accuracy.</source>
        <translation>Verhältnis von Signal zu Quantisierungsrauschen ihrer Ausgabe: %1, wenn sie allein quantisiert ist, %2 mit allem vor ihr. Über 30 dB ist in der Genauigkeit selten etwas zu sehen.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>In the order of the graph.</source>
        <translation>In der Reihenfolge des Graphen.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Type that its weights are stored in.</source>
        <translation>Typ, in dem ihre Gewichte gespeichert sind.</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>Type of the numbers that it reads and makes.</source>
        <translation>Typ der Zahlen, die sie liest und macht.</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>Signal to quantization-noise ratio of its output when it alone is quantized; longer is better.</source>
        <translation>Verhältnis von Signal zu Quantisierungsrauschen ihrer Ausgabe, wenn sie allein quantisiert ist; länger ist besser.</translation>
    </message>
    <message>
        <source>All Before</source>
        <translation>Mit allem davor</translation>
    </message>
    <message>
        <source>The same when everything before it is quantized too.</source>
        <translation>Dasselbe, wenn auch alles vor ihr quantisiert ist.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Noise as a share of the signal when it alone is quantized; the longest bar is the layer to look at.</source>
        <translation>Rauschen als Anteil des Signals, wenn sie allein quantisiert ist; der längste Balken gehört zur Schicht, auf die es ankommt.</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Float</translation>
    </message>
    <message>
        <source>Keep the layer in float the next time.</source>
        <translation>Die Schicht beim nächsten Mal in Gleitkommazahlen lassen.</translation>
    </message>
</context>
<context>
    <name>widgets::PredictionBars</name>
    <message>
        <source>%1 (the label) %2</source>
        <translation>%1 (wie beschriftet) %2</translation>
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
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>The sample and what the network sees of it</source>
        <translation>Das Beispiel und was das Netz davon sieht</translation>
    </message>
    <message>
        <source>Most probable classes</source>
        <translation>Wahrscheinlichste Klassen</translation>
    </message>
    <message>
        <source>Run the model on a sample</source>
        <translation>Das Modell an einem Beispiel ausführen</translation>
    </message>
    <message>
        <source>Right: %1</source>
        <translation>Richtig: %1</translation>
    </message>
    <message>
        <source>Wrong: %1 instead of %2</source>
        <translation>Falsch: %1 statt %2</translation>
    </message>
</context>
<context>
    <name>widgets::PreprocessingPage</name>
    <message>
        <source>Input %1: values %2 to %3, mean %4 ± %5.</source>
        <translation>Eingang %1: Werte %2 bis %3, Mittel %4 ± %5.</translation>
    </message>
    <message>
        <source>How Is a Picture Prepared?</source>
        <translation>Wie wird ein Bild vorbereitet?</translation>
    </message>
    <message>
        <source>The network must see pictures as it saw them in training: input = (pixel × scale − mean) / standard deviation.</source>
        <translation>Das Netz muss Bilder sehen, wie es sie im Training sah: Eingang = (Pixel × Maßstab − Mittelwert) / Standardabweichung.</translation>
    </message>
    <message>
        <source>Preprocessing</source>
        <translation>Vorverarbeitung</translation>
    </message>
    <message>
        <source>As the Model Says</source>
        <translation>Wie das Modell sagt</translation>
    </message>
    <message>
        <source>Back to what the model&apos;s metadata or its input&apos;s shape asks for.</source>
        <translation>Zurück zu dem, was die Metadaten des Modells oder die Form seines Eingangs verlangen.</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Number of the sample that is shown.</source>
        <translation>Nummer des gezeigten Beispiels.</translation>
    </message>
    <message>
        <source>&amp;Sample</source>
        <translation>&amp;Beispiel</translation>
    </message>
    <message>
        <source>The sample and what the network sees of it</source>
        <translation>Das Beispiel und was das Netz davon sieht</translation>
    </message>
    <message>
        <source>Prepare a sample</source>
        <translation>Ein Beispiel vorbereiten</translation>
    </message>
</context>
<context>
    <name>widgets::ProblemsModel</name>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
</context>
<context>
    <name>widgets::ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>No problems: every operator is known and every shape fits.</source>
        <translation>Keine Probleme: jeder Operator ist bekannt und jede Form passt.</translation>
    </message>
</context>
<context>
    <name>widgets::ProcessJob</name>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>%1 konnte nicht gestartet werden: %2</translation>
    </message>
    <message>
        <source>The process of this job ended unexpectedly. The window and the model are not affected; its log says what it did last.</source>
        <translation>Der Prozess dieses Auftrags endete unerwartet. Fenster und Modell sind nicht betroffen; sein Protokoll sagt, was er zuletzt tat.</translation>
    </message>
</context>
<context>
    <name>widgets::PruneController</name>
    <message>
        <source>Find channel groups</source>
        <translation>Kanalgruppen suchen</translation>
    </message>
    <message>
        <source>Rank channels</source>
        <translation>Kanäle ordnen</translation>
    </message>
    <message>
        <source>Measure the draft</source>
        <translation>Den Entwurf messen</translation>
    </message>
</context>
<context>
    <name>widgets::PruneDraft</name>
    <message>
        <source>All Groups</source>
        <translation>Alle Gruppen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Channel %1 of %2</source>
        <translation>Kanal %1 von %2</translation>
    </message>
</context>
<context>
    <name>widgets::PruneTasks</name>
    <message>
        <source>Prune to budget</source>
        <translation>Auf Budget beschneiden</translation>
    </message>
    <message>
        <source>Prune to Budget</source>
        <translation>Auf Budget beschneiden</translation>
    </message>
    <message>
        <source>it was stopped.</source>
        <translation>es wurde angehalten.</translation>
    </message>
    <message>
        <source>Prune %1</source>
        <translation>%1 beschneiden</translation>
    </message>
</context>
<context>
    <name>widgets::RolesPage</name>
    <message>
        <source>What Is Each Sample For?</source>
        <translation>Wozu dient jedes Beispiel?</translation>
    </message>
    <message>
        <source>Test samples serve the final evaluation alone; validation samples serve every choice before it.</source>
        <translation>Testbeispiele dienen allein der letzten Auswertung, Validierungsbeispiele jeder Entscheidung davor.</translation>
    </message>
    <message>
        <source>Samples of each class</source>
        <translation>Beispiele jeder Klasse</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>Count samples</source>
        <translation>Beispiele zählen</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Class of the model</source>
        <translation>Klasse des Modells</translation>
    </message>
    <message>
        <source>Class of the data</source>
        <translation>Klasse der Daten</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>The classes of the data are the outputs of the model.</source>
        <translation>Die Klassen der Daten sind die Ausgänge des Modells.</translation>
    </message>
    <message>
        <source>No model is open, so that classes are not compared with outputs.</source>
        <translation>Kein Modell ist geöffnet, darum werden Klassen nicht mit Ausgängen verglichen.</translation>
    </message>
    <message>
        <source>The samples have no labels: accuracy cannot be measured.</source>
        <translation>Die Beispiele sind nicht beschriftet: die Genauigkeit kann nicht gemessen werden.</translation>
    </message>
    <message>
        <source>The model does not say how many classes it tells apart.</source>
        <translation>Das Modell sagt nicht, wie viele Klassen es unterscheidet.</translation>
    </message>
    <message>
        <source>Mismatch: %1.</source>
        <translation>Passt nicht: %1.</translation>
    </message>
    <message>
        <source>%1 (another name)</source>
        <translation>%1 (anderer Name)</translation>
    </message>
</context>
<context>
    <name>widgets::SampleGallery</name>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Which samples of the data set are shown.</source>
        <translation>Welche Beispiele des Datensatzes gezeigt werden.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Only samples of this class.</source>
        <translation>Nur Beispiele dieser Klasse.</translation>
    </message>
    <message>
        <source>Right or wrong</source>
        <translation>Richtig oder falsch</translation>
    </message>
    <message>
        <source>Only samples that the model is right or wrong about, among 2,000 spread over the role.</source>
        <translation>Nur Beispiele, bei denen das Modell richtig oder falsch liegt, unter 2.000 über die Rolle verteilten.</translation>
    </message>
    <message>
        <source>Right and wrong</source>
        <translation>Richtige und falsche</translation>
    </message>
    <message>
        <source>Only right</source>
        <translation>Nur richtige</translation>
    </message>
    <message>
        <source>Only wrong</source>
        <translation>Nur falsche</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Open samples</source>
        <translation>Beispiele öffnen</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Alle Klassen</translation>
    </message>
    <message>
        <source>Classify samples</source>
        <translation>Beispiele klassifizieren</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 Beispiele</translation>
    </message>
    <message>
        <source>%1 among %2 classified</source>
        <translation>%1 unter %2 klassifizierten</translation>
    </message>
</context>
<context>
    <name>widgets::SampleModel</name>
    <message>
        <source>no label</source>
        <translation>keine Beschriftung</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>Beschriftung: %1</translation>
    </message>
    <message>
        <source>Predicted: %1</source>
        <translation>Vorhersage: %1</translation>
    </message>
    <message>
        <source>Load thumbnails</source>
        <translation>Vorschaubilder laden</translation>
    </message>
</context>
<context>
    <name>widgets::SamplesPanel</name>
    <message>
        <source>The samples do not fit this model: %1</source>
        <translation>Die Beispiele passen nicht zu diesem Modell: %1</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Add Data Set…</source>
        <translation>Datensatz hinzufügen…</translation>
    </message>
    <message>
        <source>Choose the images that the model runs on.</source>
        <translation>Die Bilder wählen, auf denen das Modell läuft.</translation>
    </message>
    <message>
        <source>Open a model to run it on samples.</source>
        <translation>Ein Modell öffnen, um es an Beispielen auszuführen.</translation>
    </message>
</context>
<context>
    <name>widgets::SensitivityBar</name>
    <message>
        <source>Progress of the sensitivity measurement</source>
        <translation>Fortschritt der Messung der Empfindlichkeit</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Measure Sensitivity</source>
        <translation>Empfindlichkeit messen</translation>
    </message>
    <message>
        <source>Ends the measurement; what it has found is kept.</source>
        <translation>Beendet die Messung; was sie gefunden hat, bleibt.</translation>
    </message>
    <message>
        <source>Measures every group alone at nine shares, on at most %1 validation images, in at most %2 of memory. Estimates and curves rest on it. It can be stopped and goes on where it was.</source>
        <translation>Misst jede Gruppe allein bei neun Anteilen, auf höchstens %1 Validierungsbildern, in höchstens %2 Speicher. Schätzungen und Kurven beruhen darauf. Sie kann angehalten werden und geht weiter, wo sie war.</translation>
    </message>
    <message>
        <source>Stopped after %1 points</source>
        <translation>Angehalten nach %1 Punkten</translation>
    </message>
    <message>
        <source>Sensitivity could not be measured</source>
        <translation>Die Empfindlichkeit konnte nicht gemessen werden</translation>
    </message>
    <message>
        <source>Sensitivity: %1 points, proxy n=%2</source>
        <translation>Empfindlichkeit: %1 Punkte, Teilmessung n=%2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>widgets::SensitivityRun</name>
    <message>
        <source>The channels of the model are looked at first.</source>
        <translation>Zuerst werden die Kanäle des Modells angesehen.</translation>
    </message>
    <message>
        <source>No channel of this model can be removed.</source>
        <translation>Kein Kanal dieses Modells kann entfernt werden.</translation>
    </message>
    <message>
        <source>Accuracy cannot be measured: %1</source>
        <translation>Die Genauigkeit kann nicht gemessen werden: %1</translation>
    </message>
    <message>
        <source>Sensitivity guides choices, and this data set has test images only. Add one with training or validation images.</source>
        <translation>Die Empfindlichkeit leitet Entscheidungen, und dieser Datensatz hat nur Testbilder. Einen mit Trainings- oder Validierungsbildern hinzufügen.</translation>
    </message>
    <message>
        <source>Measure the sensitivity of %1</source>
        <translation>Empfindlichkeit von %1 messen</translation>
    </message>
</context>
<context>
    <name>widgets::SlicePicker</name>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Axis of the tensor that runs down the picture.</source>
        <translation>Achse des Tensors, die im Bild nach unten läuft.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Axis of the tensor that runs across the picture.</source>
        <translation>Achse des Tensors, die im Bild nach rechts läuft.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>axis %1</source>
        <translation>Achse %1</translation>
    </message>
    <message>
        <source>Index on axis %1</source>
        <translation>Index auf Achse %1</translation>
    </message>
    <message>
        <source>Index on axis %1 at which the rectangle is cut.</source>
        <translation>Index auf Achse %1, an dem das Rechteck geschnitten wird.</translation>
    </message>
</context>
<context>
    <name>widgets::SourcePage</name>
    <message>
        <source>Where Are the Samples?</source>
        <translation>Wo sind die Beispiele?</translation>
    </message>
    <message>
        <source>Choose how the samples are stored and where. Nothing is copied or changed.</source>
        <translation>Wählen, wie die Beispiele gespeichert sind und wo. Nichts wird kopiert oder geändert.</translation>
    </message>
    <message>
        <source>Some of the samples</source>
        <translation>Einige der Beispiele</translation>
    </message>
    <message>
        <source>Choose a file or folder.</source>
        <translation>Eine Datei oder einen Ordner wählen.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Look at a data set</source>
        <translation>Einen Datensatz ansehen</translation>
    </message>
    <message>
        <source>%1×%2 pixels, %3</source>
        <translation>%1×%2 Pixel, %3</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>grau</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>farbig</translation>
    </message>
    <message>
        <source>%1: %2 samples, the first is %3.</source>
        <translation>%1: %2 Beispiele, das erste ist %3.</translation>
    </message>
    <message>
        <source>%1 classes: %2</source>
        <translation>%1 Klassen: %2</translation>
    </message>
</context>
<context>
    <name>widgets::StatisticsPanel</name>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Operatoren</translation>
    </message>
    <message>
        <source>Activation memory over time</source>
        <translation>Aktivierungsspeicher über die Zeit</translation>
    </message>
    <message>
        <source>Largest by</source>
        <translation>Größte nach</translation>
    </message>
    <message>
        <source>The figure by which the ten largest layers are chosen.</source>
        <translation>Die Kennzahl, nach der die zehn größten Schichten gewählt werden.</translation>
    </message>
    <message>
        <source>Largest by weights</source>
        <translation>Größte nach Gewichten</translation>
    </message>
    <message>
        <source>Largest by MACs</source>
        <translation>Größte nach MACs</translation>
    </message>
    <message>
        <source>Largest by activations</source>
        <translation>Größte nach Aktivierungen</translation>
    </message>
    <message>
        <source>Largest layers</source>
        <translation>Größte Schichten</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Open a model to see its memory.</source>
        <translation>Ein Modell öffnen, um seinen Speicher zu sehen.</translation>
    </message>
    <message>
        <source>Node in order</source>
        <translation>Knoten der Reihe nach</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
</context>
<context>
    <name>widgets::TablePanelView</name>
    <message>
        <source>Copy Rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Export Table…</source>
        <translation>Tabelle exportieren …</translation>
    </message>
    <message>
        <source>Export Table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
</context>
<context>
    <name>widgets::TensorView</name>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>Logarithmic count</source>
        <translation>Logarithmische Anzahl</translation>
    </message>
    <message>
        <source>Makes rare values visible beside frequent ones.</source>
        <translation>Macht seltene Werte neben häufigen sichtbar.</translation>
    </message>
    <message>
        <source>Standard deviation of each channel</source>
        <translation>Standardabweichung jedes Kanals</translation>
    </message>
    <message>
        <source>Slice as heat map</source>
        <translation>Schnitt als Wärmekarte</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>Schnitt</translation>
    </message>
    <message>
        <source>%1 elements are not drawn.</source>
        <translation>%1 Elemente sind nicht gezeichnet.</translation>
    </message>
    <message>
        <source>Describe a tensor</source>
        <translation>Einen Tensor beschreiben</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Nullen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>Keine Zahl</translation>
    </message>
    <message>
        <source>Infinite</source>
        <translation>Unendlich</translation>
    </message>
    <message>
        <source>From %1 sampled elements.</source>
        <translation>Aus %1 gezogenen Elementen.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>This tensor has no channels to compare.</source>
        <translation>Dieser Tensor hat keine Kanäle zum Vergleichen.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>axis %1:</source>
        <translation>Achse %1:</translation>
    </message>
</context>
<context>
    <name>widgets::ThreadJob</name>
    <message>
        <source>There is not enough memory for this work.</source>
        <translation>Für diese Arbeit reicht der Speicher nicht.</translation>
    </message>
</context>
<context>
    <name>widgets::TrialSelection</name>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
</context>
<context>
    <name>widgets::TrialTable</name>
    <message>
        <source>Networks that were measured</source>
        <translation>Netze, die gemessen wurden</translation>
    </message>
    <message>
        <source>No networks yet</source>
        <translation>Noch keine Netze</translation>
    </message>
    <message>
        <source>%1 networks</source>
        <translation>%1 Netze</translation>
    </message>
    <message>
        <source>%1 of %2 networks</source>
        <translation>%1 von %2 Netzen</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
</context>
<context>
    <name>widgets::TrialTableModel</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>★: no other network of its kind beats it. ◆: drawn by lot.</source>
        <translation>★: Kein anderes Netz seiner Art schlägt es. ◆: ausgelost.</translation>
    </message>
    <message>
        <source>The true accuracy lies inside in 95 of 100 such measurements.</source>
        <translation>Die wahre Genauigkeit liegt in 95 von 100 solchen Messungen darin.</translation>
    </message>
    <message>
        <source>Of finalists, measured once on test samples that no choice looks at.</source>
        <translation>Von Finalisten, einmal auf Testbildern gemessen, die keine Auswahl ansieht.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
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
        <translation>Ausgabekanal</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Steps of one output channel</source>
        <translation>Stufen eines Ausgabekanals</translation>
    </message>
    <message>
        <source>weight in float</source>
        <translation>Gewicht in Gleitkomma</translation>
    </message>
    <message>
        <source>on the grid</source>
        <translation>auf dem Raster</translation>
    </message>
    <message>
        <source>Select a layer with weights.</source>
        <translation>Eine Schicht mit Gewichten auswählen.</translation>
    </message>
    <message>
        <source>Bits of a weight</source>
        <translation>Bits eines Gewichts</translation>
    </message>
    <message>
        <source>How fine the grid is that weights snap to.</source>
        <translation>Wie fein das Raster ist, auf dem Gewichte einrasten.</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 Bits</translation>
    </message>
    <message>
        <source>A scale for each channel</source>
        <translation>Eine Skala je Kanal</translation>
    </message>
    <message>
        <source>Else one scale for the whole weight.</source>
        <translation>Sonst eine Skala für das ganze Gewicht.</translation>
    </message>
    <message>
        <source>Output channel</source>
        <translation>Ausgabekanal</translation>
    </message>
    <message>
        <source>Whose steps are drawn below.</source>
        <translation>Dessen Stufen unten gezeichnet sind.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>No weights.</source>
        <translation>Keine Gewichte.</translation>
    </message>
    <message>
        <source>Weights in float</source>
        <translation>Gewichte in Gleitkomma</translation>
    </message>
    <message>
        <source>On the grid</source>
        <translation>Auf dem Raster</translation>
    </message>
    <message>
        <source>Snap weights to a grid</source>
        <translation>Gewichte auf ein Raster setzen</translation>
    </message>
    <message>
        <source>No layer is chosen</source>
        <translation>Keine Schicht gewählt</translation>
    </message>
    <message>
        <source>%1 has no weights</source>
        <translation>%1 hat keine Gewichte</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Gleitkomma</translation>
    </message>
    <message>
        <source>Select a layer with weights, in the graph or under Layers.</source>
        <translation>Eine Schicht mit Gewichten auswählen, im Graphen oder unter Schichten.</translation>
    </message>
    <message>
        <source>A grid of %1 levels in steps of %2; channel %3 uses %4 of them. All weights: %5 signal over rounding noise.</source>
        <translation>Ein Raster von %1 Stufen im Abstand %2; Kanal %3 nutzt %4 davon. Alle Gewichte: %5 Signal zu Rundungsrauschen.</translation>
    </message>
</context>
<context>
    <name>widgets::WeightsPage</name>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Which constant input of the node is shown.</source>
        <translation>Welcher konstante Eingang des Knotens gezeigt wird.</translation>
    </message>
    <message>
        <source>This node has no weights.</source>
        <translation>Dieser Knoten hat keine Gewichte.</translation>
    </message>
    <message>
        <source>Select a node to see its weights.</source>
        <translation>Einen Knoten auswählen, um seine Gewichte zu sehen.</translation>
    </message>
</context>
<context>
    <name>widgets::Workspace</name>
    <message>
        <source>Bytes of the model on disk, weights kept in external files included.</source>
        <translation>Bytes des Modells auf der Platte, samt Gewichten in externen Dateien.</translation>
    </message>
    <message>
        <source>Number of weights that the nodes read. A weight that several nodes share is counted once.</source>
        <translation>Zahl der Gewichte, die die Knoten lesen. Ein Gewicht, das sich mehrere Knoten teilen, zählt einmal.</translation>
    </message>
    <message>
        <source>Multiply-accumulates for one sample: one for each weight of a convolution or matrix product at each output position.</source>
        <translation>Multiplikationen mit Addition für ein Beispiel: eine für jedes Gewicht einer Faltung oder eines Matrixprodukts an jeder Stelle des Ausgangs.</translation>
    </message>
    <message>
        <source>A lower bound: some shapes are not known, their nodes count as zero.</source>
        <translation>Eine untere Schranke: einige Formen sind unbekannt, ihre Knoten zählen als null.</translation>
    </message>
</context>
</TS>
