<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>About</name>
    <message>
        <source>A workbench that opens ONNX models and makes them smaller and faster. An espalier is a tree that is trained and pruned to fit the wall it grows on.</source>
        <translation>Un banco de trabajo que abre modelos ONNX y los hace más pequeños y más rápidos. Una espaldera (en inglés, espalier) es un árbol guiado y podado para ajustarse al muro en el que crece.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior. Se ofrece sin garantía alguna.</translation>
    </message>
    <message>
        <source>Built with Qt %1, QCustomPlot, oneDNN, ONNX, Eigen and OpenCV.</source>
        <translation>Hecho con Qt %1, QCustomPlot, oneDNN, ONNX, Eigen y OpenCV.</translation>
    </message>
</context>
<context>
    <name>AccuracyPoints</name>
    <message>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>Estimated, even shares</source>
        <translation>Estimado, partes iguales</translation>
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
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>Open an ONNX model.</source>
        <translation>Abrir un modelo ONNX.</translation>
    </message>
    <message>
        <source>Add &amp;Data Set…</source>
        <translation>Añadir conjunto de &amp;datos…</translation>
    </message>
    <message>
        <source>Choose the images that accuracy is measured on.</source>
        <translation>Elegir las imágenes con las que se mide la exactitud.</translation>
    </message>
    <message>
        <source>&amp;Export Picture…</source>
        <translation>&amp;Exportar imagen…</translation>
    </message>
    <message>
        <source>Write the whole graph as PNG, SVG or PDF.</source>
        <translation>Guardar todo el grafo como PNG, SVG o PDF.</translation>
    </message>
    <message>
        <source>&amp;Close Model</source>
        <translation>&amp;Cerrar modelo</translation>
    </message>
    <message>
        <source>Close the model and go back to the start page.</source>
        <translation>Cerrar el modelo y volver a la página de inicio.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Close the window; it opens again as it is now.</source>
        <translation>Cerrar la ventana; se volverá a abrir tal como está ahora.</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Put the sliders back to where they stood before.</source>
        <translation>Devolver los deslizadores a donde estaban antes.</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Nada que deshacer.</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Move the sliders again as before the undo.</source>
        <translation>Volver a mover los deslizadores como antes de deshacer.</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Nada que rehacer.</translation>
    </message>
    <message>
        <source>&amp;Copy Names</source>
        <translation>&amp;Copiar nombres</translation>
    </message>
    <message>
        <source>Copy the names of the selected nodes, one a line.</source>
        <translation>Copiar los nombres de los nodos seleccionados, uno por línea.</translation>
    </message>
    <message>
        <source>Copy &amp;Picture</source>
        <translation>Copiar &amp;imagen</translation>
    </message>
    <message>
        <source>Copy the visible part of the graph as image and SVG.</source>
        <translation>Copiar la parte visible del grafo como imagen y SVG.</translation>
    </message>
    <message>
        <source>&amp;Find in Graph</source>
        <translation>&amp;Buscar en el grafo</translation>
    </message>
    <message>
        <source>Search nodes: names, op:Conv, shape:64x3x3, params&gt;1M.</source>
        <translation>Buscar nodos: nombres, op:Conv, shape:64x3x3, params&gt;1M.</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>Buscar &amp;siguiente</translation>
    </message>
    <message>
        <source>Go to the next match.</source>
        <translation>Ir a la siguiente coincidencia.</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>Buscar a&amp;nterior</translation>
    </message>
    <message>
        <source>Go to the match before.</source>
        <translation>Ir a la coincidencia anterior.</translation>
    </message>
    <message>
        <source>&amp;Go to Anything…</source>
        <translation>Ir &amp;a…</translation>
    </message>
    <message>
        <source>Jump to a node, or type &gt; for actions and ? for help.</source>
        <translation>Ir a un nodo; escribir &gt; para las acciones y ? para la ayuda.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>A&amp;trás</translation>
    </message>
    <message>
        <source>Select the node that was selected before.</source>
        <translation>Seleccionar el nodo que estaba seleccionado antes.</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>Ade&amp;lante</translation>
    </message>
    <message>
        <source>Undo a step back.</source>
        <translation>Deshacer un paso atrás.</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>&amp;Preferencias…</translation>
    </message>
    <message>
        <source>Theme, threads, motion, wheel and shortcuts.</source>
        <translation>Tema, hilos, movimiento, rueda y atajos.</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>&amp;Explorar</translation>
    </message>
    <message>
        <source>See the graph, run it and measure it.</source>
        <translation>Ver el grafo, ejecutarlo y medirlo.</translation>
    </message>
    <message>
        <source>&amp;Prune</source>
        <translation>&amp;Podar</translation>
    </message>
    <message>
        <source>Remove channels and see the accuracy while you drag.</source>
        <translation>Eliminar canales y ver la exactitud mientras se arrastra.</translation>
    </message>
    <message>
        <source>&amp;Quantize</source>
        <translation>C&amp;uantizar</translation>
    </message>
    <message>
        <source>Make integers of a network and see what each layer loses.</source>
        <translation>Pasar una red a enteros y ver qué pierde cada capa.</translation>
    </message>
    <message>
        <source>&amp;Distill</source>
        <translation>&amp;Destilar</translation>
    </message>
    <message>
        <source>Train a small network on what a large one knows.</source>
        <translation>Entrenar una red pequeña con lo que sabe una grande.</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>&amp;Acercar</translation>
    </message>
    <message>
        <source>Show the graph larger.</source>
        <translation>Mostrar el grafo más grande.</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ale&amp;jar</translation>
    </message>
    <message>
        <source>Show the graph smaller.</source>
        <translation>Mostrar el grafo más pequeño.</translation>
    </message>
    <message>
        <source>Actual &amp;Size</source>
        <translation>&amp;Tamaño real</translation>
    </message>
    <message>
        <source>Show the graph at 100 %.</source>
        <translation>Mostrar el grafo al 100 %.</translation>
    </message>
    <message>
        <source>Fit &amp;All</source>
        <translation>Ajustar t&amp;odo</translation>
    </message>
    <message>
        <source>Show the whole graph.</source>
        <translation>Mostrar todo el grafo.</translation>
    </message>
    <message>
        <source>&amp;Fit Selection</source>
        <translation>Ajustar &amp;selección</translation>
    </message>
    <message>
        <source>Show the selected nodes as large as they fit.</source>
        <translation>Mostrar los nodos seleccionados tan grandes como quepan.</translation>
    </message>
    <message>
        <source>E&amp;xpand</source>
        <translation>E&amp;xpandir</translation>
    </message>
    <message>
        <source>Open the selected block.</source>
        <translation>Abrir el bloque seleccionado.</translation>
    </message>
    <message>
        <source>Co&amp;llapse</source>
        <translation>&amp;Contraer</translation>
    </message>
    <message>
        <source>Close the selected block.</source>
        <translation>Cerrar el bloque seleccionado.</translation>
    </message>
    <message>
        <source>Expand All</source>
        <translation>Expandir todo</translation>
    </message>
    <message>
        <source>Open every block.</source>
        <translation>Abrir todos los bloques.</translation>
    </message>
    <message>
        <source>Collapse All</source>
        <translation>Contraer todo</translation>
    </message>
    <message>
        <source>Close every block.</source>
        <translation>Cerrar todos los bloques.</translation>
    </message>
    <message>
        <source>&amp;Minimap</source>
        <translation>&amp;Minimapa</translation>
    </message>
    <message>
        <source>Show the small map of the whole graph.</source>
        <translation>Mostrar el mapa pequeño de todo el grafo.</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>&amp;Restablecer disposición</translation>
    </message>
    <message>
        <source>Put every panel back to its first place.</source>
        <translation>Devolver cada panel a su lugar original.</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>Pantalla comp&amp;leta</translation>
    </message>
    <message>
        <source>Use the whole screen, or go back.</source>
        <translation>Usar toda la pantalla, o volver.</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>&amp;Evaluate, Quickly</source>
        <translation>&amp;Evaluar rápidamente</translation>
    </message>
    <message>
        <source>Measure accuracy on 1,000 images, with its 95 % interval.</source>
        <translation>Medir la exactitud con 1000 imágenes, con su intervalo del 95 %.</translation>
    </message>
    <message>
        <source>Evaluate on &amp;All Images</source>
        <translation>Evaluar con &amp;todas las imágenes</translation>
    </message>
    <message>
        <source>Measure accuracy on every image of the test part.</source>
        <translation>Medir la exactitud con todas las imágenes de la parte de prueba.</translation>
    </message>
    <message>
        <source>&amp;Profile Latency</source>
        <translation>Medir la &amp;latencia</translation>
    </message>
    <message>
        <source>Measure how long the model and each node take, one image at a time.</source>
        <translation>Medir cuánto tardan el modelo y cada nodo, de imagen en imagen.</translation>
    </message>
    <message>
        <source>P&amp;roperties…</source>
        <translation>&amp;Propiedades…</translation>
    </message>
    <message>
        <source>What the file says of itself: producer, opsets, metadata.</source>
        <translation>Lo que el archivo dice de sí mismo: productor, opsets, metadatos.</translation>
    </message>
    <message>
        <source>&amp;Compress</source>
        <translation>&amp;Comprimir</translation>
    </message>
    <message>
        <source>Prune to &amp;Budget…</source>
        <translation>Podar según &amp;presupuesto…</translation>
    </message>
    <message>
        <source>Set the sliders so that a limit on MACs, parameters or bytes is met.</source>
        <translation>Ajustar los deslizadores para cumplir un límite de MACs, parámetros o bytes.</translation>
    </message>
    <message>
        <source>First look at the Prune workspace.</source>
        <translation>Ver primero el espacio de trabajo Podar.</translation>
    </message>
    <message>
        <source>&amp;Reset Sliders</source>
        <translation>&amp;Restablecer deslizadores</translation>
    </message>
    <message>
        <source>Keep every channel again; undo brings the sliders back.</source>
        <translation>Volver a conservar todos los canales; Deshacer recupera los deslizadores.</translation>
    </message>
    <message>
        <source>&amp;Apply…</source>
        <translation>&amp;Aplicar…</translation>
    </message>
    <message>
        <source>Cut the channels for real and write the model to a file.</source>
        <translation>Cortar de verdad los canales y guardar el modelo en un archivo.</translation>
    </message>
    <message>
        <source>Reco&amp;ver…</source>
        <translation>Rec&amp;uperar…</translation>
    </message>
    <message>
        <source>Cut the channels for real and get accuracy back, with or without training.</source>
        <translation>Cortar de verdad los canales y recuperar la exactitud, con o sin entrenamiento.</translation>
    </message>
    <message>
        <source>&amp;Quantize to File</source>
        <translation>&amp;Cuantizar a archivo</translation>
    </message>
    <message>
        <source>Write the open model with small numbers to a new file.</source>
        <translation>Guardar el modelo abierto con números pequeños en un archivo nuevo.</translation>
    </message>
    <message>
        <source>First look at the Quantize workspace.</source>
        <translation>Ver primero el espacio de trabajo Cuantizar.</translation>
    </message>
    <message>
        <source>&amp;Find Culprit</source>
        <translation>&amp;Buscar culpable</translation>
    </message>
    <message>
        <source>Rank the layers by what each of them loses in integers.</source>
        <translation>Ordenar las capas según lo que pierde cada una en enteros.</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>&amp;Tareas</translation>
    </message>
    <message>
        <source>&amp;Show Jobs</source>
        <translation>&amp;Mostrar tareas</translation>
    </message>
    <message>
        <source>Show what runs and what ran.</source>
        <translation>Mostrar lo que se ejecuta y lo que se ejecutó.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>Stop the newest job that is running.</source>
        <translation>Detener la más reciente de las tareas en curso.</translation>
    </message>
    <message>
        <source>&amp;Copy as Command</source>
        <translation>&amp;Copiar como comando</translation>
    </message>
    <message>
        <source>Copy the command line of the newest job, to run it elsewhere.</source>
        <translation>Copiar la línea de comandos de la tarea más reciente, para ejecutarla en otro lugar.</translation>
    </message>
    <message>
        <source>C&amp;lear Finished</source>
        <translation>&amp;Quitar terminadas</translation>
    </message>
    <message>
        <source>Forget the jobs that are over.</source>
        <translation>Olvidar las tareas que ya acabaron.</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;What&apos;s This?</source>
        <translation>¿&amp;Qué es esto?</translation>
    </message>
    <message>
        <source>Then click anything to read what it means.</source>
        <translation>Después, hacer clic en cualquier cosa para leer qué significa.</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Atajos de teclado</translation>
    </message>
    <message>
        <source>Every shortcut, editable.</source>
        <translation>Todos los atajos, editables.</translation>
    </message>
    <message>
        <source>&amp;About Espalier</source>
        <translation>A&amp;cerca de Espalier</translation>
    </message>
    <message>
        <source>Version, licence and libraries.</source>
        <translation>Versión, licencia y bibliotecas.</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>Let the machine look for networks that cost less and know as much.</source>
        <translation>Dejar que la máquina busque redes que cuesten menos y sepan lo mismo.</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>Compara&amp;r</translation>
    </message>
    <message>
        <source>Hold models against each other: graph, weights and answers.</source>
        <translation>Contrastar modelos entre sí: grafo, pesos y respuestas.</translation>
    </message>
    <message>
        <source>E&amp;xport Model…</source>
        <translation>Exportar &amp;modelo…</translation>
    </message>
    <message>
        <source>Write the model for its use elsewhere, with proofs.</source>
        <translation>Escribir el modelo para usarlo en otro lugar, con evidencias.</translation>
    </message>
    <message>
        <source>Re&amp;port…</source>
        <translation>&amp;Informe…</translation>
    </message>
    <message>
        <source>Write what the model is, does and costs as HTML or PDF.</source>
        <translation>Escribir en HTML o PDF qué es el modelo, qué hace y cuánto cuesta.</translation>
    </message>
</context>
<context>
    <name>BudgetForm</name>
    <message>
        <source>Limit on</source>
        <translation>Límite de</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>Pico de memoria</translation>
    </message>
    <message>
        <source>Nothing but accuracy</source>
        <translation>Solo la exactitud</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Como máximo</translation>
    </message>
    <message>
        <source>What may be left of the whole model.</source>
        <translation>Lo que puede quedar de todo el modelo.</translation>
    </message>
    <message>
        <source>Keep accuracy</source>
        <translation>Preservar la exactitud</translation>
    </message>
    <message>
        <source>Fewer channels go when accuracy would fall below a limit before any recovery.</source>
        <translation>Se van menos canales si la exactitud fuera a caer por debajo de un límite antes de cualquier recuperación.</translation>
    </message>
    <message>
        <source>Accuracy at least</source>
        <translation>Exactitud mínima</translation>
    </message>
    <message>
        <source>Who competes</source>
        <translation>Quién compite</translation>
    </message>
    <message>
        <source>The same share from every group</source>
        <translation>La misma parte de cada grupo</translation>
    </message>
    <message>
        <source>All channels with each other</source>
        <translation>Todos los canales entre sí</translation>
    </message>
    <message>
        <source>No group loses more than</source>
        <translation>Ningún grupo pierde más de</translation>
    </message>
    <message>
        <source>Keeps a single layer from being emptied.</source>
        <translation>Evita que una sola capa quede vacía.</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
</context>
<context>
    <name>Colour</name>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latencia</translation>
    </message>
</context>
<context>
    <name>ComparedSamples</name>
    <message>
        <source>class %1</source>
        <translation>clase %1</translation>
    </message>
</context>
<context>
    <name>ComparisonText</name>
    <message>
        <source>File size</source>
        <translation>Tamaño del archivo</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Size of the parameters</source>
        <translation>Tamaño de los parámetros</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nodos</translation>
    </message>
    <message>
        <source>Zeros among float weights</source>
        <translation>Ceros entre los pesos en coma flotante</translation>
    </message>
    <message>
        <source>Types of stored tensors</source>
        <translation>Tipos de los tensores guardados</translation>
    </message>
    <message>
        <source>Operator set</source>
        <translation>Conjunto de operadores</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Productor</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Salidas</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>operador</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>atributo</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>entradas</translation>
    </message>
    <message>
        <source>weight type</source>
        <translation>tipo de los pesos</translation>
    </message>
    <message>
        <source>weight shape</source>
        <translation>forma de los pesos</translation>
    </message>
    <message>
        <source>weight values</source>
        <translation>valores de los pesos</translation>
    </message>
    <message>
        <source>function</source>
        <translation>función</translation>
    </message>
    <message>
        <source>= same</source>
        <translation>= igual</translation>
    </message>
    <message>
        <source>≠ changed</source>
        <translation>≠ cambiado</translation>
    </message>
    <message>
        <source>− removed</source>
        <translation>− eliminado</translation>
    </message>
    <message>
        <source>+ added</source>
        <translation>+ añadido</translation>
    </message>
    <message>
        <source>Nodes of %1</source>
        <translation>Nodos de %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 a %3)</translation>
    </message>
    <message>
        <source>measured, n = %1</source>
        <translation>medido, n = %1</translation>
    </message>
    <message>
        <source>Top-1 accuracy (95 %)</source>
        <translation>Exactitud top-1 (95 %)</translation>
    </message>
    <message>
        <source>Same answer as A (95 %)</source>
        <translation>Misma respuesta que A (95 %)</translation>
    </message>
    <message>
        <source>Significant at 5 % after Holm&apos;s correction.</source>
        <translation>Significativo al 5 % tras la corrección de Holm.</translation>
    </message>
    <message>
        <source>Could be chance: not significant at 5 % after Holm&apos;s correction.</source>
        <translation>Puede ser azar: no significativo al 5 % tras la corrección de Holm.</translation>
    </message>
    <message>
        <source>Norm of B − A over the norm of A.</source>
        <translation>Norma de B − A dividida por la norma de A.</translation>
    </message>
    <message>
        <source>The shapes differ, so elements cannot be compared.</source>
        <translation>Las formas difieren, así que los elementos no se pueden comparar.</translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message>
        <source>Recommended: the model computes in integers already, its smallest and fastest form.</source>
        <translation>Recomendado: el modelo ya calcula con enteros, su forma más pequeña y rápida.</translation>
    </message>
    <message>
        <source>Recommended: float runs in every runtime at full speed. Quantize first for a smaller and faster file.</source>
        <translation>Recomendado: la coma flotante se ejecuta a toda velocidad en cualquier entorno de ejecución. Cuantizar antes para obtener un archivo más pequeño y rápido.</translation>
    </message>
    <message>
        <source>Choose a file to write.</source>
        <translation>Elegir un archivo para escribir.</translation>
    </message>
    <message>
        <source>Choose another file: the open model would be overwritten.</source>
        <translation>Elegir otro archivo: se sobrescribiría el modelo abierto.</translation>
    </message>
</context>
<context>
    <name>GeneMenu</name>
    <message>
        <source>Choices that are tried</source>
        <translation>Opciones que se prueban</translation>
    </message>
    <message>
        <source>Try All</source>
        <translation>Probar todas</translation>
    </message>
    <message>
        <source>No search is shown</source>
        <translation>No se muestra ninguna búsqueda</translation>
    </message>
    <message>
        <source>%1 (held back)</source>
        <translation>%1 (restringido)</translation>
    </message>
</context>
<context>
    <name>GroupName</name>
    <message>
        <source>%1 · %2 coupled</source>
        <translation>%1 · %2 acopladas</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Count</source>
        <translation>Cantidad</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Node</source>
        <translation>Nodo</translation>
    </message>
    <message>
        <source>Attributes, inputs, outputs and cost.</source>
        <translation>Atributos, entradas, salidas y coste.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Statistics, histogram and slices of the node&apos;s constants.</source>
        <translation>Estadísticas, histograma y cortes de las constantes del nodo.</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Activaciones</translation>
    </message>
    <message>
        <source>What the node computes on the current sample.</source>
        <translation>Lo que el nodo calcula con la muestra actual.</translation>
    </message>
</context>
<context>
    <name>JobState</name>
    <message>
        <source>queued</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>cancelling</source>
        <translation>cancelando</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>As the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
</context>
<context>
    <name>LayerColumns</name>
    <message>
        <source>Kept</source>
        <translation>Quedan</translation>
    </message>
    <message>
        <source>Channels of</source>
        <translation>Canales de</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilidad</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Eliminados</translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message>
        <source>computed</source>
        <translation>calculado</translation>
    </message>
    <message>
        <source>Follows exactly from the file; nothing was measured.</source>
        <translation>Se deduce exactamente del archivo; no se ha medido nada.</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>estimado</translation>
    </message>
    <message>
        <source>A bound or a model of the truth, not a measurement.</source>
        <translation>Una cota o un modelo de la realidad, no una medición.</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>parcial</translation>
    </message>
    <message>
        <source>Measured on a part of the images.</source>
        <translation>Medido con una parte de las imágenes.</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>medido</translation>
    </message>
    <message>
        <source>Measured, with every image or run that is named.</source>
        <translation>Medido, con todas las imágenes o ejecuciones indicadas.</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>obsoleto</translation>
    </message>
    <message>
        <source>Measured before the model or the data changed; measure again.</source>
        <translation>Medido antes de que cambiaran el modelo o los datos; volver a medir.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latencia</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
</context>
<context>
    <name>NodeDescription</name>
    <message>
        <source>… %1 in all</source>
        <translation>… %1 en total</translation>
    </message>
    <message>
        <source>graph of %1 nodes</source>
        <translation>grafo de %1 nodos</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>no se muestra</translation>
    </message>
    <message>
        <source>attribute %1 of the function</source>
        <translation>atributo %1 de la función</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Atributos</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Salidas</translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>salida %1</translation>
    </message>
    <message>
        <source>%1 readers in all</source>
        <translation>%1 lectores en total</translation>
    </message>
    <message>
        <source>Cost of one sample</source>
        <translation>Coste de una muestra</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operaciones</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Alive</source>
        <translation>Ocupado</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Productor</translation>
    </message>
    <message>
        <source>IR version</source>
        <translation>Versión de IR</translation>
    </message>
    <message>
        <source>Opset</source>
        <translation>Opset</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Funciones</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Documentación</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadatos</translation>
    </message>
    <message>
        <source>Peak activations</source>
        <translation>Pico de activaciones</translation>
    </message>
</context>
<context>
    <name>NodeSentence</name>
    <message>
        <source>Weighs its input with filters or a matrix.</source>
        <translation>Pondera su entrada con filtros o una matriz.</translation>
    </message>
    <message>
        <source>Brings its input to a common mean and scale.</source>
        <translation>Lleva su entrada a una media y una escala comunes.</translation>
    </message>
    <message>
        <source>Bends every value by a nonlinear function.</source>
        <translation>Curva cada valor con una función no lineal.</translation>
    </message>
    <message>
        <source>Sums up neighbouring values in one.</source>
        <translation>Resume valores vecinos en uno solo.</translation>
    </message>
    <message>
        <source>Moves or picks elements without computing.</source>
        <translation>Mueve o elige elementos sin calcular.</translation>
    </message>
    <message>
        <source>Computes element by element or along axes.</source>
        <translation>Calcula elemento a elemento o a lo largo de ejes.</translation>
    </message>
    <message>
        <source>Turns real numbers into small integers, or back.</source>
        <translation>Convierte números reales en enteros pequeños, o al revés.</translation>
    </message>
    <message>
        <source>Reads a sequence step by step, keeping a state.</source>
        <translation>Lee una secuencia paso a paso y conserva un estado.</translation>
    </message>
    <message>
        <source>Runs a graph of its own.</source>
        <translation>Ejecuta un grafo propio.</translation>
    </message>
    <message>
        <source>It holds %1 parameters and takes %2 MACs.</source>
        <translation>Contiene %1 parámetros y requiere %2 MACs.</translation>
    </message>
    <message>
        <source>It holds %1 parameters.</source>
        <translation>Contiene %1 parámetros.</translation>
    </message>
    <message>
        <source>It takes %1 MACs.</source>
        <translation>Requiere %1 MACs.</translation>
    </message>
    <message>
        <source>Its output is %1.</source>
        <translation>Su salida es %1.</translation>
    </message>
    <message>
        <source>A stack of %1 equal blocks.</source>
        <translation>Una pila de %1 bloques iguales.</translation>
    </message>
    <message>
        <source>One of %1 equal blocks.</source>
        <translation>Uno de %1 bloques iguales.</translation>
    </message>
    <message>
        <source>%1 nodes stand inside; a double click opens it.</source>
        <translation>Dentro hay %1 nodos; un doble clic lo abre.</translation>
    </message>
    <message>
        <source>What the model is given.</source>
        <translation>Lo que recibe el modelo.</translation>
    </message>
    <message>
        <source>What the model gives.</source>
        <translation>Lo que produce el modelo.</translation>
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
        <translation>escalar</translation>
    </message>
</context>
<context>
    <name>OpenedDataset</name>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validación</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>bundled sample</source>
        <translation>ejemplo incluido</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search the graph</source>
        <translation>Buscar en el grafo</translation>
    </message>
    <message>
        <source>name, op:Conv, shape:64x3x3, params&gt;1M, macs&gt;10M</source>
        <translation>nombre, op:Conv, shape:64x3x3, params&gt;1M, macs&gt;10M</translation>
    </message>
    <message>
        <source>Measure accuracy</source>
        <translation>Medir la exactitud</translation>
    </message>
    <message>
        <source>F5 on 1,000 images, Ctrl+F5 on all of them</source>
        <translation>F5 con 1000 imágenes, Ctrl+F5 con todas</translation>
    </message>
    <message>
        <source>Measure latency</source>
        <translation>Medir la latencia</translation>
    </message>
    <message>
        <source>F6; then colour the graph by it</source>
        <translation>F6; después, colorear el grafo según ella</translation>
    </message>
    <message>
        <source>Choose images</source>
        <translation>Elegir imágenes</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D opens the data set wizard</source>
        <translation>Ctrl+Mayús+D abre el asistente de conjuntos de datos</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Todos los atajos</translation>
    </message>
    <message>
        <source>Ctrl+/ lists and edits them</source>
        <translation>Ctrl+/ los muestra y permite editarlos</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>¿Qué es esto?</translation>
    </message>
    <message>
        <source>Shift+F1, then click anything</source>
        <translation>Mayús+F1 y hacer clic en cualquier cosa</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Blocks and layers with their figures.</source>
        <translation>Bloques y capas con sus cifras.</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Everything about the selected node.</source>
        <translation>Todo sobre el nodo seleccionado.</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Estadísticas</translation>
    </message>
    <message>
        <source>Operators, memory over time and the largest layers.</source>
        <translation>Operadores, memoria a lo largo del tiempo y capas más grandes.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <source>Images of the data set and what the model says of them.</source>
        <translation>Imágenes del conjunto de datos y lo que el modelo dice de ellas.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>What is wrong with the model, node by node.</source>
        <translation>Lo que está mal en el modelo, nodo a nodo.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>What runs now and what ran before.</source>
        <translation>Lo que se ejecuta ahora y lo que se ejecutó antes.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>What the engine and its jobs said.</source>
        <translation>Lo que han comunicado el motor y sus tareas.</translation>
    </message>
</context>
<context>
    <name>ParetoPicture</name>
    <message>
        <source>front</source>
        <translation>frente</translation>
    </message>
    <message>
        <source>beaten</source>
        <translation>dominada</translation>
    </message>
    <message>
        <source>by lot</source>
        <translation>al azar</translation>
    </message>
    <message>
        <source>finalist</source>
        <translation>finalista</translation>
    </message>
</context>
<context>
    <name>PictureText</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>No se pudo escribir %1: %2</translation>
    </message>
    <message>
        <source>The picture is too large for the memory.</source>
        <translation>La imagen es demasiado grande para la memoria.</translation>
    </message>
    <message>
        <source>%1 was not written completely.</source>
        <translation>%1 no se escribió por completo.</translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>Choose a teacher: open a model, or name its file.</source>
        <translation>Elegir un maestro: abrir un modelo o indicar su archivo.</translation>
    </message>
    <message>
        <source>Choose the ONNX file of the student.</source>
        <translation>Elegir el archivo ONNX del estudiante.</translation>
    </message>
    <message>
        <source>Choose at least one thing to learn from the teacher.</source>
        <translation>Elegir al menos una cosa que aprender del maestro.</translation>
    </message>
    <message>
        <source>Choose a data set with training images; the images that come with Espalier are for tests only.</source>
        <translation>Elegir un conjunto de datos con imágenes de entrenamiento; las imágenes incluidas con Espalier son solo para pruebas.</translation>
    </message>
    <message>
        <source>Choose a file for the student.</source>
        <translation>Elegir un archivo para el estudiante.</translation>
    </message>
    <message>
        <source>Choose another file for the trained student: this one would be overwritten.</source>
        <translation>Elegir otro archivo para el estudiante entrenado: este se sobrescribiría.</translation>
    </message>
</context>
<context>
    <name>PruneMetrics</name>
    <message>
        <source>Weights that are left once the channels of the draft are cut, counted in the cut model.</source>
        <translation>Pesos que quedan una vez cortados los canales del borrador, contados en el modelo cortado.</translation>
    </message>
    <message>
        <source>Weights that are left, from the shapes of the weights; the cut model is counted next.</source>
        <translation>Pesos que quedan, según las formas de los pesos; después se cuenta el modelo cortado.</translation>
    </message>
    <message>
        <source>Multiply-accumulates of the model that is left once the channels of the draft are cut.</source>
        <translation>Multiplicaciones-acumulaciones del modelo que queda una vez cortados los canales del borrador.</translation>
    </message>
    <message>
        <source>Multiply-accumulates that are left, from the shapes of the weights; the cut model is counted next.</source>
        <translation>Multiplicaciones-acumulaciones que quedan, según las formas de los pesos; después se cuenta el modelo cortado.</translation>
    </message>
    <message>
        <source>The size of the file less the bytes of the weights that go; Apply writes the file and shows its real size.</source>
        <translation>El tamaño del archivo menos los bytes de los pesos que se van; Aplicar escribe el archivo y muestra su tamaño real.</translation>
    </message>
    <message>
        <source>Share of images whose highest score is the right class (top-1), with the channels of the draft masked. Against the original on the same images: %1, %2.</source>
        <translation>Proporción de imágenes cuya puntuación más alta es la clase correcta (top-1), con los canales del borrador enmascarados. Frente al original con las mismas imágenes: %1, %2.</translation>
    </message>
    <message>
        <source>The original less what each group costs alone by its sensitivity, as if they did not touch each other.</source>
        <translation>El original menos lo que cuesta cada grupo por sí solo según su sensibilidad, como si no influyeran unos en otros.</translation>
    </message>
    <message>
        <source>Top-1 accuracy of the written model on the validation images, which no training step saw. Before recovery the cut model had %1.</source>
        <translation>Exactitud top-1 del modelo escrito con las imágenes de validación, que ningún paso de entrenamiento vio. Antes de la recuperación, el modelo cortado tenía %1.</translation>
    </message>
</context>
<context>
    <name>PruneText</name>
    <message>
        <source>%1 points (%2 to %3)</source>
        <translation>%1 puntos (%2 a %3)</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>pt</translation>
    </message>
    <message>
        <source>worse than the original</source>
        <translation>peor que el original</translation>
    </message>
    <message>
        <source>better than the original</source>
        <translation>mejor que el original</translation>
    </message>
    <message>
        <source>no evidence of a change</source>
        <translation>sin indicios de cambio</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Validation images (%1): %2. Test images stay unseen.</source>
        <translation>Imágenes de validación (%1): %2. Las imágenes de prueba quedan sin ver.</translation>
    </message>
    <message>
        <source>Test images (%1): %2. The set has no others, so a choice made by them looks better than it is.</source>
        <translation>Imágenes de prueba (%1): %2. El conjunto no tiene otras, así que una elección hecha con ellas parece mejor de lo que es.</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>medido</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>parcial</translation>
    </message>
</context>
<context>
    <name>QuantizeText</name>
    <message>
        <source>Open a model first.</source>
        <translation>Abrir primero un modelo.</translation>
    </message>
    <message>
        <source>Choose a data set with training images: this scheme finds its scales on them. The images that come with Espalier are for tests only.</source>
        <translation>Elegir un conjunto de datos con imágenes de entrenamiento: este esquema busca en ellas sus escalas. Las imágenes incluidas con Espalier son solo para pruebas.</translation>
    </message>
    <message>
        <source>Choose a file for the result.</source>
        <translation>Elegir un archivo para el resultado.</translation>
    </message>
    <message>
        <source>Choose another file for the result: this one would be overwritten.</source>
        <translation>Elegir otro archivo para el resultado: este se sobrescribiría.</translation>
    </message>
    <message>
        <source>The layer %1 cannot be kept in float: commas separate names in the command.</source>
        <translation>La capa %1 no puede quedar en coma flotante: en el comando, las comas separan los nombres.</translation>
    </message>
</context>
<context>
    <name>RecoverForm</name>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Without training</source>
        <translation>Sin entrenamiento</translation>
    </message>
    <message>
        <source>Training images to look at</source>
        <translation>Imágenes de entrenamiento que se miran</translation>
    </message>
    <message>
        <source>Spread evenly over the set.</source>
        <translation>Repartidas por igual en el conjunto.</translation>
    </message>
    <message>
        <source>Then training</source>
        <translation>Después, entrenamiento</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <source>The highest of the run.</source>
        <translation>La más alta de la ejecución.</translation>
    </message>
</context>
<context>
    <name>SamplesText</name>
    <message>
        <source>Small CNN</source>
        <translation>CNN pequeña</translation>
    </message>
    <message>
        <source>Two convolutions and two dense layers, trained on Fashion-MNIST. 92.1 % of 10,000 test images right.</source>
        <translation>Dos convoluciones y dos capas densas, entrenadas con Fashion-MNIST. Acierta el 92,1 % de 10 000 imágenes de prueba.</translation>
    </message>
    <message>
        <source>ResNet-20</source>
        <translation>ResNet-20</translation>
    </message>
    <message>
        <source>Nine residual blocks with BatchNormalization, trained on Fashion-MNIST. 93.5 % of 10,000 test images right.</source>
        <translation>Nueve bloques residuales con BatchNormalization, entrenados con Fashion-MNIST. Acierta el 93,5 % de 10 000 imágenes de prueba.</translation>
    </message>
    <message>
        <source>Inverted residual</source>
        <translation>Residual invertido</translation>
    </message>
    <message>
        <source>Eight blocks with depthwise convolutions and ReLU6, trained on Fashion-MNIST. 93.9 % of 10,000 test images right.</source>
        <translation>Ocho bloques con convoluciones en profundidad (depthwise) y ReLU6, entrenados con Fashion-MNIST. Acierta el 93,9 % de 10 000 imágenes de prueba.</translation>
    </message>
    <message>
        <source>10,000 nodes</source>
        <translation>10 000 nodos</translation>
    </message>
    <message>
        <source>A transformer decoder of 100 layers, not trained, made on the spot. For trying the graph view at size.</source>
        <translation>Un decodificador transformer de 100 capas, sin entrenar, creado al momento. Para probar la vista del grafo a gran tamaño.</translation>
    </message>
</context>
<context>
    <name>SearchText</name>
    <message>
        <source>Choose a data set with training images: networks are fitted on some and compared on others. The images that come with Espalier are for tests only.</source>
        <translation>Elegir un conjunto de datos con imágenes de entrenamiento: unas sirven para ajustar las redes y otras para compararlas. Las imágenes incluidas con Espalier son solo para pruebas.</translation>
    </message>
    <message>
        <source>Open a model, or choose a template to search in.</source>
        <translation>Abrir un modelo, o elegir una plantilla en la que buscar.</translation>
    </message>
    <message>
        <source>Choose a folder for the networks.</source>
        <translation>Elegir una carpeta para las redes.</translation>
    </message>
    <message>
        <source>Choose a folder for the networks: this is a file.</source>
        <translation>Elegir una carpeta para las redes: esto es un archivo.</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>advertencia</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
</context>
<context>
    <name>StartupText</name>
    <message>
        <source>Open, see, run and measure ONNX models.</source>
        <translation>Abrir, ver, ejecutar y medir modelos ONNX.</translation>
    </message>
    <message>
        <source>An ONNX model, or the id of a sample: %1.</source>
        <translation>Un modelo ONNX, o el identificador de un ejemplo: %1.</translation>
    </message>
    <message>
        <source>light, dark or contrast, for this run.</source>
        <translation>light, dark o contrast, para esta ejecución.</translation>
    </message>
    <message>
        <source>Size of the window, for example 1440x900.</source>
        <translation>Tamaño de la ventana, por ejemplo 1440x900.</translation>
    </message>
    <message>
        <source>Write a picture of the window and quit.</source>
        <translation>Guardar una imagen de la ventana y salir.</translation>
    </message>
</context>
<context>
    <name>TrialText</name>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Finalist %1</source>
        <translation>Finalista %1</translation>
    </message>
    <message>
        <source>Network %1</source>
        <translation>Red %1</translation>
    </message>
    <message>
        <source>%1 (%2 to %3, n = %4)</source>
        <translation>%1 (%2 a %3, n = %4)</translation>
    </message>
    <message>
        <source>control group, %1</source>
        <translation>grupo de control, %1</translation>
    </message>
    <message>
        <source>Validation accuracy %1</source>
        <translation>Exactitud de validación %1</translation>
    </message>
    <message>
        <source>Test accuracy %1</source>
        <translation>Exactitud de prueba %1</translation>
    </message>
</context>
<context>
    <name>app::CheckView</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Opset</source>
        <translation>Opset</translation>
    </message>
    <message>
        <source>Finite weights</source>
        <translation>Pesos finitos</translation>
    </message>
    <message>
        <source>Outputs in a fresh session</source>
        <translation>Salidas en una sesión nueva</translation>
    </message>
    <message>
        <source>Change against the original</source>
        <translation>Cambio respecto al original</translation>
    </message>
    <message>
        <source>ONNX Runtime</source>
        <translation>ONNX Runtime</translation>
    </message>
    <message>
        <source>Outputs when compiled</source>
        <translation>Salidas tras compilar</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Comprobaciones</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Hallazgo</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>superada</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>omitida</translation>
    </message>
</context>
<context>
    <name>app::CloseQuestion</name>
    <message>
        <source>%1 Is Running</source>
        <translation>En curso: %1</translation>
    </message>
    <message>
        <source>Should it go on without the window? Nothing is lost either way: it keeps a checkpoint, and writes the student when it ends.</source>
        <translation>¿Debe seguir sin la ventana? En ningún caso se pierde nada: se conserva un punto de control y el estudiante se escribe al terminar.</translation>
    </message>
    <message>
        <source>Keep Running</source>
        <translation>Seguir ejecutando</translation>
    </message>
    <message>
        <source>Close the window; the student is written when the run ends.</source>
        <translation>Cerrar la ventana; el estudiante se escribe cuando acabe la ejecución.</translation>
    </message>
    <message>
        <source>Stop and Keep Best</source>
        <translation>Detener y guardar el mejor</translation>
    </message>
    <message>
        <source>Stop and Resume Later</source>
        <translation>Detener y reanudar después</translation>
    </message>
    <message>
        <source>Write the weights of the best epoch, then close the window.</source>
        <translation>Escribir los pesos de la mejor época y cerrar la ventana.</translation>
    </message>
    <message>
        <source>No epoch has ended yet, so there are no weights to keep; the run can be resumed from its checkpoint.</source>
        <translation>Aún no ha terminado ninguna época, así que no hay pesos que guardar; la ejecución se puede reanudar desde su punto de control.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Keep the window open.</source>
        <translation>Dejar la ventana abierta.</translation>
    </message>
</context>
<context>
    <name>app::CommandPalette</name>
    <message>
        <source>Go to anything</source>
        <translation>Ir a</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
    <message>
        <source>Name of a node, &gt; for actions, ? for help</source>
        <translation>Nombre de un nodo, &gt; para acciones, ? para ayuda</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Coincidencias</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>No hay coincidencias.</translation>
    </message>
</context>
<context>
    <name>app::CommandRun</name>
    <message>
        <source>%1 left</source>
        <translation>faltan %1</translation>
    </message>
</context>
<context>
    <name>app::CompareBar</name>
    <message>
        <source>Model A</source>
        <translation>Modelo A</translation>
    </message>
    <message>
        <source>The model that the others are held against.</source>
        <translation>El modelo con el que se comparan los demás.</translation>
    </message>
    <message>
        <source>Model B</source>
        <translation>Modelo B</translation>
    </message>
    <message>
        <source>The model that is held against A.</source>
        <translation>El modelo que se compara con A.</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Permutar</translation>
    </message>
    <message>
        <source>Let A and B change places.</source>
        <translation>Intercambiar los lugares de A y B.</translation>
    </message>
    <message>
        <source>Add Model…</source>
        <translation>Añadir modelo…</translation>
    </message>
    <message>
        <source>Take a further ONNX file into the comparison, up to 16.</source>
        <translation>Añadir otro archivo ONNX a la comparación, hasta 16.</translation>
    </message>
    <message>
        <source>Remove B</source>
        <translation>Quitar B</translation>
    </message>
    <message>
        <source>Take model B out of the comparison; its file stays.</source>
        <translation>Quitar el modelo B de la comparación; su archivo se conserva.</translation>
    </message>
    <message>
        <source>Compare Answers</source>
        <translation>Comparar respuestas</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Let the run stand still and leave the processor to others.</source>
        <translation>Suspender la ejecución y dejar el procesador a otros.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>End the run; nothing is kept.</source>
        <translation>Terminar la ejecución; no se conserva nada.</translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation>Progreso de la comparación</translation>
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
        <translation>En pausa en %1</translation>
    </message>
    <message>
        <source>Run all models on the same samples.</source>
        <translation>Ejecutar todos los modelos con las mismas muestras.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>app::CompareFlips</name>
    <message>
        <source>Changed answers</source>
        <translation>Respuestas cambiadas</translation>
    </message>
    <message>
        <source>Which changed answers are shown.</source>
        <translation>Qué respuestas cambiadas se muestran.</translation>
    </message>
    <message>
        <source>Samples with another answer</source>
        <translation>Muestras con otra respuesta</translation>
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
        <translation>Acierto, luego error</translation>
    </message>
    <message>
        <source>Wrong, then right</source>
        <translation>Error, luego acierto</translation>
    </message>
    <message>
        <source>Wrong in both, differently</source>
        <translation>Error en ambos, distinto</translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation>Otra respuesta</translation>
    </message>
    <message>
        <source>No sample is of this kind.</source>
        <translation>No hay ninguna muestra de este tipo.</translation>
    </message>
    <message>
        <source>The first %1 of %2 samples.</source>
        <translation>Las primeras %1 de %2 muestras.</translation>
    </message>
    <message>
        <source>Samples: %1</source>
        <translation>Muestras: %1</translation>
    </message>
</context>
<context>
    <name>app::CompareGraph</name>
    <message>
        <source>What differs</source>
        <translation>Qué difiere</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nodo</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>%1 nodes same, %2 changed, %3 removed, %4 added. Hold Alt to see A.</source>
        <translation>%1 nodos iguales, %2 cambiados, %3 eliminados, %4 añadidos. Mantener Alt para ver A.</translation>
    </message>
    <message>
        <source>Nodes stand in another order, so removed ones are drawn without what read them.</source>
        <translation>Los nodos están en otro orden, así que los eliminados se dibujan sin lo que los leía.</translation>
    </message>
</context>
<context>
    <name>app::ComparePage</name>
    <message>
        <source>Try Again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Run the same command once more.</source>
        <translation>Ejecutar otra vez el mismo comando.</translation>
    </message>
    <message>
        <source>Add Model…</source>
        <translation>Añadir modelo…</translation>
    </message>
    <message>
        <source>Choose the ONNX file that is held against this one.</source>
        <translation>Elegir el archivo ONNX que se compara con este.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>What is not equal in all models.</source>
        <translation>Lo que no es igual en todos los modelos.</translation>
    </message>
    <message>
        <source>Graph Difference</source>
        <translation>Diferencia de grafos</translation>
    </message>
    <message>
        <source>Both graphs in one picture.</source>
        <translation>Ambos grafos en una sola imagen.</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Predicciones</translation>
    </message>
    <message>
        <source>What both models answer on the same samples.</source>
        <translation>Lo que responden ambos modelos con las mismas muestras.</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensores</translation>
    </message>
    <message>
        <source>How far the weights of each layer are apart.</source>
        <translation>Cuánto se apartan los pesos de cada capa.</translation>
    </message>
    <message>
        <source>Parts of the Compare workspace</source>
        <translation>Partes del espacio de trabajo Comparar</translation>
    </message>
    <message>
        <source>What differs among all</source>
        <translation>Qué difiere entre todos</translation>
    </message>
    <message>
        <source>Add Models to the Comparison</source>
        <translation>Añadir modelos a la comparación</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx);;All files (*)</source>
        <translation>Modelos ONNX (*.onnx);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Compare the models</source>
        <translation>Comparar los modelos</translation>
    </message>
    <message>
        <source>A comparison needs a second model.</source>
        <translation>Una comparación necesita un segundo modelo.</translation>
    </message>
    <message>
        <source>These models cannot be compared.</source>
        <translation>Estos modelos no se pueden comparar.</translation>
    </message>
    <message>
        <source>Comparing answers needs a data set.</source>
        <translation>Comparar respuestas requiere un conjunto de datos.</translation>
    </message>
    <message>
        <source>Reading the models…</source>
        <translation>Leyendo los modelos…</translation>
    </message>
    <message>
        <source>The data set holds no samples to compare on.</source>
        <translation>El conjunto de datos no contiene muestras para la comparación.</translation>
    </message>
    <message>
        <source>Compare %1 with %2</source>
        <translation>Comparar %1 con %2</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Qué difiere</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
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
        <translation>Se compararon respuestas de otros modelos o muestras. Comparar las respuestas de estos.</translation>
    </message>
    <message>
        <source>Compare the answers to see which classes and samples change.</source>
        <translation>Comparar las respuestas para ver qué clases y muestras cambian.</translation>
    </message>
    <message>
        <source>The models could not be read</source>
        <translation>Los modelos no se pudieron leer</translation>
    </message>
    <message>
        <source>Take the model out of the comparison, or choose another one.</source>
        <translation>Quitar el modelo de la comparación, o elegir otro.</translation>
    </message>
    <message>
        <source>The comparison was stopped</source>
        <translation>La comparación se detuvo</translation>
    </message>
    <message>
        <source>No answers were kept.</source>
        <translation>No se conservó ninguna respuesta.</translation>
    </message>
    <message>
        <source>The answers could not be compared</source>
        <translation>Las respuestas no se pudieron comparar</translation>
    </message>
    <message>
        <source>Command: %1
Log: %2</source>
        <translation>Comando: %1
Registro: %2</translation>
    </message>
    <message>
        <source>Add a second model to see what differs from the open one.</source>
        <translation>Añadir un segundo modelo para ver qué difiere del abierto.</translation>
    </message>
    <message>
        <source>Nothing can be shown of these models.</source>
        <translation>No se puede mostrar nada de estos modelos.</translation>
    </message>
    <message>
        <source>The answers of these models are compared.</source>
        <translation>Las respuestas de estos modelos están comparadas.</translation>
    </message>
    <message>
        <source>Ready: all models answer the same samples (%1).</source>
        <translation>Listo: todos los modelos responden con las mismas muestras (%1).</translation>
    </message>
    <message>
        <source>The data set cannot be used: %1</source>
        <translation>El conjunto de datos no se puede usar: %1</translation>
    </message>
    <message>
        <source>The models are answering; the bar above shows how far they are.</source>
        <translation>Los modelos están respondiendo; la barra de arriba muestra cuánto llevan.</translation>
    </message>
</context>
<context>
    <name>app::ComparePredictions</name>
    <message>
        <source>%1 points (%2 to %3 at 95 %)</source>
        <translation>%1 puntos (%2 a %3 al 95 %)</translation>
    </message>
    <message>
        <source>Measured on %1 samples (%2).</source>
        <translation>Medido con %1 muestras (%2).</translation>
    </message>
    <message>
        <source>Same answer: %1; divergence %2 nats on average.</source>
        <translation>Misma respuesta: %1; divergencia media de %2 nats.</translation>
    </message>
    <message>
        <source>Accuracy of B less A: %1; p = %2 (McNemar, exact).</source>
        <translation>Exactitud de B menos A: %1; p = %2 (McNemar, exacta).</translation>
    </message>
    <message>
        <source>Add Data Set…</source>
        <translation>Añadir conjunto de datos…</translation>
    </message>
    <message>
        <source>Choose the images that the models are compared on.</source>
        <translation>Elegir las imágenes para comparar los modelos.</translation>
    </message>
    <message>
        <source>Mistakes of A</source>
        <translation>Errores de A</translation>
    </message>
    <message>
        <source>How many samples of the row&apos;s class get the column&apos;s class from A.</source>
        <translation>Cuántas muestras de la clase de la fila reciben de A la clase de la columna.</translation>
    </message>
    <message>
        <source>Mistakes of B</source>
        <translation>Errores de B</translation>
    </message>
    <message>
        <source>How many samples of the row&apos;s class get the column&apos;s class from B.</source>
        <translation>Cuántas muestras de la clase de la fila reciben de B la clase de la columna.</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
    <message>
        <source>How many more samples B puts into a cell than A does; the diagonal are right answers.</source>
        <translation>Cuántas muestras más que A pone B en una celda; la diagonal son las respuestas correctas.</translation>
    </message>
    <message>
        <source>Change of each class</source>
        <translation>Cambio por clase</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Muestras</translation>
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
        <translation>B − A, puntos (95 %)</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdidas</translation>
    </message>
    <message>
        <source>Gained</source>
        <translation>Ganadas</translation>
    </message>
    <message>
        <source>p (Holm)</source>
        <translation>p (Holm)</translation>
    </message>
    <message>
        <source>label</source>
        <translation>etiqueta</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>respuesta</translation>
    </message>
    <message>
        <source>Open the samples</source>
        <translation>Abrir las muestras</translation>
    </message>
</context>
<context>
    <name>app::CompareTensors</name>
    <message>
        <source>Weights by layer</source>
        <translation>Pesos por capa</translation>
    </message>
    <message>
        <source>Choose a layer to see how its weights are spread in both models.</source>
        <translation>Elegir una capa para ver cómo se distribuyen sus pesos en ambos modelos.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Share of the weights</source>
        <translation>Proporción de los pesos</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Count the weights of a layer</source>
        <translation>Contar los pesos de una capa</translation>
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
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose a data set</source>
        <translation>Elegir un conjunto de datos</translation>
    </message>
    <message>
        <source>None with training images</source>
        <translation>Ninguno con imágenes de entrenamiento</translation>
    </message>
</context>
<context>
    <name>app::DisagreementGallery</name>
    <message>
        <source>Student and Teacher Disagree</source>
        <translation>Estudiante y maestro discrepan</translation>
    </message>
    <message>
        <source>Images on which student and teacher disagree</source>
        <translation>Imágenes en las que estudiante y maestro discrepan</translation>
    </message>
    <message>
        <source>Open the validation images</source>
        <translation>Abrir las imágenes de validación</translation>
    </message>
    <message>
        <source>They agree on %1 of the validation images; after epoch %2.</source>
        <translation>Coinciden en %1 de las imágenes de validación; tras la época %2.</translation>
    </message>
    <message>
        <source>Shown after the first epoch.</source>
        <translation>Se muestra tras la primera época.</translation>
    </message>
</context>
<context>
    <name>app::DistillCurves</name>
    <message>
        <source>Batches</source>
        <translation>Lotes</translation>
    </message>
    <message>
        <source>Starts with the run</source>
        <translation>Empieza con la ejecución</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>Starts with the end of the first epoch</source>
        <translation>Empieza al final de la primera época</translation>
    </message>
    <message>
        <source>Learning Rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Suma</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Imágenes de entrenamiento</translation>
    </message>
    <message>
        <source>Validation images</source>
        <translation>Imágenes de validación</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Maestro</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
</context>
<context>
    <name>app::DistillForm</name>
    <message>
        <source>Teacher</source>
        <translation>Maestro</translation>
    </message>
    <message>
        <source>Data Set</source>
        <translation>Conjunto de datos</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Estudiante</translation>
    </message>
    <message>
        <source>What Is Learned</source>
        <translation>Qué se aprende</translation>
    </message>
    <message>
        <source>Save the Student As</source>
        <translation>Guardar el estudiante como</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>All Settings</source>
        <translation>Todos los ajustes</translation>
    </message>
    <message>
        <source>Also show the settings that few runs change.</source>
        <translation>Mostrar también los ajustes que pocas veces se cambian.</translation>
    </message>
    <message>
        <source>The network to learn from.</source>
        <translation>La red de la que se aprende.</translation>
    </message>
    <message>
        <source>The open model</source>
        <translation>El modelo abierto</translation>
    </message>
    <message>
        <source>Another ONNX file</source>
        <translation>Otro archivo ONNX</translation>
    </message>
    <message>
        <source>File of the teacher</source>
        <translation>Archivo del maestro</translation>
    </message>
    <message>
        <source>An ONNX model that classifies the images of the data set.</source>
        <translation>Un modelo ONNX que clasifica las imágenes del conjunto de datos.</translation>
    </message>
    <message>
        <source>The images that are learned from; they need no labels when the labels have no weight.</source>
        <translation>Las imágenes de las que se aprende; no necesitan etiquetas cuando las etiquetas no tienen peso.</translation>
    </message>
    <message>
        <source>File for the student</source>
        <translation>Archivo para el estudiante</translation>
    </message>
    <message>
        <source>The ONNX file that the trained student is written to; beside it the run keeps its checkpoint.</source>
        <translation>El archivo ONNX en el que se escribe el estudiante entrenado; junto a él, la ejecución guarda su punto de control.</translation>
    </message>
    <message>
        <source>The open model: %1</source>
        <translation>El modelo abierto: %1</translation>
    </message>
    <message>
        <source>Count the student</source>
        <translation>Contar el estudiante</translation>
    </message>
</context>
<context>
    <name>app::DistillPage</name>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Go on where the run was interrupted.</source>
        <translation>Seguir donde se interrumpió la ejecución.</translation>
    </message>
    <message>
        <source>Keep Best</source>
        <translation>Guardar el mejor</translation>
    </message>
    <message>
        <source>Write the weights of its best epoch as the student, without training on.</source>
        <translation>Escribir los pesos de su mejor época como estudiante, sin seguir entrenando.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Move the checkpoint to the wastebasket, so that a run can start anew.</source>
        <translation>Mover el punto de control a la papelera, para poder empezar una ejecución de nuevo.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Stop and Keep Best</source>
        <translation>Detener y guardar el mejor</translation>
    </message>
    <message>
        <source>Progress of the distillation</source>
        <translation>Progreso de la destilación</translation>
    </message>
    <message>
        <source>The run cannot start yet</source>
        <translation>La ejecución aún no puede empezar</translation>
    </message>
    <message>
        <source>The checkpoint could not be moved to the wastebasket</source>
        <translation>No se pudo mover el punto de control a la papelera</translation>
    </message>
    <message>
        <source>Remove it by hand: %1</source>
        <translation>Eliminarlo a mano: %1</translation>
    </message>
    <message>
        <source>The settings of the run that is going on.</source>
        <translation>Los ajustes de la ejecución en curso.</translation>
    </message>
    <message>
        <source>A run is going on.</source>
        <translation>Hay una ejecución en curso.</translation>
    </message>
    <message>
        <source>Resume, keep or discard the interrupted run first.</source>
        <translation>Primero reanudar, guardar o descartar la ejecución interrumpida.</translation>
    </message>
    <message>
        <source>Train the student.</source>
        <translation>Entrenar el estudiante.</translation>
    </message>
    <message>
        <source>Correct what is marked in the form first.</source>
        <translation>Corregir primero lo que está marcado en el formulario.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Let the run stand still and leave the processor to others.</source>
        <translation>Suspender la ejecución y dejar el procesador a otros.</translation>
    </message>
    <message>
        <source>Nothing runs.</source>
        <translation>No se ejecuta nada.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>End the run and write the weights of its best epoch.</source>
        <translation>Terminar la ejecución y escribir los pesos de su mejor época.</translation>
    </message>
    <message>
        <source>No epoch has ended yet, so there are no weights to keep; the run can be resumed.</source>
        <translation>Aún no ha terminado ninguna época, así que no hay pesos que guardar; la ejecución se puede reanudar.</translation>
    </message>
    <message>
        <source>Nothing runs yet.</source>
        <translation>Aún no se ejecuta nada.</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Stopping: the checkpoint is saved</source>
        <translation>Deteniendo: se guarda el punto de control</translation>
    </message>
    <message>
        <source>Writing and measuring the best weights</source>
        <translation>Escribiendo y midiendo los mejores pesos</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Goes on without this window</source>
        <translation>Sigue sin esta ventana</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>época %1 de %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>faltan %1</translation>
    </message>
    <message>
        <source>validation accuracy %1</source>
        <translation>exactitud de validación %1</translation>
    </message>
    <message>
        <source>A run for %1 was interrupted</source>
        <translation>Se interrumpió una ejecución para %1</translation>
    </message>
    <message>
        <source>Its checkpoint is of %1; it needs the settings it was started with.</source>
        <translation>Su punto de control es de %1; necesita los ajustes con los que se inició.</translation>
    </message>
    <message>
        <source>The run failed</source>
        <translation>La ejecución falló</translation>
    </message>
    <message>
        <source>The run could not start</source>
        <translation>La ejecución no pudo empezar</translation>
    </message>
    <message>
        <source>Command: %1
Log: %2</source>
        <translation>Comando: %1
Registro: %2</translation>
    </message>
</context>
<context>
    <name>app::DistillResult</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 a %3)</translation>
    </message>
    <message>
        <source>Open Student</source>
        <translation>Abrir estudiante</translation>
    </message>
    <message>
        <source>Open the trained student in place of the model that is open now.</source>
        <translation>Abrir el estudiante entrenado en lugar del modelo que está abierto ahora.</translation>
    </message>
    <message>
        <source>The student of epoch %1 of %2 is written to %3</source>
        <translation>El estudiante de la época %1 de %2 está escrito en %3</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Maestro</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Estudiante</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>Exactitud de validación</translation>
    </message>
    <message>
        <source>measured on %1 validation images, by which the epoch was chosen: optimistic; 95 % interval</source>
        <translation>medida con %1 imágenes de validación, según las que se eligió la época: optimista; intervalo del 95 %</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Exactitud de prueba</translation>
    </message>
    <message>
        <source>measured once on %1 test images; 95 % interval</source>
        <translation>medida una vez con %1 imágenes de prueba; intervalo del 95 %</translation>
    </message>
    <message>
        <source>Same class as the teacher</source>
        <translation>Misma clase que el maestro</translation>
    </message>
    <message>
        <source>measured on %1 validation images; 95 % interval</source>
        <translation>medida con %1 imágenes de validación; intervalo del 95 %</translation>
    </message>
</context>
<context>
    <name>app::DistillRun</name>
    <message>
        <source>Keep the best of %1</source>
        <translation>Guardar el mejor de %1</translation>
    </message>
    <message>
        <source>Distil %1</source>
        <translation>Destilar %1</translation>
    </message>
</context>
<context>
    <name>app::DockHost</name>
    <message>
        <source>Panels</source>
        <translation>Paneles</translation>
    </message>
</context>
<context>
    <name>app::ExplorePage</name>
    <message>
        <source>Colour by</source>
        <translation>Colorear por</translation>
    </message>
    <message>
        <source>&lt;b&gt;Colour by&lt;/b&gt;&lt;br&gt;What the nodes are tinted by. Latency needs a profile (F6).</source>
        <translation>&lt;b&gt;Colorear por&lt;/b&gt;&lt;br&gt;Según qué se tiñen los nodos. La latencia necesita una medición (F6).</translation>
    </message>
    <message>
        <source>Colour by: %1</source>
        <translation>Colorear por: %1</translation>
    </message>
    <message>
        <source>Search in the graph</source>
        <translation>Buscar en el grafo</translation>
    </message>
    <message>
        <source>Search: name, op:Conv, shape:64x3x3, params&gt;1M</source>
        <translation>Buscar: nombre, op:Conv, shape:64x3x3, params&gt;1M</translation>
    </message>
    <message>
        <source>&lt;b&gt;Search in the graph&lt;/b&gt; (Ctrl+F)&lt;br&gt;Names, or op:Conv, shape:64x3x3, params&amp;gt;1M, macs&amp;gt;10M. F3 goes to the next match, Esc clears.</source>
        <translation>&lt;b&gt;Buscar en el grafo&lt;/b&gt; (Ctrl+F)&lt;br&gt;Nombres, o op:Conv, shape:64x3x3, params&amp;gt;1M, macs&amp;gt;10M. F3 va a la siguiente coincidencia, Esc borra.</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expresión regular</translation>
    </message>
    <message>
        <source>&lt;b&gt;Regular expression&lt;/b&gt;&lt;br&gt;Read the text as one pattern for names.</source>
        <translation>&lt;b&gt;Expresión regular&lt;/b&gt;&lt;br&gt;Leer el texto como un solo patrón de nombres.</translation>
    </message>
    <message>
        <source>Nothing is measured yet: profile the model first (F6).</source>
        <translation>Aún no se ha medido nada: medir primero la latencia (F6).</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latencia</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>sin coincidencias</translation>
    </message>
    <message>
        <source>1 match</source>
        <translation>1 coincidencia</translation>
    </message>
    <message>
        <source>%1 matches</source>
        <translation>%1 coincidencias</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>app::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Archivo que se escribe</translation>
    </message>
    <message>
        <source>The file gets its name only when every check is passed.</source>
        <translation>El archivo recibe su nombre solo cuando se superan todas las comprobaciones.</translation>
    </message>
    <message>
        <source>Leave out &amp;metadata</source>
        <translation>Omitir &amp;metadatos</translation>
    </message>
    <message>
        <source>Documentation, producer and class names are not written.</source>
        <translation>No se escriben la documentación, el productor ni los nombres de las clases.</translation>
    </message>
    <message>
        <source>Store &amp;weights beside the file</source>
        <translation>Guardar los &amp;pesos junto al archivo</translation>
    </message>
    <message>
        <source>In a file of the same name that ends in .data; done anyway from 2 GiB on.</source>
        <translation>En un archivo del mismo nombre que termina en .data; se hace de todos modos a partir de 2 GiB.</translation>
    </message>
    <message>
        <source>Deploy As</source>
        <translation>Desplegar como</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Comprobaciones</translation>
    </message>
    <message>
        <source>Ways to deploy</source>
        <translation>Formas de despliegue</translation>
    </message>
    <message>
        <source>Copy as Command</source>
        <translation>Copiar como comando</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Exportar %1</translation>
    </message>
    <message>
        <source>Nothing was written: a check failed.</source>
        <translation>No se escribió nada: una comprobación falló.</translation>
    </message>
    <message>
        <source>Written to %1, SHA-256 %2</source>
        <translation>Escrito en %1, SHA-256 %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Outputs are compared on 16 random inputs; with a data set, on its samples.</source>
        <translation>Las salidas se comparan usando 16 entradas aleatorias; si hay un conjunto de datos, usando sus muestras.</translation>
    </message>
    <message>
        <source>Outputs are compared on 16 samples of %1.</source>
        <translation>Las salidas se comparan usando 16 muestras de %1.</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Detenido; no se escribió nada.</translation>
    </message>
</context>
<context>
    <name>app::HeaderBar</name>
    <message>
        <source>F6 measures</source>
        <translation>F6 mide</translation>
    </message>
    <message>
        <source>F5 measures</source>
        <translation>F5 mide</translation>
    </message>
    <message>
        <source>%1 nodes · opset %2</source>
        <translation>%1 nodos · opset %2</translation>
    </message>
    <message>
        <source>Read and analysed in %1.</source>
        <translation>Leído y analizado en %1.</translation>
    </message>
</context>
<context>
    <name>app::LoadingPage</name>
    <message>
        <source>Opening a model</source>
        <translation>Abriendo un modelo</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop opening (Esc)</source>
        <translation>Cancelar la apertura (Esc)</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>faltan %1</translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>Open &amp;Sample</source>
        <translation>Abrir e&amp;jemplo</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>Pa&amp;neles</translation>
    </message>
    <message>
        <source>No recent models</source>
        <translation>No hay modelos recientes</translation>
    </message>
    <message>
        <source>Clear List</source>
        <translation>Vaciar lista</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Grafo</translation>
    </message>
    <message>
        <source>laid out in %1</source>
        <translation>dispuesto en %1</translation>
    </message>
    <message>
        <source>The graph cannot be drawn</source>
        <translation>El grafo no se puede dibujar</translation>
    </message>
    <message>
        <source>The panels still show the model.</source>
        <translation>Los paneles siguen mostrando el modelo.</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Abriendo %1</translation>
    </message>
    <message>
        <source>Making %1</source>
        <translation>Creando %1</translation>
    </message>
    <message>
        <source>opened in %1</source>
        <translation>abierto en %1</translation>
    </message>
    <message>
        <source>%1 could not be opened</source>
        <translation>No se pudo abrir %1</translation>
    </message>
    <message>
        <source>Check whether it was moved or renamed.</source>
        <translation>Comprobar si se movió o se le cambió el nombre.</translation>
    </message>
    <message>
        <source>Export the model again, or open another one.</source>
        <translation>Exportar de nuevo el modelo, o abrir otro.</translation>
    </message>
    <message>
        <source>File: %1
Kind: %2</source>
        <translation>Archivo: %1
Tipo: %2</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>Falló: %1</translation>
    </message>
    <message>
        <source>Command: %1
Log: %2</source>
        <translation>Comando: %1
Registro: %2</translation>
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
        <translation>Abrir un modelo</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx);;All files (*)</source>
        <translation>Modelos ONNX (*.onnx);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>The data set could not be kept</source>
        <translation>No se pudo guardar el conjunto de datos</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>Escribiendo %1</translation>
    </message>
    <message>
        <source>Export Picture</source>
        <translation>Exportar imagen</translation>
    </message>
    <message>
        <source>SVG (*.svg);;PNG (*.png);;PDF (*.pdf)</source>
        <translation>SVG (*.svg);;PNG (*.png);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Exportar %1</translation>
    </message>
    <message>
        <source>Picture written to %1</source>
        <translation>Imagen escrita en %1</translation>
    </message>
    <message>
        <source>The picture could not be written</source>
        <translation>No se pudo escribir la imagen</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Propiedades</translation>
    </message>
    <message>
        <source>About Espalier</source>
        <translation>Acerca de Espalier</translation>
    </message>
</context>
<context>
    <name>app::Measurements</name>
    <message>
        <source>Evaluate %1</source>
        <translation>Evaluar %1</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>Medir la latencia de %1</translation>
    </message>
    <message>
        <source>Share of the images measured so far whose highest score is the right class.</source>
        <translation>Proporción de las imágenes medidas hasta ahora cuya puntuación más alta es la clase correcta.</translation>
    </message>
    <message>
        <source>Share of %1 images whose highest score is the right class (top-1), with the 95 % interval of Wilson. %2 images a second.</source>
        <translation>Proporción de %1 imágenes cuya puntuación más alta es la clase correcta (top-1), con el intervalo de Wilson del 95 %. %2 imágenes por segundo.</translation>
    </message>
    <message>
        <source>Median of the runs of one sample; 95 of 100 took less than %1. %2 threads on %3.</source>
        <translation>Mediana de las ejecuciones de una muestra; 95 de 100 tardaron menos de %1. %2 hilos en %3.</translation>
    </message>
</context>
<context>
    <name>app::MetricPopover</name>
    <message>
        <source>How %1 was computed</source>
        <translation>Cómo se calculó: %1</translation>
    </message>
    <message>
        <source>95 % interval: %1</source>
        <translation>Intervalo del 95 %: %1</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>Aún no medido.</translation>
    </message>
</context>
<context>
    <name>app::MetricTile</name>
    <message>
        <source>measuring %1</source>
        <translation>midiendo %1</translation>
    </message>
    <message>
        <source>original</source>
        <translation>original</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>Aún no medido.</translation>
    </message>
    <message>
        <source>Click to read how it was computed.</source>
        <translation>Hacer clic para leer cómo se calculó.</translation>
    </message>
</context>
<context>
    <name>app::ModeRail</name>
    <message>
        <source>Workspaces</source>
        <translation>Espacios de trabajo</translation>
    </message>
</context>
<context>
    <name>app::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Scrolls; with Ctrl it zooms</source>
        <translation>Desplaza; con Ctrl, hace zoom</translation>
    </message>
    <message>
        <source>Zooms; with Ctrl it scrolls</source>
        <translation>Hace zoom; con Ctrl, desplaza</translation>
    </message>
    <message>
        <source>All processors (%1)</source>
        <translation>Todos los procesadores (%1)</translation>
    </message>
    <message>
        <source>Threads that the engine computes with.</source>
        <translation>Hilos con los que calcula el motor.</translation>
    </message>
    <message>
        <source>Most memory that a measurement keeps inputs and activations in, from the next one that begins; with less it computes more of them again.</source>
        <translation>Memoria máxima en la que una medición conserva entradas y activaciones, a partir de la próxima que empiece; con menos, recalcula más.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Program that has onnx, onnxruntime and numpy; quantized models are verified with it. Empty: the one that is found.</source>
        <translation>Programa que tiene onnx, onnxruntime y numpy; con él se verifican los modelos cuantizados. Vacío: el que se encuentre.</translation>
    </message>
    <message>
        <source>The one that is found</source>
        <translation>El que se encuentre</translation>
    </message>
    <message>
        <source>Show changes without movement</source>
        <translation>Mostrar los cambios sin movimiento</translation>
    </message>
    <message>
        <source>Open the last model when Espalier starts</source>
        <translation>Abrir el último modelo al iniciar Espalier</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>Mouse &amp;wheel on the graph</source>
        <translation>&amp;Rueda del ratón en el grafo</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>&amp;Hilos</translation>
    </message>
    <message>
        <source>Me&amp;mory for activations</source>
        <translation>&amp;Memoria para activaciones</translation>
    </message>
    <message>
        <source>&amp;Python with ONNX Runtime</source>
        <translation>&amp;Python con ONNX Runtime</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
</context>
<context>
    <name>app::PruneBar</name>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Recover…</source>
        <translation>Recuperar…</translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>Aplicar…</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Criterio</translation>
    </message>
    <message>
        <source>What tells which channels go first.</source>
        <translation>Lo que determina qué canales se van primero.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Kept channels are multiples of this: runtimes like 16 for float, 4 for int8.</source>
        <translation>Los canales que quedan son múltiplos de este número: los entornos de ejecución prefieren 16 para float y 4 para int8.</translation>
    </message>
    <message>
        <source>Steps of %1</source>
        <translation>Pasos de %1</translation>
    </message>
    <message>
        <source>Show the Original</source>
        <translation>Ver el original</translation>
    </message>
    <message>
        <source>Shows the graph and its figures without the draft while it is pressed; so does Alt.</source>
        <translation>Muestra el grafo y sus cifras sin el borrador mientras se mantiene pulsado; Alt hace lo mismo.</translation>
    </message>
    <message>
        <source>Channels removed of all groups</source>
        <translation>Canales eliminados de todos los grupos</translation>
    </message>
    <message>
        <source>Moves every slider that is not locked to the same share.</source>
        <translation>Lleva a la misma proporción todos los deslizadores que no están bloqueados.</translation>
    </message>
    <message>
        <source>%1 of MACs gone</source>
        <translation>%1 menos de MACs</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Todos los grupos</translation>
    </message>
    <message>
        <source>Prune to Budget…</source>
        <translation>Podar según presupuesto…</translation>
    </message>
</context>
<context>
    <name>app::PruneCanvas</name>
    <message>
        <source>Channels removed</source>
        <translation>Canales eliminados</translation>
    </message>
</context>
<context>
    <name>app::PrunePage</name>
    <message>
        <source>Try Again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Look for channel groups once more.</source>
        <translation>Buscar otra vez grupos de canales.</translation>
    </message>
    <message>
        <source>The pruned model was not written</source>
        <translation>El modelo podado no se escribió</translation>
    </message>
    <message>
        <source>Choose another place, or move a slider back.</source>
        <translation>Elegir otro lugar, o mover un deslizador hacia atrás.</translation>
    </message>
    <message>
        <source>Open a model to prune it.</source>
        <translation>Abrir un modelo para podarlo.</translation>
    </message>
    <message>
        <source>Looking for channels that move together…</source>
        <translation>Buscando canales que van juntos…</translation>
    </message>
    <message>
        <source>This model cannot be pruned: %1</source>
        <translation>Este modelo no se puede podar: %1</translation>
    </message>
    <message>
        <source>A recovery is going on.</source>
        <translation>Hay una recuperación en curso.</translation>
    </message>
    <message>
        <source>Add a data set with training images; those that come with Espalier are for tests only.</source>
        <translation>Añadir un conjunto de datos con imágenes de entrenamiento; las incluidas con Espalier son solo para pruebas.</translation>
    </message>
    <message>
        <source>The data set has test images only; recovery needs training images.</source>
        <translation>El conjunto de datos solo tiene imágenes de prueba; la recuperación necesita imágenes de entrenamiento.</translation>
    </message>
    <message>
        <source>First look at the Prune workspace.</source>
        <translation>Ver primero el espacio de trabajo Podar.</translation>
    </message>
    <message>
        <source>Nothing is removed yet: move a slider.</source>
        <translation>Aún no se ha eliminado nada: mover un deslizador.</translation>
    </message>
    <message>
        <source>No channel of this model can be removed.</source>
        <translation>Ningún canal de este modelo se puede eliminar.</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Nada que deshacer.</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Nada que rehacer.</translation>
    </message>
    <message>
        <source>Write the Pruned Model</source>
        <translation>Escribir el modelo podado</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx)</source>
        <translation>Modelos ONNX (*.onnx)</translation>
    </message>
    <message>
        <source>The recovery cannot start</source>
        <translation>La recuperación no puede empezar</translation>
    </message>
    <message>
        <source>The list of channels cannot be written to the data folder.</source>
        <translation>La lista de canales no se puede escribir en la carpeta de datos.</translation>
    </message>
    <message>
        <source>Make room on the disk, or check who may write there.</source>
        <translation>Liberar espacio en el disco, o comprobar quién puede escribir en él.</translation>
    </message>
</context>
<context>
    <name>app::PruneResult</name>
    <message>
        <source>Go back to the model that this one was cut from.</source>
        <translation>Volver al modelo del que se cortó este.</translation>
    </message>
</context>
<context>
    <name>app::PruneSide</name>
    <message>
        <source>Layers or filters</source>
        <translation>Capas o filtros</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>One slider for every group of channels that move together.</source>
        <translation>Un deslizador para cada grupo de canales que van juntos.</translation>
    </message>
    <message>
        <source>Every channel of the chosen group, to strike out one by one.</source>
        <translation>Cada canal del grupo elegido, para tacharlos de uno en uno.</translation>
    </message>
    <message>
        <source>List the groups that cannot be cut, with the reason of each.</source>
        <translation>Listar los grupos que no se pueden cortar, con el motivo de cada uno.</translation>
    </message>
    <message>
        <source>Measures every slider at several places, the others as they stand, while nothing else is measured.</source>
        <translation>Mide cada deslizador en varias posiciones, con los demás como están, mientras no se mida otra cosa.</translation>
    </message>
    <message>
        <source>Show 1 group that cannot be cut</source>
        <translation>Mostrar 1 grupo que no se puede cortar</translation>
    </message>
    <message>
        <source>Show %1 groups that cannot be cut</source>
        <translation>Mostrar %1 grupos que no se pueden cortar</translation>
    </message>
    <message>
        <source>No channel of this model can be removed</source>
        <translation>Ningún canal de este modelo se puede eliminar</translation>
    </message>
    <message>
        <source>It has no weights that make channels.</source>
        <translation>No tiene pesos que formen canales.</translation>
    </message>
    <message>
        <source>The list says for each group why it stays.</source>
        <translation>La lista dice de cada grupo por qué se queda.</translation>
    </message>
    <message>
        <source>Fill the curves</source>
        <translation>Completar las curvas</translation>
    </message>
    <message>
        <source>Fill the curves: %1 of %2 places</source>
        <translation>Completar las curvas: %1 de %2 posiciones</translation>
    </message>
</context>
<context>
    <name>app::QuantizeBar</name>
    <message>
        <source>Let the run stand still and leave the processor to others.</source>
        <translation>Suspender la ejecución y dejar el procesador a otros.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>End the run; no file is written.</source>
        <translation>Terminar la ejecución; no se escribe ningún archivo.</translation>
    </message>
    <message>
        <source>Quantize</source>
        <translation>Cuantizar</translation>
    </message>
    <message>
        <source>Progress of the quantization</source>
        <translation>Progreso de la cuantización</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>En pausa en %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
</context>
<context>
    <name>app::QuantizeCanvas</name>
    <message>
        <source>Error in integers</source>
        <translation>Error en enteros</translation>
    </message>
</context>
<context>
    <name>app::QuantizeForm</name>
    <message>
        <source>Data Set</source>
        <translation>Conjunto de datos</translation>
    </message>
    <message>
        <source>Images that scales are found on, and others that accuracy is measured on.</source>
        <translation>Imágenes con las que se buscan las escalas, y otras con las que se mide la exactitud.</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>All Settings</source>
        <translation>Todos los ajustes</translation>
    </message>
    <message>
        <source>Also show the settings that few runs change.</source>
        <translation>Mostrar también los ajustes que pocas veces se cambian.</translation>
    </message>
    <message>
        <source>File for the result</source>
        <translation>Archivo para el resultado</translation>
    </message>
    <message>
        <source>The ONNX file that the quantized model is written to.</source>
        <translation>El archivo ONNX en el que se escribe el modelo cuantizado.</translation>
    </message>
    <message>
        <source>Save the Result As</source>
        <translation>Guardar el resultado como</translation>
    </message>
</context>
<context>
    <name>app::QuantizePage</name>
    <message>
        <source>Scheme</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>What becomes small, how, and for which runtime.</source>
        <translation>Qué se hace pequeño, cómo y para qué entorno de ejecución.</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <source>How each layer is computed, and what it loses.</source>
        <translation>Cómo se calcula cada capa y qué pierde.</translation>
    </message>
    <message>
        <source>Parts of the Quantize workspace</source>
        <translation>Partes del espacio de trabajo Cuantizar</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Run the same command once more.</source>
        <translation>Ejecutar otra vez el mismo comando.</translation>
    </message>
    <message>
        <source>Quantize the model first.</source>
        <translation>Cuantizar primero el modelo.</translation>
    </message>
    <message>
        <source>The layers are being ranked.</source>
        <translation>Las capas se están ordenando.</translation>
    </message>
    <message>
        <source>Quantize, then see what each layer loses.</source>
        <translation>Cuantizar y ver después qué pierde cada capa.</translation>
    </message>
    <message>
        <source>Ranks the layers by what they lose in integers.</source>
        <translation>Ordena las capas según lo que pierden en enteros.</translation>
    </message>
    <message>
        <source>Stopped before the layers were ranked.</source>
        <translation>Detenido antes de ordenar las capas.</translation>
    </message>
    <message>
        <source>The layers could not be ranked: %1</source>
        <translation>No se pudieron ordenar las capas: %1</translation>
    </message>
    <message>
        <source>Measured on %1 samples; the layer on top loses most.</source>
        <translation>Medido con %1 muestras; la capa de arriba es la que más pierde.</translation>
    </message>
    <message>
        <source>The quantization was stopped</source>
        <translation>La cuantización se detuvo</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>No se escribió ningún archivo.</translation>
    </message>
    <message>
        <source>The model could not be quantized</source>
        <translation>El modelo no se pudo cuantizar</translation>
    </message>
    <message>
        <source>Change the scheme, or keep the layer in float.</source>
        <translation>Cambiar el esquema, o dejar la capa en coma flotante.</translation>
    </message>
    <message>
        <source>Command: %1
Log: %2</source>
        <translation>Comando: %1
Registro: %2</translation>
    </message>
    <message>
        <source>A quantization is going on.</source>
        <translation>Hay una cuantización en curso.</translation>
    </message>
    <message>
        <source>Correct what is marked in the form first.</source>
        <translation>Corregir primero lo que está marcado en el formulario.</translation>
    </message>
    <message>
        <source>Ready. The open model stays as it is; a new file is written.</source>
        <translation>Listo. El modelo abierto queda como está; se escribe un archivo nuevo.</translation>
    </message>
</context>
<context>
    <name>app::QuantizeResult</name>
    <message>
        <source>Bytes of the ONNX files.</source>
        <translation>Bytes de los archivos ONNX.</translation>
    </message>
    <message>
        <source>Top-1 accuracy on the validation images, computed by Espalier; scales were found on training images.</source>
        <translation>Exactitud top-1 con las imágenes de validación, calculada por Espalier; las escalas se buscaron con imágenes de entrenamiento.</translation>
    </message>
    <message>
        <source>Medians of interleaved runs of one sample in ONNX Runtime.</source>
        <translation>Medianas de ejecuciones alternadas de una muestra en ONNX Runtime.</translation>
    </message>
    <message>
        <source>Go back to the float model.</source>
        <translation>Volver al modelo en coma flotante.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>Load both files in ONNX Runtime, compare their outputs and times, and count what it computes in integers.</source>
        <translation>Cargar ambos archivos en ONNX Runtime, comparar sus salidas y tiempos, y contar lo que calcula en enteros.</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>sin verificar</translation>
    </message>
    <message>
        <source>Not verified in ONNX Runtime.</source>
        <translation>Sin verificar en ONNX Runtime.</translation>
    </message>
    <message>
        <source>Loading both files in ONNX Runtime…</source>
        <translation>Cargando ambos archivos en ONNX Runtime…</translation>
    </message>
    <message>
        <source>Not verified in ONNX Runtime: %1</source>
        <translation>Sin verificar en ONNX Runtime: %1</translation>
    </message>
    <message>
        <source>ONNX Runtime %1 cannot load the file: %2</source>
        <translation>ONNX Runtime %1 no puede cargar el archivo: %2</translation>
    </message>
    <message>
        <source>Verified in ONNX Runtime %1: %2 integer operators, %3 left in float.</source>
        <translation>Verificado en ONNX Runtime %1: %2 operadores enteros, %3 quedan en coma flotante.</translation>
    </message>
</context>
<context>
    <name>app::QuantizeRun</name>
    <message>
        <source>Quantize %1</source>
        <translation>Cuantizar %1</translation>
    </message>
    <message>
        <source>Find the culprit in %1</source>
        <translation>Buscar el culpable en %1</translation>
    </message>
    <message>
        <source>Verify %1</source>
        <translation>Verificar %1</translation>
    </message>
</context>
<context>
    <name>app::QuantizeViews</name>
    <message>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <source>What both models answer, and which answers change.</source>
        <translation>Qué responden ambos modelos y qué respuestas cambian.</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>Rangos</translation>
    </message>
    <message>
        <source>Which numbers of a layer are clipped, to drag.</source>
        <translation>Qué números de una capa se recortan, para arrastrar.</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Características</translation>
    </message>
    <message>
        <source>What a layer makes of a sample in both models.</source>
        <translation>Qué hace una capa con una muestra en ambos modelos.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>How fine the grid is that weights snap to.</source>
        <translation>Lo fina que es la rejilla a la que se ajustan los pesos.</translation>
    </message>
    <message>
        <source>Read both models</source>
        <translation>Leer ambos modelos</translation>
    </message>
</context>
<context>
    <name>app::RecoverCard</name>
    <message>
        <source>Progress of the recovery</source>
        <translation>Progreso de la recuperación</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>End the run; training can be resumed from its checkpoint.</source>
        <translation>Terminar la ejecución; el entrenamiento se puede reanudar desde su punto de control.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Forget the run; its checkpoint goes to the wastebasket.</source>
        <translation>Olvidar la ejecución; su punto de control va a la papelera.</translation>
    </message>
    <message>
        <source>Recovering %1</source>
        <translation>Recuperando %1</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>En pausa: %1</translation>
    </message>
    <message>
        <source>Stopped: %1 is not written</source>
        <translation>Detenido: %1 no está escrito</translation>
    </message>
    <message>
        <source>%1 could not be recovered</source>
        <translation>No se pudo recuperar %1</translation>
    </message>
    <message>
        <source>Its checkpoint is there, so it can go on.</source>
        <translation>Su punto de control existe, así que puede continuar.</translation>
    </message>
    <message>
        <source>It begins anew when it is resumed.</source>
        <translation>Empieza de nuevo al reanudarse.</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>época %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>faltan %1</translation>
    </message>
    <message>
        <source>original %1</source>
        <translation>original %1</translation>
    </message>
    <message>
        <source>cut %1</source>
        <translation>cortado %1</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>ahora %1</translation>
    </message>
    <message>
        <source>Validation accuracy, measured: %1</source>
        <translation>Exactitud de validación, medida: %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Let the run stand still and leave the processor to others.</source>
        <translation>Suspender la ejecución y dejar el procesador a otros.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Start Again</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Run the same command again; training goes on at its checkpoint.</source>
        <translation>Ejecutar de nuevo el mismo comando; el entrenamiento continúa en su punto de control.</translation>
    </message>
    <message>
        <source>The checkpoint could not be moved to the wastebasket; remove it by hand beside %1.</source>
        <translation>No se pudo mover el punto de control a la papelera; eliminarlo a mano junto a %1.</translation>
    </message>
</context>
<context>
    <name>app::RecoverDialog</name>
    <message>
        <source>Recover</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>The channels of the draft are cut for real, and the network gets its accuracy back with the training images of %1. Test images stay unseen.</source>
        <translation>Los canales del borrador se cortan de verdad y la red recupera su exactitud con las imágenes de entrenamiento de %1. Las imágenes de prueba quedan sin ver.</translation>
    </message>
    <message>
        <source>File for the result</source>
        <translation>Archivo para el resultado</translation>
    </message>
    <message>
        <source>The ONNX file that the recovered network is written to; beside it training keeps its checkpoint.</source>
        <translation>El archivo ONNX en el que se escribe la red recuperada; junto a él, el entrenamiento guarda su punto de control.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Save the Result As</source>
        <translation>Guardar el resultado como</translation>
    </message>
    <message>
        <source>Correct what is marked above first.</source>
        <translation>Corregir primero lo que está marcado arriba.</translation>
    </message>
    <message>
        <source>Choose at least one way to recover; Apply cuts without any.</source>
        <translation>Elegir al menos una forma de recuperación; Aplicar corta sin ninguna.</translation>
    </message>
    <message>
        <source>Choose a file for the result.</source>
        <translation>Elegir un archivo para el resultado.</translation>
    </message>
    <message>
        <source>Cut the channels and recover.</source>
        <translation>Cortar los canales y recuperar.</translation>
    </message>
    <message>
        <source>The file is there already and will be replaced.</source>
        <translation>El archivo ya existe y se reemplazará.</translation>
    </message>
    <message>
        <source>Training can be paused, stopped and resumed.</source>
        <translation>El entrenamiento se puede pausar, detener y reanudar.</translation>
    </message>
    <message>
        <source>This takes seconds to minutes.</source>
        <translation>Esto tarda de segundos a minutos.</translation>
    </message>
</context>
<context>
    <name>app::RecoverRun</name>
    <message>
        <source>Recover %1</source>
        <translation>Recuperar %1</translation>
    </message>
</context>
<context>
    <name>app::ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Figures, layers and checks of the open model, in one file. With a data set it also has accuracies, classes and samples.</source>
        <translation>Cifras, capas y comprobaciones del modelo abierto, en un solo archivo. Con un conjunto de datos incluye también exactitudes, clases y muestras.</translation>
    </message>
    <message>
        <source>Figures, layers, classes, samples and checks of the open model, in one file. Accuracies are those of the test images of %1.</source>
        <translation>Cifras, capas, clases, muestras y comprobaciones del modelo abierto, en un solo archivo. Las exactitudes son las de las imágenes de prueba de %1.</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparar con</translation>
    </message>
    <message>
        <source>The model that the open one was made from; may stay empty.</source>
        <translation>El modelo del que se obtuvo el abierto; puede quedar vacío.</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Archivo que se escribe</translation>
    </message>
    <message>
        <source>A name that ends in .pdf gives a PDF, any other HTML.</source>
        <translation>Un nombre que termina en .pdf da un PDF; cualquier otro, HTML.</translation>
    </message>
    <message>
        <source>Write Report</source>
        <translation>Escribir informe</translation>
    </message>
    <message>
        <source>Choose a file to write.</source>
        <translation>Elegir un archivo para escribir.</translation>
    </message>
    <message>
        <source>Choose another file: the open model would be overwritten.</source>
        <translation>Elegir otro archivo: se sobrescribiría el modelo abierto.</translation>
    </message>
    <message>
        <source>Report on %1</source>
        <translation>Informe sobre %1</translation>
    </message>
    <message>
        <source>Make the PDF</source>
        <translation>Crear el PDF</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Escrito en %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Detenido; no se escribió nada.</translation>
    </message>
</context>
<context>
    <name>app::ResultCard</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Hide these figures; the file stays.</source>
        <translation>Ocultar estas cifras; el archivo se conserva.</translation>
    </message>
    <message>
        <source>%1 is written</source>
        <translation>%1 está escrito</translation>
    </message>
    <message>
        <source>Open Original</source>
        <translation>Abrir original</translation>
    </message>
    <message>
        <source>Open Result</source>
        <translation>Abrir resultado</translation>
    </message>
    <message>
        <source>Open the file that was written, in place of this model.</source>
        <translation>Abrir el archivo escrito, en lugar de este modelo.</translation>
    </message>
</context>
<context>
    <name>app::SearchForm</name>
    <message>
        <source>Data Set</source>
        <translation>Conjunto de datos</translation>
    </message>
    <message>
        <source>Images that networks are fitted on, and others that they are compared on.</source>
        <translation>Imágenes para ajustar las redes, y otras para compararlas.</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>Compromiso</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Folder of the search</source>
        <translation>Carpeta de la búsqueda</translation>
    </message>
    <message>
        <source>Its journal and its networks are written here; a folder with a search shows what it found and can go on.</source>
        <translation>Aquí se escriben su diario y sus redes; una carpeta con una búsqueda muestra lo que encontró, y esta puede continuar.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Where networks come from.</source>
        <translation>De dónde vienen las redes.</translation>
    </message>
    <message>
        <source>Parts of the open model</source>
        <translation>Partes del modelo abierto</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Nueva: %1</translation>
    </message>
    <message>
        <source>Weights may be 8-bit integers</source>
        <translation>Pesos en enteros de 8 bits posibles</translation>
    </message>
    <message>
        <source>Networks may store weights in 8 bits and compute with integers.</source>
        <translation>Las redes pueden guardar pesos en 8 bits y calcular con enteros.</translation>
    </message>
    <message>
        <source>The open model teaches finalists</source>
        <translation>El modelo abierto enseña a los finalistas</translation>
    </message>
    <message>
        <source>Finalists learn from its answers beside the labels.</source>
        <translation>Los finalistas aprenden de sus respuestas además de las etiquetas.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>What accuracy is traded against.</source>
        <translation>Frente a qué se sopesa la exactitud.</translation>
    </message>
    <message>
        <source>Second cost</source>
        <translation>Segundo coste</translation>
    </message>
    <message>
        <source>A second cost that is traded against accuracy and the first.</source>
        <translation>Un segundo coste que se sopesa frente a la exactitud y al primero.</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>nada más</translation>
    </message>
    <message>
        <source>Accuracy against</source>
        <translation>Exactitud frente a</translation>
    </message>
    <message>
        <source>and</source>
        <translation>y</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Límite de tiempo</translation>
    </message>
    <message>
        <source>How long the search may take, earlier runs in the same folder included. Half of it belongs to the finalists.</source>
        <translation>Cuánto puede durar la búsqueda, incluidas las ejecuciones anteriores en la misma carpeta. La mitad corresponde a los finalistas.</translation>
    </message>
    <message>
        <source>in all, half of it for finalists</source>
        <translation>en total, la mitad para los finalistas</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Búsqueda</translation>
    </message>
    <message>
        <source>All Settings</source>
        <translation>Todos los ajustes</translation>
    </message>
    <message>
        <source>Also show the settings that few searches change.</source>
        <translation>Mostrar también los ajustes que pocas búsquedas cambian.</translation>
    </message>
    <message>
        <source>Correct what is marked in the form first.</source>
        <translation>Corregir primero lo que está marcado en el formulario.</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>No hay ningún modelo abierto.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Count what a space offers</source>
        <translation>Contar lo que ofrece un espacio</translation>
    </message>
    <message>
        <source>%1 networks</source>
        <translation>%1 redes</translation>
    </message>
</context>
<context>
    <name>app::SearchLimits</name>
    <message>
        <source>At most</source>
        <translation>Como máximo</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>La menor</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>La central</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>La mayor</translation>
    </message>
    <message>
        <source>Use Nearest Possible</source>
        <translation>Usar las más próximas</translation>
    </message>
    <message>
        <source>Raise each limit that no network keeps to what the smallest needs.</source>
        <translation>Subir cada límite que ninguna red cumple a lo que necesita la menor.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>Limit on %1</source>
        <translation>Límite de %1</translation>
    </message>
    <message>
        <source>Such as 50kB, 1.5MiB, or 50% of the largest network.</source>
        <translation>Por ejemplo, 50kB, 1.5MiB, o 50% de la red mayor.</translation>
    </message>
    <message>
        <source>Such as 20k, 1.5M, or 50% of the largest network.</source>
        <translation>Por ejemplo, 20k, 1.5M, o 50% de la red mayor.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>The limit on %1 is not understood; write %2.</source>
        <translation>El límite de %1 no se entiende; escribir %2.</translation>
    </message>
    <message>
        <source>50kB, 1.5MiB or 50%</source>
        <translation>50kB, 1.5MiB o 50%</translation>
    </message>
    <message>
        <source>20k, 1.5M or 50%</source>
        <translation>20k, 1.5M o 50%</translation>
    </message>
    <message>
        <source>No network keeps the limit on %1; the smallest needs %2.</source>
        <translation>Ninguna red cumple el límite de %1; la menor necesita %2.</translation>
    </message>
    <message>
        <source>Above the limit.</source>
        <translation>Por encima del límite.</translation>
    </message>
    <message>
        <source>Keeps the limit.</source>
        <translation>Cumple el límite.</translation>
    </message>
</context>
<context>
    <name>app::SearchPage</name>
    <message>
        <source>Try Again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Run the same command once more; what was measured is kept.</source>
        <translation>Ejecutar otra vez el mismo comando; lo medido se conserva.</translation>
    </message>
    <message>
        <source>Finish Front</source>
        <translation>Terminar el frente</translation>
    </message>
    <message>
        <source>Train the best of the front to the end, without looking for more.</source>
        <translation>Entrenar hasta el final las mejores redes del frente, sin buscar más.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Stop and Keep</source>
        <translation>Detener y guardar</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>Progreso de la búsqueda</translation>
    </message>
    <message>
        <source>The search cannot do that</source>
        <translation>La búsqueda no puede hacer eso</translation>
    </message>
    <message>
        <source>Save Network</source>
        <translation>Guardar la red</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx)</source>
        <translation>Modelos ONNX (*.onnx)</translation>
    </message>
    <message>
        <source>The settings of the search that is going on.</source>
        <translation>Los ajustes de la búsqueda en curso.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>A search is going on.</source>
        <translation>Hay una búsqueda en curso.</translation>
    </message>
    <message>
        <source>Go on with the networks that are known; time, limits and what is traded may be others.</source>
        <translation>Continuar con las redes conocidas; el tiempo, los límites y el compromiso pueden ser otros.</translation>
    </message>
    <message>
        <source>Look for networks.</source>
        <translation>Buscar redes.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Let the search stand still and leave the processor to others.</source>
        <translation>Suspender la búsqueda y dejar el procesador a otros.</translation>
    </message>
    <message>
        <source>Nothing runs.</source>
        <translation>No se ejecuta nada.</translation>
    </message>
    <message>
        <source>End the search; what it found is kept and can be resumed.</source>
        <translation>Terminar la búsqueda; lo que encontró se conserva y se puede reanudar.</translation>
    </message>
    <message>
        <source>Nothing runs; this was found before</source>
        <translation>No se ejecuta nada; esto se encontró antes</translation>
    </message>
    <message>
        <source>Nothing runs yet</source>
        <translation>Aún no se ejecuta nada</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Buscando</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>%1 networks</source>
        <translation>%1 redes</translation>
    </message>
    <message>
        <source>%1 on the front</source>
        <translation>%1 en el frente</translation>
    </message>
    <message>
        <source>%1 genes held back</source>
        <translation>%1 genes restringidos</translation>
    </message>
    <message>
        <source>The data set is read and the first network is measured.</source>
        <translation>Se lee el conjunto de datos y se mide la primera red.</translation>
    </message>
    <message>
        <source>Nothing was found here yet. Start the search: every network that it measures becomes a point.</source>
        <translation>Aquí aún no se ha encontrado nada. Iniciar la búsqueda: cada red que mide se convierte en un punto.</translation>
    </message>
    <message>
        <source>The folder cannot be read</source>
        <translation>La carpeta no se puede leer</translation>
    </message>
    <message>
        <source>Choose another folder, or start the search there again with the command that began it.</source>
        <translation>Elegir otra carpeta, o volver a iniciar allí la búsqueda con el comando con que empezó.</translation>
    </message>
    <message>
        <source>The search was stopped</source>
        <translation>La búsqueda se detuvo</translation>
    </message>
    <message>
        <source>What it found is kept, and Resume goes on.</source>
        <translation>Lo que encontró se conserva, y Reanudar la continúa.</translation>
    </message>
    <message>
        <source>The search failed</source>
        <translation>La búsqueda falló</translation>
    </message>
    <message>
        <source>Go back to the data set and the settings that it began with, or choose another folder.</source>
        <translation>Volver al conjunto de datos y los ajustes con los que empezó, o elegir otra carpeta.</translation>
    </message>
    <message>
        <source>Command: %1
Log: %2</source>
        <translation>Comando: %1
Registro: %2</translation>
    </message>
</context>
<context>
    <name>app::SearchResults</name>
    <message>
        <source>Hypervolume</source>
        <translation>Hipervolumen</translation>
    </message>
    <message>
        <source>networks of each kind</source>
        <translation>redes de cada tipo</translation>
    </message>
    <message>
        <source>hypervolume</source>
        <translation>hipervolumen</translation>
    </message>
    <message>
        <source>The share of the square between no error at no cost and the largest network that the front holds, after so many networks of each kind. The strategy is worth its name where its curve is above that of the networks drawn by lot.</source>
        <translation>La proporción que cubre el frente del cuadrado entre ningún error sin coste y la red mayor, tras el mismo número de redes de cada tipo. La estrategia merece su nombre donde su curva está por encima de la de las redes elegidas al azar.</translation>
    </message>
    <message>
        <source>Cost to the right</source>
        <translation>Coste hacia la derecha</translation>
    </message>
    <message>
        <source>The cost that the plot shows.</source>
        <translation>El coste que muestra el diagrama.</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logarítmico</translation>
    </message>
    <message>
        <source>Equal steps to the right are equal factors.</source>
        <translation>Pasos iguales hacia la derecha son factores iguales.</translation>
    </message>
    <message>
        <source>Accuracy over</source>
        <translation>Exactitud según</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open the network as it was measured.</source>
        <translation>Abrir la red tal como se midió.</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Keep the network under a name of its own.</source>
        <translation>Conservar la red con un nombre propio.</translation>
    </message>
    <message>
        <source>Distill Into This</source>
        <translation>Destilar en esta</translation>
    </message>
    <message>
        <source>Go to the Distill workspace with this network as the student of the open model.</source>
        <translation>Ir al espacio de trabajo Destilar con esta red como estudiante del modelo abierto.</translation>
    </message>
    <message>
        <source>Finish Now</source>
        <translation>Terminar ahora</translation>
    </message>
    <message>
        <source>Train this network to the end now, on all samples, whatever the search does else.</source>
        <translation>Entrenar ahora esta red hasta el final, con todas las muestras, haga lo que haga por lo demás la búsqueda.</translation>
    </message>
    <message>
        <source>strategy</source>
        <translation>estrategia</translation>
    </message>
    <message>
        <source>by lot</source>
        <translation>al azar</translation>
    </message>
    <message>
        <source>Select a network to do something with it.</source>
        <translation>Seleccionar una red para hacer algo con ella.</translation>
    </message>
    <message>
        <source>Select one network alone.</source>
        <translation>Seleccionar una sola red.</translation>
    </message>
    <message>
        <source>is finished next</source>
        <translation>es la próxima en terminarse</translation>
    </message>
    <message>
        <source>not written, as others were better when it was measured</source>
        <translation>no escrita, porque otras eran mejores cuando se midió</translation>
    </message>
    <message>
        <source>What the strategy gains
over networks drawn by lot.</source>
        <translation>Lo que gana la estrategia
frente a redes elegidas al azar.</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Hold choices back: what is not checked is not tried any more, also by a search that runs.</source>
        <translation>Restringir las opciones: lo que no está marcado ya no se prueba, tampoco en una búsqueda en curso.</translation>
    </message>
    <message>
        <source>Open the model that is to teach first.</source>
        <translation>Abrir primero el modelo que debe servir de maestro.</translation>
    </message>
</context>
<context>
    <name>app::SearchRun</name>
    <message>
        <source>Search in %1</source>
        <translation>Buscar en %1</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Leer %1</translation>
    </message>
    <message>
        <source>Steer %1</source>
        <translation>Dirigir %1</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Guardar %1</translation>
    </message>
</context>
<context>
    <name>app::ShortcutsPage</name>
    <message>
        <source>Filter actions</source>
        <translation>Filtrar acciones</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Acciones y sus teclas</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Significado</translation>
    </message>
    <message>
        <source>Keys of the selected action</source>
        <translation>Teclas de la acción seleccionada</translation>
    </message>
    <message>
        <source>Press the keys that this action is to have.</source>
        <translation>Pulsar las teclas que debe tener esta acción.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Give the selected action its first keys again.</source>
        <translation>Devolver a la acción seleccionada sus teclas originales.</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Teclas nuevas</translation>
    </message>
    <message>
        <source>%1 already belongs to &quot;%2&quot;. Give that action other keys first.</source>
        <translation>%1 ya pertenece a «%2». Dar primero otras teclas a esa acción.</translation>
    </message>
</context>
<context>
    <name>app::StartPage</name>
    <message>
        <source>%1 nodes</source>
        <translation>%1 nodos</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 parámetros</translation>
    </message>
    <message>
        <source>Espalier</source>
        <translation>Espalier</translation>
    </message>
    <message>
        <source>Open an ONNX model to see it, measure it and make it smaller. Drop a file anywhere.</source>
        <translation>Abrir un modelo ONNX para verlo, medirlo y hacerlo más pequeño. Se puede soltar un archivo en cualquier lugar.</translation>
    </message>
    <message>
        <source>Start with a sample</source>
        <translation>Empezar con un ejemplo</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>not found: %1</source>
        <translation>no encontrado: %1</translation>
    </message>
    <message>
        <source>%1&lt;br&gt;Last opened %2</source>
        <translation>%1&lt;br&gt;Última apertura: %2</translation>
    </message>
</context>
<context>
    <name>app::StudentForm</name>
    <message>
        <source>Student</source>
        <translation>Estudiante</translation>
    </message>
    <message>
        <source>Where the network that learns comes from.</source>
        <translation>De dónde viene la red que aprende.</translation>
    </message>
    <message>
        <source>Cut from the teacher</source>
        <translation>Cortado del maestro</translation>
    </message>
    <message>
        <source>New network</source>
        <translation>Red nueva</translation>
    </message>
    <message>
        <source>ONNX file</source>
        <translation>Archivo ONNX</translation>
    </message>
    <message>
        <source>File of the student</source>
        <translation>Archivo del estudiante</translation>
    </message>
    <message>
        <source>An ONNX model for the same images and classes as the teacher.</source>
        <translation>Un modelo ONNX para las mismas imágenes y clases que el maestro.</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Presupuesto</translation>
    </message>
    <message>
        <source>&lt;b&gt;Budget&lt;/b&gt;&lt;br&gt;Most parameters of the student, as a share of the teacher&apos;s. All layers are made narrower until it is met.</source>
        <translation>&lt;b&gt;Presupuesto&lt;/b&gt;&lt;br&gt;Máximo de parámetros del estudiante, como proporción de los del maestro. Todas las capas se estrechan hasta cumplirlo.</translation>
    </message>
    <message>
        <source>no budget</source>
        <translation>sin presupuesto</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>The family of networks to choose from.</source>
        <translation>La familia de redes entre las que elegir.</translation>
    </message>
    <message>
        <source>%1 parameters, %2 for a teacher of %3; %4 multiply-accumulates</source>
        <translation>%1 parámetros, %2 para un maestro de %3; %4 multiplicaciones-acumulaciones</translation>
    </message>
</context>
<context>
    <name>app::WindowStatus</name>
    <message>
        <source>What runs now; click to see all jobs (Ctrl+J).</source>
        <translation>Lo que se ejecuta ahora; un clic muestra todas las tareas (Ctrl+J).</translation>
    </message>
    <message>
        <source>The images that accuracy is measured on; click to choose others.</source>
        <translation>Las imágenes con las que se mide la exactitud; un clic permite elegir otras.</translation>
    </message>
    <message>
        <source>Selected nodes.</source>
        <translation>Nodos seleccionados.</translation>
    </message>
    <message>
        <source>Findings about the model; click to read.</source>
        <translation>Hallazgos sobre el modelo; un clic los muestra.</translation>
    </message>
    <message>
        <source>Size of the graph on screen.</source>
        <translation>Tamaño del grafo en pantalla.</translation>
    </message>
    <message>
        <source>Memory that Espalier uses.</source>
        <translation>Memoria que usa Espalier.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>faltan %1</translation>
    </message>
    <message>
        <source>Data: %1</source>
        <translation>Datos: %1</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Sin problemas</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 problema</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 problemas</translation>
    </message>
    <message>
        <source>1 node selected</source>
        <translation>1 nodo seleccionado</translation>
    </message>
    <message>
        <source>%1 nodes selected</source>
        <translation>%1 nodos seleccionados</translation>
    </message>
</context>
<context>
    <name>widgets::AccuracyCard</name>
    <message>
        <source>Add Data Set…</source>
        <translation>Añadir conjunto de datos…</translation>
    </message>
    <message>
        <source>Choose the images that accuracy is measured on.</source>
        <translation>Elegir las imágenes con las que se mide la exactitud.</translation>
    </message>
    <message>
        <source>Accuracy against removed MACs</source>
        <translation>Exactitud frente a MACs eliminados</translation>
    </message>
    <message>
        <source>MACs removed, %</source>
        <translation>MACs eliminados, %</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Move a slider: every place that is measured becomes a point.</source>
        <translation>Mover un deslizador: cada posición medida se convierte en un punto.</translation>
    </message>
    <message>
        <source>What the network computes in front of the slider is kept for these images, in at most %1; Preferences change that.</source>
        <translation>Lo que la red calcula antes del deslizador se conserva para estas imágenes, en un máximo de %1; se cambia en las preferencias.</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>midiendo…</translation>
    </message>
    <message>
        <source>Measure All %1</source>
        <translation>Medir las %1</translation>
    </message>
    <message>
        <source>Measures the draft on every image of the role instead of %1; moving a slider stops it.</source>
        <translation>Mide el borrador con todas las imágenes del rol en lugar de %1; mover un deslizador lo detiene.</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>estimado</translation>
    </message>
    <message>
        <source>The original less what each group costs alone, as if they did not touch each other.</source>
        <translation>El original menos lo que cuesta cada grupo por sí solo, como si no influyeran unos en otros.</translation>
    </message>
    <message>
        <source>From sensitivity, on at most %1 images a point; the measurement follows.</source>
        <translation>Según la sensibilidad, con un máximo de %1 imágenes por punto; después viene la medición.</translation>
    </message>
    <message>
        <source>accuracy cannot be measured</source>
        <translation>la exactitud no se puede medir</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>95 % interval of Wilson, and the images that it rests on so far.</source>
        <translation>Intervalo de Wilson del 95 %, y las imágenes en que se basa hasta ahora.</translation>
    </message>
    <message>
        <source>%1 against the original on the same images: %2. Same answer in %3.</source>
        <translation>%1 frente al original con las mismas imágenes: %2. Misma respuesta en %3.</translation>
    </message>
    <message>
        <source>Share of images with the answer of the original; there are no labels. Mean divergence %1 nats.</source>
        <translation>Proporción de imágenes con la respuesta del original; no hay etiquetas. Divergencia media %1 nats.</translation>
    </message>
</context>
<context>
    <name>widgets::ActivationsPage</name>
    <message>
        <source>Activations</source>
        <translation>Activaciones</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Which output or input of the node is shown.</source>
        <translation>Qué salida o entrada del nodo se muestra.</translation>
    </message>
    <message>
        <source>Colour each channel over its own range</source>
        <translation>Colorear cada canal según su propio rango</translation>
    </message>
    <message>
        <source>Shows structure in weak channels; colours of two channels are then not comparable.</source>
        <translation>Muestra estructura en canales débiles; entonces los colores de dos canales no son comparables.</translation>
    </message>
    <message>
        <source>Output </source>
        <translation>Salida </translation>
    </message>
    <message>
        <source>Input </source>
        <translation>Entrada </translation>
    </message>
    <message>
        <source>Select a node to see what it computes.</source>
        <translation>Seleccionar un nodo para ver qué calcula.</translation>
    </message>
    <message>
        <source>Choose a sample in the Samples panel.</source>
        <translation>Elegir una muestra en el panel Muestras.</translation>
    </message>
    <message>
        <source>Compute an activation</source>
        <translation>Calcular una activación</translation>
    </message>
    <message>
        <source>%1 sample %2</source>
        <translation>%1, muestra %2</translation>
    </message>
    <message>
        <source>; %1 of %2 channels drawn</source>
        <translation>; %1 de %2 canales dibujados</translation>
    </message>
</context>
<context>
    <name>widgets::BudgetDialog</name>
    <message>
        <source>Prune to Budget</source>
        <translation>Podar según presupuesto</translation>
    </message>
    <message>
        <source>Locked groups stay as they are. The sliders move in one step that undo takes back.</source>
        <translation>Los grupos bloqueados quedan como están. Los deslizadores se mueven en un solo paso, que Deshacer revierte.</translation>
    </message>
    <message>
        <source>Set Sliders</source>
        <translation>Ajustar deslizadores</translation>
    </message>
    <message>
        <source>Looking for sliders that meet the budget…</source>
        <translation>Buscando deslizadores que cumplan el presupuesto…</translation>
    </message>
    <message>
        <source>Accuracy %1 (proxy n=%2).</source>
        <translation>Exactitud %1 (parcial n=%2).</translation>
    </message>
    <message>
        <source>The limit of a single group binds too: 1 group lost the most.</source>
        <translation>También actúa el límite por grupo: 1 grupo perdió el máximo.</translation>
    </message>
    <message>
        <source>The limit of single groups binds too: %1 groups lost the most.</source>
        <translation>También actúa el límite por grupo: %1 grupos perdieron el máximo.</translation>
    </message>
    <message>
        <source>1 locked group stayed.</source>
        <translation>Quedó 1 grupo bloqueado.</translation>
    </message>
    <message>
        <source>%1 locked groups stayed.</source>
        <translation>Quedaron %1 grupos bloqueados.</translation>
    </message>
    <message>
        <source>The limit on accuracy binds: the one on size is not met.</source>
        <translation>Actúa el límite de exactitud: el de tamaño no se cumple.</translation>
    </message>
    <message>
        <source>The limit on accuracy binds.</source>
        <translation>Actúa el límite de exactitud.</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>parámetros</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>peak memory</source>
        <translation>pico de memoria</translation>
    </message>
    <message>
        <source>The limit on %1 binds: at most %2.</source>
        <translation>Actúa el límite «%1»: como máximo %2.</translation>
    </message>
    <message>
        <source>Left are %1 of the MACs, %2 of the parameters, %3 of the bytes.</source>
        <translation>Quedan %1 de los MACs, %2 de los parámetros, %3 de los bytes.</translation>
    </message>
    <message>
        <source>The sliders stay as they were: %1</source>
        <translation>Los deslizadores quedan como estaban: %1</translation>
    </message>
</context>
<context>
    <name>widgets::ChannelGrid</name>
    <message>
        <source>Channels</source>
        <translation>Canales</translation>
    </message>
    <message>
        <source>What each channel answers to the sample; a click shows it large below.</source>
        <translation>Lo que cada canal responde a la muestra; un clic lo muestra en grande abajo.</translation>
    </message>
    <message>
        <source>Channel %1: %2 to %3</source>
        <translation>Canal %1: %2 a %3</translation>
    </message>
</context>
<context>
    <name>widgets::CheckPage</name>
    <message>
        <source>Check Run</source>
        <translation>Ensayo</translation>
    </message>
    <message>
        <source>A few hundred samples through the model, then a look at every sample. Finish whenever you have seen enough.</source>
        <translation>Unos cientos de muestras pasan por el modelo y después se revisa cada muestra. Terminar en cuanto sea suficiente.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Also write preprocessing and class names into %1</source>
        <translation>Escribir también el preprocesamiento y los nombres de las clases en %1</translation>
    </message>
    <message>
        <source>The model file then needs no set-up on another machine. Its weights stay as they are.</source>
        <translation>El archivo del modelo no necesita entonces configuración en otra máquina. Sus pesos quedan como están.</translation>
    </message>
    <message>
        <source>Progress of the check run</source>
        <translation>Progreso del ensayo</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop the check run; what was found stays.</source>
        <translation>Detener el ensayo; lo encontrado se conserva.</translation>
    </message>
    <message>
        <source>Run Again</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Start the check run from the beginning.</source>
        <translation>Empezar el ensayo desde el principio.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Hallazgo</translation>
    </message>
    <message>
        <source>No model is open, so that accuracy is not measured.</source>
        <translation>No hay ningún modelo abierto, así que no se mide la exactitud.</translation>
    </message>
    <message>
        <source>Check accuracy</source>
        <translation>Comprobar la exactitud</translation>
    </message>
    <message>
        <source>Examine samples</source>
        <translation>Examinar muestras</translation>
    </message>
    <message>
        <source>Stopped; what was found until then stands below.</source>
        <translation>Detenido; lo encontrado hasta entonces está abajo.</translation>
    </message>
    <message>
        <source>Every sample was examined.</source>
        <translation>Se examinaron todas las muestras.</translation>
    </message>
    <message>
        <source> (and %1 more)</source>
        <translation> (y %1 más)</translation>
    </message>
    <message>
        <source>Nothing is wrong with these samples.</source>
        <translation>Estas muestras no tienen ningún defecto.</translation>
    </message>
</context>
<context>
    <name>widgets::ClippingPlot</name>
    <message>
        <source>Clipping lines</source>
        <translation>Líneas de recorte</translation>
    </message>
    <message>
        <source>Drag a line: numbers outside of the two are clipped, those inside get finer steps. Arrow keys move a line, Space takes the other one.</source>
        <translation>Arrastrar una línea: los números fuera de las dos se recortan, los de dentro obtienen pasos más finos. Las flechas mueven una línea, Espacio toma la otra.</translation>
    </message>
    <message>
        <source>No layer is chosen.</source>
        <translation>Ninguna capa elegida.</translation>
    </message>
    <message>
        <source>From %1 to %2, %3 of the numbers are clipped</source>
        <translation>De %1 a %2, se recorta el %3 de los números</translation>
    </message>
    <message>
        <source>Select a layer that is computed in integers.</source>
        <translation>Seleccionar una capa que se calcule en enteros.</translation>
    </message>
    <message>
        <source>float numbers, counts to a logarithmic scale</source>
        <translation>números de coma flotante, cantidades en escala logarítmica</translation>
    </message>
</context>
<context>
    <name>widgets::ClippingView</name>
    <message>
        <source>Lower end</source>
        <translation>Extremo inferior</translation>
    </message>
    <message>
        <source>Numbers below are clipped.</source>
        <translation>Los números por debajo se recortan.</translation>
    </message>
    <message>
        <source>Upper end</source>
        <translation>Extremo superior</translation>
    </message>
    <message>
        <source>Numbers above are clipped.</source>
        <translation>Los números por encima se recortan.</translation>
    </message>
    <message>
        <source>Reset Layer</source>
        <translation>Restablecer capa</translation>
    </message>
    <message>
        <source>Put the lines back to where the file has them.</source>
        <translation>Devolver las líneas a donde las tiene el archivo.</translation>
    </message>
    <message>
        <source>Reset All</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <source>Put the lines of all layers back.</source>
        <translation>Devolver las líneas de todas las capas.</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>Escribir…</translation>
    </message>
    <message>
        <source>Write the quantized model with these ranges to a file.</source>
        <translation>Escribir en un archivo el modelo cuantizado con estos rangos.</translation>
    </message>
    <message>
        <source>Look at the numbers of %1</source>
        <translation>Mirar los números de %1</translation>
    </message>
    <message>
        <source>No layer is chosen</source>
        <translation>Ninguna capa elegida</translation>
    </message>
    <message>
        <source>Nothing is quantized yet</source>
        <translation>Aún no hay nada cuantizado</translation>
    </message>
    <message>
        <source>%1 makes no integers</source>
        <translation>%1 no produce enteros</translation>
    </message>
    <message>
        <source>%1 of the numbers clipped</source>
        <translation>%1 de los números recortados</translation>
    </message>
    <message>
        <source>Measure the ranges</source>
        <translation>Medir los rangos</translation>
    </message>
    <message>
        <source>Quantize, then choose a layer and drag its lines.</source>
        <translation>Cuantizar y después elegir una capa y arrastrar sus líneas.</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Midiendo…</translation>
    </message>
    <message>
        <source>proxy n=%1, growing</source>
        <translation>parcial n=%1, en aumento</translation>
    </message>
    <message>
        <source>proxy n=%1</source>
        <translation>parcial n=%1</translation>
    </message>
    <message>
        <source>accuracy with these ranges (%1 to %2, %3).</source>
        <translation>de exactitud con estos rangos (%1 a %2, %3).</translation>
    </message>
    <message>
        <source>answers as in float with these ranges (%1 to %2, %3).</source>
        <translation>de respuestas iguales a la coma flotante con estos rangos (%1 a %2, %3).</translation>
    </message>
    <message>
        <source>File as written %1, float %2 on the same samples. Change: %3.</source>
        <translation>Archivo tal como está escrito %1, coma flotante %2 con las mismas muestras. Cambio: %3.</translation>
    </message>
    <message>
        <source>Move a line first.</source>
        <translation>Mover primero una línea.</translation>
    </message>
    <message>
        <source>Write with These Ranges</source>
        <translation>Escribir con estos rangos</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx)</source>
        <translation>Modelos ONNX (*.onnx)</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>Escribir %1</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 está escrito.</translation>
    </message>
</context>
<context>
    <name>widgets::ComparisonView</name>
    <message>
        <source>The sample</source>
        <translation>La muestra</translation>
    </message>
    <message>
        <source>Most probable classes in float</source>
        <translation>Clases más probables en coma flotante</translation>
    </message>
    <message>
        <source>Most probable classes in integers</source>
        <translation>Clases más probables en enteros</translation>
    </message>
    <message>
        <source>What integers add to the probabilities</source>
        <translation>Lo que los enteros añaden a las probabilidades</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Flotante</translation>
    </message>
    <message>
        <source>Integers</source>
        <translation>Enteros</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Run both models on a sample</source>
        <translation>Ejecutar ambos modelos con una muestra</translation>
    </message>
    <message>
        <source>Same answer</source>
        <translation>Misma respuesta</translation>
    </message>
    <message>
        <source>Flipped</source>
        <translation>Cambió</translation>
    </message>
    <message>
        <source>Most probable classes by %1</source>
        <translation>Clases más probables según %1</translation>
    </message>
    <message>
        <source>What %1 adds to the probabilities of %2</source>
        <translation>Lo que %1 añade a las probabilidades de %2</translation>
    </message>
</context>
<context>
    <name>widgets::CurveFiller</name>
    <message>
        <source>Measure curves</source>
        <translation>Medir curvas</translation>
    </message>
</context>
<context>
    <name>widgets::DatasetWizard</name>
    <message>
        <source>Add Data Set</source>
        <translation>Añadir conjunto de datos</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>A&amp;trás</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
</context>
<context>
    <name>widgets::DragPreparation</name>
    <message>
        <source>Prepare the next drag</source>
        <translation>Preparar el próximo arrastre</translation>
    </message>
</context>
<context>
    <name>widgets::FeatureView</name>
    <message>
        <source>row</source>
        <translation>fila</translation>
    </message>
    <message>
        <source>column</source>
        <translation>columna</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Flotante</translation>
    </message>
    <message>
        <source>Integers</source>
        <translation>Enteros</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Channels: %1</source>
        <translation>Canales: %1</translation>
    </message>
    <message>
        <source>Chosen channel: %1</source>
        <translation>Canal elegido: %1</translation>
    </message>
    <message>
        <source>Quantize, then see what a layer makes in both models.</source>
        <translation>Cuantizar y ver después qué produce una capa en ambos modelos.</translation>
    </message>
    <message>
        <source>Select a layer, in the graph or under Layers.</source>
        <translation>Seleccionar una capa, en el grafo o en Capas.</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Calculando…</translation>
    </message>
    <message>
        <source>Compute feature maps</source>
        <translation>Calcular mapas de características</translation>
    </message>
    <message>
        <source>No layer is chosen</source>
        <translation>Ninguna capa elegida</translation>
    </message>
    <message>
        <source>This layer makes no integers: choose another one.</source>
        <translation>Esta capa no produce enteros: elegir otra.</translation>
    </message>
    <message>
        <source>Its output has neither rows and columns nor one row of numbers, so there is no picture of it.</source>
        <translation>Su salida no tiene filas y columnas ni una sola fila de números, así que no hay imagen de ella.</translation>
    </message>
    <message>
        <source>%1 sample %2: %3 signal over noise; channel %4 differs most. %5 of %6 channels are drawn.</source>
        <translation>%1, muestra %2: %3 de señal a ruido; el canal %4 es el que más difiere. Se dibujan %5 de %6 canales.</translation>
    </message>
</context>
<context>
    <name>widgets::FilterModel</name>
    <message>
        <source>goes</source>
        <translation>se va</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>se queda</translation>
    </message>
    <message>
        <source>Channel %1, %2</source>
        <translation>Canal %1, %2</translation>
    </message>
    <message>
        <source>Channel %1, score %2, %3</source>
        <translation>Canal %1, puntuación %2, %3</translation>
    </message>
</context>
<context>
    <name>widgets::FiltersView</name>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>The group whose channels are shown.</source>
        <translation>El grupo cuyos canales se muestran.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Whose weights the pictures show.</source>
        <translation>De quién son los pesos que muestran las imágenes.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>In which order the channels stand.</source>
        <translation>En qué orden están los canales.</translation>
    </message>
    <message>
        <source>Least score first</source>
        <translation>Menor puntuación primero</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>Por número</translation>
    </message>
    <message>
        <source>Choose by score again</source>
        <translation>Elegir otra vez por puntuación</translation>
    </message>
    <message>
        <source>Forgets what was struck out or taken back by hand; the number of channels stays.</source>
        <translation>Olvida lo que se tachó o recuperó a mano; el número de canales se mantiene.</translation>
    </message>
    <message>
        <source>Channels of the group</source>
        <translation>Canales del grupo</translation>
    </message>
    <message>
        <source>Choose a group.</source>
        <translation>Elegir un grupo.</translation>
    </message>
    <message>
        <source>These channels stay: %1</source>
        <translation>Estos canales se quedan: %1</translation>
    </message>
    <message>
        <source>The group is locked; open the lock to strike channels out.</source>
        <translation>El grupo está bloqueado; abrir el candado para tachar canales.</translation>
    </message>
    <message>
        <source>%1 of %2 channels go. A click, or Space, strikes one out or takes it back; dark and bright are weights below and above zero.</source>
        <translation>%1 de %2 canales se van. Un clic, o Espacio, tacha uno o lo recupera; oscuro y claro son pesos por debajo y por encima de cero.</translation>
    </message>
    <message>
        <source>One channel must stay.</source>
        <translation>Debe quedar un canal.</translation>
    </message>
</context>
<context>
    <name>widgets::FlipGallery</name>
    <message>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <source>Which samples are shown.</source>
        <translation>Qué muestras se muestran.</translation>
    </message>
    <message>
        <source>Compared samples</source>
        <translation>Muestras comparadas</translation>
    </message>
    <message>
        <source>All samples</source>
        <translation>Todas las muestras</translation>
    </message>
    <message>
        <source>Only flipped</source>
        <translation>Solo cambiadas</translation>
    </message>
    <message>
        <source>Right, then wrong</source>
        <translation>Acierto, luego error</translation>
    </message>
    <message>
        <source>Wrong, then right</source>
        <translation>Error, luego acierto</translation>
    </message>
    <message>
        <source>Open the samples</source>
        <translation>Abrir las muestras</translation>
    </message>
    <message>
        <source>Compare samples</source>
        <translation>Comparar muestras</translation>
    </message>
    <message>
        <source>Quantize, then see which answers change.</source>
        <translation>Cuantizar y ver después qué respuestas cambian.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparando…</translation>
    </message>
    <message>
        <source>%1 of %2 samples flipped: %3 (%4 to %5); %6 shown.</source>
        <translation>%1 de %2 muestras cambiaron: %3 (%4 a %5); se muestran %6.</translation>
    </message>
    <message>
        <source>%1 of %2 samples so far flipped: %3 (%4 to %5); %6 shown.</source>
        <translation>%1 de %2 muestras cambiaron hasta ahora: %3 (%4 a %5); se muestran %6.</translation>
    </message>
    <message>
        <source>The models cannot be compared: %1</source>
        <translation>Los modelos no se pueden comparar: %1</translation>
    </message>
</context>
<context>
    <name>widgets::GenomePicture</name>
    <message>
        <source>Architecture of the network</source>
        <translation>Arquitectura de la red</translation>
    </message>
    <message>
        <source>The choices that make the network under the pointer, or the one that is selected: channels and blocks as bars beside the most that there could be; an empty frame is a part that is left out, or weights in 8 bits.</source>
        <translation>Las opciones que forman la red bajo el puntero, o la seleccionada: canales y bloques como barras junto al máximo posible; un marco vacío es una parte omitida, o pesos en 8 bits.</translation>
    </message>
    <message>
        <source>Point at a network to see how it is built.</source>
        <translation>Señalar una red para ver cómo está construida.</translation>
    </message>
    <message>
        <source>How %1 is built</source>
        <translation>Cómo está construida: %1</translation>
    </message>
</context>
<context>
    <name>widgets::GraphCanvas</name>
    <message>
        <source>Graph</source>
        <translation>Grafo</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Bloque %1</translation>
    </message>
    <message>
        <source>Laying out the graph…</source>
        <translation>Disponiendo el grafo…</translation>
    </message>
    <message>
        <source>Select Similar</source>
        <translation>Seleccionar similares</translation>
    </message>
    <message>
        <source>Trace Up</source>
        <translation>Seguir hacia arriba</translation>
    </message>
    <message>
        <source>Trace Down</source>
        <translation>Seguir hacia abajo</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Expandir</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Contraer</translation>
    </message>
    <message>
        <source>Copy Name</source>
        <translation>Copiar nombre</translation>
    </message>
    <message>
        <source>Expand All</source>
        <translation>Expandir todo</translation>
    </message>
    <message>
        <source>Collapse All</source>
        <translation>Contraer todo</translation>
    </message>
    <message>
        <source>Fit All</source>
        <translation>Ajustar todo</translation>
    </message>
    <message>
        <source>Copy Picture</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
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
        <translation>%1 filas y %2 columnas de %3 a %4</translation>
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
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Inspector pages</source>
        <translation>Páginas del inspector</translation>
    </message>
</context>
<context>
    <name>widgets::JobTableModel</name>
    <message>
        <source>stopped at %1</source>
        <translation>detenido en %1</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Pasado</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Restante</translation>
    </message>
</context>
<context>
    <name>widgets::JobsPanel</name>
    <message>
        <source>No jobs yet. F5 measures accuracy, F6 latency.</source>
        <translation>Aún no hay tareas. F5 mide la exactitud, F6 la latencia.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Copy as Command</source>
        <translation>Copiar como comando</translation>
    </message>
    <message>
        <source>Open Log</source>
        <translation>Abrir registro</translation>
    </message>
    <message>
        <source>Clear Finished</source>
        <translation>Quitar terminadas</translation>
    </message>
    <message>
        <source>Stop this job; what it has found so far is kept.</source>
        <translation>Detener esta tarea; lo que ha encontrado hasta ahora se conserva.</translation>
    </message>
    <message>
        <source>Only a running job can be cancelled.</source>
        <translation>Solo se puede cancelar una tarea en curso.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Let this job stand still, or go on; it keeps its memory.</source>
        <translation>Suspender esta tarea o seguir con ella; conserva su memoria.</translation>
    </message>
    <message>
        <source>Only a running process can be paused.</source>
        <translation>Solo se puede pausar un proceso en curso.</translation>
    </message>
    <message>
        <source>Run the same command once more.</source>
        <translation>Ejecutar otra vez el mismo comando.</translation>
    </message>
    <message>
        <source>Only a process that failed or was cancelled can run again, and not while another of its kind runs.</source>
        <translation>Solo se puede repetir un proceso que falló o se canceló, y no mientras se ejecuta otro del mismo tipo.</translation>
    </message>
    <message>
        <source>Copy the command line that does the same.</source>
        <translation>Copiar la línea de comandos que hace lo mismo.</translation>
    </message>
    <message>
        <source>This job has no command line.</source>
        <translation>Esta tarea no tiene línea de comandos.</translation>
    </message>
    <message>
        <source>This job keeps no log.</source>
        <translation>Esta tarea no lleva registro.</translation>
    </message>
</context>
<context>
    <name>widgets::LayerBoard</name>
    <message>
        <source>Layer board</source>
        <translation>Panel de capas</translation>
    </message>
</context>
<context>
    <name>widgets::LayerRow</name>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>One channel of the slider is %1 positions wide: they go together.</source>
        <translation>Un canal del deslizador ocupa %1 posiciones: se van juntas.</translation>
    </message>
    <message>
        <source>A channel goes from all of these at once:</source>
        <translation>Un canal se va de todos estos a la vez:</translation>
    </message>
    <message>
        <source>the criterion finds nothing in it; choose another one</source>
        <translation>el criterio no encuentra nada en él; elegir otro</translation>
    </message>
    <message>
        <source>%1 channels stay: %2</source>
        <translation>Se quedan %1 canales: %2</translation>
    </message>
    <message>
        <source>Channels removed of %1</source>
        <translation>Canales eliminados de %1</translation>
    </message>
    <message>
        <source>It is locked; open the lock to move it.</source>
        <translation>Está bloqueado; abrir el candado para moverlo.</translation>
    </message>
    <message>
        <source>%1 removed, %2 of %3 channels kept. Left and Right move by one step, Up and Down change the row.</source>
        <translation>%1 eliminado, quedan %2 de %3 canales. Izquierda y Derecha mueven un paso, Arriba y Abajo cambian de fila.</translation>
    </message>
    <message>
        <source>Channels kept of %1</source>
        <translation>Canales que quedan de %1</translation>
    </message>
    <message>
        <source>Channels that stay; a count between two steps goes to the nearer one.</source>
        <translation>Canales que se quedan; un número entre dos pasos va al más cercano.</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>Bloquear %1</translation>
    </message>
    <message>
        <source>A locked slider stays when all groups move or a budget is met.</source>
        <translation>Un deslizador bloqueado se queda cuando todos los grupos se mueven o se cumple un presupuesto.</translation>
    </message>
</context>
<context>
    <name>widgets::LayersView</name>
    <message>
        <source>Precision of each layer</source>
        <translation>Precisión de cada capa</translation>
    </message>
    <message>
        <source>Find Culprit</source>
        <translation>Buscar culpable</translation>
    </message>
    <message>
        <source>Progress of the ranking</source>
        <translation>Progreso de la ordenación</translation>
    </message>
    <message>
        <source>Rank the layers by what each of them loses in integers.</source>
        <translation>Ordenar las capas según lo que pierde cada una en enteros.</translation>
    </message>
    <message>
        <source>Quantize Again Without the Kept Layers</source>
        <translation>Cuantizar de nuevo sin las capas reservadas</translation>
    </message>
    <message>
        <source>Keep in Float and Quantize Again</source>
        <translation>Dejar en coma flotante y cuantizar de nuevo</translation>
    </message>
    <message>
        <source>Select a layer first.</source>
        <translation>Seleccionar primero una capa.</translation>
    </message>
    <message>
        <source>Leaves %1 in float.</source>
        <translation>Deja %1 en coma flotante.</translation>
    </message>
</context>
<context>
    <name>widgets::LegendView</name>
    <message>
        <source>Legend and filter</source>
        <translation>Leyenda y filtro</translation>
    </message>
    <message>
        <source>&lt;b&gt;Legend and filter&lt;/b&gt;&lt;br&gt;Drag an end of the scale to dim what lies outside. Left and Right move the lower end, with Shift the upper one; a double click or Home shows everything.</source>
        <translation>&lt;b&gt;Leyenda y filtro&lt;/b&gt;&lt;br&gt;Arrastrar un extremo de la escala para atenuar lo que queda fuera. Izquierda y Derecha mueven el extremo inferior, con Mayús el superior; un doble clic o Inicio muestra todo.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 de %2 a %3</translation>
    </message>
</context>
<context>
    <name>widgets::LiveCurves</name>
    <message>
        <source>Logarithmic</source>
        <translation>Logarítmico</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Suavizado</translation>
    </message>
    <message>
        <source>&lt;b&gt;Smoothing&lt;/b&gt;&lt;br&gt;Averages each point with those before it; the numbers themselves stay visible behind the line.</source>
        <translation>&lt;b&gt;Suavizado&lt;/b&gt;&lt;br&gt;Promedia cada punto con los anteriores; los propios números siguen visibles detrás de la línea.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Logarithmic&lt;/b&gt;&lt;br&gt;Equal distances are equal ratios, so small losses stay readable.</source>
        <translation>&lt;b&gt;Logarítmico&lt;/b&gt;&lt;br&gt;Distancias iguales son razones iguales, así las pérdidas pequeñas siguen siendo legibles.</translation>
    </message>
</context>
<context>
    <name>widgets::LogModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
</context>
<context>
    <name>widgets::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Nothing was logged yet.</source>
        <translation>Aún no se ha registrado nada.</translation>
    </message>
</context>
<context>
    <name>widgets::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the whole message.</source>
        <translation>Copiar el mensaje completo.</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Cerrar mensaje</translation>
    </message>
    <message>
        <source>Close message (Esc)</source>
        <translation>Cerrar mensaje (Esc)</translation>
    </message>
</context>
<context>
    <name>widgets::MinimapView</name>
    <message>
        <source>Minimap</source>
        <translation>Minimapa</translation>
    </message>
    <message>
        <source>&lt;b&gt;Minimap&lt;/b&gt; (M)&lt;br&gt;The whole graph. Drag the frame to move the view.</source>
        <translation>&lt;b&gt;Minimapa&lt;/b&gt; (M)&lt;br&gt;Todo el grafo. Arrastrar el marco para mover la vista.</translation>
    </message>
</context>
<context>
    <name>widgets::ModelTreeModel</name>
    <message>
        <source>%1 parameters · %2 MACs</source>
        <translation>%1 parámetros · %2 MACs</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
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
        <translation>Filtrar bloques y capas</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Show only rows that contain this text: a name, an operator, a shape.</source>
        <translation>Mostrar solo las filas que contienen este texto: un nombre, un operador, una forma.</translation>
    </message>
    <message>
        <source>Blocks and layers</source>
        <translation>Bloques y capas</translation>
    </message>
</context>
<context>
    <name>widgets::NetworkViewPage</name>
    <message>
        <source>Channel %1: mean %2 ± %3</source>
        <translation>Canal %1: media %2 ± %3</translation>
    </message>
    <message>
        <source>What the Network Sees</source>
        <translation>Lo que ve la red</translation>
    </message>
    <message>
        <source>Look for cut-off subjects, wrong colours and stretched shapes: they cost accuracy without any error message.</source>
        <translation>Buscar sujetos cortados, colores incorrectos y formas estiradas: cuestan exactitud sin ningún mensaje de error.</translation>
    </message>
    <message>
        <source>Samples and what the network sees of them</source>
        <translation>Las muestras y lo que la red ve de ellas</translation>
    </message>
    <message>
        <source>Values of the input</source>
        <translation>Valores de la entrada</translation>
    </message>
    <message>
        <source>Prepare samples</source>
        <translation>Preparar muestras</translation>
    </message>
    <message>
        <source>Samples looked at: %1.</source>
        <translation>Muestras revisadas: %1.</translation>
    </message>
    <message>
        <source>These values are unusually large: was the scale forgotten?</source>
        <translation>Estos valores son inusualmente grandes: ¿se olvidó la escala?</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Cantidad</translation>
    </message>
</context>
<context>
    <name>widgets::NodePage</name>
    <message>
        <source>Details of the selection</source>
        <translation>Detalles de la selección</translation>
    </message>
    <message>
        <source>Select a node to see it here.</source>
        <translation>Seleccionar un nodo para verlo aquí.</translation>
    </message>
    <message>
        <source>%1 nodes selected, this is the last.</source>
        <translation>%1 nodos seleccionados, este es el último.</translation>
    </message>
</context>
<context>
    <name>widgets::ParallelCoordinates</name>
    <message>
        <source>Networks as lines across their figures and choices</source>
        <translation>Redes como líneas a través de sus cifras y opciones</translation>
    </message>
    <message>
        <source>Each network is a line across accuracy, costs and choices. Drag along an axis to keep the networks inside in all views; click the axis to take that back, double-click to take all back.</source>
        <translation>Cada red es una línea a través de exactitud, costes y opciones. Arrastrar a lo largo de un eje para conservar en todas las vistas solo las redes de dentro; un clic en el eje lo revierte, un doble clic revierte todo.</translation>
    </message>
    <message>
        <source>%1 of %2 networks are drawn</source>
        <translation>%1 de %2 redes dibujadas</translation>
    </message>
    <message>
        <source>%1 networks</source>
        <translation>%1 redes</translation>
    </message>
    <message>
        <source>Figures and choices of the networks will stand here.</source>
        <translation>Aquí aparecerán las cifras y opciones de las redes.</translation>
    </message>
    <message>
        <source>Drag to keep the networks inside, click to take it back; the right button holds choices back.</source>
        <translation>Arrastrar para conservar solo las redes de dentro, hacer clic para revertirlo; el botón derecho restringe las opciones.</translation>
    </message>
</context>
<context>
    <name>widgets::ParameterForm</name>
    <message>
        <source>Reset %1</source>
        <translation>Restablecer %1</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation>Volver al valor predeterminado: %1</translation>
    </message>
    <message>
        <source>Accepted: %1</source>
        <translation>Aceptado: %1</translation>
    </message>
</context>
<context>
    <name>widgets::ParetoPlot</name>
    <message>
        <source>Every network that was measured: what it costs to the right, how many validation samples it gets right upwards. Blue points on the stair are beaten by no other; diamonds were drawn by lot; green squares were trained to the end. Bars are 95 % intervals. Drag over points to select them, with Shift around them; drag the dashed line to set a limit.</source>
        <translation>Cada red medida: hacia la derecha, lo que cuesta; hacia arriba, cuántas muestras de validación acierta. A los puntos azules de la escalera no los domina ningún otro; los rombos se eligieron al azar; los cuadrados verdes se entrenaron hasta el final. Las barras son intervalos del 95 %. Arrastrar sobre los puntos para seleccionarlos, con Mayús alrededor de ellos; arrastrar la línea discontinua para fijar un límite.</translation>
    </message>
    <message>
        <source>Accuracy over %1</source>
        <translation>Exactitud según %1</translation>
    </message>
    <message>
        <source>%1 networks, %2 on the front</source>
        <translation>%1 redes, %2 en el frente</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>como máximo %1</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>Drag to set the limit on %1; the search takes it up at once.</source>
        <translation>Arrastrar para fijar el límite de %1; la búsqueda lo tiene en cuenta enseguida.</translation>
    </message>
</context>
<context>
    <name>widgets::PathEdit</name>
    <message>
        <source>Browse</source>
        <translation>Examinar</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Archivo…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Carpeta…</translation>
    </message>
    <message>
        <source>Browse for %1</source>
        <translation>Buscar %1</translation>
    </message>
    <message>
        <source>Find the file or folder.</source>
        <translation>Buscar el archivo o la carpeta.</translation>
    </message>
</context>
<context>
    <name>widgets::PicturePairs</name>
    <message>
        <source>Before and after preprocessing: %1</source>
        <translation>Antes y después del preprocesamiento: %1</translation>
    </message>
    <message>
        <source>As stored</source>
        <translation>Como se guardó</translation>
    </message>
    <message>
        <source>As seen</source>
        <translation>Como se ve</translation>
    </message>
    <message>
        <source>As the network sees it</source>
        <translation>Como la ve la red</translation>
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
            <numerusform>%1: %n valor de %2 a %3</numerusform>
            <numerusform>%1: %n valores de %2 a %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Show as Table...</source>
        <translation>Mostrar como tabla...</translation>
    </message>
    <message>
        <source>Copy Data</source>
        <translation>Copiar datos</translation>
    </message>
    <message>
        <source>Save As...</source>
        <translation>Guardar como...</translation>
    </message>
    <message>
        <source>Save Plot</source>
        <translation>Guardar diagrama</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf);;Table (*.csv)</source>
        <translation>Imágenes (*.png *.svg *.pdf);;Tabla (*.csv)</translation>
    </message>
</context>
<context>
    <name>widgets::PointCurve</name>
    <message>
        <source>%1 removed: %2</source>
        <translation>%1 eliminado: %2</translation>
    </message>
    <message>
        <source>&lt;b&gt;Measured along this slider&lt;/b&gt;&lt;br&gt;Nothing yet: move it.</source>
        <translation>&lt;b&gt;Medido a lo largo de este deslizador&lt;/b&gt;&lt;br&gt;Aún nada: moverlo.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Measured along this slider&lt;/b&gt;, the others as they stand</source>
        <translation>&lt;b&gt;Medido a lo largo de este deslizador&lt;/b&gt;, con los demás como están</translation>
    </message>
    <message>
        <source>&lt;b&gt;Sensitivity&lt;/b&gt;, all other groups whole</source>
        <translation>&lt;b&gt;Sensibilidad&lt;/b&gt;, con todos los demás grupos enteros</translation>
    </message>
</context>
<context>
    <name>widgets::PrecisionModel</name>
    <message>
        <source>Keep %1 in float</source>
        <translation>Dejar %1 en coma flotante</translation>
    </message>
    <message>
        <source>Stays float: %1</source>
        <translation>Queda en coma flotante: %1</translation>
    </message>
    <message>
        <source>Signal to quantization-noise ratio of its output: %1 when it alone is quantized, %2 with everything before it. Above 30 dB is rarely visible in accuracy.</source>
        <translation>Relación señal a ruido de cuantización de su salida: %1 cuando solo ella está cuantizada, %2 con todo lo anterior. Por encima de 30 dB rara vez se nota en la exactitud.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>In the order of the graph.</source>
        <translation>En el orden del grafo.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Type that its weights are stored in.</source>
        <translation>Tipo en que se guardan sus pesos.</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Activaciones</translation>
    </message>
    <message>
        <source>Type of the numbers that it reads and makes.</source>
        <translation>Tipo de los números que lee y produce.</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>Signal to quantization-noise ratio of its output when it alone is quantized; longer is better.</source>
        <translation>Relación señal a ruido de cuantización de su salida cuando solo ella está cuantizada; cuanto más larga, mejor.</translation>
    </message>
    <message>
        <source>All Before</source>
        <translation>Todo lo anterior</translation>
    </message>
    <message>
        <source>The same when everything before it is quantized too.</source>
        <translation>Lo mismo cuando también está cuantizado todo lo anterior.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Noise as a share of the signal when it alone is quantized; the longest bar is the layer to look at.</source>
        <translation>El ruido como proporción de la señal cuando solo ella está cuantizada; la barra más larga señala la capa que conviene mirar.</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Flotante</translation>
    </message>
    <message>
        <source>Keep the layer in float the next time.</source>
        <translation>Dejar la capa en coma flotante la próxima vez.</translation>
    </message>
</context>
<context>
    <name>widgets::PredictionBars</name>
    <message>
        <source>%1 (the label) %2</source>
        <translation>%1 (la etiqueta) %2</translation>
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
        <translation>clase %1</translation>
    </message>
    <message>
        <source>The sample and what the network sees of it</source>
        <translation>La muestra y lo que la red ve de ella</translation>
    </message>
    <message>
        <source>Most probable classes</source>
        <translation>Clases más probables</translation>
    </message>
    <message>
        <source>Run the model on a sample</source>
        <translation>Ejecutar el modelo con una muestra</translation>
    </message>
    <message>
        <source>Right: %1</source>
        <translation>Correcto: %1</translation>
    </message>
    <message>
        <source>Wrong: %1 instead of %2</source>
        <translation>Incorrecto: %1 en lugar de %2</translation>
    </message>
</context>
<context>
    <name>widgets::PreprocessingPage</name>
    <message>
        <source>Input %1: values %2 to %3, mean %4 ± %5.</source>
        <translation>Entrada %1: valores de %2 a %3, media %4 ± %5.</translation>
    </message>
    <message>
        <source>How Is a Picture Prepared?</source>
        <translation>¿Cómo se prepara una imagen?</translation>
    </message>
    <message>
        <source>The network must see pictures as it saw them in training: input = (pixel × scale − mean) / standard deviation.</source>
        <translation>La red debe ver las imágenes como las vio en el entrenamiento: entrada = (píxel × escala − media) / desviación estándar.</translation>
    </message>
    <message>
        <source>Preprocessing</source>
        <translation>Preprocesamiento</translation>
    </message>
    <message>
        <source>As the Model Says</source>
        <translation>Según el modelo</translation>
    </message>
    <message>
        <source>Back to what the model&apos;s metadata or its input&apos;s shape asks for.</source>
        <translation>Volver a lo que piden los metadatos del modelo o la forma de su entrada.</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>Number of the sample that is shown.</source>
        <translation>Número de la muestra que se ve.</translation>
    </message>
    <message>
        <source>&amp;Sample</source>
        <translation>&amp;Muestra</translation>
    </message>
    <message>
        <source>The sample and what the network sees of it</source>
        <translation>La muestra y lo que la red ve de ella</translation>
    </message>
    <message>
        <source>Prepare a sample</source>
        <translation>Preparar una muestra</translation>
    </message>
</context>
<context>
    <name>widgets::ProblemsModel</name>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nodo</translation>
    </message>
</context>
<context>
    <name>widgets::ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>No problems: every operator is known and every shape fits.</source>
        <translation>Sin problemas: todos los operadores se conocen y todas las formas encajan.</translation>
    </message>
</context>
<context>
    <name>widgets::ProcessJob</name>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>%1 no se pudo iniciar: %2</translation>
    </message>
    <message>
        <source>The process of this job ended unexpectedly. The window and the model are not affected; its log says what it did last.</source>
        <translation>El proceso de esta tarea terminó de forma inesperada. La ventana y el modelo no se ven afectados; su registro dice qué hizo por último.</translation>
    </message>
</context>
<context>
    <name>widgets::PruneController</name>
    <message>
        <source>Find channel groups</source>
        <translation>Buscar grupos de canales</translation>
    </message>
    <message>
        <source>Rank channels</source>
        <translation>Ordenar canales</translation>
    </message>
    <message>
        <source>Measure the draft</source>
        <translation>Medir el borrador</translation>
    </message>
</context>
<context>
    <name>widgets::PruneDraft</name>
    <message>
        <source>All Groups</source>
        <translation>Todos los grupos</translation>
    </message>
    <message>
        <source>Channel %1 of %2</source>
        <translation>Canal %1 de %2</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
</context>
<context>
    <name>widgets::PruneTasks</name>
    <message>
        <source>Prune to budget</source>
        <translation>Podar según presupuesto</translation>
    </message>
    <message>
        <source>Prune to Budget</source>
        <translation>Podar según presupuesto</translation>
    </message>
    <message>
        <source>it was stopped.</source>
        <translation>se detuvo.</translation>
    </message>
    <message>
        <source>Prune %1</source>
        <translation>Podar %1</translation>
    </message>
</context>
<context>
    <name>widgets::RolesPage</name>
    <message>
        <source>What Is Each Sample For?</source>
        <translation>¿Para qué sirve cada muestra?</translation>
    </message>
    <message>
        <source>Test samples serve the final evaluation alone; validation samples serve every choice before it.</source>
        <translation>Las muestras de prueba sirven solo para la evaluación final; las de validación sirven para todas las decisiones anteriores.</translation>
    </message>
    <message>
        <source>Samples of each class</source>
        <translation>Muestras de cada clase</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Count samples</source>
        <translation>Contar muestras</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Class of the model</source>
        <translation>Clase del modelo</translation>
    </message>
    <message>
        <source>Class of the data</source>
        <translation>Clase de los datos</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>The classes of the data are the outputs of the model.</source>
        <translation>Las clases de los datos son las salidas del modelo.</translation>
    </message>
    <message>
        <source>No model is open, so that classes are not compared with outputs.</source>
        <translation>No hay ningún modelo abierto, así que las clases no se comparan con las salidas.</translation>
    </message>
    <message>
        <source>The samples have no labels: accuracy cannot be measured.</source>
        <translation>Las muestras no tienen etiquetas: la exactitud no se puede medir.</translation>
    </message>
    <message>
        <source>The model does not say how many classes it tells apart.</source>
        <translation>El modelo no dice cuántas clases distingue.</translation>
    </message>
    <message>
        <source>Mismatch: %1.</source>
        <translation>No coincide: %1.</translation>
    </message>
    <message>
        <source>%1 (another name)</source>
        <translation>%1 (otro nombre)</translation>
    </message>
</context>
<context>
    <name>widgets::SampleGallery</name>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Which samples of the data set are shown.</source>
        <translation>Qué muestras del conjunto de datos se muestran.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Only samples of this class.</source>
        <translation>Solo muestras de esta clase.</translation>
    </message>
    <message>
        <source>Right or wrong</source>
        <translation>Acierto o error</translation>
    </message>
    <message>
        <source>Only samples that the model is right or wrong about, among 2,000 spread over the role.</source>
        <translation>Solo muestras en las que el modelo acierta o falla, entre 2000 repartidas por el rol.</translation>
    </message>
    <message>
        <source>Right and wrong</source>
        <translation>Aciertos y errores</translation>
    </message>
    <message>
        <source>Only right</source>
        <translation>Solo aciertos</translation>
    </message>
    <message>
        <source>Only wrong</source>
        <translation>Solo errores</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Open samples</source>
        <translation>Abrir muestras</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Todas las clases</translation>
    </message>
    <message>
        <source>Classify samples</source>
        <translation>Clasificar muestras</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 muestras</translation>
    </message>
    <message>
        <source>%1 among %2 classified</source>
        <translation>%1 entre %2 clasificadas</translation>
    </message>
</context>
<context>
    <name>widgets::SampleModel</name>
    <message>
        <source>no label</source>
        <translation>sin etiqueta</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>clase %1</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>Etiqueta: %1</translation>
    </message>
    <message>
        <source>Predicted: %1</source>
        <translation>Predicción: %1</translation>
    </message>
    <message>
        <source>Load thumbnails</source>
        <translation>Cargar miniaturas</translation>
    </message>
</context>
<context>
    <name>widgets::SamplesPanel</name>
    <message>
        <source>The samples do not fit this model: %1</source>
        <translation>Las muestras no encajan con este modelo: %1</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <source>Add Data Set…</source>
        <translation>Añadir conjunto de datos…</translation>
    </message>
    <message>
        <source>Choose the images that the model runs on.</source>
        <translation>Elegir las imágenes con las que se ejecuta el modelo.</translation>
    </message>
    <message>
        <source>Open a model to run it on samples.</source>
        <translation>Abrir un modelo para ejecutarlo con muestras.</translation>
    </message>
</context>
<context>
    <name>widgets::SensitivityBar</name>
    <message>
        <source>Progress of the sensitivity measurement</source>
        <translation>Progreso de la medición de sensibilidad</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Measure Sensitivity</source>
        <translation>Medir sensibilidad</translation>
    </message>
    <message>
        <source>Ends the measurement; what it has found is kept.</source>
        <translation>Termina la medición; lo que ha encontrado se conserva.</translation>
    </message>
    <message>
        <source>Measures every group alone at nine shares, on at most %1 validation images, in at most %2 of memory. Estimates and curves rest on it. It can be stopped and goes on where it was.</source>
        <translation>Mide cada grupo por sí solo en nueve proporciones, con un máximo de %1 imágenes de validación, en un máximo de %2 de memoria. Las estimaciones y las curvas se basan en ello. Se puede detener y sigue donde estaba.</translation>
    </message>
    <message>
        <source>Stopped after %1 points</source>
        <translation>Detenido tras %1 puntos</translation>
    </message>
    <message>
        <source>Sensitivity could not be measured</source>
        <translation>No se pudo medir la sensibilidad</translation>
    </message>
    <message>
        <source>Sensitivity: %1 points, proxy n=%2</source>
        <translation>Sensibilidad: %1 puntos, parcial n=%2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>faltan %1</translation>
    </message>
</context>
<context>
    <name>widgets::SensitivityRun</name>
    <message>
        <source>The channels of the model are looked at first.</source>
        <translation>Primero se examinan los canales del modelo.</translation>
    </message>
    <message>
        <source>No channel of this model can be removed.</source>
        <translation>Ningún canal de este modelo se puede eliminar.</translation>
    </message>
    <message>
        <source>Accuracy cannot be measured: %1</source>
        <translation>La exactitud no se puede medir: %1</translation>
    </message>
    <message>
        <source>Sensitivity guides choices, and this data set has test images only. Add one with training or validation images.</source>
        <translation>La sensibilidad guía decisiones, y este conjunto de datos solo tiene imágenes de prueba. Añadir uno con imágenes de entrenamiento o de validación.</translation>
    </message>
    <message>
        <source>Measure the sensitivity of %1</source>
        <translation>Medir la sensibilidad de %1</translation>
    </message>
</context>
<context>
    <name>widgets::SlicePicker</name>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Axis of the tensor that runs down the picture.</source>
        <translation>Eje del tensor que baja por la imagen.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Axis of the tensor that runs across the picture.</source>
        <translation>Eje del tensor que cruza la imagen.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>axis %1</source>
        <translation>eje %1</translation>
    </message>
    <message>
        <source>Index on axis %1</source>
        <translation>Índice en el eje %1</translation>
    </message>
    <message>
        <source>Index on axis %1 at which the rectangle is cut.</source>
        <translation>Índice en el eje %1 en el que se corta el rectángulo.</translation>
    </message>
</context>
<context>
    <name>widgets::SourcePage</name>
    <message>
        <source>Where Are the Samples?</source>
        <translation>¿Dónde están las muestras?</translation>
    </message>
    <message>
        <source>Choose how the samples are stored and where. Nothing is copied or changed.</source>
        <translation>Elegir cómo están guardadas las muestras y dónde. No se copia ni se cambia nada.</translation>
    </message>
    <message>
        <source>Some of the samples</source>
        <translation>Algunas de las muestras</translation>
    </message>
    <message>
        <source>Choose a file or folder.</source>
        <translation>Elegir un archivo o una carpeta.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Look at a data set</source>
        <translation>Mirar un conjunto de datos</translation>
    </message>
    <message>
        <source>%1×%2 pixels, %3</source>
        <translation>%1×%2 píxeles, %3</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>gris</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>color</translation>
    </message>
    <message>
        <source>%1: %2 samples, the first is %3.</source>
        <translation>%1: %2 muestras, la primera es %3.</translation>
    </message>
    <message>
        <source>%1 classes: %2</source>
        <translation>%1 clases: %2</translation>
    </message>
</context>
<context>
    <name>widgets::StatisticsPanel</name>
    <message>
        <source>Statistics</source>
        <translation>Estadísticas</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Operadores</translation>
    </message>
    <message>
        <source>Activation memory over time</source>
        <translation>Memoria de activaciones a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Largest by</source>
        <translation>Las mayores por</translation>
    </message>
    <message>
        <source>The figure by which the ten largest layers are chosen.</source>
        <translation>La cifra según la que se eligen las diez capas más grandes.</translation>
    </message>
    <message>
        <source>Largest by weights</source>
        <translation>Mayores por pesos</translation>
    </message>
    <message>
        <source>Largest by MACs</source>
        <translation>Mayores por MACs</translation>
    </message>
    <message>
        <source>Largest by activations</source>
        <translation>Mayores por activaciones</translation>
    </message>
    <message>
        <source>Largest layers</source>
        <translation>Capas más grandes</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nodos</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Open a model to see its memory.</source>
        <translation>Abrir un modelo para ver su memoria.</translation>
    </message>
    <message>
        <source>Node in order</source>
        <translation>Nodo en orden</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Activaciones</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Cifra</translation>
    </message>
</context>
<context>
    <name>widgets::TablePanelView</name>
    <message>
        <source>Copy Rows</source>
        <translation>Copiar filas</translation>
    </message>
    <message>
        <source>Export Table…</source>
        <translation>Exportar tabla…</translation>
    </message>
    <message>
        <source>Export Table</source>
        <translation>Exportar tabla</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valores separados por comas (*.csv)</translation>
    </message>
</context>
<context>
    <name>widgets::TensorView</name>
    <message>
        <source>Histogram</source>
        <translation>Histograma</translation>
    </message>
    <message>
        <source>Logarithmic count</source>
        <translation>Cantidad logarítmica</translation>
    </message>
    <message>
        <source>Makes rare values visible beside frequent ones.</source>
        <translation>Hace visibles los valores raros junto a los frecuentes.</translation>
    </message>
    <message>
        <source>Standard deviation of each channel</source>
        <translation>Desviación estándar de cada canal</translation>
    </message>
    <message>
        <source>Slice as heat map</source>
        <translation>Corte como mapa de calor</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>Corte</translation>
    </message>
    <message>
        <source>%1 elements are not drawn.</source>
        <translation>%1 elementos no se dibujan.</translation>
    </message>
    <message>
        <source>Describe a tensor</source>
        <translation>Describir un tensor</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elementos</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Rango</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Ceros</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>No es un número</translation>
    </message>
    <message>
        <source>Infinite</source>
        <translation>Infinito</translation>
    </message>
    <message>
        <source>From %1 sampled elements.</source>
        <translation>A partir de %1 elementos muestreados.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>This tensor has no channels to compare.</source>
        <translation>Este tensor no tiene canales que comparar.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Desviación</translation>
    </message>
    <message>
        <source>axis %1:</source>
        <translation>eje %1:</translation>
    </message>
</context>
<context>
    <name>widgets::ThreadJob</name>
    <message>
        <source>There is not enough memory for this work.</source>
        <translation>No hay memoria suficiente para este trabajo.</translation>
    </message>
</context>
<context>
    <name>widgets::TrialSelection</name>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
</context>
<context>
    <name>widgets::TrialTable</name>
    <message>
        <source>Networks that were measured</source>
        <translation>Redes medidas</translation>
    </message>
    <message>
        <source>No networks yet</source>
        <translation>Aún no hay redes</translation>
    </message>
    <message>
        <source>%1 networks</source>
        <translation>%1 redes</translation>
    </message>
    <message>
        <source>%1 of %2 networks</source>
        <translation>%1 de %2 redes</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 seleccionadas</translation>
    </message>
</context>
<context>
    <name>widgets::TrialTableModel</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>★: no other network of its kind beats it. ◆: drawn by lot.</source>
        <translation>★: ninguna otra red de su tipo la domina. ◆: elegida al azar.</translation>
    </message>
    <message>
        <source>The true accuracy lies inside in 95 of 100 such measurements.</source>
        <translation>La exactitud real queda dentro en 95 de cada 100 mediciones como esta.</translation>
    </message>
    <message>
        <source>Of finalists, measured once on test samples that no choice looks at.</source>
        <translation>De los finalistas, medida una vez con muestras de prueba que ninguna decisión consulta.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>Intervalo del 95 %</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
</context>
<context>
    <name>widgets::WeightGridView</name>
    <message>
        <source>output channel</source>
        <translation>canal de salida</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>peso</translation>
    </message>
    <message>
        <source>Steps of one output channel</source>
        <translation>Pasos de un canal de salida</translation>
    </message>
    <message>
        <source>weight in float</source>
        <translation>peso en coma flotante</translation>
    </message>
    <message>
        <source>on the grid</source>
        <translation>en la rejilla</translation>
    </message>
    <message>
        <source>Select a layer with weights.</source>
        <translation>Seleccionar una capa con pesos.</translation>
    </message>
    <message>
        <source>Bits of a weight</source>
        <translation>Bits de un peso</translation>
    </message>
    <message>
        <source>How fine the grid is that weights snap to.</source>
        <translation>Lo fina que es la rejilla a la que se ajustan los pesos.</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 bits</translation>
    </message>
    <message>
        <source>A scale for each channel</source>
        <translation>Una escala por canal</translation>
    </message>
    <message>
        <source>Else one scale for the whole weight.</source>
        <translation>Si no, una escala para todo el peso.</translation>
    </message>
    <message>
        <source>Output channel</source>
        <translation>Canal de salida</translation>
    </message>
    <message>
        <source>Whose steps are drawn below.</source>
        <translation>Aquel cuyos pasos se dibujan abajo.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>No weights.</source>
        <translation>Sin pesos.</translation>
    </message>
    <message>
        <source>Weights in float</source>
        <translation>Pesos en coma flotante</translation>
    </message>
    <message>
        <source>On the grid</source>
        <translation>En la rejilla</translation>
    </message>
    <message>
        <source>Snap weights to a grid</source>
        <translation>Ajustar pesos a una rejilla</translation>
    </message>
    <message>
        <source>No layer is chosen</source>
        <translation>Ninguna capa elegida</translation>
    </message>
    <message>
        <source>%1 has no weights</source>
        <translation>%1 no tiene pesos</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Flotante</translation>
    </message>
    <message>
        <source>Select a layer with weights, in the graph or under Layers.</source>
        <translation>Seleccionar una capa con pesos, en el grafo o en Capas.</translation>
    </message>
    <message>
        <source>A grid of %1 levels in steps of %2; channel %3 uses %4 of them. All weights: %5 signal over rounding noise.</source>
        <translation>Una rejilla de %1 niveles en pasos de %2; el canal %3 usa %4 de ellos. Todos los pesos: %5 de señal a ruido de redondeo.</translation>
    </message>
</context>
<context>
    <name>widgets::WeightsPage</name>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Which constant input of the node is shown.</source>
        <translation>Qué entrada constante del nodo se muestra.</translation>
    </message>
    <message>
        <source>This node has no weights.</source>
        <translation>Este nodo no tiene pesos.</translation>
    </message>
    <message>
        <source>Select a node to see its weights.</source>
        <translation>Seleccionar un nodo para ver sus pesos.</translation>
    </message>
</context>
<context>
    <name>widgets::Workspace</name>
    <message>
        <source>Bytes of the model on disk, weights kept in external files included.</source>
        <translation>Bytes del modelo en el disco, incluidos los pesos guardados en archivos externos.</translation>
    </message>
    <message>
        <source>Number of weights that the nodes read. A weight that several nodes share is counted once.</source>
        <translation>Número de pesos que leen los nodos. Un peso que comparten varios nodos se cuenta una vez.</translation>
    </message>
    <message>
        <source>Multiply-accumulates for one sample: one for each weight of a convolution or matrix product at each output position.</source>
        <translation>Multiplicaciones-acumulaciones para una muestra: una por cada peso de una convolución o de un producto matricial en cada posición de la salida.</translation>
    </message>
    <message>
        <source>A lower bound: some shapes are not known, their nodes count as zero.</source>
        <translation>Una cota inferior: algunas formas no se conocen; sus nodos cuentan como cero.</translation>
    </message>
</context>
</TS>
