<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>About</name>
    <message>
        <source>A workbench that opens ONNX models and makes them smaller and faster. An espalier is a tree that is trained and pruned to fit the wall it grows on.</source>
        <translation>打开 ONNX 模型并使其更小、更快的工作台。Espalier（树墙）是指经过整枝和修剪、贴合墙面生长的树。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>本软件是自由软件，采用 GNU 通用公共许可证第 3 版或更高版本，不提供任何担保。</translation>
    </message>
    <message>
        <source>Built with Qt %1, QCustomPlot, oneDNN, ONNX, Eigen and OpenCV.</source>
        <translation>基于 Qt %1、QCustomPlot、oneDNN、ONNX、Eigen 和 OpenCV 构建。</translation>
    </message>
</context>
<context>
    <name>AccuracyPoints</name>
    <message>
        <source>Measured</source>
        <translation>测量值</translation>
    </message>
    <message>
        <source>Estimated, even shares</source>
        <translation>估计值（均等比例）</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原始模型</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open an ONNX model.</source>
        <translation>打开 ONNX 模型。</translation>
    </message>
    <message>
        <source>Add &amp;Data Set…</source>
        <translation>添加数据集(&amp;D)…</translation>
    </message>
    <message>
        <source>Choose the images that accuracy is measured on.</source>
        <translation>选择用于测量准确率的图像。</translation>
    </message>
    <message>
        <source>&amp;Export Picture…</source>
        <translation>导出图片(&amp;E)…</translation>
    </message>
    <message>
        <source>Write the whole graph as PNG, SVG or PDF.</source>
        <translation>将整个图写为 PNG、SVG 或 PDF。</translation>
    </message>
    <message>
        <source>&amp;Close Model</source>
        <translation>关闭模型(&amp;C)</translation>
    </message>
    <message>
        <source>Close the model and go back to the start page.</source>
        <translation>关闭模型并返回起始页。</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the window; it opens again as it is now.</source>
        <translation>关闭窗口；下次打开时恢复现在的状态。</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Put the sliders back to where they stood before.</source>
        <translation>将滑块恢复到之前的位置。</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Move the sliders again as before the undo.</source>
        <translation>将滑块重新移到撤销之前的位置。</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>&amp;Copy Names</source>
        <translation>复制名称(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the names of the selected nodes, one a line.</source>
        <translation>复制所选节点的名称，每行一个。</translation>
    </message>
    <message>
        <source>Copy &amp;Picture</source>
        <translation>复制图片(&amp;P)</translation>
    </message>
    <message>
        <source>Copy the visible part of the graph as image and SVG.</source>
        <translation>将图的可见部分复制为图像和 SVG。</translation>
    </message>
    <message>
        <source>&amp;Find in Graph</source>
        <translation>在图中查找(&amp;F)</translation>
    </message>
    <message>
        <source>Search nodes: names, op:Conv, shape:64x3x3, params&gt;1M.</source>
        <translation>搜索节点：名称、op:Conv、shape:64x3x3、params&gt;1M。</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the next match.</source>
        <translation>转到下一个匹配项。</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
    <message>
        <source>Go to the match before.</source>
        <translation>转到上一个匹配项。</translation>
    </message>
    <message>
        <source>&amp;Go to Anything…</source>
        <translation>快速跳转(&amp;G)…</translation>
    </message>
    <message>
        <source>Jump to a node, or type &gt; for actions and ? for help.</source>
        <translation>跳转到节点；输入 &gt; 查看操作，输入 ? 查看帮助。</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>Select the node that was selected before.</source>
        <translation>选择之前选中的节点。</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>前进(&amp;W)</translation>
    </message>
    <message>
        <source>Undo a step back.</source>
        <translation>撤销一步后退。</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>首选项(&amp;F)…</translation>
    </message>
    <message>
        <source>Theme, threads, motion, wheel and shortcuts.</source>
        <translation>主题、线程、动画、滚轮和快捷键。</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>探索(&amp;E)</translation>
    </message>
    <message>
        <source>See the graph, run it and measure it.</source>
        <translation>查看、运行和测量图。</translation>
    </message>
    <message>
        <source>&amp;Prune</source>
        <translation>剪枝(&amp;P)</translation>
    </message>
    <message>
        <source>Remove channels and see the accuracy while you drag.</source>
        <translation>移除通道，拖动时即可看到准确率。</translation>
    </message>
    <message>
        <source>&amp;Quantize</source>
        <translation>量化(&amp;Q)</translation>
    </message>
    <message>
        <source>Make integers of a network and see what each layer loses.</source>
        <translation>将网络转换为整数，并查看每层的损失。</translation>
    </message>
    <message>
        <source>&amp;Distill</source>
        <translation>蒸馏(&amp;D)</translation>
    </message>
    <message>
        <source>Train a small network on what a large one knows.</source>
        <translation>用大网络的知识训练小网络。</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Show the graph larger.</source>
        <translation>放大显示图。</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Show the graph smaller.</source>
        <translation>缩小显示图。</translation>
    </message>
    <message>
        <source>Actual &amp;Size</source>
        <translation>实际大小(&amp;S)</translation>
    </message>
    <message>
        <source>Show the graph at 100 %.</source>
        <translation>以 100 % 显示图。</translation>
    </message>
    <message>
        <source>Fit &amp;All</source>
        <translation>适应全部(&amp;A)</translation>
    </message>
    <message>
        <source>Show the whole graph.</source>
        <translation>显示整个图。</translation>
    </message>
    <message>
        <source>&amp;Fit Selection</source>
        <translation>适应选区(&amp;F)</translation>
    </message>
    <message>
        <source>Show the selected nodes as large as they fit.</source>
        <translation>尽可能大地显示所选节点。</translation>
    </message>
    <message>
        <source>E&amp;xpand</source>
        <translation>展开(&amp;X)</translation>
    </message>
    <message>
        <source>Open the selected block.</source>
        <translation>展开所选的块。</translation>
    </message>
    <message>
        <source>Co&amp;llapse</source>
        <translation>折叠(&amp;L)</translation>
    </message>
    <message>
        <source>Close the selected block.</source>
        <translation>折叠所选的块。</translation>
    </message>
    <message>
        <source>Expand All</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Open every block.</source>
        <translation>展开所有块。</translation>
    </message>
    <message>
        <source>Collapse All</source>
        <translation>全部折叠</translation>
    </message>
    <message>
        <source>Close every block.</source>
        <translation>折叠所有块。</translation>
    </message>
    <message>
        <source>&amp;Minimap</source>
        <translation>小地图(&amp;M)</translation>
    </message>
    <message>
        <source>Show the small map of the whole graph.</source>
        <translation>显示整个图的小地图。</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>Put every panel back to its first place.</source>
        <translation>将所有面板恢复到初始位置。</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>Use the whole screen, or go back.</source>
        <translation>使用整个屏幕，或恢复原状。</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Evaluate, Quickly</source>
        <translation>快速评估(&amp;E)</translation>
    </message>
    <message>
        <source>Measure accuracy on 1,000 images, with its 95 % interval.</source>
        <translation>在 1,000 张图像上测量准确率，并给出 95 % 置信区间。</translation>
    </message>
    <message>
        <source>Evaluate on &amp;All Images</source>
        <translation>在所有图像上评估(&amp;A)</translation>
    </message>
    <message>
        <source>Measure accuracy on every image of the test part.</source>
        <translation>在测试部分的每张图像上测量准确率。</translation>
    </message>
    <message>
        <source>&amp;Profile Latency</source>
        <translation>分析延迟(&amp;P)</translation>
    </message>
    <message>
        <source>Measure how long the model and each node take, one image at a time.</source>
        <translation>逐张图像测量模型和每个节点的耗时。</translation>
    </message>
    <message>
        <source>P&amp;roperties…</source>
        <translation>属性(&amp;R)…</translation>
    </message>
    <message>
        <source>What the file says of itself: producer, opsets, metadata.</source>
        <translation>文件自身的信息：生成工具、opset、元数据。</translation>
    </message>
    <message>
        <source>&amp;Compress</source>
        <translation>压缩(&amp;C)</translation>
    </message>
    <message>
        <source>Prune to &amp;Budget…</source>
        <translation>按预算剪枝(&amp;B)…</translation>
    </message>
    <message>
        <source>Set the sliders so that a limit on MACs, parameters or bytes is met.</source>
        <translation>设置滑块，使 MACs、参数量或字节数满足上限。</translation>
    </message>
    <message>
        <source>First look at the Prune workspace.</source>
        <translation>请先查看剪枝工作区。</translation>
    </message>
    <message>
        <source>&amp;Reset Sliders</source>
        <translation>重置滑块(&amp;R)</translation>
    </message>
    <message>
        <source>Keep every channel again; undo brings the sliders back.</source>
        <translation>重新保留所有通道；撤销可恢复滑块位置。</translation>
    </message>
    <message>
        <source>&amp;Apply…</source>
        <translation>应用(&amp;A)…</translation>
    </message>
    <message>
        <source>Cut the channels for real and write the model to a file.</source>
        <translation>真正剪除通道，并将模型写入文件。</translation>
    </message>
    <message>
        <source>Reco&amp;ver…</source>
        <translation>恢复(&amp;V)…</translation>
    </message>
    <message>
        <source>Cut the channels for real and get accuracy back, with or without training.</source>
        <translation>真正剪除通道，并通过训练或免训练方式恢复准确率。</translation>
    </message>
    <message>
        <source>&amp;Quantize to File</source>
        <translation>量化到文件(&amp;Q)</translation>
    </message>
    <message>
        <source>Write the open model with small numbers to a new file.</source>
        <translation>将打开的模型以低位数值写入新文件。</translation>
    </message>
    <message>
        <source>First look at the Quantize workspace.</source>
        <translation>请先查看量化工作区。</translation>
    </message>
    <message>
        <source>&amp;Find Culprit</source>
        <translation>查找问题层(&amp;F)</translation>
    </message>
    <message>
        <source>Rank the layers by what each of them loses in integers.</source>
        <translation>按各层整数化后的损失排序。</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>任务(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Show Jobs</source>
        <translation>显示任务(&amp;S)</translation>
    </message>
    <message>
        <source>Show what runs and what ran.</source>
        <translation>显示正在运行和运行过的任务。</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Stop the newest job that is running.</source>
        <translation>停止最新的运行中任务。</translation>
    </message>
    <message>
        <source>&amp;Copy as Command</source>
        <translation>复制为命令(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the command line of the newest job, to run it elsewhere.</source>
        <translation>复制最新任务的命令行，以便在别处运行。</translation>
    </message>
    <message>
        <source>C&amp;lear Finished</source>
        <translation>清除已结束任务(&amp;L)</translation>
    </message>
    <message>
        <source>Forget the jobs that are over.</source>
        <translation>从列表中移除已结束的任务。</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;What&apos;s This?</source>
        <translation>这是什么？(&amp;W)</translation>
    </message>
    <message>
        <source>Then click anything to read what it means.</source>
        <translation>然后点击任意对象，阅读其含义。</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Every shortcut, editable.</source>
        <translation>所有快捷键，可编辑。</translation>
    </message>
    <message>
        <source>&amp;About Espalier</source>
        <translation>关于 Espalier(&amp;A)</translation>
    </message>
    <message>
        <source>Version, licence and libraries.</source>
        <translation>版本、许可证和库。</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>Let the machine look for networks that cost less and know as much.</source>
        <translation>让机器搜索成本更低而能力相当的网络。</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>对比(&amp;C)</translation>
    </message>
    <message>
        <source>Hold models against each other: graph, weights and answers.</source>
        <translation>对比各模型的图、权重和预测。</translation>
    </message>
    <message>
        <source>E&amp;xport Model…</source>
        <translation>导出模型(&amp;X)…</translation>
    </message>
    <message>
        <source>Write the model for its use elsewhere, with proofs.</source>
        <translation>写出供其他环境使用的模型，并附验证结果。</translation>
    </message>
    <message>
        <source>Re&amp;port…</source>
        <translation>报告(&amp;P)…</translation>
    </message>
    <message>
        <source>Write what the model is, does and costs as HTML or PDF.</source>
        <translation>将模型的内容、表现和成本写为 HTML 或 PDF。</translation>
    </message>
</context>
<context>
    <name>BudgetForm</name>
    <message>
        <source>Limit on</source>
        <translation>限制对象</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节数</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>峰值内存</translation>
    </message>
    <message>
        <source>Nothing but accuracy</source>
        <translation>仅准确率</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>What may be left of the whole model.</source>
        <translation>整个模型可保留的比例。</translation>
    </message>
    <message>
        <source>Keep accuracy</source>
        <translation>保持准确率</translation>
    </message>
    <message>
        <source>Fewer channels go when accuracy would fall below a limit before any recovery.</source>
        <translation>如果恢复前的准确率会低于下限，则减少移除的通道。</translation>
    </message>
    <message>
        <source>Accuracy at least</source>
        <translation>准确率下限</translation>
    </message>
    <message>
        <source>Who competes</source>
        <translation>竞争范围</translation>
    </message>
    <message>
        <source>The same share from every group</source>
        <translation>每组相同比例</translation>
    </message>
    <message>
        <source>All channels with each other</source>
        <translation>所有通道相互比较</translation>
    </message>
    <message>
        <source>No group loses more than</source>
        <translation>每组移除上限</translation>
    </message>
    <message>
        <source>Keeps a single layer from being emptied.</source>
        <translation>防止单个层被清空。</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>Colour</name>
    <message>
        <source>Operator</source>
        <translation>算子</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
</context>
<context>
    <name>ComparedSamples</name>
    <message>
        <source>class %1</source>
        <translation>类别 %1</translation>
    </message>
</context>
<context>
    <name>ComparisonText</name>
    <message>
        <source>File size</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>Size of the parameters</source>
        <translation>参数大小</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点数</translation>
    </message>
    <message>
        <source>Zeros among float weights</source>
        <translation>浮点权重中的零</translation>
    </message>
    <message>
        <source>Types of stored tensors</source>
        <translation>存储张量的类型</translation>
    </message>
    <message>
        <source>Operator set</source>
        <translation>算子集</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>生成工具</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>算子</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>weight type</source>
        <translation>权重类型</translation>
    </message>
    <message>
        <source>weight shape</source>
        <translation>权重形状</translation>
    </message>
    <message>
        <source>weight values</source>
        <translation>权重值</translation>
    </message>
    <message>
        <source>function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>= same</source>
        <translation>= 相同</translation>
    </message>
    <message>
        <source>≠ changed</source>
        <translation>≠ 更改</translation>
    </message>
    <message>
        <source>− removed</source>
        <translation>− 移除</translation>
    </message>
    <message>
        <source>+ added</source>
        <translation>+ 添加</translation>
    </message>
    <message>
        <source>Nodes of %1</source>
        <translation>节点：%1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>相差 %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>measured, n = %1</source>
        <translation>测量值，n = %1</translation>
    </message>
    <message>
        <source>Top-1 accuracy (95 %)</source>
        <translation>Top-1 准确率（95 %）</translation>
    </message>
    <message>
        <source>Same answer as A (95 %)</source>
        <translation>与 A 预测相同（95 %）</translation>
    </message>
    <message>
        <source>Significant at 5 % after Holm&apos;s correction.</source>
        <translation>经 Holm 校正后，在 5 % 水平上显著。</translation>
    </message>
    <message>
        <source>Could be chance: not significant at 5 % after Holm&apos;s correction.</source>
        <translation>可能出于偶然：经 Holm 校正后，在 5 % 水平上不显著。</translation>
    </message>
    <message>
        <source>Norm of B − A over the norm of A.</source>
        <translation>B − A 的范数除以 A 的范数。</translation>
    </message>
    <message>
        <source>The shapes differ, so elements cannot be compared.</source>
        <translation>形状不同，因此无法对比元素。</translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message>
        <source>Recommended: the model computes in integers already, its smallest and fastest form.</source>
        <translation>推荐：该模型已以整数计算，是其最小、最快的形式。</translation>
    </message>
    <message>
        <source>Recommended: float runs in every runtime at full speed. Quantize first for a smaller and faster file.</source>
        <translation>推荐：浮点在任何运行时都能全速运行。若要文件更小更快，请先量化。</translation>
    </message>
    <message>
        <source>Choose a file to write.</source>
        <translation>请选择要写入的文件。</translation>
    </message>
    <message>
        <source>Choose another file: the open model would be overwritten.</source>
        <translation>请选择其他文件：否则会覆盖当前打开的模型。</translation>
    </message>
</context>
<context>
    <name>GeneMenu</name>
    <message>
        <source>Choices that are tried</source>
        <translation>尝试的选项</translation>
    </message>
    <message>
        <source>Try All</source>
        <translation>全部尝试</translation>
    </message>
    <message>
        <source>No search is shown</source>
        <translation>未显示任何搜索</translation>
    </message>
    <message>
        <source>%1 (held back)</source>
        <translation>%1（受限）</translation>
    </message>
</context>
<context>
    <name>GroupName</name>
    <message>
        <source>%1 · %2 coupled</source>
        <translation>%1 · %2 个耦合</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Count</source>
        <translation>计数</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Attributes, inputs, outputs and cost.</source>
        <translation>属性、输入、输出和开销。</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Statistics, histogram and slices of the node&apos;s constants.</source>
        <translation>节点常量的统计、直方图和切片。</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>What the node computes on the current sample.</source>
        <translation>节点在当前样本上的计算结果。</translation>
    </message>
</context>
<context>
    <name>JobState</name>
    <message>
        <source>queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>cancelling</source>
        <translation>正在取消</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
</context>
<context>
    <name>LayerColumns</name>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Channels of</source>
        <translation>通道所属</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>敏感度</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message>
        <source>computed</source>
        <translation>计算值</translation>
    </message>
    <message>
        <source>Follows exactly from the file; nothing was measured.</source>
        <translation>由文件精确得出，未经测量。</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>估计值</translation>
    </message>
    <message>
        <source>A bound or a model of the truth, not a measurement.</source>
        <translation>真实值的界或模型估计，并非测量值。</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>抽样</translation>
    </message>
    <message>
        <source>Measured on a part of the images.</source>
        <translation>在部分图像上测量。</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>测量值</translation>
    </message>
    <message>
        <source>Measured, with every image or run that is named.</source>
        <translation>在所注明的全部图像或运行上测量。</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Measured before the model or the data changed; measure again.</source>
        <translation>在模型或数据改变之前测量；请重新测量。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>NodeDescription</name>
    <message>
        <source>… %1 in all</source>
        <translation>… 共 %1 个</translation>
    </message>
    <message>
        <source>graph of %1 nodes</source>
        <translation>包含 %1 个节点的图</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>未显示</translation>
    </message>
    <message>
        <source>attribute %1 of the function</source>
        <translation>函数的属性 %1</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>输出 %1</translation>
    </message>
    <message>
        <source>%1 readers in all</source>
        <translation>共 %1 个读取者</translation>
    </message>
    <message>
        <source>Cost of one sample</source>
        <translation>单个样本的开销</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>运算量</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Alive</source>
        <translation>存活内存</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>生成工具</translation>
    </message>
    <message>
        <source>IR version</source>
        <translation>IR 版本</translation>
    </message>
    <message>
        <source>Opset</source>
        <translation>Opset</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>元数据</translation>
    </message>
    <message>
        <source>Peak activations</source>
        <translation>激活峰值</translation>
    </message>
</context>
<context>
    <name>NodeSentence</name>
    <message>
        <source>Weighs its input with filters or a matrix.</source>
        <translation>用滤波器或矩阵对输入加权。</translation>
    </message>
    <message>
        <source>Brings its input to a common mean and scale.</source>
        <translation>将输入归一到共同的均值和尺度。</translation>
    </message>
    <message>
        <source>Bends every value by a nonlinear function.</source>
        <translation>对每个值施加非线性函数。</translation>
    </message>
    <message>
        <source>Sums up neighbouring values in one.</source>
        <translation>将相邻的值汇总为一个。</translation>
    </message>
    <message>
        <source>Moves or picks elements without computing.</source>
        <translation>移动或选取元素，不做计算。</translation>
    </message>
    <message>
        <source>Computes element by element or along axes.</source>
        <translation>逐元素或沿轴计算。</translation>
    </message>
    <message>
        <source>Turns real numbers into small integers, or back.</source>
        <translation>将实数转换为小整数，或反向转换。</translation>
    </message>
    <message>
        <source>Reads a sequence step by step, keeping a state.</source>
        <translation>逐步读取序列并保持状态。</translation>
    </message>
    <message>
        <source>Runs a graph of its own.</source>
        <translation>运行其自带的图。</translation>
    </message>
    <message>
        <source>It holds %1 parameters and takes %2 MACs.</source>
        <translation>包含 %1 个参数，需要 %2 MACs。</translation>
    </message>
    <message>
        <source>It holds %1 parameters.</source>
        <translation>包含 %1 个参数。</translation>
    </message>
    <message>
        <source>It takes %1 MACs.</source>
        <translation>需要 %1 MACs。</translation>
    </message>
    <message>
        <source>Its output is %1.</source>
        <translation>输出为 %1。</translation>
    </message>
    <message>
        <source>A stack of %1 equal blocks.</source>
        <translation>由 %1 个相同的块堆叠而成。</translation>
    </message>
    <message>
        <source>One of %1 equal blocks.</source>
        <translation>%1 个相同的块之一。</translation>
    </message>
    <message>
        <source>%1 nodes stand inside; a double click opens it.</source>
        <translation>内含 %1 个节点；双击展开。</translation>
    </message>
    <message>
        <source>What the model is given.</source>
        <translation>模型接收的输入。</translation>
    </message>
    <message>
        <source>What the model gives.</source>
        <translation>模型给出的输出。</translation>
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
        <translation>标量</translation>
    </message>
</context>
<context>
    <name>OpenedDataset</name>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>bundled sample</source>
        <translation>自带样本</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search the graph</source>
        <translation>搜索图</translation>
    </message>
    <message>
        <source>name, op:Conv, shape:64x3x3, params&gt;1M, macs&gt;10M</source>
        <translation>名称、op:Conv、shape:64x3x3、params&gt;1M、macs&gt;10M</translation>
    </message>
    <message>
        <source>Measure accuracy</source>
        <translation>测量准确率</translation>
    </message>
    <message>
        <source>F5 on 1,000 images, Ctrl+F5 on all of them</source>
        <translation>F5 用 1,000 张图像，Ctrl+F5 用全部图像</translation>
    </message>
    <message>
        <source>Measure latency</source>
        <translation>测量延迟</translation>
    </message>
    <message>
        <source>F6; then colour the graph by it</source>
        <translation>F6；之后可按延迟为图着色</translation>
    </message>
    <message>
        <source>Choose images</source>
        <translation>选择图像</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D opens the data set wizard</source>
        <translation>Ctrl+Shift+D 打开数据集向导</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>所有快捷键</translation>
    </message>
    <message>
        <source>Ctrl+/ lists and edits them</source>
        <translation>Ctrl+/ 列出并编辑快捷键</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>这是什么？</translation>
    </message>
    <message>
        <source>Shift+F1, then click anything</source>
        <translation>按 Shift+F1，然后点击任意对象</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Blocks and layers with their figures.</source>
        <translation>块和层及其数值。</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Everything about the selected node.</source>
        <translation>所选节点的全部信息。</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Operators, memory over time and the largest layers.</source>
        <translation>算子、内存随时间的变化以及最大的层。</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Images of the data set and what the model says of them.</source>
        <translation>数据集中的图像以及模型对它们的预测。</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What is wrong with the model, node by node.</source>
        <translation>逐节点列出模型的问题。</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>What runs now and what ran before.</source>
        <translation>正在运行和以前运行过的任务。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>What the engine and its jobs said.</source>
        <translation>引擎及其任务的消息。</translation>
    </message>
</context>
<context>
    <name>ParetoPicture</name>
    <message>
        <source>front</source>
        <translation>前沿</translation>
    </message>
    <message>
        <source>beaten</source>
        <translation>被支配</translation>
    </message>
    <message>
        <source>by lot</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>finalist</source>
        <translation>入围</translation>
    </message>
</context>
<context>
    <name>PictureText</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>The picture is too large for the memory.</source>
        <translation>图片过大，内存不足。</translation>
    </message>
    <message>
        <source>%1 was not written completely.</source>
        <translation>%1 未完整写入。</translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>Choose a teacher: open a model, or name its file.</source>
        <translation>请选择教师：打开一个模型，或指定其文件。</translation>
    </message>
    <message>
        <source>Choose the ONNX file of the student.</source>
        <translation>请选择学生的 ONNX 文件。</translation>
    </message>
    <message>
        <source>Choose at least one thing to learn from the teacher.</source>
        <translation>请至少选择一项从教师学习的内容。</translation>
    </message>
    <message>
        <source>Choose a data set with training images; the images that come with Espalier are for tests only.</source>
        <translation>请选择带有训练图像的数据集；Espalier 自带的图像仅供测试。</translation>
    </message>
    <message>
        <source>Choose a file for the student.</source>
        <translation>请选择学生的保存文件。</translation>
    </message>
    <message>
        <source>Choose another file for the trained student: this one would be overwritten.</source>
        <translation>请为训练后的学生选择另一个文件：此文件会被覆盖。</translation>
    </message>
</context>
<context>
    <name>PruneMetrics</name>
    <message>
        <source>Weights that are left once the channels of the draft are cut, counted in the cut model.</source>
        <translation>剪除草稿中的通道后剩余的权重数，在剪枝后的模型中统计。</translation>
    </message>
    <message>
        <source>Weights that are left, from the shapes of the weights; the cut model is counted next.</source>
        <translation>剩余的权重数，由权重形状得出；随后统计剪枝后的模型。</translation>
    </message>
    <message>
        <source>Multiply-accumulates of the model that is left once the channels of the draft are cut.</source>
        <translation>剪除草稿中的通道后剩余模型的乘加运算数。</translation>
    </message>
    <message>
        <source>Multiply-accumulates that are left, from the shapes of the weights; the cut model is counted next.</source>
        <translation>剩余的乘加运算数，由权重形状得出；随后统计剪枝后的模型。</translation>
    </message>
    <message>
        <source>The size of the file less the bytes of the weights that go; Apply writes the file and shows its real size.</source>
        <translation>文件大小减去被移除权重的字节数；“应用”会写入文件并显示实际大小。</translation>
    </message>
    <message>
        <source>Share of images whose highest score is the right class (top-1), with the channels of the draft masked. Against the original on the same images: %1, %2.</source>
        <translation>最高得分为正确类别的图像比例（Top-1），草稿中的通道已被屏蔽。在相同图像上与原始模型相比：%1，%2。</translation>
    </message>
    <message>
        <source>The original less what each group costs alone by its sensitivity, as if they did not touch each other.</source>
        <translation>原始模型的值减去各组按敏感度单独造成的损失，假设各组互不影响。</translation>
    </message>
    <message>
        <source>Top-1 accuracy of the written model on the validation images, which no training step saw. Before recovery the cut model had %1.</source>
        <translation>所写模型在验证图像上的 Top-1 准确率，任何训练步骤都未使用过这些图像。恢复前，剪枝后的模型为 %1。</translation>
    </message>
</context>
<context>
    <name>PruneText</name>
    <message>
        <source>%1 points (%2 to %3)</source>
        <translation>%1 个百分点（%2 至 %3）</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>百分点</translation>
    </message>
    <message>
        <source>worse than the original</source>
        <translation>比原始模型差</translation>
    </message>
    <message>
        <source>better than the original</source>
        <translation>比原始模型好</translation>
    </message>
    <message>
        <source>no evidence of a change</source>
        <translation>无变化证据</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Validation images (%1): %2. Test images stay unseen.</source>
        <translation>验证图像（%1）：%2。测试图像保持未见。</translation>
    </message>
    <message>
        <source>Test images (%1): %2. The set has no others, so a choice made by them looks better than it is.</source>
        <translation>测试图像（%1）：%2。该数据集没有其他图像，因此据此做出的选择看起来会比实际更好。</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>测量值</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>抽样</translation>
    </message>
</context>
<context>
    <name>QuantizeText</name>
    <message>
        <source>Open a model first.</source>
        <translation>请先打开模型。</translation>
    </message>
    <message>
        <source>Choose a data set with training images: this scheme finds its scales on them. The images that come with Espalier are for tests only.</source>
        <translation>请选择带有训练图像的数据集：此方案在训练图像上确定缩放因子。Espalier 自带的图像仅供测试。</translation>
    </message>
    <message>
        <source>Choose a file for the result.</source>
        <translation>请选择结果的保存文件。</translation>
    </message>
    <message>
        <source>Choose another file for the result: this one would be overwritten.</source>
        <translation>请为结果选择另一个文件：此文件会被覆盖。</translation>
    </message>
    <message>
        <source>The layer %1 cannot be kept in float: commas separate names in the command.</source>
        <translation>层 %1 无法保留为浮点：命令中以逗号分隔名称。</translation>
    </message>
</context>
<context>
    <name>RecoverForm</name>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Without training</source>
        <translation>免训练</translation>
    </message>
    <message>
        <source>Training images to look at</source>
        <translation>使用的训练图像数</translation>
    </message>
    <message>
        <source>Spread evenly over the set.</source>
        <translation>在整个数据集中均匀选取。</translation>
    </message>
    <message>
        <source>Then training</source>
        <translation>之后训练</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>The highest of the run.</source>
        <translation>运行中的最大值。</translation>
    </message>
</context>
<context>
    <name>SamplesText</name>
    <message>
        <source>Small CNN</source>
        <translation>小型 CNN</translation>
    </message>
    <message>
        <source>Two convolutions and two dense layers, trained on Fashion-MNIST. 92.1 % of 10,000 test images right.</source>
        <translation>两个卷积层和两个全连接层，在 Fashion-MNIST 上训练。10,000 张测试图像中 92.1 % 正确。</translation>
    </message>
    <message>
        <source>ResNet-20</source>
        <translation>ResNet-20</translation>
    </message>
    <message>
        <source>Nine residual blocks with BatchNormalization, trained on Fashion-MNIST. 93.5 % of 10,000 test images right.</source>
        <translation>九个带 BatchNormalization 的残差块，在 Fashion-MNIST 上训练。10,000 张测试图像中 93.5 % 正确。</translation>
    </message>
    <message>
        <source>Inverted residual</source>
        <translation>倒残差</translation>
    </message>
    <message>
        <source>Eight blocks with depthwise convolutions and ReLU6, trained on Fashion-MNIST. 93.9 % of 10,000 test images right.</source>
        <translation>八个带深度卷积和 ReLU6 的块，在 Fashion-MNIST 上训练。10,000 张测试图像中 93.9 % 正确。</translation>
    </message>
    <message>
        <source>10,000 nodes</source>
        <translation>10,000 个节点</translation>
    </message>
    <message>
        <source>A transformer decoder of 100 layers, not trained, made on the spot. For trying the graph view at size.</source>
        <translation>100 层的 Transformer 解码器，未经训练，即时生成。用于体验大规模的图视图。</translation>
    </message>
</context>
<context>
    <name>SearchText</name>
    <message>
        <source>Choose a data set with training images: networks are fitted on some and compared on others. The images that come with Espalier are for tests only.</source>
        <translation>请选择带有训练图像的数据集：一部分用于拟合网络，另一部分用于对比。Espalier 自带的图像仅供测试。</translation>
    </message>
    <message>
        <source>Open a model, or choose a template to search in.</source>
        <translation>请打开模型，或选择用于搜索的模板。</translation>
    </message>
    <message>
        <source>Choose a folder for the networks.</source>
        <translation>请选择存放网络的文件夹。</translation>
    </message>
    <message>
        <source>Choose a folder for the networks: this is a file.</source>
        <translation>请选择存放网络的文件夹：这是一个文件。</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>StartupText</name>
    <message>
        <source>Open, see, run and measure ONNX models.</source>
        <translation>打开、查看、运行和测量 ONNX 模型。</translation>
    </message>
    <message>
        <source>An ONNX model, or the id of a sample: %1.</source>
        <translation>ONNX 模型，或样例的标识：%1。</translation>
    </message>
    <message>
        <source>light, dark or contrast, for this run.</source>
        <translation>light、dark 或 contrast，仅用于本次运行。</translation>
    </message>
    <message>
        <source>Size of the window, for example 1440x900.</source>
        <translation>窗口大小，例如 1440x900。</translation>
    </message>
    <message>
        <source>Write a picture of the window and quit.</source>
        <translation>写出窗口图片并退出。</translation>
    </message>
</context>
<context>
    <name>TrialText</name>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Finalist %1</source>
        <translation>入围网络 %1</translation>
    </message>
    <message>
        <source>Network %1</source>
        <translation>网络 %1</translation>
    </message>
    <message>
        <source>%1 (%2 to %3, n = %4)</source>
        <translation>%1（%2 至 %3，n = %4）</translation>
    </message>
    <message>
        <source>control group, %1</source>
        <translation>对照组，%1</translation>
    </message>
    <message>
        <source>Validation accuracy %1</source>
        <translation>验证准确率 %1</translation>
    </message>
    <message>
        <source>Test accuracy %1</source>
        <translation>测试准确率 %1</translation>
    </message>
</context>
<context>
    <name>app::CheckView</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Opset</source>
        <translation>Opset</translation>
    </message>
    <message>
        <source>Finite weights</source>
        <translation>权重有限</translation>
    </message>
    <message>
        <source>Outputs in a fresh session</source>
        <translation>新会话中的输出</translation>
    </message>
    <message>
        <source>Change against the original</source>
        <translation>相对原始模型的变化</translation>
    </message>
    <message>
        <source>ONNX Runtime</source>
        <translation>ONNX Runtime</translation>
    </message>
    <message>
        <source>Outputs when compiled</source>
        <translation>编译后的输出</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>跳过</translation>
    </message>
</context>
<context>
    <name>app::CloseQuestion</name>
    <message>
        <source>%1 Is Running</source>
        <translation>%1 正在运行</translation>
    </message>
    <message>
        <source>Should it go on without the window? Nothing is lost either way: it keeps a checkpoint, and writes the student when it ends.</source>
        <translation>关闭窗口后是否继续？无论如何都不会丢失任何内容：检查点会被保留，结束时会写出学生。</translation>
    </message>
    <message>
        <source>Keep Running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Close the window; the student is written when the run ends.</source>
        <translation>关闭窗口；运行结束时写出学生。</translation>
    </message>
    <message>
        <source>Stop and Keep Best</source>
        <translation>停止并保留最佳</translation>
    </message>
    <message>
        <source>Stop and Resume Later</source>
        <translation>停止，稍后恢复运行</translation>
    </message>
    <message>
        <source>Write the weights of the best epoch, then close the window.</source>
        <translation>写出最佳轮次的权重，然后关闭窗口。</translation>
    </message>
    <message>
        <source>No epoch has ended yet, so there are no weights to keep; the run can be resumed from its checkpoint.</source>
        <translation>尚未完成任何一轮，因此没有可保留的权重；可从检查点恢复运行。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Keep the window open.</source>
        <translation>保持窗口打开。</translation>
    </message>
</context>
<context>
    <name>app::CommandPalette</name>
    <message>
        <source>Go to anything</source>
        <translation>快速跳转</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>跳转到</translation>
    </message>
    <message>
        <source>Name of a node, &gt; for actions, ? for help</source>
        <translation>节点名称，&gt; 查看操作，? 查看帮助</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>匹配项</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>没有匹配项。</translation>
    </message>
</context>
<context>
    <name>app::CommandRun</name>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
</context>
<context>
    <name>app::CompareBar</name>
    <message>
        <source>Model A</source>
        <translation>模型 A</translation>
    </message>
    <message>
        <source>The model that the others are held against.</source>
        <translation>作为对比基准的模型。</translation>
    </message>
    <message>
        <source>Model B</source>
        <translation>模型 B</translation>
    </message>
    <message>
        <source>The model that is held against A.</source>
        <translation>与 A 对比的模型。</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>交换</translation>
    </message>
    <message>
        <source>Let A and B change places.</source>
        <translation>交换 A 和 B 的位置。</translation>
    </message>
    <message>
        <source>Add Model…</source>
        <translation>添加模型…</translation>
    </message>
    <message>
        <source>Take a further ONNX file into the comparison, up to 16.</source>
        <translation>将另一个 ONNX 文件加入对比，最多 16 个。</translation>
    </message>
    <message>
        <source>Remove B</source>
        <translation>移除 B</translation>
    </message>
    <message>
        <source>Take model B out of the comparison; its file stays.</source>
        <translation>将模型 B 移出对比；其文件仍保留。</translation>
    </message>
    <message>
        <source>Compare Answers</source>
        <translation>对比预测</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Let the run stand still and leave the processor to others.</source>
        <translation>暂停运行，把处理器让给其他程序。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>End the run; nothing is kept.</source>
        <translation>结束运行；不保留任何结果。</translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation>对比进度</translation>
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
        <translation>已暂停于 %1</translation>
    </message>
    <message>
        <source>Run all models on the same samples.</source>
        <translation>在相同样本上运行所有模型。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>app::CompareFlips</name>
    <message>
        <source>Changed answers</source>
        <translation>改变的预测</translation>
    </message>
    <message>
        <source>Which changed answers are shown.</source>
        <translation>显示哪些改变的预测。</translation>
    </message>
    <message>
        <source>Samples with another answer</source>
        <translation>预测不同的样本</translation>
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
        <translation>由对变错</translation>
    </message>
    <message>
        <source>Wrong, then right</source>
        <translation>由错变对</translation>
    </message>
    <message>
        <source>Wrong in both, differently</source>
        <translation>两者均错，但预测不同</translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation>预测不同</translation>
    </message>
    <message>
        <source>No sample is of this kind.</source>
        <translation>没有此类样本。</translation>
    </message>
    <message>
        <source>The first %1 of %2 samples.</source>
        <translation>%2 个样本中的前 %1 个。</translation>
    </message>
    <message>
        <source>Samples: %1</source>
        <translation>样本：%1</translation>
    </message>
</context>
<context>
    <name>app::CompareGraph</name>
    <message>
        <source>What differs</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>算子</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>%1 nodes same, %2 changed, %3 removed, %4 added. Hold Alt to see A.</source>
        <translation>%1 个节点相同，%2 个更改，%3 个移除，%4 个添加。按住 Alt 查看 A。</translation>
    </message>
    <message>
        <source>Nodes stand in another order, so removed ones are drawn without what read them.</source>
        <translation>节点顺序不同，因此绘制被移除的节点时不含读取它们的节点。</translation>
    </message>
</context>
<context>
    <name>app::ComparePage</name>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Run the same command once more.</source>
        <translation>再次运行相同的命令。</translation>
    </message>
    <message>
        <source>Add Model…</source>
        <translation>添加模型…</translation>
    </message>
    <message>
        <source>Choose the ONNX file that is held against this one.</source>
        <translation>选择要与此模型对比的 ONNX 文件。</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>What is not equal in all models.</source>
        <translation>并非在所有模型中都相同的项目。</translation>
    </message>
    <message>
        <source>Graph Difference</source>
        <translation>图差异</translation>
    </message>
    <message>
        <source>Both graphs in one picture.</source>
        <translation>在一张图中显示两个图。</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>What both models answer on the same samples.</source>
        <translation>两个模型在相同样本上的预测。</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>张量</translation>
    </message>
    <message>
        <source>How far the weights of each layer are apart.</source>
        <translation>各层权重相差多少。</translation>
    </message>
    <message>
        <source>Parts of the Compare workspace</source>
        <translation>对比工作区的各部分</translation>
    </message>
    <message>
        <source>What differs among all</source>
        <translation>所有模型之间的差异</translation>
    </message>
    <message>
        <source>Add Models to the Comparison</source>
        <translation>添加模型到对比</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx);;All files (*)</source>
        <translation>ONNX 模型 (*.onnx);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Compare the models</source>
        <translation>对比模型</translation>
    </message>
    <message>
        <source>A comparison needs a second model.</source>
        <translation>对比需要第二个模型。</translation>
    </message>
    <message>
        <source>These models cannot be compared.</source>
        <translation>无法对比这些模型。</translation>
    </message>
    <message>
        <source>Comparing answers needs a data set.</source>
        <translation>对比预测需要数据集。</translation>
    </message>
    <message>
        <source>Reading the models…</source>
        <translation>正在读取模型…</translation>
    </message>
    <message>
        <source>The data set holds no samples to compare on.</source>
        <translation>数据集中没有可用于对比的样本。</translation>
    </message>
    <message>
        <source>Compare %1 with %2</source>
        <translation>对比 %1 与 %2</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
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
        <translation>已对比的是其他模型或样本的预测。请对比当前这些的预测。</translation>
    </message>
    <message>
        <source>Compare the answers to see which classes and samples change.</source>
        <translation>对比预测，以查看哪些类别和样本发生变化。</translation>
    </message>
    <message>
        <source>The models could not be read</source>
        <translation>无法读取模型</translation>
    </message>
    <message>
        <source>Take the model out of the comparison, or choose another one.</source>
        <translation>请将该模型移出对比，或选择其他模型。</translation>
    </message>
    <message>
        <source>The comparison was stopped</source>
        <translation>对比已停止</translation>
    </message>
    <message>
        <source>No answers were kept.</source>
        <translation>未保留任何预测。</translation>
    </message>
    <message>
        <source>The answers could not be compared</source>
        <translation>无法对比预测</translation>
    </message>
    <message>
        <source>Command: %1
Log: %2</source>
        <translation>命令：%1
日志：%2</translation>
    </message>
    <message>
        <source>Add a second model to see what differs from the open one.</source>
        <translation>添加第二个模型，以查看与当前打开模型的差异。</translation>
    </message>
    <message>
        <source>Nothing can be shown of these models.</source>
        <translation>这些模型没有可显示的内容。</translation>
    </message>
    <message>
        <source>The answers of these models are compared.</source>
        <translation>这些模型的预测已对比。</translation>
    </message>
    <message>
        <source>Ready: all models answer the same samples (%1).</source>
        <translation>就绪：所有模型在相同样本上预测（%1）。</translation>
    </message>
    <message>
        <source>The data set cannot be used: %1</source>
        <translation>无法使用该数据集：%1</translation>
    </message>
    <message>
        <source>The models are answering; the bar above shows how far they are.</source>
        <translation>模型正在预测；上方的进度条显示进展。</translation>
    </message>
</context>
<context>
    <name>app::ComparePredictions</name>
    <message>
        <source>%1 points (%2 to %3 at 95 %)</source>
        <translation>%1 个百分点（95 % 下为 %2 至 %3）</translation>
    </message>
    <message>
        <source>Measured on %1 samples (%2).</source>
        <translation>在 %1 个样本上测量（%2）。</translation>
    </message>
    <message>
        <source>Same answer: %1; divergence %2 nats on average.</source>
        <translation>预测相同：%1；平均散度 %2 nat。</translation>
    </message>
    <message>
        <source>Accuracy of B less A: %1; p = %2 (McNemar, exact).</source>
        <translation>B 减 A 的准确率：%1；p = %2（McNemar 精确检验）。</translation>
    </message>
    <message>
        <source>Add Data Set…</source>
        <translation>添加数据集…</translation>
    </message>
    <message>
        <source>Choose the images that the models are compared on.</source>
        <translation>选择用于对比模型的图像。</translation>
    </message>
    <message>
        <source>Mistakes of A</source>
        <translation>A 的错误</translation>
    </message>
    <message>
        <source>How many samples of the row&apos;s class get the column&apos;s class from A.</source>
        <translation>行类别的样本中，被 A 预测为列类别的数量。</translation>
    </message>
    <message>
        <source>Mistakes of B</source>
        <translation>B 的错误</translation>
    </message>
    <message>
        <source>How many samples of the row&apos;s class get the column&apos;s class from B.</source>
        <translation>行类别的样本中，被 B 预测为列类别的数量。</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
    <message>
        <source>How many more samples B puts into a cell than A does; the diagonal are right answers.</source>
        <translation>每个单元格中 B 比 A 多出的样本数；对角线为正确预测。</translation>
    </message>
    <message>
        <source>Change of each class</source>
        <translation>各类别的变化</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
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
        <translation>B − A，百分点（95 %）</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>变错</translation>
    </message>
    <message>
        <source>Gained</source>
        <translation>变对</translation>
    </message>
    <message>
        <source>p (Holm)</source>
        <translation>p（Holm）</translation>
    </message>
    <message>
        <source>label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Open the samples</source>
        <translation>打开样本</translation>
    </message>
</context>
<context>
    <name>app::CompareTensors</name>
    <message>
        <source>Weights by layer</source>
        <translation>各层权重</translation>
    </message>
    <message>
        <source>Choose a layer to see how its weights are spread in both models.</source>
        <translation>选择一层，以查看其权重在两个模型中的分布。</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Share of the weights</source>
        <translation>权重占比</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Count the weights of a layer</source>
        <translation>统计某层的权重</translation>
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
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a data set</source>
        <translation>选择数据集</translation>
    </message>
    <message>
        <source>None with training images</source>
        <translation>没有带训练图像的数据集</translation>
    </message>
</context>
<context>
    <name>app::DisagreementGallery</name>
    <message>
        <source>Student and Teacher Disagree</source>
        <translation>学生与教师的分歧</translation>
    </message>
    <message>
        <source>Images on which student and teacher disagree</source>
        <translation>学生与教师预测不一致的图像</translation>
    </message>
    <message>
        <source>Open the validation images</source>
        <translation>打开验证图像</translation>
    </message>
    <message>
        <source>They agree on %1 of the validation images; after epoch %2.</source>
        <translation>两者在 %1 的验证图像上一致；第 %2 轮之后。</translation>
    </message>
    <message>
        <source>Shown after the first epoch.</source>
        <translation>第一轮之后显示。</translation>
    </message>
</context>
<context>
    <name>app::DistillCurves</name>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Starts with the run</source>
        <translation>运行开始后显示</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Starts with the end of the first epoch</source>
        <translation>第一轮结束后显示</translation>
    </message>
    <message>
        <source>Learning Rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>总和</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>训练图像</translation>
    </message>
    <message>
        <source>Validation images</source>
        <translation>验证图像</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>教师</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
</context>
<context>
    <name>app::DistillForm</name>
    <message>
        <source>Teacher</source>
        <translation>教师</translation>
    </message>
    <message>
        <source>Data Set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>What Is Learned</source>
        <translation>学习内容</translation>
    </message>
    <message>
        <source>Save the Student As</source>
        <translation>学生另存为</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>All Settings</source>
        <translation>所有设置</translation>
    </message>
    <message>
        <source>Also show the settings that few runs change.</source>
        <translation>同时显示很少更改的设置。</translation>
    </message>
    <message>
        <source>The network to learn from.</source>
        <translation>被学习的网络。</translation>
    </message>
    <message>
        <source>The open model</source>
        <translation>打开的模型</translation>
    </message>
    <message>
        <source>Another ONNX file</source>
        <translation>另一个 ONNX 文件</translation>
    </message>
    <message>
        <source>File of the teacher</source>
        <translation>教师文件</translation>
    </message>
    <message>
        <source>An ONNX model that classifies the images of the data set.</source>
        <translation>对数据集图像进行分类的 ONNX 模型。</translation>
    </message>
    <message>
        <source>The images that are learned from; they need no labels when the labels have no weight.</source>
        <translation>用于学习的图像；如果标签的权重为零，则无需标签。</translation>
    </message>
    <message>
        <source>File for the student</source>
        <translation>学生的保存文件</translation>
    </message>
    <message>
        <source>The ONNX file that the trained student is written to; beside it the run keeps its checkpoint.</source>
        <translation>写入训练后学生的 ONNX 文件；运行的检查点保存在其旁边。</translation>
    </message>
    <message>
        <source>The open model: %1</source>
        <translation>打开的模型：%1</translation>
    </message>
    <message>
        <source>Count the student</source>
        <translation>统计学生规模</translation>
    </message>
</context>
<context>
    <name>app::DistillPage</name>
    <message>
        <source>Resume</source>
        <translation>恢复运行</translation>
    </message>
    <message>
        <source>Go on where the run was interrupted.</source>
        <translation>从中断处继续运行。</translation>
    </message>
    <message>
        <source>Keep Best</source>
        <translation>保留最佳</translation>
    </message>
    <message>
        <source>Write the weights of its best epoch as the student, without training on.</source>
        <translation>不再训练，将最佳轮次的权重写为学生。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Move the checkpoint to the wastebasket, so that a run can start anew.</source>
        <translation>将检查点移到回收站，以便重新开始运行。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop and Keep Best</source>
        <translation>停止并保留最佳</translation>
    </message>
    <message>
        <source>Progress of the distillation</source>
        <translation>蒸馏进度</translation>
    </message>
    <message>
        <source>The run cannot start yet</source>
        <translation>尚不能开始运行</translation>
    </message>
    <message>
        <source>The checkpoint could not be moved to the wastebasket</source>
        <translation>无法将检查点移到回收站</translation>
    </message>
    <message>
        <source>Remove it by hand: %1</source>
        <translation>请手动移除：%1</translation>
    </message>
    <message>
        <source>The settings of the run that is going on.</source>
        <translation>正在进行的运行的设置。</translation>
    </message>
    <message>
        <source>A run is going on.</source>
        <translation>正在运行。</translation>
    </message>
    <message>
        <source>Resume, keep or discard the interrupted run first.</source>
        <translation>请先恢复、保留或丢弃中断的运行。</translation>
    </message>
    <message>
        <source>Train the student.</source>
        <translation>训练学生。</translation>
    </message>
    <message>
        <source>Correct what is marked in the form first.</source>
        <translation>请先更正表单中标出的内容。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Let the run stand still and leave the processor to others.</source>
        <translation>暂停运行，把处理器让给其他程序。</translation>
    </message>
    <message>
        <source>Nothing runs.</source>
        <translation>没有正在运行的任务。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>End the run and write the weights of its best epoch.</source>
        <translation>结束运行并写出最佳轮次的权重。</translation>
    </message>
    <message>
        <source>No epoch has ended yet, so there are no weights to keep; the run can be resumed.</source>
        <translation>尚未完成任何一轮，因此没有可保留的权重；可以恢复运行。</translation>
    </message>
    <message>
        <source>Nothing runs yet.</source>
        <translation>尚未运行。</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopping: the checkpoint is saved</source>
        <translation>正在停止：正在保存检查点</translation>
    </message>
    <message>
        <source>Writing and measuring the best weights</source>
        <translation>正在写出并测量最佳权重</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Goes on without this window</source>
        <translation>在没有此窗口的情况下继续</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>第 %1 轮，共 %2 轮</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>validation accuracy %1</source>
        <translation>验证准确率 %1</translation>
    </message>
    <message>
        <source>A run for %1 was interrupted</source>
        <translation>%1 的运行已中断</translation>
    </message>
    <message>
        <source>Its checkpoint is of %1; it needs the settings it was started with.</source>
        <translation>其检查点的时间为 %1；需要使用开始时的设置。</translation>
    </message>
    <message>
        <source>The run failed</source>
        <translation>运行失败</translation>
    </message>
    <message>
        <source>The run could not start</source>
        <translation>无法开始运行</translation>
    </message>
    <message>
        <source>Command: %1
Log: %2</source>
        <translation>命令：%1
日志：%2</translation>
    </message>
</context>
<context>
    <name>app::DistillResult</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>Open Student</source>
        <translation>打开学生</translation>
    </message>
    <message>
        <source>Open the trained student in place of the model that is open now.</source>
        <translation>打开训练后的学生，替换当前打开的模型。</translation>
    </message>
    <message>
        <source>The student of epoch %1 of %2 is written to %3</source>
        <translation>第 %1 轮（共 %2 轮）的学生已写入 %3</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>教师</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>验证准确率</translation>
    </message>
    <message>
        <source>measured on %1 validation images, by which the epoch was chosen: optimistic; 95 % interval</source>
        <translation>在 %1 张验证图像上测量，轮次据此选出，因此偏乐观；95 % 置信区间</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>测试准确率</translation>
    </message>
    <message>
        <source>measured once on %1 test images; 95 % interval</source>
        <translation>在 %1 张测试图像上测量一次；95 % 置信区间</translation>
    </message>
    <message>
        <source>Same class as the teacher</source>
        <translation>与教师类别相同</translation>
    </message>
    <message>
        <source>measured on %1 validation images; 95 % interval</source>
        <translation>在 %1 张验证图像上测量；95 % 置信区间</translation>
    </message>
</context>
<context>
    <name>app::DistillRun</name>
    <message>
        <source>Keep the best of %1</source>
        <translation>保留 %1 的最佳结果</translation>
    </message>
    <message>
        <source>Distil %1</source>
        <translation>蒸馏 %1</translation>
    </message>
</context>
<context>
    <name>app::DockHost</name>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
</context>
<context>
    <name>app::ExplorePage</name>
    <message>
        <source>Colour by</source>
        <translation>着色依据</translation>
    </message>
    <message>
        <source>&lt;b&gt;Colour by&lt;/b&gt;&lt;br&gt;What the nodes are tinted by. Latency needs a profile (F6).</source>
        <translation>&lt;b&gt;着色依据&lt;/b&gt;&lt;br&gt;节点着色的依据。延迟需要先分析（F6）。</translation>
    </message>
    <message>
        <source>Colour by: %1</source>
        <translation>着色依据：%1</translation>
    </message>
    <message>
        <source>Search in the graph</source>
        <translation>在图中搜索</translation>
    </message>
    <message>
        <source>Search: name, op:Conv, shape:64x3x3, params&gt;1M</source>
        <translation>搜索：名称、op:Conv、shape:64x3x3、params&gt;1M</translation>
    </message>
    <message>
        <source>&lt;b&gt;Search in the graph&lt;/b&gt; (Ctrl+F)&lt;br&gt;Names, or op:Conv, shape:64x3x3, params&amp;gt;1M, macs&amp;gt;10M. F3 goes to the next match, Esc clears.</source>
        <translation>&lt;b&gt;在图中搜索&lt;/b&gt;（Ctrl+F）&lt;br&gt;名称，或 op:Conv、shape:64x3x3、params&amp;gt;1M、macs&amp;gt;10M。F3 转到下一个匹配项，Esc 清除。</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>&lt;b&gt;Regular expression&lt;/b&gt;&lt;br&gt;Read the text as one pattern for names.</source>
        <translation>&lt;b&gt;正则表达式&lt;/b&gt;&lt;br&gt;将文本视为一个名称匹配模式。</translation>
    </message>
    <message>
        <source>Nothing is measured yet: profile the model first (F6).</source>
        <translation>尚未测量：请先分析模型延迟（F6）。</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>无匹配</translation>
    </message>
    <message>
        <source>1 match</source>
        <translation>1 个匹配</translation>
    </message>
    <message>
        <source>%1 matches</source>
        <translation>%1 个匹配</translation>
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
        <translation>导出</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>要写入的文件</translation>
    </message>
    <message>
        <source>The file gets its name only when every check is passed.</source>
        <translation>只有通过所有检查后，文件才会使用该名称。</translation>
    </message>
    <message>
        <source>Leave out &amp;metadata</source>
        <translation>省略元数据(&amp;M)</translation>
    </message>
    <message>
        <source>Documentation, producer and class names are not written.</source>
        <translation>不写入文档、生成工具和类别名称。</translation>
    </message>
    <message>
        <source>Store &amp;weights beside the file</source>
        <translation>权重存于文件旁(&amp;W)</translation>
    </message>
    <message>
        <source>In a file of the same name that ends in .data; done anyway from 2 GiB on.</source>
        <translation>存入同名、以 .data 结尾的文件；达到 2 GiB 时总会如此。</translation>
    </message>
    <message>
        <source>Deploy As</source>
        <translation>部署形式</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Ways to deploy</source>
        <translation>部署方式</translation>
    </message>
    <message>
        <source>Copy as Command</source>
        <translation>复制为命令</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>导出 %1</translation>
    </message>
    <message>
        <source>Nothing was written: a check failed.</source>
        <translation>未写入任何内容：有一项检查失败。</translation>
    </message>
    <message>
        <source>Written to %1, SHA-256 %2</source>
        <translation>已写入 %1，SHA-256 %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Outputs are compared on 16 random inputs; with a data set, on its samples.</source>
        <translation>在 16 个随机输入上对比输出；有数据集时，在其样本上对比。</translation>
    </message>
    <message>
        <source>Outputs are compared on 16 samples of %1.</source>
        <translation>在 %1 的 16 个样本上对比输出。</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>已停止；未写入任何内容。</translation>
    </message>
</context>
<context>
    <name>app::HeaderBar</name>
    <message>
        <source>F6 measures</source>
        <translation>F6 测量</translation>
    </message>
    <message>
        <source>F5 measures</source>
        <translation>F5 测量</translation>
    </message>
    <message>
        <source>%1 nodes · opset %2</source>
        <translation>%1 个节点 · opset %2</translation>
    </message>
    <message>
        <source>Read and analysed in %1.</source>
        <translation>读取与分析用时 %1。</translation>
    </message>
</context>
<context>
    <name>app::LoadingPage</name>
    <message>
        <source>Opening a model</source>
        <translation>正在打开模型</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop opening (Esc)</source>
        <translation>停止打开（Esc）</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Open &amp;Sample</source>
        <translation>打开样例(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>No recent models</source>
        <translation>没有最近打开的模型</translation>
    </message>
    <message>
        <source>Clear List</source>
        <translation>清空列表</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>图</translation>
    </message>
    <message>
        <source>laid out in %1</source>
        <translation>布局用时 %1</translation>
    </message>
    <message>
        <source>The graph cannot be drawn</source>
        <translation>无法绘制图</translation>
    </message>
    <message>
        <source>The panels still show the model.</source>
        <translation>面板仍会显示模型。</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>Making %1</source>
        <translation>正在生成 %1</translation>
    </message>
    <message>
        <source>opened in %1</source>
        <translation>打开用时 %1</translation>
    </message>
    <message>
        <source>%1 could not be opened</source>
        <translation>无法打开 %1</translation>
    </message>
    <message>
        <source>Check whether it was moved or renamed.</source>
        <translation>请检查文件是否已被移动或重命名。</translation>
    </message>
    <message>
        <source>Export the model again, or open another one.</source>
        <translation>请重新导出模型，或打开另一个模型。</translation>
    </message>
    <message>
        <source>File: %1
Kind: %2</source>
        <translation>文件：%1
类型：%2</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 失败</translation>
    </message>
    <message>
        <source>Command: %1
Log: %2</source>
        <translation>命令：%1
日志：%2</translation>
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
        <translation>打开模型</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx);;All files (*)</source>
        <translation>ONNX 模型 (*.onnx);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The data set could not be kept</source>
        <translation>无法记住该数据集</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在写入 %1</translation>
    </message>
    <message>
        <source>Export Picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>SVG (*.svg);;PNG (*.png);;PDF (*.pdf)</source>
        <translation>SVG (*.svg);;PNG (*.png);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>导出 %1</translation>
    </message>
    <message>
        <source>Picture written to %1</source>
        <translation>图片已写入 %1</translation>
    </message>
    <message>
        <source>The picture could not be written</source>
        <translation>无法写入图片</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>About Espalier</source>
        <translation>关于 Espalier</translation>
    </message>
</context>
<context>
    <name>app::Measurements</name>
    <message>
        <source>Evaluate %1</source>
        <translation>评估 %1</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>分析 %1 的延迟</translation>
    </message>
    <message>
        <source>Share of the images measured so far whose highest score is the right class.</source>
        <translation>目前已测量的图像中，最高得分为正确类别的比例。</translation>
    </message>
    <message>
        <source>Share of %1 images whose highest score is the right class (top-1), with the 95 % interval of Wilson. %2 images a second.</source>
        <translation>%1 张图像中最高得分为正确类别的比例（Top-1），附 Wilson 95 % 置信区间。每秒 %2 张图像。</translation>
    </message>
    <message>
        <source>Median of the runs of one sample; 95 of 100 took less than %1. %2 threads on %3.</source>
        <translation>单个样本运行时间的中位数；100 次中有 95 次少于 %1。%3 上 %2 个线程。</translation>
    </message>
</context>
<context>
    <name>app::MetricPopover</name>
    <message>
        <source>How %1 was computed</source>
        <translation>%1 的计算方式</translation>
    </message>
    <message>
        <source>95 % interval: %1</source>
        <translation>95 % 置信区间：%1</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>尚未测量。</translation>
    </message>
</context>
<context>
    <name>app::MetricTile</name>
    <message>
        <source>measuring %1</source>
        <translation>测量中 %1</translation>
    </message>
    <message>
        <source>original</source>
        <translation>原始模型</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>尚未测量。</translation>
    </message>
    <message>
        <source>Click to read how it was computed.</source>
        <translation>点击查看其计算方式。</translation>
    </message>
</context>
<context>
    <name>app::ModeRail</name>
    <message>
        <source>Workspaces</source>
        <translation>工作区</translation>
    </message>
</context>
<context>
    <name>app::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Scrolls; with Ctrl it zooms</source>
        <translation>滚动；按住 Ctrl 缩放</translation>
    </message>
    <message>
        <source>Zooms; with Ctrl it scrolls</source>
        <translation>缩放；按住 Ctrl 滚动</translation>
    </message>
    <message>
        <source>All processors (%1)</source>
        <translation>所有处理器（%1）</translation>
    </message>
    <message>
        <source>Threads that the engine computes with.</source>
        <translation>引擎计算所用的线程数。</translation>
    </message>
    <message>
        <source>Most memory that a measurement keeps inputs and activations in, from the next one that begins; with less it computes more of them again.</source>
        <translation>测量时用于保存输入和激活值的内存上限，从下一次测量开始生效；内存越少，重新计算越多。</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Program that has onnx, onnxruntime and numpy; quantized models are verified with it. Empty: the one that is found.</source>
        <translation>带有 onnx、onnxruntime 和 numpy 的程序；用于验证量化模型。留空：使用自动找到的程序。</translation>
    </message>
    <message>
        <source>The one that is found</source>
        <translation>自动找到的程序</translation>
    </message>
    <message>
        <source>Show changes without movement</source>
        <translation>不使用动画显示变化</translation>
    </message>
    <message>
        <source>Open the last model when Espalier starts</source>
        <translation>Espalier 启动时打开上次的模型</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Mouse &amp;wheel on the graph</source>
        <translation>图上的鼠标滚轮(&amp;W)</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>线程(&amp;H)</translation>
    </message>
    <message>
        <source>Me&amp;mory for activations</source>
        <translation>激活值内存(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Python with ONNX Runtime</source>
        <translation>带 ONNX Runtime 的 Python(&amp;P)</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
</context>
<context>
    <name>app::PruneBar</name>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Recover…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>应用…</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>准则</translation>
    </message>
    <message>
        <source>What tells which channels go first.</source>
        <translation>决定先移除哪些通道。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>Kept channels are multiples of this: runtimes like 16 for float, 4 for int8.</source>
        <translation>保留的通道数为此数的倍数：运行时对 float 偏好 16，对 int8 偏好 4。</translation>
    </message>
    <message>
        <source>Steps of %1</source>
        <translation>步长 %1</translation>
    </message>
    <message>
        <source>Show the Original</source>
        <translation>显示原始模型</translation>
    </message>
    <message>
        <source>Shows the graph and its figures without the draft while it is pressed; so does Alt.</source>
        <translation>按住时显示不含草稿的图及其数值；按住 Alt 也一样。</translation>
    </message>
    <message>
        <source>Channels removed of all groups</source>
        <translation>所有组移除的通道</translation>
    </message>
    <message>
        <source>Moves every slider that is not locked to the same share.</source>
        <translation>将所有未锁定的滑块移到相同比例。</translation>
    </message>
    <message>
        <source>%1 of MACs gone</source>
        <translation>MACs 减少 %1</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>所有组</translation>
    </message>
    <message>
        <source>Prune to Budget…</source>
        <translation>按预算剪枝…</translation>
    </message>
</context>
<context>
    <name>app::PruneCanvas</name>
    <message>
        <source>Channels removed</source>
        <translation>移除的通道</translation>
    </message>
</context>
<context>
    <name>app::PrunePage</name>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Look for channel groups once more.</source>
        <translation>再次查找通道组。</translation>
    </message>
    <message>
        <source>The pruned model was not written</source>
        <translation>剪枝后的模型未写入</translation>
    </message>
    <message>
        <source>Choose another place, or move a slider back.</source>
        <translation>请选择其他位置，或将某个滑块移回。</translation>
    </message>
    <message>
        <source>Open a model to prune it.</source>
        <translation>打开模型以进行剪枝。</translation>
    </message>
    <message>
        <source>Looking for channels that move together…</source>
        <translation>正在查找联动的通道…</translation>
    </message>
    <message>
        <source>This model cannot be pruned: %1</source>
        <translation>无法对此模型剪枝：%1</translation>
    </message>
    <message>
        <source>A recovery is going on.</source>
        <translation>恢复正在进行。</translation>
    </message>
    <message>
        <source>Add a data set with training images; those that come with Espalier are for tests only.</source>
        <translation>请添加带有训练图像的数据集；Espalier 自带的图像仅供测试。</translation>
    </message>
    <message>
        <source>The data set has test images only; recovery needs training images.</source>
        <translation>该数据集只有测试图像；恢复需要训练图像。</translation>
    </message>
    <message>
        <source>First look at the Prune workspace.</source>
        <translation>请先查看剪枝工作区。</translation>
    </message>
    <message>
        <source>Nothing is removed yet: move a slider.</source>
        <translation>尚未移除任何内容：请移动滑块。</translation>
    </message>
    <message>
        <source>No channel of this model can be removed.</source>
        <translation>此模型没有可移除的通道。</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>Write the Pruned Model</source>
        <translation>写入剪枝后的模型</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx)</source>
        <translation>ONNX 模型 (*.onnx)</translation>
    </message>
    <message>
        <source>The recovery cannot start</source>
        <translation>无法开始恢复</translation>
    </message>
    <message>
        <source>The list of channels cannot be written to the data folder.</source>
        <translation>无法将通道列表写入数据文件夹。</translation>
    </message>
    <message>
        <source>Make room on the disk, or check who may write there.</source>
        <translation>请腾出磁盘空间，或检查写入权限。</translation>
    </message>
</context>
<context>
    <name>app::PruneResult</name>
    <message>
        <source>Go back to the model that this one was cut from.</source>
        <translation>返回剪出此模型的原模型。</translation>
    </message>
</context>
<context>
    <name>app::PruneSide</name>
    <message>
        <source>Layers or filters</source>
        <translation>层或滤波器</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>滤波器</translation>
    </message>
    <message>
        <source>One slider for every group of channels that move together.</source>
        <translation>每组联动的通道对应一个滑块。</translation>
    </message>
    <message>
        <source>Every channel of the chosen group, to strike out one by one.</source>
        <translation>所选组的每个通道，可逐个划除。</translation>
    </message>
    <message>
        <source>List the groups that cannot be cut, with the reason of each.</source>
        <translation>列出无法剪枝的组及各自的原因。</translation>
    </message>
    <message>
        <source>Measures every slider at several places, the others as they stand, while nothing else is measured.</source>
        <translation>在没有其他测量时，在多个位置测量每个滑块，其余滑块保持不动。</translation>
    </message>
    <message>
        <source>Show 1 group that cannot be cut</source>
        <translation>显示 1 个无法剪枝的组</translation>
    </message>
    <message>
        <source>Show %1 groups that cannot be cut</source>
        <translation>显示 %1 个无法剪枝的组</translation>
    </message>
    <message>
        <source>No channel of this model can be removed</source>
        <translation>此模型没有可移除的通道</translation>
    </message>
    <message>
        <source>It has no weights that make channels.</source>
        <translation>它没有产生通道的权重。</translation>
    </message>
    <message>
        <source>The list says for each group why it stays.</source>
        <translation>列表说明了每个组保留的原因。</translation>
    </message>
    <message>
        <source>Fill the curves</source>
        <translation>补全曲线</translation>
    </message>
    <message>
        <source>Fill the curves: %1 of %2 places</source>
        <translation>补全曲线：%1 / %2 个位置</translation>
    </message>
</context>
<context>
    <name>app::QuantizeBar</name>
    <message>
        <source>Let the run stand still and leave the processor to others.</source>
        <translation>暂停运行，把处理器让给其他程序。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>End the run; no file is written.</source>
        <translation>结束运行；不写入文件。</translation>
    </message>
    <message>
        <source>Quantize</source>
        <translation>量化</translation>
    </message>
    <message>
        <source>Progress of the quantization</source>
        <translation>量化进度</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>已暂停于 %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
</context>
<context>
    <name>app::QuantizeCanvas</name>
    <message>
        <source>Error in integers</source>
        <translation>整数误差</translation>
    </message>
</context>
<context>
    <name>app::QuantizeForm</name>
    <message>
        <source>Data Set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Images that scales are found on, and others that accuracy is measured on.</source>
        <translation>用于确定缩放因子的图像，以及用于测量准确率的其他图像。</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>All Settings</source>
        <translation>所有设置</translation>
    </message>
    <message>
        <source>Also show the settings that few runs change.</source>
        <translation>同时显示很少更改的设置。</translation>
    </message>
    <message>
        <source>File for the result</source>
        <translation>结果的保存文件</translation>
    </message>
    <message>
        <source>The ONNX file that the quantized model is written to.</source>
        <translation>写入量化模型的 ONNX 文件。</translation>
    </message>
    <message>
        <source>Save the Result As</source>
        <translation>结果另存为</translation>
    </message>
</context>
<context>
    <name>app::QuantizePage</name>
    <message>
        <source>Scheme</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>What becomes small, how, and for which runtime.</source>
        <translation>压缩什么、如何压缩、面向哪个运行时。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>How each layer is computed, and what it loses.</source>
        <translation>每层如何计算，以及损失多少。</translation>
    </message>
    <message>
        <source>Parts of the Quantize workspace</source>
        <translation>量化工作区的各部分</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Run the same command once more.</source>
        <translation>再次运行相同的命令。</translation>
    </message>
    <message>
        <source>Quantize the model first.</source>
        <translation>请先量化模型。</translation>
    </message>
    <message>
        <source>The layers are being ranked.</source>
        <translation>正在对层排序。</translation>
    </message>
    <message>
        <source>Quantize, then see what each layer loses.</source>
        <translation>量化后可查看每层的损失。</translation>
    </message>
    <message>
        <source>Ranks the layers by what they lose in integers.</source>
        <translation>按各层整数化后的损失排序。</translation>
    </message>
    <message>
        <source>Stopped before the layers were ranked.</source>
        <translation>在层排序完成前已停止。</translation>
    </message>
    <message>
        <source>The layers could not be ranked: %1</source>
        <translation>无法对层排序：%1</translation>
    </message>
    <message>
        <source>Measured on %1 samples; the layer on top loses most.</source>
        <translation>在 %1 个样本上测量；最上面的层损失最大。</translation>
    </message>
    <message>
        <source>The quantization was stopped</source>
        <translation>量化已停止</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>未写入文件。</translation>
    </message>
    <message>
        <source>The model could not be quantized</source>
        <translation>无法量化模型</translation>
    </message>
    <message>
        <source>Change the scheme, or keep the layer in float.</source>
        <translation>请更改方案，或将该层保留为浮点。</translation>
    </message>
    <message>
        <source>Command: %1
Log: %2</source>
        <translation>命令：%1
日志：%2</translation>
    </message>
    <message>
        <source>A quantization is going on.</source>
        <translation>量化正在进行。</translation>
    </message>
    <message>
        <source>Correct what is marked in the form first.</source>
        <translation>请先更正表单中标出的内容。</translation>
    </message>
    <message>
        <source>Ready. The open model stays as it is; a new file is written.</source>
        <translation>就绪。打开的模型保持不变；将写入新文件。</translation>
    </message>
</context>
<context>
    <name>app::QuantizeResult</name>
    <message>
        <source>Bytes of the ONNX files.</source>
        <translation>ONNX 文件的字节数。</translation>
    </message>
    <message>
        <source>Top-1 accuracy on the validation images, computed by Espalier; scales were found on training images.</source>
        <translation>由 Espalier 计算的验证图像 Top-1 准确率；缩放因子在训练图像上确定。</translation>
    </message>
    <message>
        <source>Medians of interleaved runs of one sample in ONNX Runtime.</source>
        <translation>在 ONNX Runtime 中交替运行单个样本的中位数。</translation>
    </message>
    <message>
        <source>Go back to the float model.</source>
        <translation>返回浮点模型。</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Load both files in ONNX Runtime, compare their outputs and times, and count what it computes in integers.</source>
        <translation>在 ONNX Runtime 中加载两个文件，比较输出和时间，并统计以整数计算的算子。</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>未验证</translation>
    </message>
    <message>
        <source>Not verified in ONNX Runtime.</source>
        <translation>未在 ONNX Runtime 中验证。</translation>
    </message>
    <message>
        <source>Loading both files in ONNX Runtime…</source>
        <translation>正在 ONNX Runtime 中加载两个文件…</translation>
    </message>
    <message>
        <source>Not verified in ONNX Runtime: %1</source>
        <translation>未在 ONNX Runtime 中验证：%1</translation>
    </message>
    <message>
        <source>ONNX Runtime %1 cannot load the file: %2</source>
        <translation>ONNX Runtime %1 无法加载该文件：%2</translation>
    </message>
    <message>
        <source>Verified in ONNX Runtime %1: %2 integer operators, %3 left in float.</source>
        <translation>已在 ONNX Runtime %1 中验证：%2 个整数算子，%3 个保留为浮点。</translation>
    </message>
</context>
<context>
    <name>app::QuantizeRun</name>
    <message>
        <source>Quantize %1</source>
        <translation>量化 %1</translation>
    </message>
    <message>
        <source>Find the culprit in %1</source>
        <translation>查找 %1 中的问题层</translation>
    </message>
    <message>
        <source>Verify %1</source>
        <translation>验证 %1</translation>
    </message>
</context>
<context>
    <name>app::QuantizeViews</name>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>What both models answer, and which answers change.</source>
        <translation>两个模型的预测，以及哪些预测发生改变。</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Which numbers of a layer are clipped, to drag.</source>
        <translation>某层的哪些数值被截断，可拖动调整。</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>What a layer makes of a sample in both models.</source>
        <translation>某层在两个模型中对样本的输出。</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>How fine the grid is that weights snap to.</source>
        <translation>权重所对齐网格的精细程度。</translation>
    </message>
    <message>
        <source>Read both models</source>
        <translation>读取两个模型</translation>
    </message>
</context>
<context>
    <name>app::RecoverCard</name>
    <message>
        <source>Progress of the recovery</source>
        <translation>恢复进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>End the run; training can be resumed from its checkpoint.</source>
        <translation>结束运行；训练可从检查点恢复。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Forget the run; its checkpoint goes to the wastebasket.</source>
        <translation>放弃该运行；其检查点移到回收站。</translation>
    </message>
    <message>
        <source>Recovering %1</source>
        <translation>正在恢复 %1</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>已暂停：%1</translation>
    </message>
    <message>
        <source>Stopped: %1 is not written</source>
        <translation>已停止：%1 未写入</translation>
    </message>
    <message>
        <source>%1 could not be recovered</source>
        <translation>无法恢复 %1</translation>
    </message>
    <message>
        <source>Its checkpoint is there, so it can go on.</source>
        <translation>检查点仍在，因此可以继续。</translation>
    </message>
    <message>
        <source>It begins anew when it is resumed.</source>
        <translation>恢复运行时将从头开始。</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>original %1</source>
        <translation>原始 %1</translation>
    </message>
    <message>
        <source>cut %1</source>
        <translation>剪枝后 %1</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>现在 %1</translation>
    </message>
    <message>
        <source>Validation accuracy, measured: %1</source>
        <translation>验证准确率（测量值）：%1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Let the run stand still and leave the processor to others.</source>
        <translation>暂停运行，把处理器让给其他程序。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复运行</translation>
    </message>
    <message>
        <source>Start Again</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Run the same command again; training goes on at its checkpoint.</source>
        <translation>再次运行相同的命令；训练从检查点继续。</translation>
    </message>
    <message>
        <source>The checkpoint could not be moved to the wastebasket; remove it by hand beside %1.</source>
        <translation>无法将检查点移到回收站；请手动移除 %1 旁边的检查点。</translation>
    </message>
</context>
<context>
    <name>app::RecoverDialog</name>
    <message>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The channels of the draft are cut for real, and the network gets its accuracy back with the training images of %1. Test images stay unseen.</source>
        <translation>真正剪除草稿中的通道，并用 %1 的训练图像恢复网络的准确率。测试图像保持未见。</translation>
    </message>
    <message>
        <source>File for the result</source>
        <translation>结果的保存文件</translation>
    </message>
    <message>
        <source>The ONNX file that the recovered network is written to; beside it training keeps its checkpoint.</source>
        <translation>写入恢复后网络的 ONNX 文件；训练检查点保存在其旁边。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Save the Result As</source>
        <translation>结果另存为</translation>
    </message>
    <message>
        <source>Correct what is marked above first.</source>
        <translation>请先更正上面标出的内容。</translation>
    </message>
    <message>
        <source>Choose at least one way to recover; Apply cuts without any.</source>
        <translation>请至少选择一种恢复方式；“应用”则只剪枝而不恢复。</translation>
    </message>
    <message>
        <source>Choose a file for the result.</source>
        <translation>请选择结果的保存文件。</translation>
    </message>
    <message>
        <source>Cut the channels and recover.</source>
        <translation>剪除通道并恢复。</translation>
    </message>
    <message>
        <source>The file is there already and will be replaced.</source>
        <translation>文件已存在，将被替换。</translation>
    </message>
    <message>
        <source>Training can be paused, stopped and resumed.</source>
        <translation>训练可以暂停、停止和恢复运行。</translation>
    </message>
    <message>
        <source>This takes seconds to minutes.</source>
        <translation>这需要几秒到几分钟。</translation>
    </message>
</context>
<context>
    <name>app::RecoverRun</name>
    <message>
        <source>Recover %1</source>
        <translation>恢复 %1</translation>
    </message>
</context>
<context>
    <name>app::ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Figures, layers and checks of the open model, in one file. With a data set it also has accuracies, classes and samples.</source>
        <translation>将打开模型的数值、层和检查写入一个文件。有数据集时，还包括准确率、类别和样本。</translation>
    </message>
    <message>
        <source>Figures, layers, classes, samples and checks of the open model, in one file. Accuracies are those of the test images of %1.</source>
        <translation>将打开模型的数值、层、类别、样本和检查写入一个文件。准确率为 %1 的测试图像上的值。</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>对比对象</translation>
    </message>
    <message>
        <source>The model that the open one was made from; may stay empty.</source>
        <translation>打开的模型由其得到的模型；可留空。</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>要写入的文件</translation>
    </message>
    <message>
        <source>A name that ends in .pdf gives a PDF, any other HTML.</source>
        <translation>名称以 .pdf 结尾时生成 PDF，否则生成 HTML。</translation>
    </message>
    <message>
        <source>Write Report</source>
        <translation>写入报告</translation>
    </message>
    <message>
        <source>Choose a file to write.</source>
        <translation>请选择要写入的文件。</translation>
    </message>
    <message>
        <source>Choose another file: the open model would be overwritten.</source>
        <translation>请选择其他文件：否则会覆盖当前打开的模型。</translation>
    </message>
    <message>
        <source>Report on %1</source>
        <translation>%1 的报告</translation>
    </message>
    <message>
        <source>Make the PDF</source>
        <translation>生成 PDF</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>已停止；未写入任何内容。</translation>
    </message>
</context>
<context>
    <name>app::ResultCard</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Hide these figures; the file stays.</source>
        <translation>隐藏这些数值；文件仍保留。</translation>
    </message>
    <message>
        <source>%1 is written</source>
        <translation>%1 已写入</translation>
    </message>
    <message>
        <source>Open Original</source>
        <translation>打开原始模型</translation>
    </message>
    <message>
        <source>Open Result</source>
        <translation>打开结果</translation>
    </message>
    <message>
        <source>Open the file that was written, in place of this model.</source>
        <translation>打开写入的文件，替换此模型。</translation>
    </message>
</context>
<context>
    <name>app::SearchForm</name>
    <message>
        <source>Data Set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Images that networks are fitted on, and others that they are compared on.</source>
        <translation>用于拟合网络的图像，以及用于对比的其他图像。</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>搜索空间</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>权衡</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Folder of the search</source>
        <translation>搜索文件夹</translation>
    </message>
    <message>
        <source>Its journal and its networks are written here; a folder with a search shows what it found and can go on.</source>
        <translation>搜索的日志和网络写入此处；若文件夹中已有搜索，则显示其结果并可继续。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Where networks come from.</source>
        <translation>网络的来源。</translation>
    </message>
    <message>
        <source>Parts of the open model</source>
        <translation>当前打开模型的部分</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新建：%1</translation>
    </message>
    <message>
        <source>Weights may be 8-bit integers</source>
        <translation>权重可为 8 位整数</translation>
    </message>
    <message>
        <source>Networks may store weights in 8 bits and compute with integers.</source>
        <translation>网络可以用 8 位存储权重并以整数计算。</translation>
    </message>
    <message>
        <source>The open model teaches finalists</source>
        <translation>由打开的模型教入围网络</translation>
    </message>
    <message>
        <source>Finalists learn from its answers beside the labels.</source>
        <translation>入围网络除标签外，还从该模型的预测中学习。</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>What accuracy is traded against.</source>
        <translation>与准确率权衡的对象。</translation>
    </message>
    <message>
        <source>Second cost</source>
        <translation>第二成本</translation>
    </message>
    <message>
        <source>A second cost that is traded against accuracy and the first.</source>
        <translation>与准确率和第一成本权衡的第二成本。</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>无其他</translation>
    </message>
    <message>
        <source>Accuracy against</source>
        <translation>准确率权衡</translation>
    </message>
    <message>
        <source>and</source>
        <translation>和</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时间限制</translation>
    </message>
    <message>
        <source>How long the search may take, earlier runs in the same folder included. Half of it belongs to the finalists.</source>
        <translation>搜索可用的时间，包括同一文件夹中以前的运行。其中一半用于入围网络。</translation>
    </message>
    <message>
        <source>in all, half of it for finalists</source>
        <translation>总计，一半用于入围网络</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>All Settings</source>
        <translation>所有设置</translation>
    </message>
    <message>
        <source>Also show the settings that few searches change.</source>
        <translation>同时显示很少更改的设置。</translation>
    </message>
    <message>
        <source>Correct what is marked in the form first.</source>
        <translation>请先更正表单中标出的内容。</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>没有打开的模型。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Count what a space offers</source>
        <translation>统计搜索空间的规模</translation>
    </message>
    <message>
        <source>%1 networks</source>
        <translation>%1 个网络</translation>
    </message>
</context>
<context>
    <name>app::SearchLimits</name>
    <message>
        <source>At most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Use Nearest Possible</source>
        <translation>使用最接近的可行值</translation>
    </message>
    <message>
        <source>Raise each limit that no network keeps to what the smallest needs.</source>
        <translation>将没有网络能满足的各项限制提高到最小网络所需的值。</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>Limit on %1</source>
        <translation>%1 的限制</translation>
    </message>
    <message>
        <source>Such as 50kB, 1.5MiB, or 50% of the largest network.</source>
        <translation>例如 50kB、1.5MiB，或最大网络的 50%。</translation>
    </message>
    <message>
        <source>Such as 20k, 1.5M, or 50% of the largest network.</source>
        <translation>例如 20k、1.5M，或最大网络的 50%。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>The limit on %1 is not understood; write %2.</source>
        <translation>无法理解 %1 的限制；请写成 %2。</translation>
    </message>
    <message>
        <source>50kB, 1.5MiB or 50%</source>
        <translation>50kB、1.5MiB 或 50%</translation>
    </message>
    <message>
        <source>20k, 1.5M or 50%</source>
        <translation>20k、1.5M 或 50%</translation>
    </message>
    <message>
        <source>No network keeps the limit on %1; the smallest needs %2.</source>
        <translation>没有网络满足 %1 的限制；最小的需要 %2。</translation>
    </message>
    <message>
        <source>Above the limit.</source>
        <translation>超出限制。</translation>
    </message>
    <message>
        <source>Keeps the limit.</source>
        <translation>满足限制。</translation>
    </message>
</context>
<context>
    <name>app::SearchPage</name>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Run the same command once more; what was measured is kept.</source>
        <translation>再次运行相同的命令；已测量的结果会保留。</translation>
    </message>
    <message>
        <source>Finish Front</source>
        <translation>完成前沿训练</translation>
    </message>
    <message>
        <source>Train the best of the front to the end, without looking for more.</source>
        <translation>将前沿中最好的网络训练到底，不再继续搜索。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop and Keep</source>
        <translation>停止并保留</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>搜索进度</translation>
    </message>
    <message>
        <source>The search cannot do that</source>
        <translation>搜索无法执行此操作</translation>
    </message>
    <message>
        <source>Save Network</source>
        <translation>保存网络</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx)</source>
        <translation>ONNX 模型 (*.onnx)</translation>
    </message>
    <message>
        <source>The settings of the search that is going on.</source>
        <translation>正在进行的搜索的设置。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复运行</translation>
    </message>
    <message>
        <source>A search is going on.</source>
        <translation>搜索正在进行。</translation>
    </message>
    <message>
        <source>Go on with the networks that are known; time, limits and what is traded may be others.</source>
        <translation>从已知的网络继续；时间、限制和权衡对象可以更改。</translation>
    </message>
    <message>
        <source>Look for networks.</source>
        <translation>搜索网络。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Let the search stand still and leave the processor to others.</source>
        <translation>暂停搜索，把处理器让给其他程序。</translation>
    </message>
    <message>
        <source>Nothing runs.</source>
        <translation>没有正在运行的任务。</translation>
    </message>
    <message>
        <source>End the search; what it found is kept and can be resumed.</source>
        <translation>结束搜索；已得到的结果会保留，并可恢复运行。</translation>
    </message>
    <message>
        <source>Nothing runs; this was found before</source>
        <translation>未在运行；这是以前的结果</translation>
    </message>
    <message>
        <source>Nothing runs yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>正在搜索</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>%1 networks</source>
        <translation>%1 个网络</translation>
    </message>
    <message>
        <source>%1 on the front</source>
        <translation>前沿上 %1 个</translation>
    </message>
    <message>
        <source>%1 genes held back</source>
        <translation>%1 个基因受限</translation>
    </message>
    <message>
        <source>The data set is read and the first network is measured.</source>
        <translation>正在读取数据集并测量第一个网络。</translation>
    </message>
    <message>
        <source>Nothing was found here yet. Start the search: every network that it measures becomes a point.</source>
        <translation>此处尚无结果。请开始搜索：每个测量过的网络会成为一个点。</translation>
    </message>
    <message>
        <source>The folder cannot be read</source>
        <translation>无法读取文件夹</translation>
    </message>
    <message>
        <source>Choose another folder, or start the search there again with the command that began it.</source>
        <translation>请选择其他文件夹，或用最初的命令在该处重新开始搜索。</translation>
    </message>
    <message>
        <source>The search was stopped</source>
        <translation>搜索已停止</translation>
    </message>
    <message>
        <source>What it found is kept, and Resume goes on.</source>
        <translation>已得到的结果会保留，可通过“恢复运行”继续。</translation>
    </message>
    <message>
        <source>The search failed</source>
        <translation>搜索失败</translation>
    </message>
    <message>
        <source>Go back to the data set and the settings that it began with, or choose another folder.</source>
        <translation>请恢复开始时的数据集和设置，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Command: %1
Log: %2</source>
        <translation>命令：%1
日志：%2</translation>
    </message>
</context>
<context>
    <name>app::SearchResults</name>
    <message>
        <source>Hypervolume</source>
        <translation>超体积</translation>
    </message>
    <message>
        <source>networks of each kind</source>
        <translation>每类网络的数量</translation>
    </message>
    <message>
        <source>hypervolume</source>
        <translation>超体积</translation>
    </message>
    <message>
        <source>The share of the square between no error at no cost and the largest network that the front holds, after so many networks of each kind. The strategy is worth its name where its curve is above that of the networks drawn by lot.</source>
        <translation>在每类各测量相应数量的网络之后，前沿在“零误差零成本”与最大网络之间的方形中所占的比例。策略曲线高于随机抽取网络的曲线之处，策略才名副其实。</translation>
    </message>
    <message>
        <source>Cost to the right</source>
        <translation>横轴成本</translation>
    </message>
    <message>
        <source>The cost that the plot shows.</source>
        <translation>图中显示的成本。</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Equal steps to the right are equal factors.</source>
        <translation>向右相等的步长表示相等的倍数。</translation>
    </message>
    <message>
        <source>Accuracy over</source>
        <translation>准确率的横轴</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the network as it was measured.</source>
        <translation>打开测量时的网络。</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Keep the network under a name of its own.</source>
        <translation>用单独的名称保留该网络。</translation>
    </message>
    <message>
        <source>Distill Into This</source>
        <translation>蒸馏到此网络</translation>
    </message>
    <message>
        <source>Go to the Distill workspace with this network as the student of the open model.</source>
        <translation>转到蒸馏工作区，以此网络作为打开模型的学生。</translation>
    </message>
    <message>
        <source>Finish Now</source>
        <translation>立即完成训练</translation>
    </message>
    <message>
        <source>Train this network to the end now, on all samples, whatever the search does else.</source>
        <translation>无论搜索进行到哪里，立即在所有样本上将此网络训练到底。</translation>
    </message>
    <message>
        <source>strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>by lot</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Select a network to do something with it.</source>
        <translation>请选择要操作的网络。</translation>
    </message>
    <message>
        <source>Select one network alone.</source>
        <translation>请只选择一个网络。</translation>
    </message>
    <message>
        <source>is finished next</source>
        <translation>接下来完成训练</translation>
    </message>
    <message>
        <source>not written, as others were better when it was measured</source>
        <translation>未写入，因为测量时已有更好的网络</translation>
    </message>
    <message>
        <source>What the strategy gains
over networks drawn by lot.</source>
        <translation>策略相对于随机抽取的
网络的增益。</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Hold choices back: what is not checked is not tried any more, also by a search that runs.</source>
        <translation>限制选项：未勾选的不再尝试，正在运行的搜索也不例外。</translation>
    </message>
    <message>
        <source>Open the model that is to teach first.</source>
        <translation>请先打开用作教师的模型。</translation>
    </message>
</context>
<context>
    <name>app::SearchRun</name>
    <message>
        <source>Search in %1</source>
        <translation>在 %1 中搜索</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>读取 %1</translation>
    </message>
    <message>
        <source>Steer %1</source>
        <translation>调整 %1</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>保存 %1</translation>
    </message>
</context>
<context>
    <name>app::ShortcutsPage</name>
    <message>
        <source>Filter actions</source>
        <translation>筛选操作</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其按键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Keys of the selected action</source>
        <translation>所选操作的按键</translation>
    </message>
    <message>
        <source>Press the keys that this action is to have.</source>
        <translation>请按下要分配给此操作的按键。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Give the selected action its first keys again.</source>
        <translation>恢复所选操作的初始按键。</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>%1 already belongs to &quot;%2&quot;. Give that action other keys first.</source>
        <translation>%1 已分配给“%2”。请先为该操作指定其他按键。</translation>
    </message>
</context>
<context>
    <name>app::StartPage</name>
    <message>
        <source>%1 nodes</source>
        <translation>%1 个节点</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 个参数</translation>
    </message>
    <message>
        <source>Espalier</source>
        <translation>Espalier</translation>
    </message>
    <message>
        <source>Open an ONNX model to see it, measure it and make it smaller. Drop a file anywhere.</source>
        <translation>打开 ONNX 模型，进行查看、测量和压缩。可将文件拖放到任意位置。</translation>
    </message>
    <message>
        <source>Start with a sample</source>
        <translation>从样例开始</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>not found: %1</source>
        <translation>未找到：%1</translation>
    </message>
    <message>
        <source>%1&lt;br&gt;Last opened %2</source>
        <translation>%1&lt;br&gt;上次打开：%2</translation>
    </message>
</context>
<context>
    <name>app::StudentForm</name>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Where the network that learns comes from.</source>
        <translation>学习网络的来源。</translation>
    </message>
    <message>
        <source>Cut from the teacher</source>
        <translation>由教师剪枝</translation>
    </message>
    <message>
        <source>New network</source>
        <translation>新网络</translation>
    </message>
    <message>
        <source>ONNX file</source>
        <translation>ONNX 文件</translation>
    </message>
    <message>
        <source>File of the student</source>
        <translation>学生文件</translation>
    </message>
    <message>
        <source>An ONNX model for the same images and classes as the teacher.</source>
        <translation>与教师使用相同图像和类别的 ONNX 模型。</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>&lt;b&gt;Budget&lt;/b&gt;&lt;br&gt;Most parameters of the student, as a share of the teacher&apos;s. All layers are made narrower until it is met.</source>
        <translation>&lt;b&gt;预算&lt;/b&gt;&lt;br&gt;学生参数量的上限，以教师的比例表示。所有层都会变窄，直至满足预算。</translation>
    </message>
    <message>
        <source>no budget</source>
        <translation>无预算</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>The family of networks to choose from.</source>
        <translation>可供选择的网络系列。</translation>
    </message>
    <message>
        <source>%1 parameters, %2 for a teacher of %3; %4 multiply-accumulates</source>
        <translation>%1 个参数（教师 %3，变化 %2）；%4 次乘加运算</translation>
    </message>
</context>
<context>
    <name>app::WindowStatus</name>
    <message>
        <source>What runs now; click to see all jobs (Ctrl+J).</source>
        <translation>正在运行的任务；点击查看所有任务（Ctrl+J）。</translation>
    </message>
    <message>
        <source>The images that accuracy is measured on; click to choose others.</source>
        <translation>用于测量准确率的图像；点击选择其他图像。</translation>
    </message>
    <message>
        <source>Selected nodes.</source>
        <translation>所选节点。</translation>
    </message>
    <message>
        <source>Findings about the model; click to read.</source>
        <translation>关于模型的检查结果；点击阅读。</translation>
    </message>
    <message>
        <source>Size of the graph on screen.</source>
        <translation>图在屏幕上的缩放比例。</translation>
    </message>
    <message>
        <source>Memory that Espalier uses.</source>
        <translation>Espalier 占用的内存。</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Data: %1</source>
        <translation>数据：%1</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 个问题</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 个问题</translation>
    </message>
    <message>
        <source>1 node selected</source>
        <translation>已选择 1 个节点</translation>
    </message>
    <message>
        <source>%1 nodes selected</source>
        <translation>已选择 %1 个节点</translation>
    </message>
</context>
<context>
    <name>widgets::AccuracyCard</name>
    <message>
        <source>Add Data Set…</source>
        <translation>添加数据集…</translation>
    </message>
    <message>
        <source>Choose the images that accuracy is measured on.</source>
        <translation>选择用于测量准确率的图像。</translation>
    </message>
    <message>
        <source>Accuracy against removed MACs</source>
        <translation>准确率与移除的 MACs</translation>
    </message>
    <message>
        <source>MACs removed, %</source>
        <translation>移除的 MACs, %</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Move a slider: every place that is measured becomes a point.</source>
        <translation>请移动滑块：每个测量过的位置会成为一个点。</translation>
    </message>
    <message>
        <source>What the network computes in front of the slider is kept for these images, in at most %1; Preferences change that.</source>
        <translation>网络在该滑块之前的计算结果会为这些图像保留，最多 %1；可在“首选项”中更改。</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>Measure All %1</source>
        <translation>测量全部 %1 张</translation>
    </message>
    <message>
        <source>Measures the draft on every image of the role instead of %1; moving a slider stops it.</source>
        <translation>在该用途的每张图像上测量草稿，而非仅 %1 张；移动滑块会停止测量。</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>估计值</translation>
    </message>
    <message>
        <source>The original less what each group costs alone, as if they did not touch each other.</source>
        <translation>原始模型的值减去各组单独造成的损失，假设各组互不影响。</translation>
    </message>
    <message>
        <source>From sensitivity, on at most %1 images a point; the measurement follows.</source>
        <translation>由敏感度得出，每个点最多 %1 张图像；随后进行测量。</translation>
    </message>
    <message>
        <source>accuracy cannot be measured</source>
        <translation>无法测量准确率</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>95 % interval of Wilson, and the images that it rests on so far.</source>
        <translation>Wilson 95 % 置信区间，以及目前所依据的图像数。</translation>
    </message>
    <message>
        <source>%1 against the original on the same images: %2. Same answer in %3.</source>
        <translation>在相同图像上与原始模型相差 %1：%2。预测一致率 %3。</translation>
    </message>
    <message>
        <source>Share of images with the answer of the original; there are no labels. Mean divergence %1 nats.</source>
        <translation>预测与原始模型相同的图像比例；没有标签。平均散度 %1 nat。</translation>
    </message>
</context>
<context>
    <name>widgets::ActivationsPage</name>
    <message>
        <source>Activations</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Which output or input of the node is shown.</source>
        <translation>显示节点的哪个输出或输入。</translation>
    </message>
    <message>
        <source>Colour each channel over its own range</source>
        <translation>按各通道自身的范围着色</translation>
    </message>
    <message>
        <source>Shows structure in weak channels; colours of two channels are then not comparable.</source>
        <translation>可显示弱通道中的结构；但两个通道的颜色不再可比。</translation>
    </message>
    <message>
        <source>Output </source>
        <translation>输出 </translation>
    </message>
    <message>
        <source>Input </source>
        <translation>输入 </translation>
    </message>
    <message>
        <source>Select a node to see what it computes.</source>
        <translation>选择节点以查看其计算结果。</translation>
    </message>
    <message>
        <source>Choose a sample in the Samples panel.</source>
        <translation>请在“样本”面板中选择一个样本。</translation>
    </message>
    <message>
        <source>Compute an activation</source>
        <translation>计算激活值</translation>
    </message>
    <message>
        <source>%1 sample %2</source>
        <translation>%1样本 %2</translation>
    </message>
    <message>
        <source>; %1 of %2 channels drawn</source>
        <translation>；已绘制 %2 个通道中的 %1 个</translation>
    </message>
</context>
<context>
    <name>widgets::BudgetDialog</name>
    <message>
        <source>Prune to Budget</source>
        <translation>按预算剪枝</translation>
    </message>
    <message>
        <source>Locked groups stay as they are. The sliders move in one step that undo takes back.</source>
        <translation>锁定的组保持不变。滑块的移动作为一步完成，可以撤销。</translation>
    </message>
    <message>
        <source>Set Sliders</source>
        <translation>设置滑块</translation>
    </message>
    <message>
        <source>Looking for sliders that meet the budget…</source>
        <translation>正在查找满足预算的滑块位置…</translation>
    </message>
    <message>
        <source>Accuracy %1 (proxy n=%2).</source>
        <translation>准确率 %1（抽样 n=%2）。</translation>
    </message>
    <message>
        <source>The limit of a single group binds too: 1 group lost the most.</source>
        <translation>单组上限也起了作用：1 个组达到了移除上限。</translation>
    </message>
    <message>
        <source>The limit of single groups binds too: %1 groups lost the most.</source>
        <translation>单组上限也起了作用：%1 个组达到了移除上限。</translation>
    </message>
    <message>
        <source>1 locked group stayed.</source>
        <translation>1 个锁定的组保持不变。</translation>
    </message>
    <message>
        <source>%1 locked groups stayed.</source>
        <translation>%1 个锁定的组保持不变。</translation>
    </message>
    <message>
        <source>The limit on accuracy binds: the one on size is not met.</source>
        <translation>准确率下限起了作用：大小上限未能满足。</translation>
    </message>
    <message>
        <source>The limit on accuracy binds.</source>
        <translation>准确率下限起了作用。</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节数</translation>
    </message>
    <message>
        <source>peak memory</source>
        <translation>峰值内存</translation>
    </message>
    <message>
        <source>The limit on %1 binds: at most %2.</source>
        <translation>对 %1 的限制起了作用：至多 %2。</translation>
    </message>
    <message>
        <source>Left are %1 of the MACs, %2 of the parameters, %3 of the bytes.</source>
        <translation>剩余 %1 的 MACs、%2 的参数量、%3 的字节数。</translation>
    </message>
    <message>
        <source>The sliders stay as they were: %1</source>
        <translation>滑块保持原位：%1</translation>
    </message>
</context>
<context>
    <name>widgets::ChannelGrid</name>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>What each channel answers to the sample; a click shows it large below.</source>
        <translation>每个通道对样本的响应；点击可在下方放大显示。</translation>
    </message>
    <message>
        <source>Channel %1: %2 to %3</source>
        <translation>通道 %1：%2 至 %3</translation>
    </message>
</context>
<context>
    <name>widgets::CheckPage</name>
    <message>
        <source>Check Run</source>
        <translation>检查运行</translation>
    </message>
    <message>
        <source>A few hundred samples through the model, then a look at every sample. Finish whenever you have seen enough.</source>
        <translation>先让几百个样本通过模型，再检查每个样本。看够后可随时结束。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Also write preprocessing and class names into %1</source>
        <translation>同时将预处理和类别名称写入 %1</translation>
    </message>
    <message>
        <source>The model file then needs no set-up on another machine. Its weights stay as they are.</source>
        <translation>模型文件在其他机器上便无需设置。其权重保持不变。</translation>
    </message>
    <message>
        <source>Progress of the check run</source>
        <translation>检查运行的进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the check run; what was found stays.</source>
        <translation>停止检查运行；已有的检查结果会保留。</translation>
    </message>
    <message>
        <source>Run Again</source>
        <translation>重新运行</translation>
    </message>
    <message>
        <source>Start the check run from the beginning.</source>
        <translation>从头开始检查运行。</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>No model is open, so that accuracy is not measured.</source>
        <translation>没有打开的模型，因此不测量准确率。</translation>
    </message>
    <message>
        <source>Check accuracy</source>
        <translation>检查准确率</translation>
    </message>
    <message>
        <source>Examine samples</source>
        <translation>检查样本</translation>
    </message>
    <message>
        <source>Stopped; what was found until then stands below.</source>
        <translation>已停止；此前的检查结果列在下方。</translation>
    </message>
    <message>
        <source>Every sample was examined.</source>
        <translation>已检查所有样本。</translation>
    </message>
    <message>
        <source> (and %1 more)</source>
        <translation> （另有 %1 个）</translation>
    </message>
    <message>
        <source>Nothing is wrong with these samples.</source>
        <translation>这些样本没有问题。</translation>
    </message>
</context>
<context>
    <name>widgets::ClippingPlot</name>
    <message>
        <source>Clipping lines</source>
        <translation>截断线</translation>
    </message>
    <message>
        <source>Drag a line: numbers outside of the two are clipped, those inside get finer steps. Arrow keys move a line, Space takes the other one.</source>
        <translation>拖动线条：两线之外的数值被截断，两线之间的步长更细。方向键移动线条，空格键切换到另一条。</translation>
    </message>
    <message>
        <source>No layer is chosen.</source>
        <translation>未选择层。</translation>
    </message>
    <message>
        <source>From %1 to %2, %3 of the numbers are clipped</source>
        <translation>从 %1 至 %2，%3 的数值被截断</translation>
    </message>
    <message>
        <source>Select a layer that is computed in integers.</source>
        <translation>请选择以整数计算的层。</translation>
    </message>
    <message>
        <source>float numbers, counts to a logarithmic scale</source>
        <translation>浮点数值，计数为对数刻度</translation>
    </message>
</context>
<context>
    <name>widgets::ClippingView</name>
    <message>
        <source>Lower end</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Numbers below are clipped.</source>
        <translation>低于此值的数值被截断。</translation>
    </message>
    <message>
        <source>Upper end</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Numbers above are clipped.</source>
        <translation>高于此值的数值被截断。</translation>
    </message>
    <message>
        <source>Reset Layer</source>
        <translation>重置层</translation>
    </message>
    <message>
        <source>Put the lines back to where the file has them.</source>
        <translation>将线条恢复到文件中的位置。</translation>
    </message>
    <message>
        <source>Reset All</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Put the lines of all layers back.</source>
        <translation>恢复所有层的线条。</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>写入…</translation>
    </message>
    <message>
        <source>Write the quantized model with these ranges to a file.</source>
        <translation>将采用这些范围的量化模型写入文件。</translation>
    </message>
    <message>
        <source>Look at the numbers of %1</source>
        <translation>查看 %1 的数值</translation>
    </message>
    <message>
        <source>No layer is chosen</source>
        <translation>未选择层</translation>
    </message>
    <message>
        <source>Nothing is quantized yet</source>
        <translation>尚未量化</translation>
    </message>
    <message>
        <source>%1 makes no integers</source>
        <translation>%1 不产生整数</translation>
    </message>
    <message>
        <source>%1 of the numbers clipped</source>
        <translation>%1 的数值被截断</translation>
    </message>
    <message>
        <source>Measure the ranges</source>
        <translation>测量范围</translation>
    </message>
    <message>
        <source>Quantize, then choose a layer and drag its lines.</source>
        <translation>量化后，选择一个层并拖动其线条。</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>proxy n=%1, growing</source>
        <translation>抽样 n=%1，增加中</translation>
    </message>
    <message>
        <source>proxy n=%1</source>
        <translation>抽样 n=%1</translation>
    </message>
    <message>
        <source>accuracy with these ranges (%1 to %2, %3).</source>
        <translation>采用这些范围的准确率（%1 至 %2，%3）。</translation>
    </message>
    <message>
        <source>answers as in float with these ranges (%1 to %2, %3).</source>
        <translation>采用这些范围时与浮点预测一致（%1 至 %2，%3）。</translation>
    </message>
    <message>
        <source>File as written %1, float %2 on the same samples. Change: %3.</source>
        <translation>在相同样本上，已写文件为 %1，浮点为 %2。变化：%3。</translation>
    </message>
    <message>
        <source>Move a line first.</source>
        <translation>请先移动一条线。</translation>
    </message>
    <message>
        <source>Write with These Ranges</source>
        <translation>以这些范围写入</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx)</source>
        <translation>ONNX 模型 (*.onnx)</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>写入 %1</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 已写入。</translation>
    </message>
</context>
<context>
    <name>widgets::ComparisonView</name>
    <message>
        <source>The sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Most probable classes in float</source>
        <translation>浮点下概率最高的类别</translation>
    </message>
    <message>
        <source>Most probable classes in integers</source>
        <translation>整数下概率最高的类别</translation>
    </message>
    <message>
        <source>What integers add to the probabilities</source>
        <translation>整数化带来的概率变化</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>浮点</translation>
    </message>
    <message>
        <source>Integers</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Run both models on a sample</source>
        <translation>在样本上运行两个模型</translation>
    </message>
    <message>
        <source>Same answer</source>
        <translation>预测相同</translation>
    </message>
    <message>
        <source>Flipped</source>
        <translation>预测改变</translation>
    </message>
    <message>
        <source>Most probable classes by %1</source>
        <translation>%1 的最可能类别</translation>
    </message>
    <message>
        <source>What %1 adds to the probabilities of %2</source>
        <translation>%1 对 %2 的概率的增量</translation>
    </message>
</context>
<context>
    <name>widgets::CurveFiller</name>
    <message>
        <source>Measure curves</source>
        <translation>测量曲线</translation>
    </message>
</context>
<context>
    <name>widgets::DatasetWizard</name>
    <message>
        <source>Add Data Set</source>
        <translation>添加数据集</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
</context>
<context>
    <name>widgets::DragPreparation</name>
    <message>
        <source>Prepare the next drag</source>
        <translation>准备下一次拖动</translation>
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
        <translation>浮点</translation>
    </message>
    <message>
        <source>Integers</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Channels: %1</source>
        <translation>通道：%1</translation>
    </message>
    <message>
        <source>Chosen channel: %1</source>
        <translation>所选通道：%1</translation>
    </message>
    <message>
        <source>Quantize, then see what a layer makes in both models.</source>
        <translation>量化后可查看某层在两个模型中的输出。</translation>
    </message>
    <message>
        <source>Select a layer, in the graph or under Layers.</source>
        <translation>请在图中或“层”下选择一个层。</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Compute feature maps</source>
        <translation>计算特征图</translation>
    </message>
    <message>
        <source>No layer is chosen</source>
        <translation>未选择层</translation>
    </message>
    <message>
        <source>This layer makes no integers: choose another one.</source>
        <translation>该层不产生整数：请选择其他层。</translation>
    </message>
    <message>
        <source>Its output has neither rows and columns nor one row of numbers, so there is no picture of it.</source>
        <translation>其输出既没有行和列，也不是单行数值，因此无法成图。</translation>
    </message>
    <message>
        <source>%1 sample %2: %3 signal over noise; channel %4 differs most. %5 of %6 channels are drawn.</source>
        <translation>%1样本 %2：信噪比 %3；通道 %4 差异最大。已绘制 %6 个通道中的 %5 个。</translation>
    </message>
</context>
<context>
    <name>widgets::FilterModel</name>
    <message>
        <source>goes</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Channel %1, %2</source>
        <translation>通道 %1，%2</translation>
    </message>
    <message>
        <source>Channel %1, score %2, %3</source>
        <translation>通道 %1，得分 %2，%3</translation>
    </message>
</context>
<context>
    <name>widgets::FiltersView</name>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>The group whose channels are shown.</source>
        <translation>显示其通道的组。</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Whose weights the pictures show.</source>
        <translation>图片显示哪个层的权重。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>In which order the channels stand.</source>
        <translation>通道的排列顺序。</translation>
    </message>
    <message>
        <source>Least score first</source>
        <translation>得分低者在前</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>按编号</translation>
    </message>
    <message>
        <source>Choose by score again</source>
        <translation>重新按得分选择</translation>
    </message>
    <message>
        <source>Forgets what was struck out or taken back by hand; the number of channels stays.</source>
        <translation>清除手动划除或收回的内容；通道数保持不变。</translation>
    </message>
    <message>
        <source>Channels of the group</source>
        <translation>组的通道</translation>
    </message>
    <message>
        <source>Choose a group.</source>
        <translation>请选择一个组。</translation>
    </message>
    <message>
        <source>These channels stay: %1</source>
        <translation>这些通道保留：%1</translation>
    </message>
    <message>
        <source>The group is locked; open the lock to strike channels out.</source>
        <translation>该组已锁定；解锁后才能划除通道。</translation>
    </message>
    <message>
        <source>%1 of %2 channels go. A click, or Space, strikes one out or takes it back; dark and bright are weights below and above zero.</source>
        <translation>将移除 %2 个通道中的 %1 个。点击或按空格键可划除或收回通道；暗色和亮色分别为小于零和大于零的权重。</translation>
    </message>
    <message>
        <source>One channel must stay.</source>
        <translation>必须保留一个通道。</translation>
    </message>
</context>
<context>
    <name>widgets::FlipGallery</name>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Which samples are shown.</source>
        <translation>显示哪些样本。</translation>
    </message>
    <message>
        <source>Compared samples</source>
        <translation>对比的样本</translation>
    </message>
    <message>
        <source>All samples</source>
        <translation>所有样本</translation>
    </message>
    <message>
        <source>Only flipped</source>
        <translation>仅改变的</translation>
    </message>
    <message>
        <source>Right, then wrong</source>
        <translation>由对变错</translation>
    </message>
    <message>
        <source>Wrong, then right</source>
        <translation>由错变对</translation>
    </message>
    <message>
        <source>Open the samples</source>
        <translation>打开样本</translation>
    </message>
    <message>
        <source>Compare samples</source>
        <translation>对比样本</translation>
    </message>
    <message>
        <source>Quantize, then see which answers change.</source>
        <translation>量化后可查看哪些预测改变。</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在对比…</translation>
    </message>
    <message>
        <source>%1 of %2 samples flipped: %3 (%4 to %5); %6 shown.</source>
        <translation>%2 个样本中有 %1 个预测改变：%3（%4 至 %5）；显示 %6 个。</translation>
    </message>
    <message>
        <source>%1 of %2 samples so far flipped: %3 (%4 to %5); %6 shown.</source>
        <translation>目前 %2 个样本中有 %1 个预测改变：%3（%4 至 %5）；显示 %6 个。</translation>
    </message>
    <message>
        <source>The models cannot be compared: %1</source>
        <translation>无法对比模型：%1</translation>
    </message>
</context>
<context>
    <name>widgets::GenomePicture</name>
    <message>
        <source>Architecture of the network</source>
        <translation>网络架构</translation>
    </message>
    <message>
        <source>The choices that make the network under the pointer, or the one that is selected: channels and blocks as bars beside the most that there could be; an empty frame is a part that is left out, or weights in 8 bits.</source>
        <translation>构成指针所指或所选网络的各项选择：通道和块以条形显示，旁边为可能的最大值；空框表示省去的部分，或 8 位权重。</translation>
    </message>
    <message>
        <source>Point at a network to see how it is built.</source>
        <translation>指向一个网络以查看其构成。</translation>
    </message>
    <message>
        <source>How %1 is built</source>
        <translation>%1 的构成</translation>
    </message>
</context>
<context>
    <name>widgets::GraphCanvas</name>
    <message>
        <source>Graph</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>块 %1</translation>
    </message>
    <message>
        <source>Laying out the graph…</source>
        <translation>正在布局图…</translation>
    </message>
    <message>
        <source>Select Similar</source>
        <translation>选择相似项</translation>
    </message>
    <message>
        <source>Trace Up</source>
        <translation>向上追溯</translation>
    </message>
    <message>
        <source>Trace Down</source>
        <translation>向下追溯</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>Copy Name</source>
        <translation>复制名称</translation>
    </message>
    <message>
        <source>Expand All</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Collapse All</source>
        <translation>全部折叠</translation>
    </message>
    <message>
        <source>Fit All</source>
        <translation>适应全部</translation>
    </message>
    <message>
        <source>Copy Picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
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
        <translation>%1 行 %2 列，从 %3 至 %4</translation>
    </message>
    <message>
        <source>%1 %2, %3 %4: %5</source>
        <translation>%1 %2，%3 %4：%5</translation>
    </message>
</context>
<context>
    <name>widgets::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Inspector pages</source>
        <translation>检查器页面</translation>
    </message>
</context>
<context>
    <name>widgets::JobTableModel</name>
    <message>
        <source>stopped at %1</source>
        <translation>停止于 %1</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>已用时间</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
</context>
<context>
    <name>widgets::JobsPanel</name>
    <message>
        <source>No jobs yet. F5 measures accuracy, F6 latency.</source>
        <translation>还没有任务。F5 测量准确率，F6 测量延迟。</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Copy as Command</source>
        <translation>复制为命令</translation>
    </message>
    <message>
        <source>Open Log</source>
        <translation>打开日志</translation>
    </message>
    <message>
        <source>Clear Finished</source>
        <translation>清除已结束任务</translation>
    </message>
    <message>
        <source>Stop this job; what it has found so far is kept.</source>
        <translation>停止此任务；已得到的结果会保留。</translation>
    </message>
    <message>
        <source>Only a running job can be cancelled.</source>
        <translation>只能取消正在运行的任务。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Let this job stand still, or go on; it keeps its memory.</source>
        <translation>暂停或继续此任务；其内存会保留。</translation>
    </message>
    <message>
        <source>Only a running process can be paused.</source>
        <translation>只能暂停正在运行的进程。</translation>
    </message>
    <message>
        <source>Run the same command once more.</source>
        <translation>再次运行相同的命令。</translation>
    </message>
    <message>
        <source>Only a process that failed or was cancelled can run again, and not while another of its kind runs.</source>
        <translation>只有失败或已取消的进程可以重新运行，且不能有同类进程正在运行。</translation>
    </message>
    <message>
        <source>Copy the command line that does the same.</source>
        <translation>复制执行相同操作的命令行。</translation>
    </message>
    <message>
        <source>This job has no command line.</source>
        <translation>此任务没有命令行。</translation>
    </message>
    <message>
        <source>This job keeps no log.</source>
        <translation>此任务不保存日志。</translation>
    </message>
</context>
<context>
    <name>widgets::LayerBoard</name>
    <message>
        <source>Layer board</source>
        <translation>层滑块面板</translation>
    </message>
</context>
<context>
    <name>widgets::LayerRow</name>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 个</translation>
    </message>
    <message>
        <source>One channel of the slider is %1 positions wide: they go together.</source>
        <translation>滑块的一个通道宽 %1 个位置：它们一起移除。</translation>
    </message>
    <message>
        <source>A channel goes from all of these at once:</source>
        <translation>通道会同时从以下各处移除：</translation>
    </message>
    <message>
        <source>the criterion finds nothing in it; choose another one</source>
        <translation>该准则在其中找不到任何内容；请选择其他准则</translation>
    </message>
    <message>
        <source>%1 channels stay: %2</source>
        <translation>%1 个通道保留：%2</translation>
    </message>
    <message>
        <source>Channels removed of %1</source>
        <translation>%1 移除的通道</translation>
    </message>
    <message>
        <source>It is locked; open the lock to move it.</source>
        <translation>已锁定；解锁后才能移动。</translation>
    </message>
    <message>
        <source>%1 removed, %2 of %3 channels kept. Left and Right move by one step, Up and Down change the row.</source>
        <translation>移除 %1，保留 %3 个通道中的 %2 个。左右键移动一步，上下键切换行。</translation>
    </message>
    <message>
        <source>Channels kept of %1</source>
        <translation>%1 保留的通道</translation>
    </message>
    <message>
        <source>Channels that stay; a count between two steps goes to the nearer one.</source>
        <translation>保留的通道数；介于两步之间的数取较近的一步。</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>锁定 %1</translation>
    </message>
    <message>
        <source>A locked slider stays when all groups move or a budget is met.</source>
        <translation>移动所有组或满足预算时，锁定的滑块保持不动。</translation>
    </message>
</context>
<context>
    <name>widgets::LayersView</name>
    <message>
        <source>Precision of each layer</source>
        <translation>各层的数值精度</translation>
    </message>
    <message>
        <source>Find Culprit</source>
        <translation>查找问题层</translation>
    </message>
    <message>
        <source>Progress of the ranking</source>
        <translation>排序进度</translation>
    </message>
    <message>
        <source>Rank the layers by what each of them loses in integers.</source>
        <translation>按各层整数化后的损失排序。</translation>
    </message>
    <message>
        <source>Quantize Again Without the Kept Layers</source>
        <translation>跳过浮点层重新量化</translation>
    </message>
    <message>
        <source>Keep in Float and Quantize Again</source>
        <translation>保留为浮点并重新量化</translation>
    </message>
    <message>
        <source>Select a layer first.</source>
        <translation>请先选择一个层。</translation>
    </message>
    <message>
        <source>Leaves %1 in float.</source>
        <translation>将 %1 保留为浮点。</translation>
    </message>
</context>
<context>
    <name>widgets::LegendView</name>
    <message>
        <source>Legend and filter</source>
        <translation>图例与筛选</translation>
    </message>
    <message>
        <source>&lt;b&gt;Legend and filter&lt;/b&gt;&lt;br&gt;Drag an end of the scale to dim what lies outside. Left and Right move the lower end, with Shift the upper one; a double click or Home shows everything.</source>
        <translation>&lt;b&gt;图例与筛选&lt;/b&gt;&lt;br&gt;拖动刻度的一端，可淡化范围之外的内容。左右键移动下限，按住 Shift 移动上限；双击或按 Home 显示全部。</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1：%2 至 %3</translation>
    </message>
</context>
<context>
    <name>widgets::LiveCurves</name>
    <message>
        <source>Logarithmic</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>&lt;b&gt;Smoothing&lt;/b&gt;&lt;br&gt;Averages each point with those before it; the numbers themselves stay visible behind the line.</source>
        <translation>&lt;b&gt;平滑&lt;/b&gt;&lt;br&gt;将每个点与其之前的点取平均；原始数值仍显示在曲线后面。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Logarithmic&lt;/b&gt;&lt;br&gt;Equal distances are equal ratios, so small losses stay readable.</source>
        <translation>&lt;b&gt;对数&lt;/b&gt;&lt;br&gt;相等的距离表示相等的比值，因此较小的损失仍可读。</translation>
    </message>
</context>
<context>
    <name>widgets::LogModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>widgets::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Nothing was logged yet.</source>
        <translation>尚无日志。</translation>
    </message>
</context>
<context>
    <name>widgets::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the whole message.</source>
        <translation>复制整条消息。</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Close message (Esc)</source>
        <translation>关闭消息（Esc）</translation>
    </message>
</context>
<context>
    <name>widgets::MinimapView</name>
    <message>
        <source>Minimap</source>
        <translation>小地图</translation>
    </message>
    <message>
        <source>&lt;b&gt;Minimap&lt;/b&gt; (M)&lt;br&gt;The whole graph. Drag the frame to move the view.</source>
        <translation>&lt;b&gt;小地图&lt;/b&gt;（M）&lt;br&gt;整个图。拖动方框可移动视图。</translation>
    </message>
</context>
<context>
    <name>widgets::ModelTreeModel</name>
    <message>
        <source>%1 parameters · %2 MACs</source>
        <translation>%1 个参数 · %2 MACs</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>算子</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
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
        <translation>筛选块和层</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Show only rows that contain this text: a name, an operator, a shape.</source>
        <translation>仅显示包含此文本的行：名称、算子或形状。</translation>
    </message>
    <message>
        <source>Blocks and layers</source>
        <translation>块和层</translation>
    </message>
</context>
<context>
    <name>widgets::NetworkViewPage</name>
    <message>
        <source>Channel %1: mean %2 ± %3</source>
        <translation>通道 %1：均值 %2 ± %3</translation>
    </message>
    <message>
        <source>What the Network Sees</source>
        <translation>网络所见</translation>
    </message>
    <message>
        <source>Look for cut-off subjects, wrong colours and stretched shapes: they cost accuracy without any error message.</source>
        <translation>请留意主体被裁切、颜色错误和形状拉伸：它们会降低准确率，却没有任何错误提示。</translation>
    </message>
    <message>
        <source>Samples and what the network sees of them</source>
        <translation>样本以及网络所见</translation>
    </message>
    <message>
        <source>Values of the input</source>
        <translation>输入的值</translation>
    </message>
    <message>
        <source>Prepare samples</source>
        <translation>准备样本</translation>
    </message>
    <message>
        <source>Samples looked at: %1.</source>
        <translation>已查看的样本：%1。</translation>
    </message>
    <message>
        <source>These values are unusually large: was the scale forgotten?</source>
        <translation>这些值异常大：是否忘记了缩放？</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>计数</translation>
    </message>
</context>
<context>
    <name>widgets::NodePage</name>
    <message>
        <source>Details of the selection</source>
        <translation>所选内容的详情</translation>
    </message>
    <message>
        <source>Select a node to see it here.</source>
        <translation>选择节点后在此显示。</translation>
    </message>
    <message>
        <source>%1 nodes selected, this is the last.</source>
        <translation>已选择 %1 个节点，这是最后一个。</translation>
    </message>
</context>
<context>
    <name>widgets::ParallelCoordinates</name>
    <message>
        <source>Networks as lines across their figures and choices</source>
        <translation>以线条连接数值和选择来表示的网络</translation>
    </message>
    <message>
        <source>Each network is a line across accuracy, costs and choices. Drag along an axis to keep the networks inside in all views; click the axis to take that back, double-click to take all back.</source>
        <translation>每个网络是一条穿过准确率、成本和选择的线。沿轴拖动，可在所有视图中只保留范围内的网络；单击该轴可取消，双击可全部取消。</translation>
    </message>
    <message>
        <source>%1 of %2 networks are drawn</source>
        <translation>绘制了 %1 个网络，共 %2 个</translation>
    </message>
    <message>
        <source>%1 networks</source>
        <translation>%1 个网络</translation>
    </message>
    <message>
        <source>Figures and choices of the networks will stand here.</source>
        <translation>此处将显示网络的数值和选择。</translation>
    </message>
    <message>
        <source>Drag to keep the networks inside, click to take it back; the right button holds choices back.</source>
        <translation>拖动以只保留范围内的网络，单击可取消；右键可限制选项。</translation>
    </message>
</context>
<context>
    <name>widgets::ParameterForm</name>
    <message>
        <source>Reset %1</source>
        <translation>重置 %1</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation>恢复默认值：%1</translation>
    </message>
    <message>
        <source>Accepted: %1</source>
        <translation>可接受：%1</translation>
    </message>
</context>
<context>
    <name>widgets::ParetoPlot</name>
    <message>
        <source>Every network that was measured: what it costs to the right, how many validation samples it gets right upwards. Blue points on the stair are beaten by no other; diamonds were drawn by lot; green squares were trained to the end. Bars are 95 % intervals. Drag over points to select them, with Shift around them; drag the dashed line to set a limit.</source>
        <translation>所有测量过的网络：向右为成本，向上为正确的验证样本数。阶梯线上的蓝点未被任何其他网络超越；菱形为随机抽取；绿色方块已训练到底。竖条为 95 % 置信区间。在点上拖动可选择，按住 Shift 可圈选；拖动虚线可设置限制。</translation>
    </message>
    <message>
        <source>Accuracy over %1</source>
        <translation>准确率随 %1 的变化</translation>
    </message>
    <message>
        <source>%1 networks, %2 on the front</source>
        <translation>%1 个网络，前沿上 %2 个</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>至多 %1</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>Drag to set the limit on %1; the search takes it up at once.</source>
        <translation>拖动以设置 %1 的限制；搜索会立即采用。</translation>
    </message>
</context>
<context>
    <name>widgets::PathEdit</name>
    <message>
        <source>Browse</source>
        <translation>浏览</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Browse for %1</source>
        <translation>浏览 %1</translation>
    </message>
    <message>
        <source>Find the file or folder.</source>
        <translation>查找文件或文件夹。</translation>
    </message>
</context>
<context>
    <name>widgets::PicturePairs</name>
    <message>
        <source>Before and after preprocessing: %1</source>
        <translation>预处理前后：%1</translation>
    </message>
    <message>
        <source>As stored</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>As seen</source>
        <translation>网络所见</translation>
    </message>
    <message>
        <source>As the network sees it</source>
        <translation>网络看到的图像</translation>
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
            <numerusform>%1：%n 个值，从 %2 至 %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Show as Table...</source>
        <translation>显示为表格...</translation>
    </message>
    <message>
        <source>Copy Data</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>Save As...</source>
        <translation>另存为...</translation>
    </message>
    <message>
        <source>Save Plot</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf);;Table (*.csv)</source>
        <translation>图片 (*.png *.svg *.pdf);;表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>widgets::PointCurve</name>
    <message>
        <source>%1 removed: %2</source>
        <translation>移除 %1：%2</translation>
    </message>
    <message>
        <source>&lt;b&gt;Measured along this slider&lt;/b&gt;&lt;br&gt;Nothing yet: move it.</source>
        <translation>&lt;b&gt;沿此滑块的测量值&lt;/b&gt;&lt;br&gt;尚无：请移动滑块。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Measured along this slider&lt;/b&gt;, the others as they stand</source>
        <translation>&lt;b&gt;沿此滑块的测量值&lt;/b&gt;，其余保持不动</translation>
    </message>
    <message>
        <source>&lt;b&gt;Sensitivity&lt;/b&gt;, all other groups whole</source>
        <translation>&lt;b&gt;敏感度&lt;/b&gt;，其余各组保持完整</translation>
    </message>
</context>
<context>
    <name>widgets::PrecisionModel</name>
    <message>
        <source>Keep %1 in float</source>
        <translation>将 %1 保留为浮点</translation>
    </message>
    <message>
        <source>Stays float: %1</source>
        <translation>保留浮点：%1</translation>
    </message>
    <message>
        <source>Signal to quantization-noise ratio of its output: %1 when it alone is quantized, %2 with everything before it. Above 30 dB is rarely visible in accuracy.</source>
        <translation>其输出的信号与量化噪声比：仅量化该层时为 %1，连同之前所有层一起量化时为 %2。高于 30 dB 时，准确率几乎看不出影响。</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>In the order of the graph.</source>
        <translation>按图中的顺序。</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Type that its weights are stored in.</source>
        <translation>其权重的存储类型。</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>Type of the numbers that it reads and makes.</source>
        <translation>其读取和产生的数值类型。</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>Signal to quantization-noise ratio of its output when it alone is quantized; longer is better.</source>
        <translation>仅量化该层时其输出的信号与量化噪声比；越长越好。</translation>
    </message>
    <message>
        <source>All Before</source>
        <translation>含之前所有层</translation>
    </message>
    <message>
        <source>The same when everything before it is quantized too.</source>
        <translation>之前所有层也量化时的值。</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Noise as a share of the signal when it alone is quantized; the longest bar is the layer to look at.</source>
        <translation>仅量化该层时噪声占信号的比例；最长的条即应关注的层。</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>浮点</translation>
    </message>
    <message>
        <source>Keep the layer in float the next time.</source>
        <translation>下次将该层保留为浮点。</translation>
    </message>
</context>
<context>
    <name>widgets::PredictionBars</name>
    <message>
        <source>%1 (the label) %2</source>
        <translation>%1（标签）%2</translation>
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
        <translation>类别 %1</translation>
    </message>
    <message>
        <source>The sample and what the network sees of it</source>
        <translation>样本以及网络所见</translation>
    </message>
    <message>
        <source>Most probable classes</source>
        <translation>概率最高的类别</translation>
    </message>
    <message>
        <source>Run the model on a sample</source>
        <translation>在样本上运行模型</translation>
    </message>
    <message>
        <source>Right: %1</source>
        <translation>正确：%1</translation>
    </message>
    <message>
        <source>Wrong: %1 instead of %2</source>
        <translation>错误：%1，应为 %2</translation>
    </message>
</context>
<context>
    <name>widgets::PreprocessingPage</name>
    <message>
        <source>Input %1: values %2 to %3, mean %4 ± %5.</source>
        <translation>输入 %1：值 %2 至 %3，均值 %4 ± %5。</translation>
    </message>
    <message>
        <source>How Is a Picture Prepared?</source>
        <translation>图像如何准备？</translation>
    </message>
    <message>
        <source>The network must see pictures as it saw them in training: input = (pixel × scale − mean) / standard deviation.</source>
        <translation>网络看到的图像必须与训练时一致：输入 =（像素 × 缩放因子 − 均值）/ 标准差。</translation>
    </message>
    <message>
        <source>Preprocessing</source>
        <translation>预处理</translation>
    </message>
    <message>
        <source>As the Model Says</source>
        <translation>按模型要求</translation>
    </message>
    <message>
        <source>Back to what the model&apos;s metadata or its input&apos;s shape asks for.</source>
        <translation>恢复为模型元数据或输入形状所要求的设置。</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Number of the sample that is shown.</source>
        <translation>所显示样本的编号。</translation>
    </message>
    <message>
        <source>&amp;Sample</source>
        <translation>样本(&amp;S)</translation>
    </message>
    <message>
        <source>The sample and what the network sees of it</source>
        <translation>样本以及网络所见</translation>
    </message>
    <message>
        <source>Prepare a sample</source>
        <translation>准备一个样本</translation>
    </message>
</context>
<context>
    <name>widgets::ProblemsModel</name>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
</context>
<context>
    <name>widgets::ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>No problems: every operator is known and every shape fits.</source>
        <translation>没有问题：所有算子均已知，所有形状均匹配。</translation>
    </message>
</context>
<context>
    <name>widgets::ProcessJob</name>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>无法启动 %1：%2</translation>
    </message>
    <message>
        <source>The process of this job ended unexpectedly. The window and the model are not affected; its log says what it did last.</source>
        <translation>此任务的进程意外结束。窗口和模型不受影响；其日志说明了最后的操作。</translation>
    </message>
</context>
<context>
    <name>widgets::PruneController</name>
    <message>
        <source>Find channel groups</source>
        <translation>查找通道组</translation>
    </message>
    <message>
        <source>Rank channels</source>
        <translation>通道排序</translation>
    </message>
    <message>
        <source>Measure the draft</source>
        <translation>测量草稿</translation>
    </message>
</context>
<context>
    <name>widgets::PruneDraft</name>
    <message>
        <source>All Groups</source>
        <translation>所有组</translation>
    </message>
    <message>
        <source>Channel %1 of %2</source>
        <translation>%2 的通道 %1</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
</context>
<context>
    <name>widgets::PruneTasks</name>
    <message>
        <source>Prune to budget</source>
        <translation>按预算剪枝</translation>
    </message>
    <message>
        <source>Prune to Budget</source>
        <translation>按预算剪枝</translation>
    </message>
    <message>
        <source>it was stopped.</source>
        <translation>已被停止。</translation>
    </message>
    <message>
        <source>Prune %1</source>
        <translation>剪枝 %1</translation>
    </message>
</context>
<context>
    <name>widgets::RolesPage</name>
    <message>
        <source>What Is Each Sample For?</source>
        <translation>每个样本的用途是什么？</translation>
    </message>
    <message>
        <source>Test samples serve the final evaluation alone; validation samples serve every choice before it.</source>
        <translation>测试样本仅用于最终评估；验证样本用于此前的所有选择。</translation>
    </message>
    <message>
        <source>Samples of each class</source>
        <translation>每个类别的样本</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Count samples</source>
        <translation>统计样本</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Class of the model</source>
        <translation>模型的类别</translation>
    </message>
    <message>
        <source>Class of the data</source>
        <translation>数据的类别</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>The classes of the data are the outputs of the model.</source>
        <translation>数据的类别与模型的输出一致。</translation>
    </message>
    <message>
        <source>No model is open, so that classes are not compared with outputs.</source>
        <translation>没有打开的模型，因此未将类别与输出对比。</translation>
    </message>
    <message>
        <source>The samples have no labels: accuracy cannot be measured.</source>
        <translation>样本没有标签：无法测量准确率。</translation>
    </message>
    <message>
        <source>The model does not say how many classes it tells apart.</source>
        <translation>模型未说明它区分多少个类别。</translation>
    </message>
    <message>
        <source>Mismatch: %1.</source>
        <translation>不匹配：%1。</translation>
    </message>
    <message>
        <source>%1 (another name)</source>
        <translation>%1（名称不同）</translation>
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
        <translation>显示数据集中的哪些样本。</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Only samples of this class.</source>
        <translation>仅显示此类别的样本。</translation>
    </message>
    <message>
        <source>Right or wrong</source>
        <translation>正确或错误</translation>
    </message>
    <message>
        <source>Only samples that the model is right or wrong about, among 2,000 spread over the role.</source>
        <translation>仅显示模型判断正确或错误的样本，取自均匀分布于该用途的 2,000 个样本。</translation>
    </message>
    <message>
        <source>Right and wrong</source>
        <translation>正确和错误</translation>
    </message>
    <message>
        <source>Only right</source>
        <translation>仅正确</translation>
    </message>
    <message>
        <source>Only wrong</source>
        <translation>仅错误</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Open samples</source>
        <translation>打开样本</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>Classify samples</source>
        <translation>分类样本</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 个样本</translation>
    </message>
    <message>
        <source>%1 among %2 classified</source>
        <translation>已分类 %2 个中的 %1 个</translation>
    </message>
</context>
<context>
    <name>widgets::SampleModel</name>
    <message>
        <source>no label</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>类别 %1</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>Predicted: %1</source>
        <translation>预测：%1</translation>
    </message>
    <message>
        <source>Load thumbnails</source>
        <translation>加载缩略图</translation>
    </message>
</context>
<context>
    <name>widgets::SamplesPanel</name>
    <message>
        <source>The samples do not fit this model: %1</source>
        <translation>样本与此模型不匹配：%1</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Add Data Set…</source>
        <translation>添加数据集…</translation>
    </message>
    <message>
        <source>Choose the images that the model runs on.</source>
        <translation>选择运行模型所用的图像。</translation>
    </message>
    <message>
        <source>Open a model to run it on samples.</source>
        <translation>打开模型以在样本上运行。</translation>
    </message>
</context>
<context>
    <name>widgets::SensitivityBar</name>
    <message>
        <source>Progress of the sensitivity measurement</source>
        <translation>敏感度测量进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复运行</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Measure Sensitivity</source>
        <translation>测量敏感度</translation>
    </message>
    <message>
        <source>Ends the measurement; what it has found is kept.</source>
        <translation>结束测量；已得到的结果会保留。</translation>
    </message>
    <message>
        <source>Measures every group alone at nine shares, on at most %1 validation images, in at most %2 of memory. Estimates and curves rest on it. It can be stopped and goes on where it was.</source>
        <translation>在九个比例下单独测量每个组，最多使用 %1 张验证图像和 %2 内存。估计值和曲线以此为依据。可以停止，并从停止处继续。</translation>
    </message>
    <message>
        <source>Stopped after %1 points</source>
        <translation>测量 %1 个点后停止</translation>
    </message>
    <message>
        <source>Sensitivity could not be measured</source>
        <translation>无法测量敏感度</translation>
    </message>
    <message>
        <source>Sensitivity: %1 points, proxy n=%2</source>
        <translation>敏感度：%1 个点，抽样 n=%2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
</context>
<context>
    <name>widgets::SensitivityRun</name>
    <message>
        <source>The channels of the model are looked at first.</source>
        <translation>先检查模型的通道。</translation>
    </message>
    <message>
        <source>No channel of this model can be removed.</source>
        <translation>此模型没有可移除的通道。</translation>
    </message>
    <message>
        <source>Accuracy cannot be measured: %1</source>
        <translation>无法测量准确率：%1</translation>
    </message>
    <message>
        <source>Sensitivity guides choices, and this data set has test images only. Add one with training or validation images.</source>
        <translation>敏感度用于指导选择，而该数据集只有测试图像。请添加带有训练或验证图像的数据集。</translation>
    </message>
    <message>
        <source>Measure the sensitivity of %1</source>
        <translation>测量 %1 的敏感度</translation>
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
        <translation>在图中自上而下排列的张量轴。</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Axis of the tensor that runs across the picture.</source>
        <translation>在图中从左到右排列的张量轴。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>axis %1</source>
        <translation>轴 %1</translation>
    </message>
    <message>
        <source>Index on axis %1</source>
        <translation>轴 %1 上的索引</translation>
    </message>
    <message>
        <source>Index on axis %1 at which the rectangle is cut.</source>
        <translation>截取矩形的轴 %1 上的索引。</translation>
    </message>
</context>
<context>
    <name>widgets::SourcePage</name>
    <message>
        <source>Where Are the Samples?</source>
        <translation>样本在哪里？</translation>
    </message>
    <message>
        <source>Choose how the samples are stored and where. Nothing is copied or changed.</source>
        <translation>选择样本的存储方式和位置。不会复制或更改任何内容。</translation>
    </message>
    <message>
        <source>Some of the samples</source>
        <translation>部分样本</translation>
    </message>
    <message>
        <source>Choose a file or folder.</source>
        <translation>请选择文件或文件夹。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Look at a data set</source>
        <translation>查看数据集</translation>
    </message>
    <message>
        <source>%1×%2 pixels, %3</source>
        <translation>%1×%2 像素，%3</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>%1: %2 samples, the first is %3.</source>
        <translation>%1：%2 个样本，第一个为 %3。</translation>
    </message>
    <message>
        <source>%1 classes: %2</source>
        <translation>%1 个类别：%2</translation>
    </message>
</context>
<context>
    <name>widgets::StatisticsPanel</name>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>算子</translation>
    </message>
    <message>
        <source>Activation memory over time</source>
        <translation>激活值内存随时间的变化</translation>
    </message>
    <message>
        <source>Largest by</source>
        <translation>最大项依据</translation>
    </message>
    <message>
        <source>The figure by which the ten largest layers are chosen.</source>
        <translation>选出最大的十个层所依据的数值。</translation>
    </message>
    <message>
        <source>Largest by weights</source>
        <translation>权重最大</translation>
    </message>
    <message>
        <source>Largest by MACs</source>
        <translation>MACs 最大</translation>
    </message>
    <message>
        <source>Largest by activations</source>
        <translation>激活值最大</translation>
    </message>
    <message>
        <source>Largest layers</source>
        <translation>最大的层</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>算子</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点数</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Open a model to see its memory.</source>
        <translation>打开模型以查看其内存。</translation>
    </message>
    <message>
        <source>Node in order</source>
        <translation>节点顺序</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
</context>
<context>
    <name>widgets::TablePanelView</name>
    <message>
        <source>Copy Rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Export Table…</source>
        <translation>导出表格…</translation>
    </message>
    <message>
        <source>Export Table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
</context>
<context>
    <name>widgets::TensorView</name>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>Logarithmic count</source>
        <translation>对数计数</translation>
    </message>
    <message>
        <source>Makes rare values visible beside frequent ones.</source>
        <translation>使罕见值在频繁值旁边也可见。</translation>
    </message>
    <message>
        <source>Standard deviation of each channel</source>
        <translation>各通道的标准差</translation>
    </message>
    <message>
        <source>Slice as heat map</source>
        <translation>切片热图</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>切片</translation>
    </message>
    <message>
        <source>%1 elements are not drawn.</source>
        <translation>%1 个元素未绘制。</translation>
    </message>
    <message>
        <source>Describe a tensor</source>
        <translation>描述张量</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>元素数</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>零值</translation>
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
        <translation>无穷</translation>
    </message>
    <message>
        <source>From %1 sampled elements.</source>
        <translation>由 %1 个抽样元素得出。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>This tensor has no channels to compare.</source>
        <translation>此张量没有可比较的通道。</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>axis %1:</source>
        <translation>轴 %1：</translation>
    </message>
</context>
<context>
    <name>widgets::ThreadJob</name>
    <message>
        <source>There is not enough memory for this work.</source>
        <translation>内存不足，无法完成此工作。</translation>
    </message>
</context>
<context>
    <name>widgets::TrialSelection</name>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
</context>
<context>
    <name>widgets::TrialTable</name>
    <message>
        <source>Networks that were measured</source>
        <translation>测量过的网络</translation>
    </message>
    <message>
        <source>No networks yet</source>
        <translation>尚无网络</translation>
    </message>
    <message>
        <source>%1 networks</source>
        <translation>%1 个网络</translation>
    </message>
    <message>
        <source>%1 of %2 networks</source>
        <translation>%1 个网络，共 %2 个</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选择 %1 个</translation>
    </message>
</context>
<context>
    <name>widgets::TrialTableModel</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>★: no other network of its kind beats it. ◆: drawn by lot.</source>
        <translation>★：没有同类网络优于它。◆：随机抽取。</translation>
    </message>
    <message>
        <source>The true accuracy lies inside in 95 of 100 such measurements.</source>
        <translation>在 100 次此类测量中，有 95 次真实准确率位于该区间内。</translation>
    </message>
    <message>
        <source>Of finalists, measured once on test samples that no choice looks at.</source>
        <translation>入围网络的值，在不参与任何选择的测试样本上测量一次。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 置信区间</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
</context>
<context>
    <name>widgets::WeightGridView</name>
    <message>
        <source>output channel</source>
        <translation>输出通道</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Steps of one output channel</source>
        <translation>单个输出通道的步长</translation>
    </message>
    <message>
        <source>weight in float</source>
        <translation>浮点权重</translation>
    </message>
    <message>
        <source>on the grid</source>
        <translation>网格上</translation>
    </message>
    <message>
        <source>Select a layer with weights.</source>
        <translation>请选择有权重的层。</translation>
    </message>
    <message>
        <source>Bits of a weight</source>
        <translation>权重位数</translation>
    </message>
    <message>
        <source>How fine the grid is that weights snap to.</source>
        <translation>权重所对齐网格的精细程度。</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 位</translation>
    </message>
    <message>
        <source>A scale for each channel</source>
        <translation>每个通道一个缩放因子</translation>
    </message>
    <message>
        <source>Else one scale for the whole weight.</source>
        <translation>否则整个权重使用一个缩放因子。</translation>
    </message>
    <message>
        <source>Output channel</source>
        <translation>输出通道</translation>
    </message>
    <message>
        <source>Whose steps are drawn below.</source>
        <translation>下方绘制其步长的通道。</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>No weights.</source>
        <translation>没有权重。</translation>
    </message>
    <message>
        <source>Weights in float</source>
        <translation>浮点权重</translation>
    </message>
    <message>
        <source>On the grid</source>
        <translation>网格上</translation>
    </message>
    <message>
        <source>Snap weights to a grid</source>
        <translation>将权重对齐到网格</translation>
    </message>
    <message>
        <source>No layer is chosen</source>
        <translation>未选择层</translation>
    </message>
    <message>
        <source>%1 has no weights</source>
        <translation>%1 没有权重</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>浮点</translation>
    </message>
    <message>
        <source>Select a layer with weights, in the graph or under Layers.</source>
        <translation>请在图中或“层”下选择有权重的层。</translation>
    </message>
    <message>
        <source>A grid of %1 levels in steps of %2; channel %3 uses %4 of them. All weights: %5 signal over rounding noise.</source>
        <translation>网格共 %1 级，步长 %2；通道 %3 使用其中 %4 级。全部权重：信号与舍入噪声比 %5。</translation>
    </message>
</context>
<context>
    <name>widgets::WeightsPage</name>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Which constant input of the node is shown.</source>
        <translation>显示节点的哪个常量输入。</translation>
    </message>
    <message>
        <source>This node has no weights.</source>
        <translation>此节点没有权重。</translation>
    </message>
    <message>
        <source>Select a node to see its weights.</source>
        <translation>选择节点以查看其权重。</translation>
    </message>
</context>
<context>
    <name>widgets::Workspace</name>
    <message>
        <source>Bytes of the model on disk, weights kept in external files included.</source>
        <translation>模型在磁盘上的字节数，包括外部文件中的权重。</translation>
    </message>
    <message>
        <source>Number of weights that the nodes read. A weight that several nodes share is counted once.</source>
        <translation>节点读取的权重数。多个节点共享的权重只计一次。</translation>
    </message>
    <message>
        <source>Multiply-accumulates for one sample: one for each weight of a convolution or matrix product at each output position.</source>
        <translation>单个样本的乘加运算数：卷积或矩阵乘积的每个权重在每个输出位置各计一次。</translation>
    </message>
    <message>
        <source>A lower bound: some shapes are not known, their nodes count as zero.</source>
        <translation>下界：部分形状未知，相应节点按零计。</translation>
    </message>
</context>
</TS>
