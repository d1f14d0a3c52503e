<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>About</name>
    <message>
        <source>A workbench that opens ONNX models and makes them smaller and faster. An espalier is a tree that is trained and pruned to fit the wall it grows on.</source>
        <translation>ONNX モデルを開き、より小さく、より速くするためのワークベンチです。エスパリエ（espalier）とは、壁に沿うように仕立て、剪定した樹木のことです。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>GNU General Public License バージョン 3 以降で提供されるフリーソフトウェアです。いかなる保証もありません。</translation>
    </message>
    <message>
        <source>Built with Qt %1, QCustomPlot, oneDNN, ONNX, Eigen and OpenCV.</source>
        <translation>Qt %1、QCustomPlot、oneDNN、ONNX、Eigen、OpenCV を使用しています。</translation>
    </message>
</context>
<context>
    <name>AccuracyPoints</name>
    <message>
        <source>Measured</source>
        <translation>測定値</translation>
    </message>
    <message>
        <source>Estimated, even shares</source>
        <translation>推定値（均等な割合）</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>元のモデル</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open an ONNX model.</source>
        <translation>ONNX モデルを開きます。</translation>
    </message>
    <message>
        <source>Add &amp;Data Set…</source>
        <translation>データセットを追加(&amp;D)…</translation>
    </message>
    <message>
        <source>Choose the images that accuracy is measured on.</source>
        <translation>精度の測定に使う画像を選択します。</translation>
    </message>
    <message>
        <source>&amp;Export Picture…</source>
        <translation>画像をエクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>Write the whole graph as PNG, SVG or PDF.</source>
        <translation>グラフ全体を PNG、SVG、PDF のいずれかで書き出します。</translation>
    </message>
    <message>
        <source>&amp;Close Model</source>
        <translation>モデルを閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Close the model and go back to the start page.</source>
        <translation>モデルを閉じて、スタートページに戻ります。</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the window; it opens again as it is now.</source>
        <translation>ウィンドウを閉じます。次回は今の状態で開きます。</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>Put the sliders back to where they stood before.</source>
        <translation>スライダーを前の位置に戻します。</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>元に戻す操作はありません。</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>Move the sliders again as before the undo.</source>
        <translation>元に戻す前の位置にスライダーを動かし直します。</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>やり直す操作はありません。</translation>
    </message>
    <message>
        <source>&amp;Copy Names</source>
        <translation>名前をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the names of the selected nodes, one a line.</source>
        <translation>選択したノードの名前を 1 行に 1 つずつコピーします。</translation>
    </message>
    <message>
        <source>Copy &amp;Picture</source>
        <translation>画像をコピー(&amp;P)</translation>
    </message>
    <message>
        <source>Copy the visible part of the graph as image and SVG.</source>
        <translation>グラフの表示部分を画像および SVG としてコピーします。</translation>
    </message>
    <message>
        <source>&amp;Find in Graph</source>
        <translation>グラフ内を検索(&amp;F)</translation>
    </message>
    <message>
        <source>Search nodes: names, op:Conv, shape:64x3x3, params&gt;1M.</source>
        <translation>ノードを検索します：名前、op:Conv、shape:64x3x3、params&gt;1M。</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>次を検索(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the next match.</source>
        <translation>次の一致箇所に移動します。</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>前を検索(&amp;V)</translation>
    </message>
    <message>
        <source>Go to the match before.</source>
        <translation>前の一致箇所に移動します。</translation>
    </message>
    <message>
        <source>&amp;Go to Anything…</source>
        <translation>クイック移動(&amp;G)…</translation>
    </message>
    <message>
        <source>Jump to a node, or type &gt; for actions and ? for help.</source>
        <translation>ノードに移動します。&gt; でアクション、? でヘルプを表示します。</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Select the node that was selected before.</source>
        <translation>直前に選択していたノードを選択します。</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>進む(&amp;W)</translation>
    </message>
    <message>
        <source>Undo a step back.</source>
        <translation>「戻る」を 1 段階取り消します。</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>設定(&amp;F)…</translation>
    </message>
    <message>
        <source>Theme, threads, motion, wheel and shortcuts.</source>
        <translation>テーマ、スレッド、動き、ホイール、ショートカットを設定します。</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>調査(&amp;E)</translation>
    </message>
    <message>
        <source>See the graph, run it and measure it.</source>
        <translation>グラフを表示し、実行し、測定します。</translation>
    </message>
    <message>
        <source>&amp;Prune</source>
        <translation>枝刈り(&amp;P)</translation>
    </message>
    <message>
        <source>Remove channels and see the accuracy while you drag.</source>
        <translation>チャネルを削減し、ドラッグしながら精度を確認します。</translation>
    </message>
    <message>
        <source>&amp;Quantize</source>
        <translation>量子化(&amp;Q)</translation>
    </message>
    <message>
        <source>Make integers of a network and see what each layer loses.</source>
        <translation>ネットワークを整数化し、各層の損失を確認します。</translation>
    </message>
    <message>
        <source>&amp;Distill</source>
        <translation>蒸留(&amp;D)</translation>
    </message>
    <message>
        <source>Train a small network on what a large one knows.</source>
        <translation>大きなネットワークの知識で小さなネットワークを学習させます。</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Show the graph larger.</source>
        <translation>グラフを大きく表示します。</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>Show the graph smaller.</source>
        <translation>グラフを小さく表示します。</translation>
    </message>
    <message>
        <source>Actual &amp;Size</source>
        <translation>実際のサイズ(&amp;S)</translation>
    </message>
    <message>
        <source>Show the graph at 100 %.</source>
        <translation>グラフを 100 % で表示します。</translation>
    </message>
    <message>
        <source>Fit &amp;All</source>
        <translation>全体に合わせる(&amp;A)</translation>
    </message>
    <message>
        <source>Show the whole graph.</source>
        <translation>グラフ全体を表示します。</translation>
    </message>
    <message>
        <source>&amp;Fit Selection</source>
        <translation>選択範囲に合わせる(&amp;F)</translation>
    </message>
    <message>
        <source>Show the selected nodes as large as they fit.</source>
        <translation>選択したノードを収まる限り大きく表示します。</translation>
    </message>
    <message>
        <source>E&amp;xpand</source>
        <translation>展開(&amp;X)</translation>
    </message>
    <message>
        <source>Open the selected block.</source>
        <translation>選択したブロックを開きます。</translation>
    </message>
    <message>
        <source>Co&amp;llapse</source>
        <translation>折りたたむ(&amp;L)</translation>
    </message>
    <message>
        <source>Close the selected block.</source>
        <translation>選択したブロックを閉じます。</translation>
    </message>
    <message>
        <source>Expand All</source>
        <translation>すべて展開</translation>
    </message>
    <message>
        <source>Open every block.</source>
        <translation>すべてのブロックを開きます。</translation>
    </message>
    <message>
        <source>Collapse All</source>
        <translation>すべて折りたたむ</translation>
    </message>
    <message>
        <source>Close every block.</source>
        <translation>すべてのブロックを閉じます。</translation>
    </message>
    <message>
        <source>&amp;Minimap</source>
        <translation>ミニマップ(&amp;M)</translation>
    </message>
    <message>
        <source>Show the small map of the whole graph.</source>
        <translation>グラフ全体の小さな地図を表示します。</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>レイアウトをリセット(&amp;R)</translation>
    </message>
    <message>
        <source>Put every panel back to its first place.</source>
        <translation>すべてのパネルを最初の位置に戻します。</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>全画面表示(&amp;U)</translation>
    </message>
    <message>
        <source>Use the whole screen, or go back.</source>
        <translation>画面全体を使う表示と元の表示を切り替えます。</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>モデル(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Evaluate, Quickly</source>
        <translation>簡易評価(&amp;E)</translation>
    </message>
    <message>
        <source>Measure accuracy on 1,000 images, with its 95 % interval.</source>
        <translation>1,000 枚の画像で精度を測定し、95 % 信頼区間とともに示します。</translation>
    </message>
    <message>
        <source>Evaluate on &amp;All Images</source>
        <translation>すべての画像で評価(&amp;A)</translation>
    </message>
    <message>
        <source>Measure accuracy on every image of the test part.</source>
        <translation>テスト用のすべての画像で精度を測定します。</translation>
    </message>
    <message>
        <source>&amp;Profile Latency</source>
        <translation>レイテンシを計測(&amp;P)</translation>
    </message>
    <message>
        <source>Measure how long the model and each node take, one image at a time.</source>
        <translation>モデルと各ノードの所要時間を、画像 1 枚ずつで測定します。</translation>
    </message>
    <message>
        <source>P&amp;roperties…</source>
        <translation>プロパティ(&amp;R)…</translation>
    </message>
    <message>
        <source>What the file says of itself: producer, opsets, metadata.</source>
        <translation>ファイル自身の情報です：生成元、opset、メタデータ。</translation>
    </message>
    <message>
        <source>&amp;Compress</source>
        <translation>圧縮(&amp;C)</translation>
    </message>
    <message>
        <source>Prune to &amp;Budget…</source>
        <translation>予算に合わせて枝刈り(&amp;B)…</translation>
    </message>
    <message>
        <source>Set the sliders so that a limit on MACs, parameters or bytes is met.</source>
        <translation>MACs、パラメータ数、バイト数の上限を満たすようにスライダーを設定します。</translation>
    </message>
    <message>
        <source>First look at the Prune workspace.</source>
        <translation>先に枝刈りワークスペースを表示してください。</translation>
    </message>
    <message>
        <source>&amp;Reset Sliders</source>
        <translation>スライダーをリセット(&amp;R)</translation>
    </message>
    <message>
        <source>Keep every channel again; undo brings the sliders back.</source>
        <translation>すべてのチャネルを残す状態に戻します。「元に戻す」でスライダーの位置が復元されます。</translation>
    </message>
    <message>
        <source>&amp;Apply…</source>
        <translation>適用(&amp;A)…</translation>
    </message>
    <message>
        <source>Cut the channels for real and write the model to a file.</source>
        <translation>チャネルを実際に削減し、モデルをファイルに書き出します。</translation>
    </message>
    <message>
        <source>Reco&amp;ver…</source>
        <translation>回復(&amp;V)…</translation>
    </message>
    <message>
        <source>Cut the channels for real and get accuracy back, with or without training.</source>
        <translation>チャネルを実際に削減し、学習あり、またはなしで精度を取り戻します。</translation>
    </message>
    <message>
        <source>&amp;Quantize to File</source>
        <translation>ファイルに量子化(&amp;Q)</translation>
    </message>
    <message>
        <source>Write the open model with small numbers to a new file.</source>
        <translation>開いているモデルを少ビットの数値で新しいファイルに書き出します。</translation>
    </message>
    <message>
        <source>First look at the Quantize workspace.</source>
        <translation>先に量子化ワークスペースを表示してください。</translation>
    </message>
    <message>
        <source>&amp;Find Culprit</source>
        <translation>原因層を探す(&amp;F)</translation>
    </message>
    <message>
        <source>Rank the layers by what each of them loses in integers.</source>
        <translation>整数化による損失の大きさで層を順位付けします。</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>ジョブ(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Show Jobs</source>
        <translation>ジョブを表示(&amp;S)</translation>
    </message>
    <message>
        <source>Show what runs and what ran.</source>
        <translation>実行中のジョブと実行済みのジョブを表示します。</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Stop the newest job that is running.</source>
        <translation>最も新しい実行中のジョブを停止します。</translation>
    </message>
    <message>
        <source>&amp;Copy as Command</source>
        <translation>コマンドとしてコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the command line of the newest job, to run it elsewhere.</source>
        <translation>最も新しいジョブのコマンドラインをコピーし、ほかの場所で実行できるようにします。</translation>
    </message>
    <message>
        <source>C&amp;lear Finished</source>
        <translation>完了分を消去(&amp;L)</translation>
    </message>
    <message>
        <source>Forget the jobs that are over.</source>
        <translation>終了したジョブを一覧から消します。</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;What&apos;s This?</source>
        <translation>これは何？(&amp;W)</translation>
    </message>
    <message>
        <source>Then click anything to read what it means.</source>
        <translation>続けて何かをクリックすると、その意味が表示されます。</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>Every shortcut, editable.</source>
        <translation>すべてのショートカットを表示し、編集します。</translation>
    </message>
    <message>
        <source>&amp;About Espalier</source>
        <translation>Espalier について(&amp;A)</translation>
    </message>
    <message>
        <source>Version, licence and libraries.</source>
        <translation>バージョン、ライセンス、ライブラリの情報です。</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>探索(&amp;S)</translation>
    </message>
    <message>
        <source>Let the machine look for networks that cost less and know as much.</source>
        <translation>コストが低く、同等の精度を持つネットワークを自動で探索します。</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比較(&amp;C)</translation>
    </message>
    <message>
        <source>Hold models against each other: graph, weights and answers.</source>
        <translation>グラフ、重み、予測についてモデル同士を比較します。</translation>
    </message>
    <message>
        <source>E&amp;xport Model…</source>
        <translation>モデルをエクスポート(&amp;X)…</translation>
    </message>
    <message>
        <source>Write the model for its use elsewhere, with proofs.</source>
        <translation>ほかの環境で使うためのモデルを、検証結果とともに書き出します。</translation>
    </message>
    <message>
        <source>Re&amp;port…</source>
        <translation>レポート(&amp;P)…</translation>
    </message>
    <message>
        <source>Write what the model is, does and costs as HTML or PDF.</source>
        <translation>モデルの内容、性能、コストを HTML または PDF で書き出します。</translation>
    </message>
</context>
<context>
    <name>BudgetForm</name>
    <message>
        <source>Limit on</source>
        <translation>制限の対象</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメータ数</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>バイト数</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>ピークメモリ</translation>
    </message>
    <message>
        <source>Nothing but accuracy</source>
        <translation>精度のみ</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>What may be left of the whole model.</source>
        <translation>モデル全体のうち残してよい割合です。</translation>
    </message>
    <message>
        <source>Keep accuracy</source>
        <translation>精度を維持</translation>
    </message>
    <message>
        <source>Fewer channels go when accuracy would fall below a limit before any recovery.</source>
        <translation>回復前の精度が下限を下回りそうな場合は、削減するチャネルを減らします。</translation>
    </message>
    <message>
        <source>Accuracy at least</source>
        <translation>精度の下限</translation>
    </message>
    <message>
        <source>Who competes</source>
        <translation>比較の範囲</translation>
    </message>
    <message>
        <source>The same share from every group</source>
        <translation>どのグループからも同じ割合</translation>
    </message>
    <message>
        <source>All channels with each other</source>
        <translation>全チャネルどうしで比較</translation>
    </message>
    <message>
        <source>No group loses more than</source>
        <translation>グループごとの削減上限</translation>
    </message>
    <message>
        <source>Keeps a single layer from being emptied.</source>
        <translation>1 つの層が空になるのを防ぎます。</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Note</source>
        <translation>注記</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
</context>
<context>
    <name>Colour</name>
    <message>
        <source>Operator</source>
        <translation>演算子</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメータ数</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>レイテンシ</translation>
    </message>
</context>
<context>
    <name>ComparedSamples</name>
    <message>
        <source>class %1</source>
        <translation>クラス %1</translation>
    </message>
</context>
<context>
    <name>ComparisonText</name>
    <message>
        <source>File size</source>
        <translation>ファイルサイズ</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメータ数</translation>
    </message>
    <message>
        <source>Size of the parameters</source>
        <translation>パラメータのサイズ</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>ノード数</translation>
    </message>
    <message>
        <source>Zeros among float weights</source>
        <translation>float の重みに占めるゼロ</translation>
    </message>
    <message>
        <source>Types of stored tensors</source>
        <translation>格納されたテンソルの型</translation>
    </message>
    <message>
        <source>Operator set</source>
        <translation>演算子セット</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>生成元</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>演算子</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>weight type</source>
        <translation>重みの型</translation>
    </message>
    <message>
        <source>weight shape</source>
        <translation>重みの形状</translation>
    </message>
    <message>
        <source>weight values</source>
        <translation>重みの値</translation>
    </message>
    <message>
        <source>function</source>
        <translation>関数</translation>
    </message>
    <message>
        <source>= same</source>
        <translation>= 同一</translation>
    </message>
    <message>
        <source>≠ changed</source>
        <translation>≠ 変更</translation>
    </message>
    <message>
        <source>− removed</source>
        <translation>− 削除</translation>
    </message>
    <message>
        <source>+ added</source>
        <translation>+ 追加</translation>
    </message>
    <message>
        <source>Nodes of %1</source>
        <translation>ノード：%1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>差 %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 ～ %3）</translation>
    </message>
    <message>
        <source>measured, n = %1</source>
        <translation>測定値、n = %1</translation>
    </message>
    <message>
        <source>Top-1 accuracy (95 %)</source>
        <translation>Top-1 精度（95 %）</translation>
    </message>
    <message>
        <source>Same answer as A (95 %)</source>
        <translation>A と同じ予測（95 %）</translation>
    </message>
    <message>
        <source>Significant at 5 % after Holm&apos;s correction.</source>
        <translation>Holm 補正後、5 % 水準で有意です。</translation>
    </message>
    <message>
        <source>Could be chance: not significant at 5 % after Holm&apos;s correction.</source>
        <translation>偶然の可能性があります：Holm 補正後、5 % 水準で有意ではありません。</translation>
    </message>
    <message>
        <source>Norm of B − A over the norm of A.</source>
        <translation>B − A のノルムを A のノルムで割った値です。</translation>
    </message>
    <message>
        <source>The shapes differ, so elements cannot be compared.</source>
        <translation>形状が異なるため、要素を比較できません。</translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message>
        <source>Recommended: the model computes in integers already, its smallest and fastest form.</source>
        <translation>推奨：このモデルはすでに整数で計算しており、最も小さく高速な形式です。</translation>
    </message>
    <message>
        <source>Recommended: float runs in every runtime at full speed. Quantize first for a smaller and faster file.</source>
        <translation>推奨：float はどのランタイムでも本来の速度で動作します。より小さく高速なファイルにするには、先に量子化してください。</translation>
    </message>
    <message>
        <source>Choose a file to write.</source>
        <translation>書き出すファイルを選択してください。</translation>
    </message>
    <message>
        <source>Choose another file: the open model would be overwritten.</source>
        <translation>別のファイルを選択してください：開いているモデルが上書きされます。</translation>
    </message>
</context>
<context>
    <name>GeneMenu</name>
    <message>
        <source>Choices that are tried</source>
        <translation>試す選択肢</translation>
    </message>
    <message>
        <source>Try All</source>
        <translation>すべて試す</translation>
    </message>
    <message>
        <source>No search is shown</source>
        <translation>探索が表示されていません</translation>
    </message>
    <message>
        <source>%1 (held back)</source>
        <translation>%1（制限中）</translation>
    </message>
</context>
<context>
    <name>GroupName</name>
    <message>
        <source>%1 · %2 coupled</source>
        <translation>%1 · %2 個が連動</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Count</source>
        <translation>度数</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Node</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Attributes, inputs, outputs and cost.</source>
        <translation>属性、入力、出力、コストです。</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Statistics, histogram and slices of the node&apos;s constants.</source>
        <translation>ノードの定数の統計、ヒストグラム、スライスです。</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>活性値</translation>
    </message>
    <message>
        <source>What the node computes on the current sample.</source>
        <translation>現在のサンプルに対するノードの計算結果です。</translation>
    </message>
</context>
<context>
    <name>JobState</name>
    <message>
        <source>queued</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>cancelling</source>
        <translation>キャンセル中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>キャンセル済み</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>As the desktop</source>
        <translation>デスクトップに従う</translation>
    </message>
</context>
<context>
    <name>LayerColumns</name>
    <message>
        <source>Kept</source>
        <translation>残す数</translation>
    </message>
    <message>
        <source>Channels of</source>
        <translation>チャネルの層</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>感度</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>削減率</translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message>
        <source>computed</source>
        <translation>計算値</translation>
    </message>
    <message>
        <source>Follows exactly from the file; nothing was measured.</source>
        <translation>ファイルから正確に導かれる値で、測定はしていません。</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>推定値</translation>
    </message>
    <message>
        <source>A bound or a model of the truth, not a measurement.</source>
        <translation>真の値の上下限またはモデルによる値で、測定値ではありません。</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>部分測定</translation>
    </message>
    <message>
        <source>Measured on a part of the images.</source>
        <translation>一部の画像で測定した値です。</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>測定値</translation>
    </message>
    <message>
        <source>Measured, with every image or run that is named.</source>
        <translation>示された画像または実行のすべてで測定した値です。</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>古い値</translation>
    </message>
    <message>
        <source>Measured before the model or the data changed; measure again.</source>
        <translation>モデルまたはデータが変わる前の測定値です。測定し直してください。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメータ数</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>レイテンシ</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 ～ %2</translation>
    </message>
</context>
<context>
    <name>NodeDescription</name>
    <message>
        <source>… %1 in all</source>
        <translation>… 全 %1 個</translation>
    </message>
    <message>
        <source>graph of %1 nodes</source>
        <translation>%1 ノードのグラフ</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>attribute %1 of the function</source>
        <translation>関数の属性 %1</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>出力 %1</translation>
    </message>
    <message>
        <source>%1 readers in all</source>
        <translation>読み手は全 %1 個</translation>
    </message>
    <message>
        <source>Cost of one sample</source>
        <translation>1 サンプルのコスト</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメータ数</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>演算数</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Alive</source>
        <translation>使用中メモリ</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>生成元</translation>
    </message>
    <message>
        <source>IR version</source>
        <translation>IR バージョン</translation>
    </message>
    <message>
        <source>Opset</source>
        <translation>Opset</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>関数</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>ドキュメント</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>メタデータ</translation>
    </message>
    <message>
        <source>Peak activations</source>
        <translation>活性値のピーク</translation>
    </message>
</context>
<context>
    <name>NodeSentence</name>
    <message>
        <source>Weighs its input with filters or a matrix.</source>
        <translation>入力にフィルタまたは行列で重みを付けます。</translation>
    </message>
    <message>
        <source>Brings its input to a common mean and scale.</source>
        <translation>入力を共通の平均とスケールにそろえます。</translation>
    </message>
    <message>
        <source>Bends every value by a nonlinear function.</source>
        <translation>すべての値に非線形関数を適用します。</translation>
    </message>
    <message>
        <source>Sums up neighbouring values in one.</source>
        <translation>隣り合う値を 1 つにまとめます。</translation>
    </message>
    <message>
        <source>Moves or picks elements without computing.</source>
        <translation>計算をせずに要素を移動または選択します。</translation>
    </message>
    <message>
        <source>Computes element by element or along axes.</source>
        <translation>要素ごとに、または軸に沿って計算します。</translation>
    </message>
    <message>
        <source>Turns real numbers into small integers, or back.</source>
        <translation>実数を小さな整数に、またはその逆に変換します。</translation>
    </message>
    <message>
        <source>Reads a sequence step by step, keeping a state.</source>
        <translation>状態を保持しながら系列を 1 ステップずつ読みます。</translation>
    </message>
    <message>
        <source>Runs a graph of its own.</source>
        <translation>内部に持つグラフを実行します。</translation>
    </message>
    <message>
        <source>It holds %1 parameters and takes %2 MACs.</source>
        <translation>パラメータ数は %1、計算量は %2 MACs です。</translation>
    </message>
    <message>
        <source>It holds %1 parameters.</source>
        <translation>パラメータ数は %1 です。</translation>
    </message>
    <message>
        <source>It takes %1 MACs.</source>
        <translation>計算量は %1 MACs です。</translation>
    </message>
    <message>
        <source>Its output is %1.</source>
        <translation>出力は %1 です。</translation>
    </message>
    <message>
        <source>A stack of %1 equal blocks.</source>
        <translation>同一のブロック %1 個の積み重ねです。</translation>
    </message>
    <message>
        <source>One of %1 equal blocks.</source>
        <translation>同一のブロック %1 個のうちの 1 つです。</translation>
    </message>
    <message>
        <source>%1 nodes stand inside; a double click opens it.</source>
        <translation>内部に %1 個のノードがあります。ダブルクリックで開きます。</translation>
    </message>
    <message>
        <source>What the model is given.</source>
        <translation>モデルへの入力です。</translation>
    </message>
    <message>
        <source>What the model gives.</source>
        <translation>モデルの出力です。</translation>
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
        <translation>スカラー</translation>
    </message>
</context>
<context>
    <name>OpenedDataset</name>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>bundled sample</source>
        <translation>同梱サンプル</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search the graph</source>
        <translation>グラフを検索</translation>
    </message>
    <message>
        <source>name, op:Conv, shape:64x3x3, params&gt;1M, macs&gt;10M</source>
        <translation>名前、op:Conv、shape:64x3x3、params&gt;1M、macs&gt;10M</translation>
    </message>
    <message>
        <source>Measure accuracy</source>
        <translation>精度を測定</translation>
    </message>
    <message>
        <source>F5 on 1,000 images, Ctrl+F5 on all of them</source>
        <translation>F5 で 1,000 枚、Ctrl+F5 ですべての画像</translation>
    </message>
    <message>
        <source>Measure latency</source>
        <translation>レイテンシを測定</translation>
    </message>
    <message>
        <source>F6; then colour the graph by it</source>
        <translation>F6、その後レイテンシでグラフを色分け</translation>
    </message>
    <message>
        <source>Choose images</source>
        <translation>画像を選択</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D opens the data set wizard</source>
        <translation>Ctrl+Shift+D でデータセットウィザードを開く</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>すべてのショートカット</translation>
    </message>
    <message>
        <source>Ctrl+/ lists and edits them</source>
        <translation>Ctrl+/ で一覧表示と編集</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>これは何？</translation>
    </message>
    <message>
        <source>Shift+F1, then click anything</source>
        <translation>Shift+F1 を押してから何かをクリック</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Blocks and layers with their figures.</source>
        <translation>ブロックと層、およびその数値です。</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>Everything about the selected node.</source>
        <translation>選択したノードのすべての情報です。</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>統計</translation>
    </message>
    <message>
        <source>Operators, memory over time and the largest layers.</source>
        <translation>演算子、メモリの推移、最大の層です。</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Images of the data set and what the model says of them.</source>
        <translation>データセットの画像と、それに対するモデルの予測です。</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>What is wrong with the model, node by node.</source>
        <translation>モデルの問題点をノードごとに示します。</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>What runs now and what ran before.</source>
        <translation>実行中のジョブと以前に実行したジョブです。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>What the engine and its jobs said.</source>
        <translation>エンジンとジョブからのメッセージです。</translation>
    </message>
</context>
<context>
    <name>ParetoPicture</name>
    <message>
        <source>front</source>
        <translation>フロント</translation>
    </message>
    <message>
        <source>beaten</source>
        <translation>被支配</translation>
    </message>
    <message>
        <source>by lot</source>
        <translation>ランダム</translation>
    </message>
    <message>
        <source>finalist</source>
        <translation>ファイナリスト</translation>
    </message>
</context>
<context>
    <name>PictureText</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 に書き込めませんでした：%2</translation>
    </message>
    <message>
        <source>The picture is too large for the memory.</source>
        <translation>画像が大きすぎてメモリに収まりません。</translation>
    </message>
    <message>
        <source>%1 was not written completely.</source>
        <translation>%1 は最後まで書き込まれませんでした。</translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>Choose a teacher: open a model, or name its file.</source>
        <translation>教師を選択してください：モデルを開くか、ファイルを指定します。</translation>
    </message>
    <message>
        <source>Choose the ONNX file of the student.</source>
        <translation>生徒の ONNX ファイルを選択してください。</translation>
    </message>
    <message>
        <source>Choose at least one thing to learn from the teacher.</source>
        <translation>教師から学ぶ内容を少なくとも 1 つ選択してください。</translation>
    </message>
    <message>
        <source>Choose a data set with training images; the images that come with Espalier are for tests only.</source>
        <translation>学習画像を含むデータセットを選択してください。Espalier に付属の画像はテスト専用です。</translation>
    </message>
    <message>
        <source>Choose a file for the student.</source>
        <translation>生徒の保存先ファイルを選択してください。</translation>
    </message>
    <message>
        <source>Choose another file for the trained student: this one would be overwritten.</source>
        <translation>学習済みの生徒には別のファイルを選択してください：このファイルは上書きされてしまいます。</translation>
    </message>
</context>
<context>
    <name>PruneMetrics</name>
    <message>
        <source>Weights that are left once the channels of the draft are cut, counted in the cut model.</source>
        <translation>下書きのチャネルを削減した後に残る重みの数です。枝刈り後のモデルで数えています。</translation>
    </message>
    <message>
        <source>Weights that are left, from the shapes of the weights; the cut model is counted next.</source>
        <translation>残る重みの数です。重みの形状から求めています。枝刈り後のモデルでの集計はこの後に行います。</translation>
    </message>
    <message>
        <source>Multiply-accumulates of the model that is left once the channels of the draft are cut.</source>
        <translation>下書きのチャネルを削減した後に残るモデルの積和演算数です。</translation>
    </message>
    <message>
        <source>Multiply-accumulates that are left, from the shapes of the weights; the cut model is counted next.</source>
        <translation>残る積和演算数です。重みの形状から求めています。枝刈り後のモデルでの集計はこの後に行います。</translation>
    </message>
    <message>
        <source>The size of the file less the bytes of the weights that go; Apply writes the file and shows its real size.</source>
        <translation>ファイルサイズから、なくなる重みのバイト数を引いた値です。「適用」でファイルを書き出すと、実際のサイズが表示されます。</translation>
    </message>
    <message>
        <source>Share of images whose highest score is the right class (top-1), with the channels of the draft masked. Against the original on the same images: %1, %2.</source>
        <translation>最高スコアが正しいクラスである画像の割合（Top-1）です。下書きのチャネルはマスクしています。同じ画像での元のモデルとの比較：%1、%2。</translation>
    </message>
    <message>
        <source>The original less what each group costs alone by its sensitivity, as if they did not touch each other.</source>
        <translation>元のモデルの値から、各グループを単独で削減したときの損失を感度に基づいて引いた値です。グループ間の影響はないものとしています。</translation>
    </message>
    <message>
        <source>Top-1 accuracy of the written model on the validation images, which no training step saw. Before recovery the cut model had %1.</source>
        <translation>書き出したモデルの、検証画像での Top-1 精度です。これらの画像は学習には使っていません。回復前の枝刈り後モデルの精度は %1 でした。</translation>
    </message>
</context>
<context>
    <name>PruneText</name>
    <message>
        <source>%1 points (%2 to %3)</source>
        <translation>%1 ポイント（%2 ～ %3）</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>pt</translation>
    </message>
    <message>
        <source>worse than the original</source>
        <translation>元のモデルより悪い</translation>
    </message>
    <message>
        <source>better than the original</source>
        <translation>元のモデルより良い</translation>
    </message>
    <message>
        <source>no evidence of a change</source>
        <translation>変化の証拠なし</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Validation images (%1): %2. Test images stay unseen.</source>
        <translation>検証画像（%1）：%2。テスト画像は使いません。</translation>
    </message>
    <message>
        <source>Test images (%1): %2. The set has no others, so a choice made by them looks better than it is.</source>
        <translation>テスト画像（%1）：%2。このデータセットにはほかの画像がないため、これに基づく選択は実際より良く見えます。</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>測定値</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>部分測定</translation>
    </message>
</context>
<context>
    <name>QuantizeText</name>
    <message>
        <source>Open a model first.</source>
        <translation>先にモデルを開いてください。</translation>
    </message>
    <message>
        <source>Choose a data set with training images: this scheme finds its scales on them. The images that come with Espalier are for tests only.</source>
        <translation>学習画像を含むデータセットを選択してください：この方式では学習画像からスケールを求めます。Espalier に付属の画像はテスト専用です。</translation>
    </message>
    <message>
        <source>Choose a file for the result.</source>
        <translation>結果の保存先ファイルを選択してください。</translation>
    </message>
    <message>
        <source>Choose another file for the result: this one would be overwritten.</source>
        <translation>結果には別のファイルを選択してください：このファイルは上書きされてしまいます。</translation>
    </message>
    <message>
        <source>The layer %1 cannot be kept in float: commas separate names in the command.</source>
        <translation>層 %1 を浮動小数点のままにはできません：コマンドでは名前をコンマで区切るためです。</translation>
    </message>
</context>
<context>
    <name>RecoverForm</name>
    <message>
        <source>Nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Without training</source>
        <translation>学習なし</translation>
    </message>
    <message>
        <source>Training images to look at</source>
        <translation>参照する学習画像の数</translation>
    </message>
    <message>
        <source>Spread evenly over the set.</source>
        <translation>データセット全体から均等に選びます。</translation>
    </message>
    <message>
        <source>Then training</source>
        <translation>その後の学習</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>エポック数</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学習率</translation>
    </message>
    <message>
        <source>The highest of the run.</source>
        <translation>実行中の最大値です。</translation>
    </message>
</context>
<context>
    <name>SamplesText</name>
    <message>
        <source>Small CNN</source>
        <translation>小さな CNN</translation>
    </message>
    <message>
        <source>Two convolutions and two dense layers, trained on Fashion-MNIST. 92.1 % of 10,000 test images right.</source>
        <translation>2 つの畳み込み層と 2 つの全結合層。Fashion-MNIST で学習済み。10,000 枚のテスト画像で正解率 92.1 %。</translation>
    </message>
    <message>
        <source>ResNet-20</source>
        <translation>ResNet-20</translation>
    </message>
    <message>
        <source>Nine residual blocks with BatchNormalization, trained on Fashion-MNIST. 93.5 % of 10,000 test images right.</source>
        <translation>BatchNormalization 付きの残差ブロック 9 個。Fashion-MNIST で学習済み。10,000 枚のテスト画像で正解率 93.5 %。</translation>
    </message>
    <message>
        <source>Inverted residual</source>
        <translation>逆残差</translation>
    </message>
    <message>
        <source>Eight blocks with depthwise convolutions and ReLU6, trained on Fashion-MNIST. 93.9 % of 10,000 test images right.</source>
        <translation>深さ方向畳み込みと ReLU6 を持つブロック 8 個。Fashion-MNIST で学習済み。10,000 枚のテスト画像で正解率 93.9 %。</translation>
    </message>
    <message>
        <source>10,000 nodes</source>
        <translation>10,000 ノード</translation>
    </message>
    <message>
        <source>A transformer decoder of 100 layers, not trained, made on the spot. For trying the graph view at size.</source>
        <translation>100 層の Transformer デコーダー。未学習で、その場で生成します。大規模なグラフ表示の試用向け。</translation>
    </message>
</context>
<context>
    <name>SearchText</name>
    <message>
        <source>Choose a data set with training images: networks are fitted on some and compared on others. The images that come with Espalier are for tests only.</source>
        <translation>学習画像を含むデータセットを選択してください：一部の画像でネットワークを学習し、残りで比較します。Espalier に付属の画像はテスト専用です。</translation>
    </message>
    <message>
        <source>Open a model, or choose a template to search in.</source>
        <translation>モデルを開くか、探索に使うテンプレートを選択してください。</translation>
    </message>
    <message>
        <source>Choose a folder for the networks.</source>
        <translation>ネットワークの保存先フォルダーを選択してください。</translation>
    </message>
    <message>
        <source>Choose a folder for the networks: this is a file.</source>
        <translation>ネットワークの保存先フォルダーを選択してください：これはファイルです。</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>note</source>
        <translation>注記</translation>
    </message>
</context>
<context>
    <name>StartupText</name>
    <message>
        <source>Open, see, run and measure ONNX models.</source>
        <translation>ONNX モデルを開き、表示、実行、測定します。</translation>
    </message>
    <message>
        <source>An ONNX model, or the id of a sample: %1.</source>
        <translation>ONNX モデル、またはサンプルの ID：%1。</translation>
    </message>
    <message>
        <source>light, dark or contrast, for this run.</source>
        <translation>light、dark、contrast のいずれか。今回の実行にのみ有効です。</translation>
    </message>
    <message>
        <source>Size of the window, for example 1440x900.</source>
        <translation>ウィンドウのサイズ（例：1440x900）。</translation>
    </message>
    <message>
        <source>Write a picture of the window and quit.</source>
        <translation>ウィンドウの画像を書き出して終了します。</translation>
    </message>
</context>
<context>
    <name>TrialText</name>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメータ数</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Finalist %1</source>
        <translation>ファイナリスト %1</translation>
    </message>
    <message>
        <source>Network %1</source>
        <translation>ネットワーク %1</translation>
    </message>
    <message>
        <source>%1 (%2 to %3, n = %4)</source>
        <translation>%1（%2 ～ %3、n = %4）</translation>
    </message>
    <message>
        <source>control group, %1</source>
        <translation>対照群、%1</translation>
    </message>
    <message>
        <source>Validation accuracy %1</source>
        <translation>検証精度 %1</translation>
    </message>
    <message>
        <source>Test accuracy %1</source>
        <translation>テスト精度 %1</translation>
    </message>
</context>
<context>
    <name>app::CheckView</name>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Opset</source>
        <translation>Opset</translation>
    </message>
    <message>
        <source>Finite weights</source>
        <translation>有限の重み</translation>
    </message>
    <message>
        <source>Outputs in a fresh session</source>
        <translation>新しいセッションでの出力</translation>
    </message>
    <message>
        <source>Change against the original</source>
        <translation>元のモデルからの変化</translation>
    </message>
    <message>
        <source>ONNX Runtime</source>
        <translation>ONNX Runtime</translation>
    </message>
    <message>
        <source>Outputs when compiled</source>
        <translation>コンパイル後の出力</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>チェック</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>チェック</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>指摘</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>省略</translation>
    </message>
</context>
<context>
    <name>app::CloseQuestion</name>
    <message>
        <source>%1 Is Running</source>
        <translation>%1 を実行中</translation>
    </message>
    <message>
        <source>Should it go on without the window? Nothing is lost either way: it keeps a checkpoint, and writes the student when it ends.</source>
        <translation>ウィンドウを閉じても続行しますか？いずれの場合も失われるものはありません：チェックポイントが保持され、終了時に生徒が書き出されます。</translation>
    </message>
    <message>
        <source>Keep Running</source>
        <translation>実行を続ける</translation>
    </message>
    <message>
        <source>Close the window; the student is written when the run ends.</source>
        <translation>ウィンドウを閉じます。実行が終わると生徒が書き出されます。</translation>
    </message>
    <message>
        <source>Stop and Keep Best</source>
        <translation>停止して最良を保存</translation>
    </message>
    <message>
        <source>Stop and Resume Later</source>
        <translation>停止して後で再開</translation>
    </message>
    <message>
        <source>Write the weights of the best epoch, then close the window.</source>
        <translation>最良エポックの重みを書き出し、ウィンドウを閉じます。</translation>
    </message>
    <message>
        <source>No epoch has ended yet, so there are no weights to keep; the run can be resumed from its checkpoint.</source>
        <translation>まだ 1 エポックも終わっていないため、保存できる重みがありません。実行はチェックポイントから再開できます。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Keep the window open.</source>
        <translation>ウィンドウを開いたままにします。</translation>
    </message>
</context>
<context>
    <name>app::CommandPalette</name>
    <message>
        <source>Go to anything</source>
        <translation>クイック移動</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>移動先</translation>
    </message>
    <message>
        <source>Name of a node, &gt; for actions, ? for help</source>
        <translation>ノード名、&gt; でアクション、? でヘルプ</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>一致項目</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>一致するものがありません。</translation>
    </message>
</context>
<context>
    <name>app::CommandRun</name>
    <message>
        <source>%1 left</source>
        <translation>残り %1</translation>
    </message>
</context>
<context>
    <name>app::CompareBar</name>
    <message>
        <source>Model A</source>
        <translation>モデル A</translation>
    </message>
    <message>
        <source>The model that the others are held against.</source>
        <translation>ほかのモデルの比較基準となるモデルです。</translation>
    </message>
    <message>
        <source>Model B</source>
        <translation>モデル B</translation>
    </message>
    <message>
        <source>The model that is held against A.</source>
        <translation>A と比較するモデルです。</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>入れ替え</translation>
    </message>
    <message>
        <source>Let A and B change places.</source>
        <translation>A と B を入れ替えます。</translation>
    </message>
    <message>
        <source>Add Model…</source>
        <translation>モデルを追加…</translation>
    </message>
    <message>
        <source>Take a further ONNX file into the comparison, up to 16.</source>
        <translation>比較に ONNX ファイルを追加します（最大 16 個）。</translation>
    </message>
    <message>
        <source>Remove B</source>
        <translation>B を除外</translation>
    </message>
    <message>
        <source>Take model B out of the comparison; its file stays.</source>
        <translation>モデル B を比較から外します。ファイルは残ります。</translation>
    </message>
    <message>
        <source>Compare Answers</source>
        <translation>予測を比較</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Let the run stand still and leave the processor to others.</source>
        <translation>実行を一時停止し、プロセッサをほかの処理に譲ります。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>End the run; nothing is kept.</source>
        <translation>実行を終了します。結果は残りません。</translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation>比較の進捗</translation>
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
        <translation>一時停止中 %1</translation>
    </message>
    <message>
        <source>Run all models on the same samples.</source>
        <translation>すべてのモデルを同じサンプルで実行します。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続行</translation>
    </message>
</context>
<context>
    <name>app::CompareFlips</name>
    <message>
        <source>Changed answers</source>
        <translation>変化した予測</translation>
    </message>
    <message>
        <source>Which changed answers are shown.</source>
        <translation>表示する変化した予測の種類です。</translation>
    </message>
    <message>
        <source>Samples with another answer</source>
        <translation>予測が異なるサンプル</translation>
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
        <translation>正解から不正解</translation>
    </message>
    <message>
        <source>Wrong, then right</source>
        <translation>不正解から正解</translation>
    </message>
    <message>
        <source>Wrong in both, differently</source>
        <translation>両方で不正解、異なる予測</translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation>異なる予測</translation>
    </message>
    <message>
        <source>No sample is of this kind.</source>
        <translation>この種類のサンプルはありません。</translation>
    </message>
    <message>
        <source>The first %1 of %2 samples.</source>
        <translation>%2 サンプル中の最初の %1 個です。</translation>
    </message>
    <message>
        <source>Samples: %1</source>
        <translation>サンプル：%1</translation>
    </message>
</context>
<context>
    <name>app::CompareGraph</name>
    <message>
        <source>What differs</source>
        <translation>相違点</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>演算子</translation>
    </message>
    <message>
        <source>What</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>%1 nodes same, %2 changed, %3 removed, %4 added. Hold Alt to see A.</source>
        <translation>ノード：同一 %1、変更 %2、削除 %3、追加 %4。Alt キーを押している間は A を表示します。</translation>
    </message>
    <message>
        <source>Nodes stand in another order, so removed ones are drawn without what read them.</source>
        <translation>ノードの順序が異なるため、削除されたノードは、その出力を読むノードへの接続なしで描画しています。</translation>
    </message>
</context>
<context>
    <name>app::ComparePage</name>
    <message>
        <source>Try Again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Run the same command once more.</source>
        <translation>同じコマンドをもう一度実行します。</translation>
    </message>
    <message>
        <source>Add Model…</source>
        <translation>モデルを追加…</translation>
    </message>
    <message>
        <source>Choose the ONNX file that is held against this one.</source>
        <translation>このモデルと比較する ONNX ファイルを選択します。</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>What is not equal in all models.</source>
        <translation>全モデルで一致していない項目です。</translation>
    </message>
    <message>
        <source>Graph Difference</source>
        <translation>グラフの差分</translation>
    </message>
    <message>
        <source>Both graphs in one picture.</source>
        <translation>両方のグラフを 1 つの図に示します。</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>What both models answer on the same samples.</source>
        <translation>同じサンプルに対する両モデルの予測です。</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>テンソル</translation>
    </message>
    <message>
        <source>How far the weights of each layer are apart.</source>
        <translation>各層の重みがどれだけ異なるかを示します。</translation>
    </message>
    <message>
        <source>Parts of the Compare workspace</source>
        <translation>比較ワークスペースの各部</translation>
    </message>
    <message>
        <source>What differs among all</source>
        <translation>全モデル間の相違点</translation>
    </message>
    <message>
        <source>Add Models to the Comparison</source>
        <translation>比較にモデルを追加</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx);;All files (*)</source>
        <translation>ONNX モデル (*.onnx);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Compare the models</source>
        <translation>モデルを比較</translation>
    </message>
    <message>
        <source>A comparison needs a second model.</source>
        <translation>比較には 2 つ目のモデルが必要です。</translation>
    </message>
    <message>
        <source>These models cannot be compared.</source>
        <translation>これらのモデルは比較できません。</translation>
    </message>
    <message>
        <source>Comparing answers needs a data set.</source>
        <translation>予測の比較にはデータセットが必要です。</translation>
    </message>
    <message>
        <source>Reading the models…</source>
        <translation>モデルを読み込んでいます…</translation>
    </message>
    <message>
        <source>The data set holds no samples to compare on.</source>
        <translation>データセットに比較用のサンプルがありません。</translation>
    </message>
    <message>
        <source>Compare %1 with %2</source>
        <translation>%1 と %2 を比較</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>相違点</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A：%1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B：%1</translation>
    </message>
    <message>
        <source>The answers of other models or samples were compared. Compare the answers of these.</source>
        <translation>比較済みなのは別のモデルまたはサンプルの予測です。現在のモデルとサンプルで予測を比較してください。</translation>
    </message>
    <message>
        <source>Compare the answers to see which classes and samples change.</source>
        <translation>予測を比較すると、どのクラスとサンプルが変化するかを確認できます。</translation>
    </message>
    <message>
        <source>The models could not be read</source>
        <translation>モデルを読み込めませんでした</translation>
    </message>
    <message>
        <source>Take the model out of the comparison, or choose another one.</source>
        <translation>このモデルを比較から外すか、別のモデルを選択してください。</translation>
    </message>
    <message>
        <source>The comparison was stopped</source>
        <translation>比較を停止しました</translation>
    </message>
    <message>
        <source>No answers were kept.</source>
        <translation>予測は保存されていません。</translation>
    </message>
    <message>
        <source>The answers could not be compared</source>
        <translation>予測を比較できませんでした</translation>
    </message>
    <message>
        <source>Command: %1
Log: %2</source>
        <translation>コマンド：%1
ログ：%2</translation>
    </message>
    <message>
        <source>Add a second model to see what differs from the open one.</source>
        <translation>2 つ目のモデルを追加すると、開いているモデルとの相違点を確認できます。</translation>
    </message>
    <message>
        <source>Nothing can be shown of these models.</source>
        <translation>これらのモデルについて表示できるものはありません。</translation>
    </message>
    <message>
        <source>The answers of these models are compared.</source>
        <translation>これらのモデルの予測は比較済みです。</translation>
    </message>
    <message>
        <source>Ready: all models answer the same samples (%1).</source>
        <translation>準備完了：すべてのモデルが同じサンプル（%1）で予測します。</translation>
    </message>
    <message>
        <source>The data set cannot be used: %1</source>
        <translation>データセットを使用できません：%1</translation>
    </message>
    <message>
        <source>The models are answering; the bar above shows how far they are.</source>
        <translation>モデルが予測を計算しています。進み具合は上のバーに表示されます。</translation>
    </message>
</context>
<context>
    <name>app::ComparePredictions</name>
    <message>
        <source>%1 points (%2 to %3 at 95 %)</source>
        <translation>%1 ポイント（95 % で %2 ～ %3）</translation>
    </message>
    <message>
        <source>Measured on %1 samples (%2).</source>
        <translation>%1 サンプル（%2）で測定しました。</translation>
    </message>
    <message>
        <source>Same answer: %1; divergence %2 nats on average.</source>
        <translation>同じ予測：%1、平均ダイバージェンス %2 nat。</translation>
    </message>
    <message>
        <source>Accuracy of B less A: %1; p = %2 (McNemar, exact).</source>
        <translation>B と A の精度の差：%1、p = %2（McNemar、正確検定）。</translation>
    </message>
    <message>
        <source>Add Data Set…</source>
        <translation>データセットを追加…</translation>
    </message>
    <message>
        <source>Choose the images that the models are compared on.</source>
        <translation>モデルの比較に使う画像を選択します。</translation>
    </message>
    <message>
        <source>Mistakes of A</source>
        <translation>A の誤分類</translation>
    </message>
    <message>
        <source>How many samples of the row&apos;s class get the column&apos;s class from A.</source>
        <translation>行のクラスのサンプルのうち、A が列のクラスと予測した数です。</translation>
    </message>
    <message>
        <source>Mistakes of B</source>
        <translation>B の誤分類</translation>
    </message>
    <message>
        <source>How many samples of the row&apos;s class get the column&apos;s class from B.</source>
        <translation>行のクラスのサンプルのうち、B が列のクラスと予測した数です。</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
    <message>
        <source>How many more samples B puts into a cell than A does; the diagonal are right answers.</source>
        <translation>各セルのサンプル数について、B が A より多い数です。対角線は正解です。</translation>
    </message>
    <message>
        <source>Change of each class</source>
        <translation>クラスごとの変化</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>サンプル</translation>
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
        <translation>B − A、ポイント（95 %）</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>悪化</translation>
    </message>
    <message>
        <source>Gained</source>
        <translation>改善</translation>
    </message>
    <message>
        <source>p (Holm)</source>
        <translation>p（Holm）</translation>
    </message>
    <message>
        <source>label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>Open the samples</source>
        <translation>サンプルを開く</translation>
    </message>
</context>
<context>
    <name>app::CompareTensors</name>
    <message>
        <source>Weights by layer</source>
        <translation>層ごとの重み</translation>
    </message>
    <message>
        <source>Choose a layer to see how its weights are spread in both models.</source>
        <translation>層を選択すると、両モデルでの重みの分布を確認できます。</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Share of the weights</source>
        <translation>重みの割合</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Count the weights of a layer</source>
        <translation>層の重みを集計</translation>
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
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose a data set</source>
        <translation>データセットを選択</translation>
    </message>
    <message>
        <source>None with training images</source>
        <translation>学習画像を含むものがありません</translation>
    </message>
</context>
<context>
    <name>app::DisagreementGallery</name>
    <message>
        <source>Student and Teacher Disagree</source>
        <translation>生徒と教師の不一致</translation>
    </message>
    <message>
        <source>Images on which student and teacher disagree</source>
        <translation>生徒と教師の予測が異なる画像</translation>
    </message>
    <message>
        <source>Open the validation images</source>
        <translation>検証画像を開く</translation>
    </message>
    <message>
        <source>They agree on %1 of the validation images; after epoch %2.</source>
        <translation>検証画像の %1 で一致しています（エポック %2 の後）。</translation>
    </message>
    <message>
        <source>Shown after the first epoch.</source>
        <translation>最初のエポックの後に表示されます。</translation>
    </message>
</context>
<context>
    <name>app::DistillCurves</name>
    <message>
        <source>Batches</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>Starts with the run</source>
        <translation>実行とともに始まります</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Starts with the end of the first epoch</source>
        <translation>最初のエポックの終わりから始まります</translation>
    </message>
    <message>
        <source>Learning Rate</source>
        <translation>学習率</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>学習画像</translation>
    </message>
    <message>
        <source>Validation images</source>
        <translation>検証画像</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>教師</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学習率</translation>
    </message>
</context>
<context>
    <name>app::DistillForm</name>
    <message>
        <source>Teacher</source>
        <translation>教師</translation>
    </message>
    <message>
        <source>Data Set</source>
        <translation>データセット</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>生徒</translation>
    </message>
    <message>
        <source>What Is Learned</source>
        <translation>学習する内容</translation>
    </message>
    <message>
        <source>Save the Student As</source>
        <translation>生徒の保存先</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>All Settings</source>
        <translation>すべての設定</translation>
    </message>
    <message>
        <source>Also show the settings that few runs change.</source>
        <translation>めったに変更しない設定も表示します。</translation>
    </message>
    <message>
        <source>The network to learn from.</source>
        <translation>学習元のネットワークです。</translation>
    </message>
    <message>
        <source>The open model</source>
        <translation>開いているモデル</translation>
    </message>
    <message>
        <source>Another ONNX file</source>
        <translation>別の ONNX ファイル</translation>
    </message>
    <message>
        <source>File of the teacher</source>
        <translation>教師のファイル</translation>
    </message>
    <message>
        <source>An ONNX model that classifies the images of the data set.</source>
        <translation>データセットの画像を分類する ONNX モデルです。</translation>
    </message>
    <message>
        <source>The images that are learned from; they need no labels when the labels have no weight.</source>
        <translation>学習に使う画像です。ラベルに重みを置かない場合、ラベルは不要です。</translation>
    </message>
    <message>
        <source>File for the student</source>
        <translation>生徒の保存先ファイル</translation>
    </message>
    <message>
        <source>The ONNX file that the trained student is written to; beside it the run keeps its checkpoint.</source>
        <translation>学習済みの生徒を書き出す ONNX ファイルです。同じ場所にチェックポイントも保存されます。</translation>
    </message>
    <message>
        <source>The open model: %1</source>
        <translation>開いているモデル：%1</translation>
    </message>
    <message>
        <source>Count the student</source>
        <translation>生徒の規模を計算</translation>
    </message>
</context>
<context>
    <name>app::DistillPage</name>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Go on where the run was interrupted.</source>
        <translation>中断した所から実行を続けます。</translation>
    </message>
    <message>
        <source>Keep Best</source>
        <translation>最良を保存</translation>
    </message>
    <message>
        <source>Write the weights of its best epoch as the student, without training on.</source>
        <translation>学習を続けずに、最良エポックの重みを生徒として書き出します。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Move the checkpoint to the wastebasket, so that a run can start anew.</source>
        <translation>チェックポイントをゴミ箱に移し、新しく実行を始められるようにします。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Stop and Keep Best</source>
        <translation>停止して最良を保存</translation>
    </message>
    <message>
        <source>Progress of the distillation</source>
        <translation>蒸留の進捗</translation>
    </message>
    <message>
        <source>The run cannot start yet</source>
        <translation>まだ実行を開始できません</translation>
    </message>
    <message>
        <source>The checkpoint could not be moved to the wastebasket</source>
        <translation>チェックポイントをゴミ箱に移せませんでした</translation>
    </message>
    <message>
        <source>Remove it by hand: %1</source>
        <translation>手動で削除してください：%1</translation>
    </message>
    <message>
        <source>The settings of the run that is going on.</source>
        <translation>実行中の設定です。</translation>
    </message>
    <message>
        <source>A run is going on.</source>
        <translation>実行中です。</translation>
    </message>
    <message>
        <source>Resume, keep or discard the interrupted run first.</source>
        <translation>先に中断した実行を再開、保存、または破棄してください。</translation>
    </message>
    <message>
        <source>Train the student.</source>
        <translation>生徒を学習させます。</translation>
    </message>
    <message>
        <source>Correct what is marked in the form first.</source>
        <translation>先にフォームで示された箇所を修正してください。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>Let the run stand still and leave the processor to others.</source>
        <translation>実行を一時停止し、プロセッサをほかの処理に譲ります。</translation>
    </message>
    <message>
        <source>Nothing runs.</source>
        <translation>何も実行していません。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>End the run and write the weights of its best epoch.</source>
        <translation>実行を終了し、最良エポックの重みを書き出します。</translation>
    </message>
    <message>
        <source>No epoch has ended yet, so there are no weights to keep; the run can be resumed.</source>
        <translation>まだ 1 エポックも終わっていないため、保存できる重みがありません。実行は再開できます。</translation>
    </message>
    <message>
        <source>Nothing runs yet.</source>
        <translation>まだ何も実行していません。</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Stopping: the checkpoint is saved</source>
        <translation>停止中：チェックポイントを保存しています</translation>
    </message>
    <message>
        <source>Writing and measuring the best weights</source>
        <translation>最良の重みを書き出し、測定しています</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止済み</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Goes on without this window</source>
        <translation>このウィンドウなしで続行します</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>エポック %1 / %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り %1</translation>
    </message>
    <message>
        <source>validation accuracy %1</source>
        <translation>検証精度 %1</translation>
    </message>
    <message>
        <source>A run for %1 was interrupted</source>
        <translation>%1 の実行が中断されました</translation>
    </message>
    <message>
        <source>Its checkpoint is of %1; it needs the settings it was started with.</source>
        <translation>チェックポイントは %1 のものです。開始時と同じ設定が必要です。</translation>
    </message>
    <message>
        <source>The run failed</source>
        <translation>実行に失敗しました</translation>
    </message>
    <message>
        <source>The run could not start</source>
        <translation>実行を開始できませんでした</translation>
    </message>
    <message>
        <source>Command: %1
Log: %2</source>
        <translation>コマンド：%1
ログ：%2</translation>
    </message>
</context>
<context>
    <name>app::DistillResult</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 ～ %3）</translation>
    </message>
    <message>
        <source>Open Student</source>
        <translation>生徒を開く</translation>
    </message>
    <message>
        <source>Open the trained student in place of the model that is open now.</source>
        <translation>今開いているモデルの代わりに、学習済みの生徒を開きます。</translation>
    </message>
    <message>
        <source>The student of epoch %1 of %2 is written to %3</source>
        <translation>エポック %1 / %2 の生徒を %3 に書き出しました</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>教師</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>生徒</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメータ数</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>検証精度</translation>
    </message>
    <message>
        <source>measured on %1 validation images, by which the epoch was chosen: optimistic; 95 % interval</source>
        <translation>検証画像 %1 枚で測定。これでエポックを選んだため楽観的な値です；95 % 信頼区間</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>テスト精度</translation>
    </message>
    <message>
        <source>measured once on %1 test images; 95 % interval</source>
        <translation>テスト画像 %1 枚で 1 回測定；95 % 信頼区間</translation>
    </message>
    <message>
        <source>Same class as the teacher</source>
        <translation>教師と同じクラス</translation>
    </message>
    <message>
        <source>measured on %1 validation images; 95 % interval</source>
        <translation>検証画像 %1 枚で測定；95 % 信頼区間</translation>
    </message>
</context>
<context>
    <name>app::DistillRun</name>
    <message>
        <source>Keep the best of %1</source>
        <translation>%1 の最良を保存</translation>
    </message>
    <message>
        <source>Distil %1</source>
        <translation>%1 を蒸留</translation>
    </message>
</context>
<context>
    <name>app::DockHost</name>
    <message>
        <source>Panels</source>
        <translation>パネル</translation>
    </message>
</context>
<context>
    <name>app::ExplorePage</name>
    <message>
        <source>Colour by</source>
        <translation>色分け</translation>
    </message>
    <message>
        <source>&lt;b&gt;Colour by&lt;/b&gt;&lt;br&gt;What the nodes are tinted by. Latency needs a profile (F6).</source>
        <translation>&lt;b&gt;色分け&lt;/b&gt;&lt;br&gt;ノードの色の基準です。レイテンシには計測が必要です（F6）。</translation>
    </message>
    <message>
        <source>Colour by: %1</source>
        <translation>色分け：%1</translation>
    </message>
    <message>
        <source>Search in the graph</source>
        <translation>グラフ内を検索</translation>
    </message>
    <message>
        <source>Search: name, op:Conv, shape:64x3x3, params&gt;1M</source>
        <translation>検索：名前、op:Conv、shape:64x3x3、params&gt;1M</translation>
    </message>
    <message>
        <source>&lt;b&gt;Search in the graph&lt;/b&gt; (Ctrl+F)&lt;br&gt;Names, or op:Conv, shape:64x3x3, params&amp;gt;1M, macs&amp;gt;10M. F3 goes to the next match, Esc clears.</source>
        <translation>&lt;b&gt;グラフ内を検索&lt;/b&gt;（Ctrl+F）&lt;br&gt;名前、または op:Conv、shape:64x3x3、params&amp;gt;1M、macs&amp;gt;10M。F3 で次の一致箇所に移動し、Esc で消去します。</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正規表現</translation>
    </message>
    <message>
        <source>&lt;b&gt;Regular expression&lt;/b&gt;&lt;br&gt;Read the text as one pattern for names.</source>
        <translation>&lt;b&gt;正規表現&lt;/b&gt;&lt;br&gt;入力を名前に対する 1 つのパターンとして扱います。</translation>
    </message>
    <message>
        <source>Nothing is measured yet: profile the model first (F6).</source>
        <translation>まだ測定していません：先にモデルのレイテンシを計測してください（F6）。</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>レイテンシ</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>一致なし</translation>
    </message>
    <message>
        <source>1 match</source>
        <translation>1 件一致</translation>
    </message>
    <message>
        <source>%1 matches</source>
        <translation>%1 件一致</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>app::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>書き出すファイル</translation>
    </message>
    <message>
        <source>The file gets its name only when every check is passed.</source>
        <translation>すべてのチェックに合格した場合にのみ、ファイルにこの名前が付きます。</translation>
    </message>
    <message>
        <source>Leave out &amp;metadata</source>
        <translation>メタデータを省く(&amp;M)</translation>
    </message>
    <message>
        <source>Documentation, producer and class names are not written.</source>
        <translation>ドキュメント、作成ツール、クラス名を書き出しません。</translation>
    </message>
    <message>
        <source>Store &amp;weights beside the file</source>
        <translation>重みを別ファイルに保存(&amp;W)</translation>
    </message>
    <message>
        <source>In a file of the same name that ends in .data; done anyway from 2 GiB on.</source>
        <translation>同じ名前で末尾が .data のファイルに保存します。2 GiB 以上では常にそうなります。</translation>
    </message>
    <message>
        <source>Deploy As</source>
        <translation>配備形式</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>チェック</translation>
    </message>
    <message>
        <source>Ways to deploy</source>
        <translation>配備の方法</translation>
    </message>
    <message>
        <source>Copy as Command</source>
        <translation>コマンドとしてコピー</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 をエクスポート</translation>
    </message>
    <message>
        <source>Nothing was written: a check failed.</source>
        <translation>何も書き出していません：不合格のチェックがあります。</translation>
    </message>
    <message>
        <source>Written to %1, SHA-256 %2</source>
        <translation>%1 に書き出しました。SHA-256 %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Outputs are compared on 16 random inputs; with a data set, on its samples.</source>
        <translation>出力は 16 個のランダムな入力で比較します。データセットがある場合は、そのサンプルで比較します。</translation>
    </message>
    <message>
        <source>Outputs are compared on 16 samples of %1.</source>
        <translation>出力は %1 の 16 サンプルで比較します。</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>停止しました。何も書き出していません。</translation>
    </message>
</context>
<context>
    <name>app::HeaderBar</name>
    <message>
        <source>F6 measures</source>
        <translation>F6 で測定</translation>
    </message>
    <message>
        <source>F5 measures</source>
        <translation>F5 で測定</translation>
    </message>
    <message>
        <source>%1 nodes · opset %2</source>
        <translation>%1 ノード · opset %2</translation>
    </message>
    <message>
        <source>Read and analysed in %1.</source>
        <translation>読み込みと解析の時間：%1。</translation>
    </message>
</context>
<context>
    <name>app::LoadingPage</name>
    <message>
        <source>Opening a model</source>
        <translation>モデルを開いています</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進捗</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Stop opening (Esc)</source>
        <translation>開くのを中止（Esc）</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>開始中</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り %1</translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近使ったファイル(&amp;R)</translation>
    </message>
    <message>
        <source>Open &amp;Sample</source>
        <translation>サンプルを開く(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>パネル(&amp;P)</translation>
    </message>
    <message>
        <source>No recent models</source>
        <translation>最近使ったモデルはありません</translation>
    </message>
    <message>
        <source>Clear List</source>
        <translation>一覧を消去</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>laid out in %1</source>
        <translation>配置時間 %1</translation>
    </message>
    <message>
        <source>The graph cannot be drawn</source>
        <translation>グラフを描画できません</translation>
    </message>
    <message>
        <source>The panels still show the model.</source>
        <translation>パネルには引き続きモデルが表示されます。</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 を開いています</translation>
    </message>
    <message>
        <source>Making %1</source>
        <translation>%1 を生成しています</translation>
    </message>
    <message>
        <source>opened in %1</source>
        <translation>読み込み時間 %1</translation>
    </message>
    <message>
        <source>%1 could not be opened</source>
        <translation>%1 を開けませんでした</translation>
    </message>
    <message>
        <source>Check whether it was moved or renamed.</source>
        <translation>ファイルが移動または名前変更されていないか確認してください。</translation>
    </message>
    <message>
        <source>Export the model again, or open another one.</source>
        <translation>モデルをもう一度エクスポートするか、別のモデルを開いてください。</translation>
    </message>
    <message>
        <source>File: %1
Kind: %2</source>
        <translation>ファイル：%1
種類：%2</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 に失敗しました</translation>
    </message>
    <message>
        <source>Command: %1
Log: %2</source>
        <translation>コマンド：%1
ログ：%2</translation>
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
        <translation>モデルを開く</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx);;All files (*)</source>
        <translation>ONNX モデル (*.onnx);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The data set could not be kept</source>
        <translation>データセットを記憶できませんでした</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 を書き出しています</translation>
    </message>
    <message>
        <source>Export Picture</source>
        <translation>画像をエクスポート</translation>
    </message>
    <message>
        <source>SVG (*.svg);;PNG (*.png);;PDF (*.pdf)</source>
        <translation>SVG (*.svg);;PNG (*.png);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 をエクスポート</translation>
    </message>
    <message>
        <source>Picture written to %1</source>
        <translation>画像を %1 に書き出しました</translation>
    </message>
    <message>
        <source>The picture could not be written</source>
        <translation>画像を書き出せませんでした</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>プロパティ</translation>
    </message>
    <message>
        <source>About Espalier</source>
        <translation>Espalier について</translation>
    </message>
</context>
<context>
    <name>app::Measurements</name>
    <message>
        <source>Evaluate %1</source>
        <translation>%1 を評価</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>%1 のレイテンシを計測</translation>
    </message>
    <message>
        <source>Share of the images measured so far whose highest score is the right class.</source>
        <translation>これまでに測定した画像のうち、最高スコアが正しいクラスである割合です。</translation>
    </message>
    <message>
        <source>Share of %1 images whose highest score is the right class (top-1), with the 95 % interval of Wilson. %2 images a second.</source>
        <translation>%1 枚の画像のうち、最高スコアが正しいクラスである割合（Top-1）と Wilson の 95 % 信頼区間です。毎秒 %2 枚。</translation>
    </message>
    <message>
        <source>Median of the runs of one sample; 95 of 100 took less than %1. %2 threads on %3.</source>
        <translation>1 サンプルの実行時間の中央値です。100 回中 95 回は %1 未満でした。%3 上で %2 スレッド。</translation>
    </message>
</context>
<context>
    <name>app::MetricPopover</name>
    <message>
        <source>How %1 was computed</source>
        <translation>%1 の計算方法</translation>
    </message>
    <message>
        <source>95 % interval: %1</source>
        <translation>95 % 信頼区間：%1</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>まだ測定していません。</translation>
    </message>
</context>
<context>
    <name>app::MetricTile</name>
    <message>
        <source>measuring %1</source>
        <translation>測定中 %1</translation>
    </message>
    <message>
        <source>original</source>
        <translation>元のモデル</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>まだ測定していません。</translation>
    </message>
    <message>
        <source>Click to read how it was computed.</source>
        <translation>クリックすると計算方法を表示します。</translation>
    </message>
</context>
<context>
    <name>app::ModeRail</name>
    <message>
        <source>Workspaces</source>
        <translation>ワークスペース</translation>
    </message>
</context>
<context>
    <name>app::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>デスクトップに従う</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>Scrolls; with Ctrl it zooms</source>
        <translation>スクロール（Ctrl でズーム）</translation>
    </message>
    <message>
        <source>Zooms; with Ctrl it scrolls</source>
        <translation>ズーム（Ctrl でスクロール）</translation>
    </message>
    <message>
        <source>All processors (%1)</source>
        <translation>すべてのプロセッサ（%1）</translation>
    </message>
    <message>
        <source>Threads that the engine computes with.</source>
        <translation>エンジンが計算に使うスレッド数です。</translation>
    </message>
    <message>
        <source>Most memory that a measurement keeps inputs and activations in, from the next one that begins; with less it computes more of them again.</source>
        <translation>測定時に入力と活性値の保持に使うメモリの上限です。次に始まる測定から有効です。少ないほど再計算が増えます。</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Program that has onnx, onnxruntime and numpy; quantized models are verified with it. Empty: the one that is found.</source>
        <translation>onnx、onnxruntime、numpy を備えたプログラムです。量子化モデルの検証に使います。空欄の場合：自動検出したものを使います。</translation>
    </message>
    <message>
        <source>The one that is found</source>
        <translation>自動検出したもの</translation>
    </message>
    <message>
        <source>Show changes without movement</source>
        <translation>変化を動きなしで表示する</translation>
    </message>
    <message>
        <source>Open the last model when Espalier starts</source>
        <translation>Espalier の起動時に最後のモデルを開く</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>Mouse &amp;wheel on the graph</source>
        <translation>グラフ上のマウスホイール(&amp;W)</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>スレッド(&amp;H)</translation>
    </message>
    <message>
        <source>Me&amp;mory for activations</source>
        <translation>活性値用メモリ(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Python with ONNX Runtime</source>
        <translation>ONNX Runtime を備えた Python(&amp;P)</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>動き</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>セッション</translation>
    </message>
</context>
<context>
    <name>app::PruneBar</name>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Recover…</source>
        <translation>回復…</translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>適用…</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>基準</translation>
    </message>
    <message>
        <source>What tells which channels go first.</source>
        <translation>どのチャネルから削減するかを決める基準です。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>刻み</translation>
    </message>
    <message>
        <source>Kept channels are multiples of this: runtimes like 16 for float, 4 for int8.</source>
        <translation>残すチャネル数をこの倍数にします：ランタイムは float では 16、int8 では 4 を好みます。</translation>
    </message>
    <message>
        <source>Steps of %1</source>
        <translation>%1 刻み</translation>
    </message>
    <message>
        <source>Show the Original</source>
        <translation>元のモデルを表示</translation>
    </message>
    <message>
        <source>Shows the graph and its figures without the draft while it is pressed; so does Alt.</source>
        <translation>押している間、下書きを適用しないグラフと数値を表示します。Alt キーでも同じです。</translation>
    </message>
    <message>
        <source>Channels removed of all groups</source>
        <translation>全グループのチャネル削減率</translation>
    </message>
    <message>
        <source>Moves every slider that is not locked to the same share.</source>
        <translation>ロックされていないすべてのスライダーを同じ割合に動かします。</translation>
    </message>
    <message>
        <source>%1 of MACs gone</source>
        <translation>MACs %1 減</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>全グループ</translation>
    </message>
    <message>
        <source>Prune to Budget…</source>
        <translation>予算に合わせて枝刈り…</translation>
    </message>
</context>
<context>
    <name>app::PruneCanvas</name>
    <message>
        <source>Channels removed</source>
        <translation>チャネル削減率</translation>
    </message>
</context>
<context>
    <name>app::PrunePage</name>
    <message>
        <source>Try Again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Look for channel groups once more.</source>
        <translation>チャネルグループをもう一度探します。</translation>
    </message>
    <message>
        <source>The pruned model was not written</source>
        <translation>枝刈りしたモデルを書き出せませんでした</translation>
    </message>
    <message>
        <source>Choose another place, or move a slider back.</source>
        <translation>別の場所を選ぶか、スライダーを戻してください。</translation>
    </message>
    <message>
        <source>Open a model to prune it.</source>
        <translation>枝刈りするモデルを開いてください。</translation>
    </message>
    <message>
        <source>Looking for channels that move together…</source>
        <translation>連動するチャネルを探しています…</translation>
    </message>
    <message>
        <source>This model cannot be pruned: %1</source>
        <translation>このモデルは枝刈りできません：%1</translation>
    </message>
    <message>
        <source>A recovery is going on.</source>
        <translation>回復を実行中です。</translation>
    </message>
    <message>
        <source>Add a data set with training images; those that come with Espalier are for tests only.</source>
        <translation>学習画像を含むデータセットを追加してください。Espalier に付属の画像はテスト専用です。</translation>
    </message>
    <message>
        <source>The data set has test images only; recovery needs training images.</source>
        <translation>データセットにはテスト画像しかありません。回復には学習画像が必要です。</translation>
    </message>
    <message>
        <source>First look at the Prune workspace.</source>
        <translation>先に枝刈りワークスペースを表示してください。</translation>
    </message>
    <message>
        <source>Nothing is removed yet: move a slider.</source>
        <translation>まだ何も削減していません：スライダーを動かしてください。</translation>
    </message>
    <message>
        <source>No channel of this model can be removed.</source>
        <translation>このモデルには削減できるチャネルがありません。</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>元に戻す操作はありません。</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>やり直す操作はありません。</translation>
    </message>
    <message>
        <source>Write the Pruned Model</source>
        <translation>枝刈りしたモデルを書き出す</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx)</source>
        <translation>ONNX モデル (*.onnx)</translation>
    </message>
    <message>
        <source>The recovery cannot start</source>
        <translation>回復を開始できません</translation>
    </message>
    <message>
        <source>The list of channels cannot be written to the data folder.</source>
        <translation>チャネルの一覧をデータフォルダーに書き込めません。</translation>
    </message>
    <message>
        <source>Make room on the disk, or check who may write there.</source>
        <translation>ディスクの空きを増やすか、書き込み権限を確認してください。</translation>
    </message>
</context>
<context>
    <name>app::PruneResult</name>
    <message>
        <source>Go back to the model that this one was cut from.</source>
        <translation>このモデルの元になったモデルに戻ります。</translation>
    </message>
</context>
<context>
    <name>app::PruneSide</name>
    <message>
        <source>Layers or filters</source>
        <translation>層またはフィルタ</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>フィルタ</translation>
    </message>
    <message>
        <source>One slider for every group of channels that move together.</source>
        <translation>連動するチャネルのグループごとに 1 つのスライダーを表示します。</translation>
    </message>
    <message>
        <source>Every channel of the chosen group, to strike out one by one.</source>
        <translation>選択したグループの全チャネルを表示し、1 つずつ除外できます。</translation>
    </message>
    <message>
        <source>List the groups that cannot be cut, with the reason of each.</source>
        <translation>枝刈りできないグループを理由とともに一覧表示します。</translation>
    </message>
    <message>
        <source>Measures every slider at several places, the others as they stand, while nothing else is measured.</source>
        <translation>ほかの測定がない間に、各スライダーを複数の位置で測定します。ほかのスライダーは現在の位置のままです。</translation>
    </message>
    <message>
        <source>Show 1 group that cannot be cut</source>
        <translation>枝刈りできない 1 グループを表示</translation>
    </message>
    <message>
        <source>Show %1 groups that cannot be cut</source>
        <translation>枝刈りできない %1 グループを表示</translation>
    </message>
    <message>
        <source>No channel of this model can be removed</source>
        <translation>このモデルには削減できるチャネルがありません</translation>
    </message>
    <message>
        <source>It has no weights that make channels.</source>
        <translation>チャネルを作る重みがありません。</translation>
    </message>
    <message>
        <source>The list says for each group why it stays.</source>
        <translation>一覧に、各グループが残る理由が示されます。</translation>
    </message>
    <message>
        <source>Fill the curves</source>
        <translation>曲線を補完</translation>
    </message>
    <message>
        <source>Fill the curves: %1 of %2 places</source>
        <translation>曲線を補完：%1 / %2 点</translation>
    </message>
</context>
<context>
    <name>app::QuantizeBar</name>
    <message>
        <source>Let the run stand still and leave the processor to others.</source>
        <translation>実行を一時停止し、プロセッサをほかの処理に譲ります。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>End the run; no file is written.</source>
        <translation>実行を終了します。ファイルは書き出しません。</translation>
    </message>
    <message>
        <source>Quantize</source>
        <translation>量子化</translation>
    </message>
    <message>
        <source>Progress of the quantization</source>
        <translation>量子化の進捗</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>一時停止中 %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
</context>
<context>
    <name>app::QuantizeCanvas</name>
    <message>
        <source>Error in integers</source>
        <translation>整数化による誤差</translation>
    </message>
</context>
<context>
    <name>app::QuantizeForm</name>
    <message>
        <source>Data Set</source>
        <translation>データセット</translation>
    </message>
    <message>
        <source>Images that scales are found on, and others that accuracy is measured on.</source>
        <translation>スケールを求めるための画像と、精度を測定するための別の画像です。</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>All Settings</source>
        <translation>すべての設定</translation>
    </message>
    <message>
        <source>Also show the settings that few runs change.</source>
        <translation>めったに変更しない設定も表示します。</translation>
    </message>
    <message>
        <source>File for the result</source>
        <translation>結果の保存先ファイル</translation>
    </message>
    <message>
        <source>The ONNX file that the quantized model is written to.</source>
        <translation>量子化したモデルを書き出す ONNX ファイルです。</translation>
    </message>
    <message>
        <source>Save the Result As</source>
        <translation>結果の保存先</translation>
    </message>
</context>
<context>
    <name>app::QuantizePage</name>
    <message>
        <source>Scheme</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>What becomes small, how, and for which runtime.</source>
        <translation>何を、どのように、どのランタイム向けに小さくするかを設定します。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層</translation>
    </message>
    <message>
        <source>How each layer is computed, and what it loses.</source>
        <translation>各層の計算方法と損失を示します。</translation>
    </message>
    <message>
        <source>Parts of the Quantize workspace</source>
        <translation>量子化ワークスペースの各部</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Run the same command once more.</source>
        <translation>同じコマンドをもう一度実行します。</translation>
    </message>
    <message>
        <source>Quantize the model first.</source>
        <translation>先にモデルを量子化してください。</translation>
    </message>
    <message>
        <source>The layers are being ranked.</source>
        <translation>層を順位付けしています。</translation>
    </message>
    <message>
        <source>Quantize, then see what each layer loses.</source>
        <translation>量子化すると、各層の損失を確認できます。</translation>
    </message>
    <message>
        <source>Ranks the layers by what they lose in integers.</source>
        <translation>整数化による損失の大きさで層を順位付けします。</translation>
    </message>
    <message>
        <source>Stopped before the layers were ranked.</source>
        <translation>層の順位付けが終わる前に停止しました。</translation>
    </message>
    <message>
        <source>The layers could not be ranked: %1</source>
        <translation>層を順位付けできませんでした：%1</translation>
    </message>
    <message>
        <source>Measured on %1 samples; the layer on top loses most.</source>
        <translation>%1 個のサンプルで測定しました。最上位の層の損失が最大です。</translation>
    </message>
    <message>
        <source>The quantization was stopped</source>
        <translation>量子化は停止されました</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>ファイルは書き出されていません。</translation>
    </message>
    <message>
        <source>The model could not be quantized</source>
        <translation>モデルを量子化できませんでした</translation>
    </message>
    <message>
        <source>Change the scheme, or keep the layer in float.</source>
        <translation>方式を変えるか、その層を浮動小数点のままにしてください。</translation>
    </message>
    <message>
        <source>Command: %1
Log: %2</source>
        <translation>コマンド：%1
ログ：%2</translation>
    </message>
    <message>
        <source>A quantization is going on.</source>
        <translation>量子化を実行中です。</translation>
    </message>
    <message>
        <source>Correct what is marked in the form first.</source>
        <translation>先にフォームで示された箇所を修正してください。</translation>
    </message>
    <message>
        <source>Ready. The open model stays as it is; a new file is written.</source>
        <translation>準備完了です。開いているモデルは変更されず、新しいファイルが書き出されます。</translation>
    </message>
</context>
<context>
    <name>app::QuantizeResult</name>
    <message>
        <source>Bytes of the ONNX files.</source>
        <translation>ONNX ファイルのバイト数です。</translation>
    </message>
    <message>
        <source>Top-1 accuracy on the validation images, computed by Espalier; scales were found on training images.</source>
        <translation>Espalier で計算した、検証画像での Top-1 精度です。スケールは学習画像から求めました。</translation>
    </message>
    <message>
        <source>Medians of interleaved runs of one sample in ONNX Runtime.</source>
        <translation>ONNX Runtime で 1 サンプルを交互に実行したときの中央値です。</translation>
    </message>
    <message>
        <source>Go back to the float model.</source>
        <translation>浮動小数点モデルに戻ります。</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>Load both files in ONNX Runtime, compare their outputs and times, and count what it computes in integers.</source>
        <translation>両方のファイルを ONNX Runtime で読み込み、出力と時間を比較し、整数で計算される演算子を数えます。</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>未検証</translation>
    </message>
    <message>
        <source>Not verified in ONNX Runtime.</source>
        <translation>ONNX Runtime では未検証です。</translation>
    </message>
    <message>
        <source>Loading both files in ONNX Runtime…</source>
        <translation>両方のファイルを ONNX Runtime で読み込んでいます…</translation>
    </message>
    <message>
        <source>Not verified in ONNX Runtime: %1</source>
        <translation>ONNX Runtime では未検証です：%1</translation>
    </message>
    <message>
        <source>ONNX Runtime %1 cannot load the file: %2</source>
        <translation>ONNX Runtime %1 ではファイルを読み込めません：%2</translation>
    </message>
    <message>
        <source>Verified in ONNX Runtime %1: %2 integer operators, %3 left in float.</source>
        <translation>ONNX Runtime %1 で検証済み：整数演算子 %2 個、浮動小数点のまま %3 個。</translation>
    </message>
</context>
<context>
    <name>app::QuantizeRun</name>
    <message>
        <source>Quantize %1</source>
        <translation>%1 を量子化</translation>
    </message>
    <message>
        <source>Find the culprit in %1</source>
        <translation>%1 の原因層を探す</translation>
    </message>
    <message>
        <source>Verify %1</source>
        <translation>%1 を検証</translation>
    </message>
</context>
<context>
    <name>app::QuantizeViews</name>
    <message>
        <source>Samples</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>What both models answer, and which answers change.</source>
        <translation>両モデルの予測と、変わった予測を示します。</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>Which numbers of a layer are clipped, to drag.</source>
        <translation>層のどの数値がクリップされるかを示します。ドラッグで変更できます。</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特徴</translation>
    </message>
    <message>
        <source>What a layer makes of a sample in both models.</source>
        <translation>1 つの層がサンプルから作る特徴を両モデルで示します。</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>How fine the grid is that weights snap to.</source>
        <translation>重みを丸める格子の細かさを示します。</translation>
    </message>
    <message>
        <source>Read both models</source>
        <translation>両モデルを読み込む</translation>
    </message>
</context>
<context>
    <name>app::RecoverCard</name>
    <message>
        <source>Progress of the recovery</source>
        <translation>回復の進捗</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>End the run; training can be resumed from its checkpoint.</source>
        <translation>実行を終了します。学習はチェックポイントから再開できます。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Forget the run; its checkpoint goes to the wastebasket.</source>
        <translation>実行を破棄します。チェックポイントはゴミ箱に移ります。</translation>
    </message>
    <message>
        <source>Recovering %1</source>
        <translation>%1 を回復しています</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>一時停止中：%1</translation>
    </message>
    <message>
        <source>Stopped: %1 is not written</source>
        <translation>停止しました：%1 は書き出されていません</translation>
    </message>
    <message>
        <source>%1 could not be recovered</source>
        <translation>%1 を回復できませんでした</translation>
    </message>
    <message>
        <source>Its checkpoint is there, so it can go on.</source>
        <translation>チェックポイントが残っているので、続けられます。</translation>
    </message>
    <message>
        <source>It begins anew when it is resumed.</source>
        <translation>再開すると最初からやり直します。</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>エポック %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り %1</translation>
    </message>
    <message>
        <source>original %1</source>
        <translation>元のモデル %1</translation>
    </message>
    <message>
        <source>cut %1</source>
        <translation>枝刈り後 %1</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>現在 %1</translation>
    </message>
    <message>
        <source>Validation accuracy, measured: %1</source>
        <translation>検証精度（測定値）：%1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Let the run stand still and leave the processor to others.</source>
        <translation>実行を一時停止し、プロセッサをほかの処理に譲ります。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Start Again</source>
        <translation>もう一度開始</translation>
    </message>
    <message>
        <source>Run the same command again; training goes on at its checkpoint.</source>
        <translation>同じコマンドをもう一度実行します。学習はチェックポイントから続きます。</translation>
    </message>
    <message>
        <source>The checkpoint could not be moved to the wastebasket; remove it by hand beside %1.</source>
        <translation>チェックポイントをゴミ箱に移せませんでした。%1 と同じ場所にあるので、手動で削除してください。</translation>
    </message>
</context>
<context>
    <name>app::RecoverDialog</name>
    <message>
        <source>Recover</source>
        <translation>回復</translation>
    </message>
    <message>
        <source>The channels of the draft are cut for real, and the network gets its accuracy back with the training images of %1. Test images stay unseen.</source>
        <translation>下書きのチャネルを実際に削減し、%1 の学習画像でネットワークの精度を取り戻します。テスト画像は使いません。</translation>
    </message>
    <message>
        <source>File for the result</source>
        <translation>結果の保存先ファイル</translation>
    </message>
    <message>
        <source>The ONNX file that the recovered network is written to; beside it training keeps its checkpoint.</source>
        <translation>回復したネットワークを書き出す ONNX ファイルです。同じ場所に学習のチェックポイントも保存されます。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Save the Result As</source>
        <translation>結果の保存先</translation>
    </message>
    <message>
        <source>Correct what is marked above first.</source>
        <translation>先に上で示された箇所を修正してください。</translation>
    </message>
    <message>
        <source>Choose at least one way to recover; Apply cuts without any.</source>
        <translation>回復方法を少なくとも 1 つ選択してください。「適用」は回復なしで削減します。</translation>
    </message>
    <message>
        <source>Choose a file for the result.</source>
        <translation>結果の保存先ファイルを選択してください。</translation>
    </message>
    <message>
        <source>Cut the channels and recover.</source>
        <translation>チャネルを削減し、回復します。</translation>
    </message>
    <message>
        <source>The file is there already and will be replaced.</source>
        <translation>このファイルはすでにあり、置き換えられます。</translation>
    </message>
    <message>
        <source>Training can be paused, stopped and resumed.</source>
        <translation>学習は一時停止、停止、再開ができます。</translation>
    </message>
    <message>
        <source>This takes seconds to minutes.</source>
        <translation>数秒から数分かかります。</translation>
    </message>
</context>
<context>
    <name>app::RecoverRun</name>
    <message>
        <source>Recover %1</source>
        <translation>%1 を回復</translation>
    </message>
</context>
<context>
    <name>app::ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>Figures, layers and checks of the open model, in one file. With a data set it also has accuracies, classes and samples.</source>
        <translation>開いているモデルの数値、層、チェックを 1 つのファイルにまとめます。データセットがある場合は、精度、クラス、サンプルも含みます。</translation>
    </message>
    <message>
        <source>Figures, layers, classes, samples and checks of the open model, in one file. Accuracies are those of the test images of %1.</source>
        <translation>開いているモデルの数値、層、クラス、サンプル、チェックを 1 つのファイルにまとめます。精度は %1 のテスト画像での値です。</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比較対象</translation>
    </message>
    <message>
        <source>The model that the open one was made from; may stay empty.</source>
        <translation>開いているモデルの元となったモデルです。空欄でもかまいません。</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>書き出すファイル</translation>
    </message>
    <message>
        <source>A name that ends in .pdf gives a PDF, any other HTML.</source>
        <translation>名前の末尾が .pdf なら PDF、それ以外は HTML になります。</translation>
    </message>
    <message>
        <source>Write Report</source>
        <translation>レポートを書き出す</translation>
    </message>
    <message>
        <source>Choose a file to write.</source>
        <translation>書き出すファイルを選択してください。</translation>
    </message>
    <message>
        <source>Choose another file: the open model would be overwritten.</source>
        <translation>別のファイルを選択してください：開いているモデルが上書きされます。</translation>
    </message>
    <message>
        <source>Report on %1</source>
        <translation>%1 のレポート</translation>
    </message>
    <message>
        <source>Make the PDF</source>
        <translation>PDF を作成</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>%1 に書き出しました</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>停止しました。何も書き出していません。</translation>
    </message>
</context>
<context>
    <name>app::ResultCard</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Hide these figures; the file stays.</source>
        <translation>この数値を隠します。ファイルは残ります。</translation>
    </message>
    <message>
        <source>%1 is written</source>
        <translation>%1 を書き出しました</translation>
    </message>
    <message>
        <source>Open Original</source>
        <translation>元のモデルを開く</translation>
    </message>
    <message>
        <source>Open Result</source>
        <translation>結果を開く</translation>
    </message>
    <message>
        <source>Open the file that was written, in place of this model.</source>
        <translation>このモデルの代わりに、書き出したファイルを開きます。</translation>
    </message>
</context>
<context>
    <name>app::SearchForm</name>
    <message>
        <source>Data Set</source>
        <translation>データセット</translation>
    </message>
    <message>
        <source>Images that networks are fitted on, and others that they are compared on.</source>
        <translation>ネットワークの学習に使う画像と、比較に使う別の画像です。</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>探索空間</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>トレードオフ</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>制限</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Folder of the search</source>
        <translation>探索のフォルダー</translation>
    </message>
    <message>
        <source>Its journal and its networks are written here; a folder with a search shows what it found and can go on.</source>
        <translation>探索のジャーナルとネットワークの書き出し先です。探索を含むフォルダーを選ぶと、見つかった結果が表示され、続行できます。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Where networks come from.</source>
        <translation>ネットワークの元となるものです。</translation>
    </message>
    <message>
        <source>Parts of the open model</source>
        <translation>開いているモデルの一部</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新規：%1</translation>
    </message>
    <message>
        <source>Weights may be 8-bit integers</source>
        <translation>重みに 8 ビット整数を許可</translation>
    </message>
    <message>
        <source>Networks may store weights in 8 bits and compute with integers.</source>
        <translation>ネットワークは重みを 8 ビットで格納し、整数で計算できます。</translation>
    </message>
    <message>
        <source>The open model teaches finalists</source>
        <translation>開いているモデルでファイナリストを教える</translation>
    </message>
    <message>
        <source>Finalists learn from its answers beside the labels.</source>
        <translation>ファイナリストはラベルに加えて、このモデルの予測からも学習します。</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>コスト</translation>
    </message>
    <message>
        <source>What accuracy is traded against.</source>
        <translation>精度とのトレードオフの対象です。</translation>
    </message>
    <message>
        <source>Second cost</source>
        <translation>第 2 のコスト</translation>
    </message>
    <message>
        <source>A second cost that is traded against accuracy and the first.</source>
        <translation>精度および第 1 のコストとトレードオフする第 2 のコストです。</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>ほかになし</translation>
    </message>
    <message>
        <source>Accuracy against</source>
        <translation>精度とのトレードオフ</translation>
    </message>
    <message>
        <source>and</source>
        <translation>と</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>制限時間</translation>
    </message>
    <message>
        <source>How long the search may take, earlier runs in the same folder included. Half of it belongs to the finalists.</source>
        <translation>探索にかけられる時間です。同じフォルダーでの以前の実行も含みます。半分はファイナリストに使います。</translation>
    </message>
    <message>
        <source>in all, half of it for finalists</source>
        <translation>合計、半分はファイナリスト用</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>All Settings</source>
        <translation>すべての設定</translation>
    </message>
    <message>
        <source>Also show the settings that few searches change.</source>
        <translation>めったに変更しない設定も表示します。</translation>
    </message>
    <message>
        <source>Correct what is marked in the form first.</source>
        <translation>先にフォームで示された箇所を修正してください。</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>モデルが開かれていません。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>集計中…</translation>
    </message>
    <message>
        <source>Count what a space offers</source>
        <translation>探索空間の規模を集計</translation>
    </message>
    <message>
        <source>%1 networks</source>
        <translation>%1 個のネットワーク</translation>
    </message>
</context>
<context>
    <name>app::SearchLimits</name>
    <message>
        <source>At most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>中央</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Use Nearest Possible</source>
        <translation>可能な最小値を使用</translation>
    </message>
    <message>
        <source>Raise each limit that no network keeps to what the smallest needs.</source>
        <translation>どのネットワークも満たさない制限を、最小のネットワークに必要な値まで引き上げます。</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>制限なし</translation>
    </message>
    <message>
        <source>Limit on %1</source>
        <translation>%1 の制限</translation>
    </message>
    <message>
        <source>Such as 50kB, 1.5MiB, or 50% of the largest network.</source>
        <translation>例：50kB、1.5MiB、または最大のネットワークの 50%。</translation>
    </message>
    <message>
        <source>Such as 20k, 1.5M, or 50% of the largest network.</source>
        <translation>例：20k、1.5M、または最大のネットワークの 50%。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>The limit on %1 is not understood; write %2.</source>
        <translation>%1 の制限を解釈できません。%2 のように入力してください。</translation>
    </message>
    <message>
        <source>50kB, 1.5MiB or 50%</source>
        <translation>50kB、1.5MiB または 50%</translation>
    </message>
    <message>
        <source>20k, 1.5M or 50%</source>
        <translation>20k、1.5M または 50%</translation>
    </message>
    <message>
        <source>No network keeps the limit on %1; the smallest needs %2.</source>
        <translation>%1 の制限を満たすネットワークがありません。最小のものでも %2 が必要です。</translation>
    </message>
    <message>
        <source>Above the limit.</source>
        <translation>制限を超えています。</translation>
    </message>
    <message>
        <source>Keeps the limit.</source>
        <translation>制限を満たしています。</translation>
    </message>
</context>
<context>
    <name>app::SearchPage</name>
    <message>
        <source>Try Again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Run the same command once more; what was measured is kept.</source>
        <translation>同じコマンドをもう一度実行します。測定済みの結果は残ります。</translation>
    </message>
    <message>
        <source>Finish Front</source>
        <translation>フロントを仕上げる</translation>
    </message>
    <message>
        <source>Train the best of the front to the end, without looking for more.</source>
        <translation>新たな探索をせずに、フロントの最良のネットワークを最後まで学習します。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Stop and Keep</source>
        <translation>停止して保存</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>探索の進捗</translation>
    </message>
    <message>
        <source>The search cannot do that</source>
        <translation>探索ではこの操作を実行できません</translation>
    </message>
    <message>
        <source>Save Network</source>
        <translation>ネットワークを保存</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx)</source>
        <translation>ONNX モデル (*.onnx)</translation>
    </message>
    <message>
        <source>The settings of the search that is going on.</source>
        <translation>実行中の探索の設定です。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>A search is going on.</source>
        <translation>探索を実行中です。</translation>
    </message>
    <message>
        <source>Go on with the networks that are known; time, limits and what is traded may be others.</source>
        <translation>既知のネットワークから探索を続けます。時間、制限、トレードオフの対象は変更できます。</translation>
    </message>
    <message>
        <source>Look for networks.</source>
        <translation>ネットワークを探索します。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>Let the search stand still and leave the processor to others.</source>
        <translation>探索を一時停止し、プロセッサをほかの処理に譲ります。</translation>
    </message>
    <message>
        <source>Nothing runs.</source>
        <translation>何も実行していません。</translation>
    </message>
    <message>
        <source>End the search; what it found is kept and can be resumed.</source>
        <translation>探索を終了します。見つかった結果は残り、再開できます。</translation>
    </message>
    <message>
        <source>Nothing runs; this was found before</source>
        <translation>実行していません。以前に見つかった結果です</translation>
    </message>
    <message>
        <source>Nothing runs yet</source>
        <translation>まだ何も実行していません</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>探索中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止済み</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>%1 networks</source>
        <translation>%1 個のネットワーク</translation>
    </message>
    <message>
        <source>%1 on the front</source>
        <translation>フロント上に %1 個</translation>
    </message>
    <message>
        <source>%1 genes held back</source>
        <translation>制限中の遺伝子 %1 個</translation>
    </message>
    <message>
        <source>The data set is read and the first network is measured.</source>
        <translation>データセットを読み込み、最初のネットワークを測定しています。</translation>
    </message>
    <message>
        <source>Nothing was found here yet. Start the search: every network that it measures becomes a point.</source>
        <translation>まだ何も見つかっていません。探索を開始してください：測定したネットワークが点になります。</translation>
    </message>
    <message>
        <source>The folder cannot be read</source>
        <translation>フォルダーを読み込めません</translation>
    </message>
    <message>
        <source>Choose another folder, or start the search there again with the command that began it.</source>
        <translation>別のフォルダーを選択するか、最初に使ったコマンドで探索をもう一度開始してください。</translation>
    </message>
    <message>
        <source>The search was stopped</source>
        <translation>探索を停止しました</translation>
    </message>
    <message>
        <source>What it found is kept, and Resume goes on.</source>
        <translation>見つかった結果は残り、「再開」で続けられます。</translation>
    </message>
    <message>
        <source>The search failed</source>
        <translation>探索に失敗しました</translation>
    </message>
    <message>
        <source>Go back to the data set and the settings that it began with, or choose another folder.</source>
        <translation>開始時のデータセットと設定に戻すか、別のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>Command: %1
Log: %2</source>
        <translation>コマンド：%1
ログ：%2</translation>
    </message>
</context>
<context>
    <name>app::SearchResults</name>
    <message>
        <source>Hypervolume</source>
        <translation>ハイパーボリューム</translation>
    </message>
    <message>
        <source>networks of each kind</source>
        <translation>種類ごとのネットワーク数</translation>
    </message>
    <message>
        <source>hypervolume</source>
        <translation>ハイパーボリューム</translation>
    </message>
    <message>
        <source>The share of the square between no error at no cost and the largest network that the front holds, after so many networks of each kind. The strategy is worth its name where its curve is above that of the networks drawn by lot.</source>
        <translation>誤差とコストがともにゼロの点と最大のネットワークとの間の四角形のうち、種類ごとに同数のネットワークを測定した後でフロントが占める割合です。曲線がランダムに選んだネットワークの曲線を上回る所では、戦略に効果があります。</translation>
    </message>
    <message>
        <source>Cost to the right</source>
        <translation>横軸のコスト</translation>
    </message>
    <message>
        <source>The cost that the plot shows.</source>
        <translation>図に示すコストです。</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>対数</translation>
    </message>
    <message>
        <source>Equal steps to the right are equal factors.</source>
        <translation>右方向の等しい間隔が等しい倍率を表します。</translation>
    </message>
    <message>
        <source>Accuracy over</source>
        <translation>精度の横軸</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open the network as it was measured.</source>
        <translation>測定時のままのネットワークを開きます。</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Keep the network under a name of its own.</source>
        <translation>ネットワークに別の名前を付けて保存します。</translation>
    </message>
    <message>
        <source>Distill Into This</source>
        <translation>これに蒸留</translation>
    </message>
    <message>
        <source>Go to the Distill workspace with this network as the student of the open model.</source>
        <translation>このネットワークを開いているモデルの生徒として、蒸留ワークスペースに移動します。</translation>
    </message>
    <message>
        <source>Finish Now</source>
        <translation>今すぐ仕上げる</translation>
    </message>
    <message>
        <source>Train this network to the end now, on all samples, whatever the search does else.</source>
        <translation>探索の状況にかかわらず、このネットワークを今すぐ全サンプルで最後まで学習します。</translation>
    </message>
    <message>
        <source>strategy</source>
        <translation>戦略</translation>
    </message>
    <message>
        <source>by lot</source>
        <translation>ランダム</translation>
    </message>
    <message>
        <source>Select a network to do something with it.</source>
        <translation>操作するネットワークを選択してください。</translation>
    </message>
    <message>
        <source>Select one network alone.</source>
        <translation>ネットワークを 1 つだけ選択してください。</translation>
    </message>
    <message>
        <source>is finished next</source>
        <translation>次に仕上げます</translation>
    </message>
    <message>
        <source>not written, as others were better when it was measured</source>
        <translation>書き出していません（測定時に、より良いものがあったため）</translation>
    </message>
    <message>
        <source>What the strategy gains
over networks drawn by lot.</source>
        <translation>ランダムに選んだネットワークに対する、
戦略による改善です。</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>選択肢</translation>
    </message>
    <message>
        <source>Hold choices back: what is not checked is not tried any more, also by a search that runs.</source>
        <translation>選択肢を制限します：チェックのないものは、実行中の探索でも試さなくなります。</translation>
    </message>
    <message>
        <source>Open the model that is to teach first.</source>
        <translation>先に教師にするモデルを開いてください。</translation>
    </message>
</context>
<context>
    <name>app::SearchRun</name>
    <message>
        <source>Search in %1</source>
        <translation>%1 で探索</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>%1 を読み込む</translation>
    </message>
    <message>
        <source>Steer %1</source>
        <translation>%1 を操作</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 を保存</translation>
    </message>
</context>
<context>
    <name>app::ShortcutsPage</name>
    <message>
        <source>Filter actions</source>
        <translation>アクションを絞り込む</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>アクションとキー</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>アクション</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>意味</translation>
    </message>
    <message>
        <source>Keys of the selected action</source>
        <translation>選択したアクションのキー</translation>
    </message>
    <message>
        <source>Press the keys that this action is to have.</source>
        <translation>このアクションに割り当てるキーを押してください。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Give the selected action its first keys again.</source>
        <translation>選択したアクションのキーを初期設定に戻します。</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新しいキー</translation>
    </message>
    <message>
        <source>%1 already belongs to &quot;%2&quot;. Give that action other keys first.</source>
        <translation>%1 はすでに「%2」に割り当てられています。先にそのアクションのキーを変更してください。</translation>
    </message>
</context>
<context>
    <name>app::StartPage</name>
    <message>
        <source>%1 nodes</source>
        <translation>%1 ノード</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>パラメータ数 %1</translation>
    </message>
    <message>
        <source>Espalier</source>
        <translation>Espalier</translation>
    </message>
    <message>
        <source>Open an ONNX model to see it, measure it and make it smaller. Drop a file anywhere.</source>
        <translation>ONNX モデルを開いて、表示、測定、圧縮を行います。ファイルはどこにでもドロップできます。</translation>
    </message>
    <message>
        <source>Start with a sample</source>
        <translation>サンプルから始める</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近使ったモデル</translation>
    </message>
    <message>
        <source>not found: %1</source>
        <translation>見つかりません：%1</translation>
    </message>
    <message>
        <source>%1&lt;br&gt;Last opened %2</source>
        <translation>%1&lt;br&gt;最後に開いた日時：%2</translation>
    </message>
</context>
<context>
    <name>app::StudentForm</name>
    <message>
        <source>Student</source>
        <translation>生徒</translation>
    </message>
    <message>
        <source>Where the network that learns comes from.</source>
        <translation>学習するネットワークの入手元です。</translation>
    </message>
    <message>
        <source>Cut from the teacher</source>
        <translation>教師を枝刈り</translation>
    </message>
    <message>
        <source>New network</source>
        <translation>新しいネットワーク</translation>
    </message>
    <message>
        <source>ONNX file</source>
        <translation>ONNX ファイル</translation>
    </message>
    <message>
        <source>File of the student</source>
        <translation>生徒のファイル</translation>
    </message>
    <message>
        <source>An ONNX model for the same images and classes as the teacher.</source>
        <translation>教師と同じ画像とクラスを扱う ONNX モデルです。</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>予算</translation>
    </message>
    <message>
        <source>&lt;b&gt;Budget&lt;/b&gt;&lt;br&gt;Most parameters of the student, as a share of the teacher&apos;s. All layers are made narrower until it is met.</source>
        <translation>&lt;b&gt;予算&lt;/b&gt;&lt;br&gt;生徒のパラメータ数の上限で、教師に対する割合です。これを満たすまで、すべての層の幅を狭めます。</translation>
    </message>
    <message>
        <source>no budget</source>
        <translation>予算なし</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>テンプレート</translation>
    </message>
    <message>
        <source>The family of networks to choose from.</source>
        <translation>選択元となるネットワークの系列です。</translation>
    </message>
    <message>
        <source>%1 parameters, %2 for a teacher of %3; %4 multiply-accumulates</source>
        <translation>パラメータ数 %1（教師の %3 に対し %2）、積和演算数 %4</translation>
    </message>
</context>
<context>
    <name>app::WindowStatus</name>
    <message>
        <source>What runs now; click to see all jobs (Ctrl+J).</source>
        <translation>実行中のジョブです。クリックするとすべてのジョブを表示します（Ctrl+J）。</translation>
    </message>
    <message>
        <source>The images that accuracy is measured on; click to choose others.</source>
        <translation>精度の測定に使う画像です。クリックすると変更できます。</translation>
    </message>
    <message>
        <source>Selected nodes.</source>
        <translation>選択したノードです。</translation>
    </message>
    <message>
        <source>Findings about the model; click to read.</source>
        <translation>モデルに関する指摘です。クリックすると読めます。</translation>
    </message>
    <message>
        <source>Size of the graph on screen.</source>
        <translation>画面上のグラフの表示倍率です。</translation>
    </message>
    <message>
        <source>Memory that Espalier uses.</source>
        <translation>Espalier が使用しているメモリです。</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り %1</translation>
    </message>
    <message>
        <source>Data: %1</source>
        <translation>データ：%1</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>問題なし</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 件の問題</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 件の問題</translation>
    </message>
    <message>
        <source>1 node selected</source>
        <translation>1 ノードを選択中</translation>
    </message>
    <message>
        <source>%1 nodes selected</source>
        <translation>%1 ノードを選択中</translation>
    </message>
</context>
<context>
    <name>widgets::AccuracyCard</name>
    <message>
        <source>Add Data Set…</source>
        <translation>データセットを追加…</translation>
    </message>
    <message>
        <source>Choose the images that accuracy is measured on.</source>
        <translation>精度の測定に使う画像を選択します。</translation>
    </message>
    <message>
        <source>Accuracy against removed MACs</source>
        <translation>MACs 削減率に対する精度</translation>
    </message>
    <message>
        <source>MACs removed, %</source>
        <translation>MACs 削減率, %</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Move a slider: every place that is measured becomes a point.</source>
        <translation>スライダーを動かしてください：測定した位置が点になります。</translation>
    </message>
    <message>
        <source>What the network computes in front of the slider is kept for these images, in at most %1; Preferences change that.</source>
        <translation>スライダーより前のネットワークの計算結果を、これらの画像について最大 %1 まで保持します。上限は「設定」で変更できます。</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>測定中…</translation>
    </message>
    <message>
        <source>Measure All %1</source>
        <translation>全 %1 枚を測定</translation>
    </message>
    <message>
        <source>Measures the draft on every image of the role instead of %1; moving a slider stops it.</source>
        <translation>%1 枚ではなく、この用途のすべての画像で下書きを測定します。スライダーを動かすと中止します。</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>推定値</translation>
    </message>
    <message>
        <source>The original less what each group costs alone, as if they did not touch each other.</source>
        <translation>元のモデルの値から、各グループを単独で削減したときの損失を引いた値です。グループ間の影響はないものとしています。</translation>
    </message>
    <message>
        <source>From sensitivity, on at most %1 images a point; the measurement follows.</source>
        <translation>感度から求めた値です（1 点あたり最大 %1 枚の画像）。この後に測定します。</translation>
    </message>
    <message>
        <source>accuracy cannot be measured</source>
        <translation>精度を測定できません</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 ～ %2</translation>
    </message>
    <message>
        <source>95 % interval of Wilson, and the images that it rests on so far.</source>
        <translation>Wilson の 95 % 信頼区間と、これまでに使った画像の数です。</translation>
    </message>
    <message>
        <source>%1 against the original on the same images: %2. Same answer in %3.</source>
        <translation>同じ画像で元のモデルに対して %1：%2。予測の一致率 %3。</translation>
    </message>
    <message>
        <source>Share of images with the answer of the original; there are no labels. Mean divergence %1 nats.</source>
        <translation>元のモデルと予測が一致する画像の割合です。ラベルはありません。平均ダイバージェンス %1 nat。</translation>
    </message>
</context>
<context>
    <name>widgets::ActivationsPage</name>
    <message>
        <source>Activations</source>
        <translation>活性値</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Which output or input of the node is shown.</source>
        <translation>表示するノードの出力または入力です。</translation>
    </message>
    <message>
        <source>Colour each channel over its own range</source>
        <translation>チャネルごとの範囲で色付けする</translation>
    </message>
    <message>
        <source>Shows structure in weak channels; colours of two channels are then not comparable.</source>
        <translation>弱いチャネルの構造が見えるようになります。ただし、チャネル間で色を比較できなくなります。</translation>
    </message>
    <message>
        <source>Output </source>
        <translation>出力 </translation>
    </message>
    <message>
        <source>Input </source>
        <translation>入力 </translation>
    </message>
    <message>
        <source>Select a node to see what it computes.</source>
        <translation>ノードを選択すると計算結果が表示されます。</translation>
    </message>
    <message>
        <source>Choose a sample in the Samples panel.</source>
        <translation>「サンプル」パネルでサンプルを選択してください。</translation>
    </message>
    <message>
        <source>Compute an activation</source>
        <translation>活性値を計算</translation>
    </message>
    <message>
        <source>%1 sample %2</source>
        <translation>%1 サンプル %2</translation>
    </message>
    <message>
        <source>; %1 of %2 channels drawn</source>
        <translation>；%2 チャネル中 %1 を描画</translation>
    </message>
</context>
<context>
    <name>widgets::BudgetDialog</name>
    <message>
        <source>Prune to Budget</source>
        <translation>予算に合わせて枝刈り</translation>
    </message>
    <message>
        <source>Locked groups stay as they are. The sliders move in one step that undo takes back.</source>
        <translation>ロックしたグループは変わりません。スライダーは 1 回の操作としてまとめて動き、「元に戻す」で戻せます。</translation>
    </message>
    <message>
        <source>Set Sliders</source>
        <translation>スライダーを設定</translation>
    </message>
    <message>
        <source>Looking for sliders that meet the budget…</source>
        <translation>予算を満たすスライダー位置を探しています…</translation>
    </message>
    <message>
        <source>Accuracy %1 (proxy n=%2).</source>
        <translation>精度 %1（部分測定 n=%2）。</translation>
    </message>
    <message>
        <source>The limit of a single group binds too: 1 group lost the most.</source>
        <translation>グループごとの上限も効いています：1 グループが上限まで削減されました。</translation>
    </message>
    <message>
        <source>The limit of single groups binds too: %1 groups lost the most.</source>
        <translation>グループごとの上限も効いています：%1 グループが上限まで削減されました。</translation>
    </message>
    <message>
        <source>1 locked group stayed.</source>
        <translation>ロックした 1 グループはそのままです。</translation>
    </message>
    <message>
        <source>%1 locked groups stayed.</source>
        <translation>ロックした %1 グループはそのままです。</translation>
    </message>
    <message>
        <source>The limit on accuracy binds: the one on size is not met.</source>
        <translation>精度の下限が効いています：サイズの上限は満たされていません。</translation>
    </message>
    <message>
        <source>The limit on accuracy binds.</source>
        <translation>精度の下限が効いています。</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>パラメータ数</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>バイト数</translation>
    </message>
    <message>
        <source>peak memory</source>
        <translation>ピークメモリ</translation>
    </message>
    <message>
        <source>The limit on %1 binds: at most %2.</source>
        <translation>%1 の上限が効いています：最大 %2。</translation>
    </message>
    <message>
        <source>Left are %1 of the MACs, %2 of the parameters, %3 of the bytes.</source>
        <translation>残りは MACs の %1、パラメータ数の %2、バイト数の %3 です。</translation>
    </message>
    <message>
        <source>The sliders stay as they were: %1</source>
        <translation>スライダーは元の位置のままです：%1</translation>
    </message>
</context>
<context>
    <name>widgets::ChannelGrid</name>
    <message>
        <source>Channels</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>What each channel answers to the sample; a click shows it large below.</source>
        <translation>サンプルに対する各チャネルの応答です。クリックすると下に大きく表示します。</translation>
    </message>
    <message>
        <source>Channel %1: %2 to %3</source>
        <translation>チャネル %1：%2 ～ %3</translation>
    </message>
</context>
<context>
    <name>widgets::CheckPage</name>
    <message>
        <source>Check Run</source>
        <translation>試験実行</translation>
    </message>
    <message>
        <source>A few hundred samples through the model, then a look at every sample. Finish whenever you have seen enough.</source>
        <translation>数百個のサンプルをモデルに通し、その後すべてのサンプルを調べます。十分に確認できたら、いつでも終了できます。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>指摘事項</translation>
    </message>
    <message>
        <source>Also write preprocessing and class names into %1</source>
        <translation>前処理とクラス名を %1 にも書き込む</translation>
    </message>
    <message>
        <source>The model file then needs no set-up on another machine. Its weights stay as they are.</source>
        <translation>モデルファイルを別のマシンで設定なしに使えます。重みは変わりません。</translation>
    </message>
    <message>
        <source>Progress of the check run</source>
        <translation>試験実行の進捗</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the check run; what was found stays.</source>
        <translation>試験実行を停止します。見つかった内容は残ります。</translation>
    </message>
    <message>
        <source>Run Again</source>
        <translation>再実行</translation>
    </message>
    <message>
        <source>Start the check run from the beginning.</source>
        <translation>試験実行を最初からやり直します。</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>指摘</translation>
    </message>
    <message>
        <source>No model is open, so that accuracy is not measured.</source>
        <translation>モデルが開かれていないため、精度は測定しません。</translation>
    </message>
    <message>
        <source>Check accuracy</source>
        <translation>精度を確認</translation>
    </message>
    <message>
        <source>Examine samples</source>
        <translation>サンプルを調査</translation>
    </message>
    <message>
        <source>Stopped; what was found until then stands below.</source>
        <translation>停止しました。それまでに見つかった内容を下に示します。</translation>
    </message>
    <message>
        <source>Every sample was examined.</source>
        <translation>すべてのサンプルを調べました。</translation>
    </message>
    <message>
        <source> (and %1 more)</source>
        <translation> （ほか %1 件）</translation>
    </message>
    <message>
        <source>Nothing is wrong with these samples.</source>
        <translation>これらのサンプルに問題はありません。</translation>
    </message>
</context>
<context>
    <name>widgets::ClippingPlot</name>
    <message>
        <source>Clipping lines</source>
        <translation>クリップ線</translation>
    </message>
    <message>
        <source>Drag a line: numbers outside of the two are clipped, those inside get finer steps. Arrow keys move a line, Space takes the other one.</source>
        <translation>線をドラッグします：2 本の線の外側の数値はクリップされ、内側の刻みが細かくなります。矢印キーで線を動かし、スペースキーで線を切り替えます。</translation>
    </message>
    <message>
        <source>No layer is chosen.</source>
        <translation>層が選択されていません。</translation>
    </message>
    <message>
        <source>From %1 to %2, %3 of the numbers are clipped</source>
        <translation>%1 ～ %2、数値の %3 がクリップされます</translation>
    </message>
    <message>
        <source>Select a layer that is computed in integers.</source>
        <translation>整数で計算される層を選択してください。</translation>
    </message>
    <message>
        <source>float numbers, counts to a logarithmic scale</source>
        <translation>浮動小数点の数値、度数は対数目盛</translation>
    </message>
</context>
<context>
    <name>widgets::ClippingView</name>
    <message>
        <source>Lower end</source>
        <translation>下端</translation>
    </message>
    <message>
        <source>Numbers below are clipped.</source>
        <translation>これより小さい数値はクリップされます。</translation>
    </message>
    <message>
        <source>Upper end</source>
        <translation>上端</translation>
    </message>
    <message>
        <source>Numbers above are clipped.</source>
        <translation>これより大きい数値はクリップされます。</translation>
    </message>
    <message>
        <source>Reset Layer</source>
        <translation>層をリセット</translation>
    </message>
    <message>
        <source>Put the lines back to where the file has them.</source>
        <translation>線をファイルでの位置に戻します。</translation>
    </message>
    <message>
        <source>Reset All</source>
        <translation>すべてリセット</translation>
    </message>
    <message>
        <source>Put the lines of all layers back.</source>
        <translation>すべての層の線を戻します。</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>書き出す…</translation>
    </message>
    <message>
        <source>Write the quantized model with these ranges to a file.</source>
        <translation>この範囲で量子化モデルをファイルに書き出します。</translation>
    </message>
    <message>
        <source>Look at the numbers of %1</source>
        <translation>%1 の数値を調べる</translation>
    </message>
    <message>
        <source>No layer is chosen</source>
        <translation>層が選択されていません</translation>
    </message>
    <message>
        <source>Nothing is quantized yet</source>
        <translation>まだ量子化されていません</translation>
    </message>
    <message>
        <source>%1 makes no integers</source>
        <translation>%1 は整数を出力しません</translation>
    </message>
    <message>
        <source>%1 of the numbers clipped</source>
        <translation>数値の %1 をクリップ</translation>
    </message>
    <message>
        <source>Measure the ranges</source>
        <translation>範囲を測定</translation>
    </message>
    <message>
        <source>Quantize, then choose a layer and drag its lines.</source>
        <translation>量子化した後、層を選択して線をドラッグしてください。</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>測定中…</translation>
    </message>
    <message>
        <source>proxy n=%1, growing</source>
        <translation>部分測定 n=%1、増加中</translation>
    </message>
    <message>
        <source>proxy n=%1</source>
        <translation>部分測定 n=%1</translation>
    </message>
    <message>
        <source>accuracy with these ranges (%1 to %2, %3).</source>
        <translation>この範囲での精度（%1 ～ %2、%3）。</translation>
    </message>
    <message>
        <source>answers as in float with these ranges (%1 to %2, %3).</source>
        <translation>この範囲で浮動小数点と予測が一致（%1 ～ %2、%3）。</translation>
    </message>
    <message>
        <source>File as written %1, float %2 on the same samples. Change: %3.</source>
        <translation>同じサンプルで、書き出したファイルは %1、浮動小数点は %2 です。変化：%3。</translation>
    </message>
    <message>
        <source>Move a line first.</source>
        <translation>先に線を動かしてください。</translation>
    </message>
    <message>
        <source>Write with These Ranges</source>
        <translation>この範囲で書き出す</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx)</source>
        <translation>ONNX モデル (*.onnx)</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>%1 を書き出す</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 を書き出しました。</translation>
    </message>
</context>
<context>
    <name>widgets::ComparisonView</name>
    <message>
        <source>The sample</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Most probable classes in float</source>
        <translation>浮動小数点での上位クラス</translation>
    </message>
    <message>
        <source>Most probable classes in integers</source>
        <translation>整数での上位クラス</translation>
    </message>
    <message>
        <source>What integers add to the probabilities</source>
        <translation>整数化による確率の差</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>浮動小数点</translation>
    </message>
    <message>
        <source>Integers</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Run both models on a sample</source>
        <translation>両モデルをサンプルで実行</translation>
    </message>
    <message>
        <source>Same answer</source>
        <translation>同じ予測</translation>
    </message>
    <message>
        <source>Flipped</source>
        <translation>予測が変化</translation>
    </message>
    <message>
        <source>Most probable classes by %1</source>
        <translation>%1 での上位クラス</translation>
    </message>
    <message>
        <source>What %1 adds to the probabilities of %2</source>
        <translation>%2 の確率に %1 が加える分</translation>
    </message>
</context>
<context>
    <name>widgets::CurveFiller</name>
    <message>
        <source>Measure curves</source>
        <translation>曲線を測定</translation>
    </message>
</context>
<context>
    <name>widgets::DatasetWizard</name>
    <message>
        <source>Add Data Set</source>
        <translation>データセットを追加</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>次へ(&amp;N)</translation>
    </message>
</context>
<context>
    <name>widgets::DragPreparation</name>
    <message>
        <source>Prepare the next drag</source>
        <translation>次のドラッグを準備</translation>
    </message>
</context>
<context>
    <name>widgets::FeatureView</name>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>浮動小数点</translation>
    </message>
    <message>
        <source>Integers</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Channels: %1</source>
        <translation>チャネル：%1</translation>
    </message>
    <message>
        <source>Chosen channel: %1</source>
        <translation>選択したチャネル：%1</translation>
    </message>
    <message>
        <source>Quantize, then see what a layer makes in both models.</source>
        <translation>量子化すると、層の出力を両モデルで確認できます。</translation>
    </message>
    <message>
        <source>Select a layer, in the graph or under Layers.</source>
        <translation>グラフまたは「層」で層を選択してください。</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>計算中…</translation>
    </message>
    <message>
        <source>Compute feature maps</source>
        <translation>特徴マップを計算</translation>
    </message>
    <message>
        <source>No layer is chosen</source>
        <translation>層が選択されていません</translation>
    </message>
    <message>
        <source>This layer makes no integers: choose another one.</source>
        <translation>この層は整数を出力しません：別の層を選択してください。</translation>
    </message>
    <message>
        <source>Its output has neither rows and columns nor one row of numbers, so there is no picture of it.</source>
        <translation>この層の出力には行と列がなく、1 行の数値でもないため、画像にできません。</translation>
    </message>
    <message>
        <source>%1 sample %2: %3 signal over noise; channel %4 differs most. %5 of %6 channels are drawn.</source>
        <translation>%1 サンプル %2：信号対雑音比 %3、差が最大なのはチャネル %4。%6 チャネル中 %5 を描画。</translation>
    </message>
</context>
<context>
    <name>widgets::FilterModel</name>
    <message>
        <source>goes</source>
        <translation>削減</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>残る</translation>
    </message>
    <message>
        <source>Channel %1, %2</source>
        <translation>チャネル %1、%2</translation>
    </message>
    <message>
        <source>Channel %1, score %2, %3</source>
        <translation>チャネル %1、スコア %2、%3</translation>
    </message>
</context>
<context>
    <name>widgets::FiltersView</name>
    <message>
        <source>Group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>The group whose channels are shown.</source>
        <translation>チャネルを表示するグループです。</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Whose weights the pictures show.</source>
        <translation>画像で重みを表示する対象です。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>順序</translation>
    </message>
    <message>
        <source>In which order the channels stand.</source>
        <translation>チャネルの並び順です。</translation>
    </message>
    <message>
        <source>Least score first</source>
        <translation>スコアの低い順</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>番号順</translation>
    </message>
    <message>
        <source>Choose by score again</source>
        <translation>スコアで選び直す</translation>
    </message>
    <message>
        <source>Forgets what was struck out or taken back by hand; the number of channels stays.</source>
        <translation>手動での除外と取り消しを破棄します。チャネル数は変わりません。</translation>
    </message>
    <message>
        <source>Channels of the group</source>
        <translation>グループのチャネル</translation>
    </message>
    <message>
        <source>Choose a group.</source>
        <translation>グループを選択してください。</translation>
    </message>
    <message>
        <source>These channels stay: %1</source>
        <translation>次のチャネルは残ります：%1</translation>
    </message>
    <message>
        <source>The group is locked; open the lock to strike channels out.</source>
        <translation>グループがロックされています。チャネルを除外するにはロックを解除してください。</translation>
    </message>
    <message>
        <source>%1 of %2 channels go. A click, or Space, strikes one out or takes it back; dark and bright are weights below and above zero.</source>
        <translation>%2 チャネル中 %1 を削減します。クリックまたはスペースキーで除外と取り消しを切り替えます。暗い部分は負の重み、明るい部分は正の重みです。</translation>
    </message>
    <message>
        <source>One channel must stay.</source>
        <translation>少なくとも 1 つのチャネルを残す必要があります。</translation>
    </message>
</context>
<context>
    <name>widgets::FlipGallery</name>
    <message>
        <source>Samples</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Which samples are shown.</source>
        <translation>表示するサンプルです。</translation>
    </message>
    <message>
        <source>Compared samples</source>
        <translation>比較したサンプル</translation>
    </message>
    <message>
        <source>All samples</source>
        <translation>すべてのサンプル</translation>
    </message>
    <message>
        <source>Only flipped</source>
        <translation>変化のみ</translation>
    </message>
    <message>
        <source>Right, then wrong</source>
        <translation>正解から不正解</translation>
    </message>
    <message>
        <source>Wrong, then right</source>
        <translation>不正解から正解</translation>
    </message>
    <message>
        <source>Open the samples</source>
        <translation>サンプルを開く</translation>
    </message>
    <message>
        <source>Compare samples</source>
        <translation>サンプルを比較</translation>
    </message>
    <message>
        <source>Quantize, then see which answers change.</source>
        <translation>量子化すると、変わった予測を確認できます。</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>比較中…</translation>
    </message>
    <message>
        <source>%1 of %2 samples flipped: %3 (%4 to %5); %6 shown.</source>
        <translation>%2 サンプル中 %1 で予測が変化：%3（%4 ～ %5）。%6 件を表示。</translation>
    </message>
    <message>
        <source>%1 of %2 samples so far flipped: %3 (%4 to %5); %6 shown.</source>
        <translation>これまでの %2 サンプル中 %1 で予測が変化：%3（%4 ～ %5）。%6 件を表示。</translation>
    </message>
    <message>
        <source>The models cannot be compared: %1</source>
        <translation>モデルを比較できません：%1</translation>
    </message>
</context>
<context>
    <name>widgets::GenomePicture</name>
    <message>
        <source>Architecture of the network</source>
        <translation>ネットワークのアーキテクチャ</translation>
    </message>
    <message>
        <source>The choices that make the network under the pointer, or the one that is selected: channels and blocks as bars beside the most that there could be; an empty frame is a part that is left out, or weights in 8 bits.</source>
        <translation>ポインター位置または選択中のネットワークを構成する選択です：チャネルとブロックは、可能な最大値と並べた棒で示します。空の枠は、省かれた部分、または 8 ビットの重みです。</translation>
    </message>
    <message>
        <source>Point at a network to see how it is built.</source>
        <translation>ネットワークをポイントすると構成が表示されます。</translation>
    </message>
    <message>
        <source>How %1 is built</source>
        <translation>%1 の構成</translation>
    </message>
</context>
<context>
    <name>widgets::GraphCanvas</name>
    <message>
        <source>Graph</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>ブロック %1</translation>
    </message>
    <message>
        <source>Laying out the graph…</source>
        <translation>グラフを配置しています…</translation>
    </message>
    <message>
        <source>Select Similar</source>
        <translation>類似ノードを選択</translation>
    </message>
    <message>
        <source>Trace Up</source>
        <translation>上流をたどる</translation>
    </message>
    <message>
        <source>Trace Down</source>
        <translation>下流をたどる</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>展開</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>折りたたむ</translation>
    </message>
    <message>
        <source>Copy Name</source>
        <translation>名前をコピー</translation>
    </message>
    <message>
        <source>Expand All</source>
        <translation>すべて展開</translation>
    </message>
    <message>
        <source>Collapse All</source>
        <translation>すべて折りたたむ</translation>
    </message>
    <message>
        <source>Fit All</source>
        <translation>全体に合わせる</translation>
    </message>
    <message>
        <source>Copy Picture</source>
        <translation>画像をコピー</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメータ数</translation>
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
        <translation>%1 行 %2 列、%3 ～ %4</translation>
    </message>
    <message>
        <source>%1 %2, %3 %4: %5</source>
        <translation>%1 %2、%3 %4：%5</translation>
    </message>
</context>
<context>
    <name>widgets::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>Inspector pages</source>
        <translation>インスペクターのページ</translation>
    </message>
</context>
<context>
    <name>widgets::JobTableModel</name>
    <message>
        <source>stopped at %1</source>
        <translation>%1 で停止</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進捗</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>残り</translation>
    </message>
</context>
<context>
    <name>widgets::JobsPanel</name>
    <message>
        <source>No jobs yet. F5 measures accuracy, F6 latency.</source>
        <translation>ジョブはまだありません。F5 で精度、F6 でレイテンシを測定します。</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Copy as Command</source>
        <translation>コマンドとしてコピー</translation>
    </message>
    <message>
        <source>Open Log</source>
        <translation>ログを開く</translation>
    </message>
    <message>
        <source>Clear Finished</source>
        <translation>完了分を消去</translation>
    </message>
    <message>
        <source>Stop this job; what it has found so far is kept.</source>
        <translation>このジョブを停止します。これまでの結果は残ります。</translation>
    </message>
    <message>
        <source>Only a running job can be cancelled.</source>
        <translation>キャンセルできるのは実行中のジョブのみです。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>Let this job stand still, or go on; it keeps its memory.</source>
        <translation>このジョブを一時停止または続行します。メモリは保持されます。</translation>
    </message>
    <message>
        <source>Only a running process can be paused.</source>
        <translation>一時停止できるのは実行中のプロセスのみです。</translation>
    </message>
    <message>
        <source>Run the same command once more.</source>
        <translation>同じコマンドをもう一度実行します。</translation>
    </message>
    <message>
        <source>Only a process that failed or was cancelled can run again, and not while another of its kind runs.</source>
        <translation>再実行できるのは失敗またはキャンセルされたプロセスのみで、同じ種類のほかのプロセスの実行中は再実行できません。</translation>
    </message>
    <message>
        <source>Copy the command line that does the same.</source>
        <translation>同じ処理を行うコマンドラインをコピーします。</translation>
    </message>
    <message>
        <source>This job has no command line.</source>
        <translation>このジョブにはコマンドラインがありません。</translation>
    </message>
    <message>
        <source>This job keeps no log.</source>
        <translation>このジョブはログを残しません。</translation>
    </message>
</context>
<context>
    <name>widgets::LayerBoard</name>
    <message>
        <source>Layer board</source>
        <translation>層のスライダー一覧</translation>
    </message>
</context>
<context>
    <name>widgets::LayerRow</name>
    <message>
        <source>and %1 more</source>
        <translation>ほか %1 件</translation>
    </message>
    <message>
        <source>One channel of the slider is %1 positions wide: they go together.</source>
        <translation>スライダーの 1 チャネルは幅が %1 で、まとめて削減されます。</translation>
    </message>
    <message>
        <source>A channel goes from all of these at once:</source>
        <translation>次のすべてからチャネルが同時に削減されます：</translation>
    </message>
    <message>
        <source>the criterion finds nothing in it; choose another one</source>
        <translation>この基準では何も見つかりません。別の基準を選択してください</translation>
    </message>
    <message>
        <source>%1 channels stay: %2</source>
        <translation>%1 チャネルが残ります：%2</translation>
    </message>
    <message>
        <source>Channels removed of %1</source>
        <translation>%1 のチャネル削減率</translation>
    </message>
    <message>
        <source>It is locked; open the lock to move it.</source>
        <translation>ロックされています。動かすにはロックを解除してください。</translation>
    </message>
    <message>
        <source>%1 removed, %2 of %3 channels kept. Left and Right move by one step, Up and Down change the row.</source>
        <translation>%1 を削減、%3 チャネル中 %2 を保持。左右キーで 1 段階動かし、上下キーで行を移動します。</translation>
    </message>
    <message>
        <source>Channels kept of %1</source>
        <translation>%1 の残すチャネル数</translation>
    </message>
    <message>
        <source>Channels that stay; a count between two steps goes to the nearer one.</source>
        <translation>残すチャネル数です。刻みの間の値は近い方に丸められます。</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>%1 をロック</translation>
    </message>
    <message>
        <source>A locked slider stays when all groups move or a budget is met.</source>
        <translation>ロックしたスライダーは、全グループを動かすときや予算に合わせるときに動きません。</translation>
    </message>
</context>
<context>
    <name>widgets::LayersView</name>
    <message>
        <source>Precision of each layer</source>
        <translation>各層の数値精度</translation>
    </message>
    <message>
        <source>Find Culprit</source>
        <translation>原因層を探す</translation>
    </message>
    <message>
        <source>Progress of the ranking</source>
        <translation>順位付けの進捗</translation>
    </message>
    <message>
        <source>Rank the layers by what each of them loses in integers.</source>
        <translation>整数化による損失の大きさで層を順位付けします。</translation>
    </message>
    <message>
        <source>Quantize Again Without the Kept Layers</source>
        <translation>浮動小数点の層を除いて再量子化</translation>
    </message>
    <message>
        <source>Keep in Float and Quantize Again</source>
        <translation>浮動小数点のままにして再量子化</translation>
    </message>
    <message>
        <source>Select a layer first.</source>
        <translation>先に層を選択してください。</translation>
    </message>
    <message>
        <source>Leaves %1 in float.</source>
        <translation>%1 を浮動小数点のままにします。</translation>
    </message>
</context>
<context>
    <name>widgets::LegendView</name>
    <message>
        <source>Legend and filter</source>
        <translation>凡例とフィルタ</translation>
    </message>
    <message>
        <source>&lt;b&gt;Legend and filter&lt;/b&gt;&lt;br&gt;Drag an end of the scale to dim what lies outside. Left and Right move the lower end, with Shift the upper one; a double click or Home shows everything.</source>
        <translation>&lt;b&gt;凡例とフィルタ&lt;/b&gt;&lt;br&gt;目盛の端をドラッグすると、範囲外のものが薄く表示されます。左右キーで下端、Shift を押しながらで上端を動かします。ダブルクリックまたは Home ですべて表示します。</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1：%2 ～ %3</translation>
    </message>
</context>
<context>
    <name>widgets::LiveCurves</name>
    <message>
        <source>Logarithmic</source>
        <translation>対数</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑化</translation>
    </message>
    <message>
        <source>&lt;b&gt;Smoothing&lt;/b&gt;&lt;br&gt;Averages each point with those before it; the numbers themselves stay visible behind the line.</source>
        <translation>&lt;b&gt;平滑化&lt;/b&gt;&lt;br&gt;各点をそれより前の点と平均します。元の数値は線の後ろに表示されたままです。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Logarithmic&lt;/b&gt;&lt;br&gt;Equal distances are equal ratios, so small losses stay readable.</source>
        <translation>&lt;b&gt;対数&lt;/b&gt;&lt;br&gt;等しい間隔が等しい比を表すため、小さな損失も読み取れます。</translation>
    </message>
</context>
<context>
    <name>widgets::LogModel</name>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>発生元</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
</context>
<context>
    <name>widgets::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Nothing was logged yet.</source>
        <translation>まだ何も記録されていません。</translation>
    </message>
</context>
<context>
    <name>widgets::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the whole message.</source>
        <translation>メッセージ全体をコピーします。</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>メッセージを閉じる</translation>
    </message>
    <message>
        <source>Close message (Esc)</source>
        <translation>メッセージを閉じる（Esc）</translation>
    </message>
</context>
<context>
    <name>widgets::MinimapView</name>
    <message>
        <source>Minimap</source>
        <translation>ミニマップ</translation>
    </message>
    <message>
        <source>&lt;b&gt;Minimap&lt;/b&gt; (M)&lt;br&gt;The whole graph. Drag the frame to move the view.</source>
        <translation>&lt;b&gt;ミニマップ&lt;/b&gt;（M）&lt;br&gt;グラフ全体です。枠をドラッグすると表示位置が動きます。</translation>
    </message>
</context>
<context>
    <name>widgets::ModelTreeModel</name>
    <message>
        <source>%1 parameters · %2 MACs</source>
        <translation>パラメータ数 %1 · %2 MACs</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>演算子</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメータ数</translation>
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
        <translation>ブロックと層を絞り込む</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Show only rows that contain this text: a name, an operator, a shape.</source>
        <translation>次のテキストを含む行だけを表示します：名前、演算子、形状。</translation>
    </message>
    <message>
        <source>Blocks and layers</source>
        <translation>ブロックと層</translation>
    </message>
</context>
<context>
    <name>widgets::NetworkViewPage</name>
    <message>
        <source>Channel %1: mean %2 ± %3</source>
        <translation>チャネル %1：平均 %2 ± %3</translation>
    </message>
    <message>
        <source>What the Network Sees</source>
        <translation>ネットワークから見た画像</translation>
    </message>
    <message>
        <source>Look for cut-off subjects, wrong colours and stretched shapes: they cost accuracy without any error message.</source>
        <translation>被写体の切れ、色の誤り、形のゆがみがないか確認してください：エラーが出ないまま精度が下がります。</translation>
    </message>
    <message>
        <source>Samples and what the network sees of them</source>
        <translation>サンプルと、ネットワークから見たサンプル</translation>
    </message>
    <message>
        <source>Values of the input</source>
        <translation>入力の値</translation>
    </message>
    <message>
        <source>Prepare samples</source>
        <translation>サンプルを準備</translation>
    </message>
    <message>
        <source>Samples looked at: %1.</source>
        <translation>調べたサンプル：%1。</translation>
    </message>
    <message>
        <source>These values are unusually large: was the scale forgotten?</source>
        <translation>値が異常に大きくなっています：スケールを忘れていませんか？</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>度数</translation>
    </message>
</context>
<context>
    <name>widgets::NodePage</name>
    <message>
        <source>Details of the selection</source>
        <translation>選択項目の詳細</translation>
    </message>
    <message>
        <source>Select a node to see it here.</source>
        <translation>ノードを選択するとここに表示されます。</translation>
    </message>
    <message>
        <source>%1 nodes selected, this is the last.</source>
        <translation>%1 ノードを選択中、これは最後のものです。</translation>
    </message>
</context>
<context>
    <name>widgets::ParallelCoordinates</name>
    <message>
        <source>Networks as lines across their figures and choices</source>
        <translation>数値と選択を結ぶ線で表したネットワーク</translation>
    </message>
    <message>
        <source>Each network is a line across accuracy, costs and choices. Drag along an axis to keep the networks inside in all views; click the axis to take that back, double-click to take all back.</source>
        <translation>各ネットワークは、精度、コスト、選択を結ぶ 1 本の線です。軸に沿ってドラッグすると、全ビューでその範囲のネットワークだけが残ります。軸をクリックすると解除、ダブルクリックするとすべて解除します。</translation>
    </message>
    <message>
        <source>%1 of %2 networks are drawn</source>
        <translation>%2 個中 %1 個のネットワークを描画</translation>
    </message>
    <message>
        <source>%1 networks</source>
        <translation>%1 個のネットワーク</translation>
    </message>
    <message>
        <source>Figures and choices of the networks will stand here.</source>
        <translation>ここにネットワークの数値と選択が表示されます。</translation>
    </message>
    <message>
        <source>Drag to keep the networks inside, click to take it back; the right button holds choices back.</source>
        <translation>ドラッグで範囲内のネットワークに絞り込み、クリックで解除します。右ボタンで選択肢を制限します。</translation>
    </message>
</context>
<context>
    <name>widgets::ParameterForm</name>
    <message>
        <source>Reset %1</source>
        <translation>%1 をリセット</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation>既定値に戻す：%1</translation>
    </message>
    <message>
        <source>Accepted: %1</source>
        <translation>使用できる値：%1</translation>
    </message>
</context>
<context>
    <name>widgets::ParetoPlot</name>
    <message>
        <source>Every network that was measured: what it costs to the right, how many validation samples it gets right upwards. Blue points on the stair are beaten by no other; diamonds were drawn by lot; green squares were trained to the end. Bars are 95 % intervals. Drag over points to select them, with Shift around them; drag the dashed line to set a limit.</source>
        <translation>測定したすべてのネットワークです：右方向がコスト、上方向が正解した検証サンプルの割合です。階段線上の青い点は、ほかのどのネットワークにも劣らないものです。ひし形はランダムに選んだもの、緑の四角は最後まで学習したものです。縦線は 95 % 信頼区間です。点の上をドラッグすると選択、Shift を押しながらだと囲んで選択できます。破線をドラッグすると制限を設定できます。</translation>
    </message>
    <message>
        <source>Accuracy over %1</source>
        <translation>%1 に対する精度</translation>
    </message>
    <message>
        <source>%1 networks, %2 on the front</source>
        <translation>%1 個のネットワーク、フロント上に %2 個</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>%1 以下</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>制限なし</translation>
    </message>
    <message>
        <source>Drag to set the limit on %1; the search takes it up at once.</source>
        <translation>ドラッグで %1 の制限を設定します。探索にすぐ反映されます。</translation>
    </message>
</context>
<context>
    <name>widgets::PathEdit</name>
    <message>
        <source>Browse</source>
        <translation>参照</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>ファイル…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>フォルダー…</translation>
    </message>
    <message>
        <source>Browse for %1</source>
        <translation>%1 を参照</translation>
    </message>
    <message>
        <source>Find the file or folder.</source>
        <translation>ファイルまたはフォルダーを探します。</translation>
    </message>
</context>
<context>
    <name>widgets::PicturePairs</name>
    <message>
        <source>Before and after preprocessing: %1</source>
        <translation>前処理の前と後：%1</translation>
    </message>
    <message>
        <source>As stored</source>
        <translation>保存時</translation>
    </message>
    <message>
        <source>As seen</source>
        <translation>入力時</translation>
    </message>
    <message>
        <source>As the network sees it</source>
        <translation>ネットワークへの入力</translation>
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
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n values from %2 to %3</source>
        <translation>
            <numerusform>%1：%n 個の値、%2 ～ %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Show as Table...</source>
        <translation>表として表示...</translation>
    </message>
    <message>
        <source>Copy Data</source>
        <translation>データをコピー</translation>
    </message>
    <message>
        <source>Save As...</source>
        <translation>名前を付けて保存...</translation>
    </message>
    <message>
        <source>Save Plot</source>
        <translation>プロットを保存</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf);;Table (*.csv)</source>
        <translation>画像 (*.png *.svg *.pdf);;表 (*.csv)</translation>
    </message>
</context>
<context>
    <name>widgets::PointCurve</name>
    <message>
        <source>%1 removed: %2</source>
        <translation>%1 削減：%2</translation>
    </message>
    <message>
        <source>&lt;b&gt;Measured along this slider&lt;/b&gt;&lt;br&gt;Nothing yet: move it.</source>
        <translation>&lt;b&gt;このスライダーに沿った測定値&lt;/b&gt;&lt;br&gt;まだありません：スライダーを動かしてください。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Measured along this slider&lt;/b&gt;, the others as they stand</source>
        <translation>&lt;b&gt;このスライダーに沿った測定値&lt;/b&gt;、ほかは現在の位置</translation>
    </message>
    <message>
        <source>&lt;b&gt;Sensitivity&lt;/b&gt;, all other groups whole</source>
        <translation>&lt;b&gt;感度&lt;/b&gt;、ほかのグループはすべて完全</translation>
    </message>
</context>
<context>
    <name>widgets::PrecisionModel</name>
    <message>
        <source>Keep %1 in float</source>
        <translation>%1 を浮動小数点のままにする</translation>
    </message>
    <message>
        <source>Stays float: %1</source>
        <translation>浮動小数点のまま：%1</translation>
    </message>
    <message>
        <source>Signal to quantization-noise ratio of its output: %1 when it alone is quantized, %2 with everything before it. Above 30 dB is rarely visible in accuracy.</source>
        <translation>出力の信号対量子化雑音比：この層だけを量子化した場合 %1、それ以前のすべても量子化した場合 %2。30 dB を超えれば精度への影響はほとんどありません。</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>In the order of the graph.</source>
        <translation>グラフの順に並びます。</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Type that its weights are stored in.</source>
        <translation>重みを格納する型です。</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>活性値</translation>
    </message>
    <message>
        <source>Type of the numbers that it reads and makes.</source>
        <translation>入力と出力の数値の型です。</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>Signal to quantization-noise ratio of its output when it alone is quantized; longer is better.</source>
        <translation>この層だけを量子化したときの、出力の信号対量子化雑音比です。長いほど良好です。</translation>
    </message>
    <message>
        <source>All Before</source>
        <translation>前段もすべて</translation>
    </message>
    <message>
        <source>The same when everything before it is quantized too.</source>
        <translation>それ以前のすべても量子化したときの値です。</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Noise as a share of the signal when it alone is quantized; the longest bar is the layer to look at.</source>
        <translation>この層だけを量子化したときの、信号に対する雑音の割合です。最も長い棒が注目すべき層です。</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>浮動小数点</translation>
    </message>
    <message>
        <source>Keep the layer in float the next time.</source>
        <translation>次回はこの層を浮動小数点のままにします。</translation>
    </message>
</context>
<context>
    <name>widgets::PredictionBars</name>
    <message>
        <source>%1 (the label) %2</source>
        <translation>%1（ラベル）%2</translation>
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
        <translation>クラス %1</translation>
    </message>
    <message>
        <source>The sample and what the network sees of it</source>
        <translation>サンプルと、ネットワークから見たサンプル</translation>
    </message>
    <message>
        <source>Most probable classes</source>
        <translation>確率の高いクラス</translation>
    </message>
    <message>
        <source>Run the model on a sample</source>
        <translation>モデルをサンプルで実行</translation>
    </message>
    <message>
        <source>Right: %1</source>
        <translation>正解：%1</translation>
    </message>
    <message>
        <source>Wrong: %1 instead of %2</source>
        <translation>不正解：%1（正解は %2）</translation>
    </message>
</context>
<context>
    <name>widgets::PreprocessingPage</name>
    <message>
        <source>Input %1: values %2 to %3, mean %4 ± %5.</source>
        <translation>入力 %1：値 %2 ～ %3、平均 %4 ± %5。</translation>
    </message>
    <message>
        <source>How Is a Picture Prepared?</source>
        <translation>画像をどのように前処理しますか？</translation>
    </message>
    <message>
        <source>The network must see pictures as it saw them in training: input = (pixel × scale − mean) / standard deviation.</source>
        <translation>ネットワークには学習時と同じ形の画像を与える必要があります：入力 =（ピクセル × スケール − 平均）/ 標準偏差。</translation>
    </message>
    <message>
        <source>Preprocessing</source>
        <translation>前処理</translation>
    </message>
    <message>
        <source>As the Model Says</source>
        <translation>モデルの指定に従う</translation>
    </message>
    <message>
        <source>Back to what the model&apos;s metadata or its input&apos;s shape asks for.</source>
        <translation>モデルのメタデータ、または入力の形状が求める設定に戻します。</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Number of the sample that is shown.</source>
        <translation>表示しているサンプルの番号です。</translation>
    </message>
    <message>
        <source>&amp;Sample</source>
        <translation>サンプル(&amp;S)</translation>
    </message>
    <message>
        <source>The sample and what the network sees of it</source>
        <translation>サンプルと、ネットワークから見たサンプル</translation>
    </message>
    <message>
        <source>Prepare a sample</source>
        <translation>サンプルを準備</translation>
    </message>
</context>
<context>
    <name>widgets::ProblemsModel</name>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>ノード</translation>
    </message>
</context>
<context>
    <name>widgets::ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>No problems: every operator is known and every shape fits.</source>
        <translation>問題なし：すべての演算子が既知で、すべての形状が一致しています。</translation>
    </message>
</context>
<context>
    <name>widgets::ProcessJob</name>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>%1 を開始できませんでした：%2</translation>
    </message>
    <message>
        <source>The process of this job ended unexpectedly. The window and the model are not affected; its log says what it did last.</source>
        <translation>このジョブのプロセスが予期せず終了しました。ウィンドウとモデルに影響はありません。最後の動作はログで確認できます。</translation>
    </message>
</context>
<context>
    <name>widgets::PruneController</name>
    <message>
        <source>Find channel groups</source>
        <translation>チャネルグループを探す</translation>
    </message>
    <message>
        <source>Rank channels</source>
        <translation>チャネルを順位付け</translation>
    </message>
    <message>
        <source>Measure the draft</source>
        <translation>下書きを測定</translation>
    </message>
</context>
<context>
    <name>widgets::PruneDraft</name>
    <message>
        <source>All Groups</source>
        <translation>全グループ</translation>
    </message>
    <message>
        <source>Channel %1 of %2</source>
        <translation>%2 のチャネル %1</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
</context>
<context>
    <name>widgets::PruneTasks</name>
    <message>
        <source>Prune to budget</source>
        <translation>予算に合わせて枝刈り</translation>
    </message>
    <message>
        <source>Prune to Budget</source>
        <translation>予算に合わせて枝刈り</translation>
    </message>
    <message>
        <source>it was stopped.</source>
        <translation>停止されました。</translation>
    </message>
    <message>
        <source>Prune %1</source>
        <translation>%1 を枝刈り</translation>
    </message>
</context>
<context>
    <name>widgets::RolesPage</name>
    <message>
        <source>What Is Each Sample For?</source>
        <translation>各サンプルの用途は？</translation>
    </message>
    <message>
        <source>Test samples serve the final evaluation alone; validation samples serve every choice before it.</source>
        <translation>テストサンプルは最終評価にのみ、検証サンプルはそれ以前のすべての選択に使います。</translation>
    </message>
    <message>
        <source>Samples of each class</source>
        <translation>クラスごとのサンプル</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>集計中…</translation>
    </message>
    <message>
        <source>Count samples</source>
        <translation>サンプルを集計</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Class of the model</source>
        <translation>モデルのクラス</translation>
    </message>
    <message>
        <source>Class of the data</source>
        <translation>データのクラス</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>The classes of the data are the outputs of the model.</source>
        <translation>データのクラスはモデルの出力と一致しています。</translation>
    </message>
    <message>
        <source>No model is open, so that classes are not compared with outputs.</source>
        <translation>モデルが開かれていないため、クラスを出力と比較していません。</translation>
    </message>
    <message>
        <source>The samples have no labels: accuracy cannot be measured.</source>
        <translation>サンプルにラベルがありません：精度を測定できません。</translation>
    </message>
    <message>
        <source>The model does not say how many classes it tells apart.</source>
        <translation>モデルが区別するクラスの数が示されていません。</translation>
    </message>
    <message>
        <source>Mismatch: %1.</source>
        <translation>不一致：%1。</translation>
    </message>
    <message>
        <source>%1 (another name)</source>
        <translation>%1（別の名前）</translation>
    </message>
</context>
<context>
    <name>widgets::SampleGallery</name>
    <message>
        <source>Role</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Which samples of the data set are shown.</source>
        <translation>表示するデータセットのサンプルです。</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>Only samples of this class.</source>
        <translation>このクラスのサンプルのみを表示します。</translation>
    </message>
    <message>
        <source>Right or wrong</source>
        <translation>正解または不正解</translation>
    </message>
    <message>
        <source>Only samples that the model is right or wrong about, among 2,000 spread over the role.</source>
        <translation>用途全体から選んだ 2,000 件のうち、モデルが正解または不正解したサンプルのみを表示します。</translation>
    </message>
    <message>
        <source>Right and wrong</source>
        <translation>正解と不正解</translation>
    </message>
    <message>
        <source>Only right</source>
        <translation>正解のみ</translation>
    </message>
    <message>
        <source>Only wrong</source>
        <translation>不正解のみ</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>Open samples</source>
        <translation>サンプルを開く</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>すべてのクラス</translation>
    </message>
    <message>
        <source>Classify samples</source>
        <translation>サンプルを分類</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 サンプル</translation>
    </message>
    <message>
        <source>%1 among %2 classified</source>
        <translation>分類済み %2 件中 %1 件</translation>
    </message>
</context>
<context>
    <name>widgets::SampleModel</name>
    <message>
        <source>no label</source>
        <translation>ラベルなし</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>クラス %1</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>ラベル：%1</translation>
    </message>
    <message>
        <source>Predicted: %1</source>
        <translation>予測：%1</translation>
    </message>
    <message>
        <source>Load thumbnails</source>
        <translation>サムネイルを読み込む</translation>
    </message>
</context>
<context>
    <name>widgets::SamplesPanel</name>
    <message>
        <source>The samples do not fit this model: %1</source>
        <translation>サンプルがこのモデルに合いません：%1</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Add Data Set…</source>
        <translation>データセットを追加…</translation>
    </message>
    <message>
        <source>Choose the images that the model runs on.</source>
        <translation>モデルを実行する画像を選択します。</translation>
    </message>
    <message>
        <source>Open a model to run it on samples.</source>
        <translation>モデルを開くと、サンプルで実行できます。</translation>
    </message>
</context>
<context>
    <name>widgets::SensitivityBar</name>
    <message>
        <source>Progress of the sensitivity measurement</source>
        <translation>感度測定の進捗</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Measure Sensitivity</source>
        <translation>感度を測定</translation>
    </message>
    <message>
        <source>Ends the measurement; what it has found is kept.</source>
        <translation>測定を終了します。これまでの結果は残ります。</translation>
    </message>
    <message>
        <source>Measures every group alone at nine shares, on at most %1 validation images, in at most %2 of memory. Estimates and curves rest on it. It can be stopped and goes on where it was.</source>
        <translation>各グループを単独で 9 通りの割合で測定します。検証画像は最大 %1 枚、メモリは最大 %2 です。推定値と曲線はこの結果に基づきます。停止しても、続きから再開できます。</translation>
    </message>
    <message>
        <source>Stopped after %1 points</source>
        <translation>%1 点で停止</translation>
    </message>
    <message>
        <source>Sensitivity could not be measured</source>
        <translation>感度を測定できませんでした</translation>
    </message>
    <message>
        <source>Sensitivity: %1 points, proxy n=%2</source>
        <translation>感度：%1 点、部分測定 n=%2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り %1</translation>
    </message>
</context>
<context>
    <name>widgets::SensitivityRun</name>
    <message>
        <source>The channels of the model are looked at first.</source>
        <translation>先にモデルのチャネルを調べます。</translation>
    </message>
    <message>
        <source>No channel of this model can be removed.</source>
        <translation>このモデルには削減できるチャネルがありません。</translation>
    </message>
    <message>
        <source>Accuracy cannot be measured: %1</source>
        <translation>精度を測定できません：%1</translation>
    </message>
    <message>
        <source>Sensitivity guides choices, and this data set has test images only. Add one with training or validation images.</source>
        <translation>感度は選択の判断に使いますが、このデータセットにはテスト画像しかありません。学習画像または検証画像を含むものを追加してください。</translation>
    </message>
    <message>
        <source>Measure the sensitivity of %1</source>
        <translation>%1 の感度を測定</translation>
    </message>
</context>
<context>
    <name>widgets::SlicePicker</name>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Axis of the tensor that runs down the picture.</source>
        <translation>画像の縦方向に並べるテンソルの軸です。</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Axis of the tensor that runs across the picture.</source>
        <translation>画像の横方向に並べるテンソルの軸です。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>axis %1</source>
        <translation>軸 %1</translation>
    </message>
    <message>
        <source>Index on axis %1</source>
        <translation>軸 %1 のインデックス</translation>
    </message>
    <message>
        <source>Index on axis %1 at which the rectangle is cut.</source>
        <translation>矩形を切り出す軸 %1 のインデックスです。</translation>
    </message>
</context>
<context>
    <name>widgets::SourcePage</name>
    <message>
        <source>Where Are the Samples?</source>
        <translation>サンプルの場所は？</translation>
    </message>
    <message>
        <source>Choose how the samples are stored and where. Nothing is copied or changed.</source>
        <translation>サンプルの保存形式と場所を選択します。コピーや変更は行いません。</translation>
    </message>
    <message>
        <source>Some of the samples</source>
        <translation>サンプルの一部</translation>
    </message>
    <message>
        <source>Choose a file or folder.</source>
        <translation>ファイルまたはフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>Look at a data set</source>
        <translation>データセットを調べる</translation>
    </message>
    <message>
        <source>%1×%2 pixels, %3</source>
        <translation>%1×%2 ピクセル、%3</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>グレー</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>カラー</translation>
    </message>
    <message>
        <source>%1: %2 samples, the first is %3.</source>
        <translation>%1：%2 サンプル、最初のものは %3。</translation>
    </message>
    <message>
        <source>%1 classes: %2</source>
        <translation>%1 クラス：%2</translation>
    </message>
</context>
<context>
    <name>widgets::StatisticsPanel</name>
    <message>
        <source>Statistics</source>
        <translation>統計</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>演算子</translation>
    </message>
    <message>
        <source>Activation memory over time</source>
        <translation>活性値メモリの推移</translation>
    </message>
    <message>
        <source>Largest by</source>
        <translation>最大の基準</translation>
    </message>
    <message>
        <source>The figure by which the ten largest layers are chosen.</source>
        <translation>上位 10 層を選ぶ基準となる数値です。</translation>
    </message>
    <message>
        <source>Largest by weights</source>
        <translation>重みの大きい順</translation>
    </message>
    <message>
        <source>Largest by MACs</source>
        <translation>MACs の大きい順</translation>
    </message>
    <message>
        <source>Largest by activations</source>
        <translation>活性値の大きい順</translation>
    </message>
    <message>
        <source>Largest layers</source>
        <translation>最大の層</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>演算子</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>ノード数</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメータ数</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Open a model to see its memory.</source>
        <translation>モデルを開くとメモリが表示されます。</translation>
    </message>
    <message>
        <source>Node in order</source>
        <translation>ノードの順番</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>活性値</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数値</translation>
    </message>
</context>
<context>
    <name>widgets::TablePanelView</name>
    <message>
        <source>Copy Rows</source>
        <translation>行をコピー</translation>
    </message>
    <message>
        <source>Export Table…</source>
        <translation>表をエクスポート…</translation>
    </message>
    <message>
        <source>Export Table</source>
        <translation>表をエクスポート</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>コンマ区切り値 (*.csv)</translation>
    </message>
</context>
<context>
    <name>widgets::TensorView</name>
    <message>
        <source>Histogram</source>
        <translation>ヒストグラム</translation>
    </message>
    <message>
        <source>Logarithmic count</source>
        <translation>対数度数</translation>
    </message>
    <message>
        <source>Makes rare values visible beside frequent ones.</source>
        <translation>頻度の高い値と並んで、まれな値も見えるようにします。</translation>
    </message>
    <message>
        <source>Standard deviation of each channel</source>
        <translation>各チャネルの標準偏差</translation>
    </message>
    <message>
        <source>Slice as heat map</source>
        <translation>スライスのヒートマップ</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>スライス</translation>
    </message>
    <message>
        <source>%1 elements are not drawn.</source>
        <translation>%1 個の要素は描画されていません。</translation>
    </message>
    <message>
        <source>Describe a tensor</source>
        <translation>テンソルを記述</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>型</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>要素数</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 ～ %2</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>ゼロ</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>非数</translation>
    </message>
    <message>
        <source>Infinite</source>
        <translation>無限大</translation>
    </message>
    <message>
        <source>From %1 sampled elements.</source>
        <translation>抽出した %1 個の要素から求めました。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>度数</translation>
    </message>
    <message>
        <source>This tensor has no channels to compare.</source>
        <translation>このテンソルには比較できるチャネルがありません。</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>axis %1:</source>
        <translation>軸 %1：</translation>
    </message>
</context>
<context>
    <name>widgets::ThreadJob</name>
    <message>
        <source>There is not enough memory for this work.</source>
        <translation>この処理に必要なメモリが足りません。</translation>
    </message>
</context>
<context>
    <name>widgets::TrialSelection</name>
    <message>
        <source>Accuracy</source>
        <translation>精度</translation>
    </message>
</context>
<context>
    <name>widgets::TrialTable</name>
    <message>
        <source>Networks that were measured</source>
        <translation>測定したネットワーク</translation>
    </message>
    <message>
        <source>No networks yet</source>
        <translation>ネットワークはまだありません</translation>
    </message>
    <message>
        <source>%1 networks</source>
        <translation>%1 個のネットワーク</translation>
    </message>
    <message>
        <source>%1 of %2 networks</source>
        <translation>%2 個中 %1 個のネットワーク</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 個を選択</translation>
    </message>
</context>
<context>
    <name>widgets::TrialTableModel</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 ～ %2</translation>
    </message>
    <message>
        <source>★: no other network of its kind beats it. ◆: drawn by lot.</source>
        <translation>★：同じ種類でこれに勝るネットワークはありません。◆：ランダムに選んだものです。</translation>
    </message>
    <message>
        <source>The true accuracy lies inside in 95 of 100 such measurements.</source>
        <translation>このような測定 100 回のうち 95 回は、真の精度がこの範囲に入ります。</translation>
    </message>
    <message>
        <source>Of finalists, measured once on test samples that no choice looks at.</source>
        <translation>ファイナリストの値です。どの選択にも使わないテストサンプルで 1 回だけ測定します。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 信頼区間</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
</context>
<context>
    <name>widgets::WeightGridView</name>
    <message>
        <source>output channel</source>
        <translation>出力チャネル</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Steps of one output channel</source>
        <translation>1 つの出力チャネルの刻み</translation>
    </message>
    <message>
        <source>weight in float</source>
        <translation>浮動小数点の重み</translation>
    </message>
    <message>
        <source>on the grid</source>
        <translation>格子上</translation>
    </message>
    <message>
        <source>Select a layer with weights.</source>
        <translation>重みを持つ層を選択してください。</translation>
    </message>
    <message>
        <source>Bits of a weight</source>
        <translation>重みのビット数</translation>
    </message>
    <message>
        <source>How fine the grid is that weights snap to.</source>
        <translation>重みを丸める格子の細かさを示します。</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 ビット</translation>
    </message>
    <message>
        <source>A scale for each channel</source>
        <translation>チャネルごとのスケール</translation>
    </message>
    <message>
        <source>Else one scale for the whole weight.</source>
        <translation>オフの場合、重み全体に 1 つのスケールを使います。</translation>
    </message>
    <message>
        <source>Output channel</source>
        <translation>出力チャネル</translation>
    </message>
    <message>
        <source>Whose steps are drawn below.</source>
        <translation>下に刻みを描くチャネルです。</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>No weights.</source>
        <translation>重みがありません。</translation>
    </message>
    <message>
        <source>Weights in float</source>
        <translation>浮動小数点の重み</translation>
    </message>
    <message>
        <source>On the grid</source>
        <translation>格子上</translation>
    </message>
    <message>
        <source>Snap weights to a grid</source>
        <translation>重みを格子に丸める</translation>
    </message>
    <message>
        <source>No layer is chosen</source>
        <translation>層が選択されていません</translation>
    </message>
    <message>
        <source>%1 has no weights</source>
        <translation>%1 には重みがありません</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>浮動小数点</translation>
    </message>
    <message>
        <source>Select a layer with weights, in the graph or under Layers.</source>
        <translation>グラフまたは「層」で、重みを持つ層を選択してください。</translation>
    </message>
    <message>
        <source>A grid of %1 levels in steps of %2; channel %3 uses %4 of them. All weights: %5 signal over rounding noise.</source>
        <translation>刻み %2、%1 段階の格子です。チャネル %3 はそのうち %4 段階を使います。重み全体：信号対丸め雑音比 %5。</translation>
    </message>
</context>
<context>
    <name>widgets::WeightsPage</name>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Which constant input of the node is shown.</source>
        <translation>表示するノードの定数入力です。</translation>
    </message>
    <message>
        <source>This node has no weights.</source>
        <translation>このノードには重みがありません。</translation>
    </message>
    <message>
        <source>Select a node to see its weights.</source>
        <translation>ノードを選択すると重みが表示されます。</translation>
    </message>
</context>
<context>
    <name>widgets::Workspace</name>
    <message>
        <source>Bytes of the model on disk, weights kept in external files included.</source>
        <translation>外部ファイルの重みを含む、ディスク上のモデルのバイト数です。</translation>
    </message>
    <message>
        <source>Number of weights that the nodes read. A weight that several nodes share is counted once.</source>
        <translation>ノードが読む重みの数です。複数のノードが共有する重みは 1 回だけ数えます。</translation>
    </message>
    <message>
        <source>Multiply-accumulates for one sample: one for each weight of a convolution or matrix product at each output position.</source>
        <translation>1 サンプルあたりの積和演算数です：畳み込みまたは行列積の各重みについて、出力位置ごとに 1 回です。</translation>
    </message>
    <message>
        <source>A lower bound: some shapes are not known, their nodes count as zero.</source>
        <translation>下限値です：形状が不明なノードはゼロとして数えています。</translation>
    </message>
</context>
</TS>
