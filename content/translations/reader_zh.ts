<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>desktop</name>
    <message numerus="yes">
        <source>%n errors have happened that the program did not expect. It is not your doing.</source>
        <extracomment>ui/dialogs/crash.py</extracomment>
        <translation>
            <numerusform>发生了%n个意料之外的错误，这不是您造成的。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <extracomment>ui/search/telling.py</extracomment>
        <translation>
            <numerusform>%n个结果</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits copied with their citations</source>
        <extracomment>ui/search/taking.py</extracomment>
        <translation>
            <numerusform>已复制%n个结果并附引文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits were written into {file}.</source>
        <extracomment>ui/search/taking.py</extracomment>
        <translation>
            <numerusform>已将%n个结果写入{file}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks</source>
        <extracomment>ui/marks/sieve.py</extracomment>
        <translation>
            <numerusform>%n条标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks forgotten for good</source>
        <extracomment>ui/margin/marginalia.py</extracomment>
        <translation>
            <numerusform>已彻底清除%n条标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks in the trash; {key} takes them back</source>
        <extracomment>ui/marks/marking.py</extracomment>
        <translation>
            <numerusform>%n条标注已移入回收站，按{key}撤销</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks taken back</source>
        <extracomment>ui/marks/marking.py</extracomment>
        <translation>
            <numerusform>已恢复%n条标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks were written into {file}.</source>
        <extracomment>ui/sharing/files.py</extracomment>
        <translation>
            <numerusform>已将%n条标注写入{file}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sections</source>
        <extracomment>ui/search/telling.py</extracomment>
        <translation>
            <numerusform>%n节</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;About White Paper Reader</source>
        <extracomment>actions.py</extracomment>
        <translation>关于白皮书阅读器(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;All marks ({count})</source>
        <extracomment>ui/sharing/evidence.py</extracomment>
        <translation>所有标注（{count}条）(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;All marks ({count})…</source>
        <extracomment>ui/marks/panel.py</extracomment>
        <translation>所有标注（{count}条）(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;At a glance</source>
        <extracomment>actions.py</extracomment>
        <translation>概览(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Attach here</source>
        <extracomment>ui/reviewing/review.py</extracomment>
        <translation>关联到此处(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Attach to the selected words</source>
        <extracomment>ui/reviewing/attaching.py</extracomment>
        <translation>关联到所选文字(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <extracomment>actions.py</extracomment>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Bookmark</source>
        <extracomment>actions.py</extracomment>
        <translation>书签(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Both languages</source>
        <extracomment>actions.py</extracomment>
        <translation>中英对照(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Both languages, each block under its like</source>
        <extracomment>ui/printing/dialog.py</extracomment>
        <translation>中英文，逐段对应(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Citation:</source>
        <extracomment>ui/citing/dialog.py</extracomment>
        <translation>引文(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <extracomment>ui/dialogs/clear.py</extracomment>
        <translation>清除(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Clear history and private data…</source>
        <extracomment>actions.py</extracomment>
        <translation>清除历史和隐私数据(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Colleagues&apos; marks…</source>
        <extracomment>actions.py</extracomment>
        <translation>同事的标注(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <extracomment>ui/marks/editor.py</extracomment>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <extracomment>actions.py</extracomment>
        <translation>目录(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <extracomment>actions.py</extracomment>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy with citation</source>
        <extracomment>ui/marks/menu.py</extracomment>
        <translation>复制并附引文(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Corrections you kept:</source>
        <extracomment>ui/correcting/dialog.py</extracomment>
        <translation>已保存的指正(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <extracomment>ui/correcting/dialog.py ui/marks/menu.py ui/marks/panel.py ui/reviewing/review.py</extracomment>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Delete the mark here</source>
        <extracomment>actions.py</extracomment>
        <translation>删除此处标注(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <extracomment>actions.py</extracomment>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Export marks…</source>
        <extracomment>actions.py</extracomment>
        <translation>导出标注(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <extracomment>actions.py</extracomment>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <extracomment>actions.py</extracomment>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <extracomment>actions.py</extracomment>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <extracomment>actions.py</extracomment>
        <translation>术语表(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <extracomment>actions.py</extracomment>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <extracomment>ui/correcting/dialog.py ui/figures/card.py ui/layers/dialog.py ui/reference/card.py ui/reviewing/review.py ui/sharing/place_menu.py</extracomment>
        <translation>转到该处(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Go to block…</source>
        <extracomment>actions.py</extracomment>
        <translation>转到指定段落(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Green</source>
        <extracomment>actions.py</extracomment>
        <translation>绿色(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <extracomment>actions.py</extracomment>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Help on what is here</source>
        <extracomment>actions.py</extracomment>
        <translation>此处的帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <extracomment>actions.py</extracomment>
        <translation>高亮(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Import marks…</source>
        <extracomment>actions.py</extracomment>
        <translation>导入标注(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <extracomment>ui/sharing/agreeing.py</extracomment>
        <translation>安装(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Interface in Chinese (中文界面)</source>
        <extracomment>actions.py</extracomment>
        <translation>英文界面（English）(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Keep apart, read only</source>
        <extracomment>ui/sharing/intake.py</extracomment>
        <translation>单独保存，只读(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <extracomment>ui/correcting/dialog.py</extracomment>
        <translation>保存(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Keep this search</source>
        <extracomment>actions.py</extracomment>
        <translation>保存此搜索(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <extracomment>actions.py</extracomment>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <extracomment>actions.py</extracomment>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <extracomment>ui/reviewing/review.py</extracomment>
        <translation>以后再说(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <extracomment>actions.py</extracomment>
        <translation>标注(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Marks panel</source>
        <extracomment>actions.py</extracomment>
        <translation>标注面板(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Name, if kept apart:</source>
        <extracomment>ui/sharing/intake.py</extracomment>
        <translation>单独保存时的名称(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Next hit</source>
        <extracomment>actions.py</extracomment>
        <translation>下一个结果(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Next section</source>
        <extracomment>actions.py</extracomment>
        <translation>下一节(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Note and tags…</source>
        <extracomment>ui/marks/menu.py ui/marks/panel.py</extracomment>
        <translation>批注和标签(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <extracomment>actions.py</extracomment>
        <translation>批注(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Only the text</source>
        <extracomment>actions.py</extracomment>
        <translation>只看正文(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Open address…</source>
        <extracomment>ui/figures/card.py ui/reference/card.py</extracomment>
        <translation>打开网址(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <extracomment>ui/sharing/agreeing.py</extracomment>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Other language</source>
        <extracomment>actions.py</extracomment>
        <translation>另一种语言(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Places it may stand</source>
        <extracomment>ui/reviewing/attaching.py</extracomment>
        <translation>候选位置(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <extracomment>actions.py</extracomment>
        <translation>首选项(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Previous hit</source>
        <extracomment>actions.py</extracomment>
        <translation>上一个结果(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Previous section</source>
        <extracomment>actions.py</extracomment>
        <translation>上一节(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Print or save as PDF…</source>
        <extracomment>actions.py</extracomment>
        <translation>打印或存为PDF(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <extracomment>actions.py</extracomment>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <extracomment>actions.py</extracomment>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Remove the set</source>
        <extracomment>ui/layers/dialog.py</extracomment>
        <translation>移除此组(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Repeat the last style</source>
        <extracomment>actions.py</extracomment>
        <translation>重复上次样式(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Restore marks from a backup…</source>
        <extracomment>actions.py</extracomment>
        <translation>从备份恢复标注(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Save as a file…</source>
        <extracomment>ui/correcting/dialog.py</extracomment>
        <translation>存为文件(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Save the edition as…</source>
        <extracomment>actions.py</extracomment>
        <translation>将本版另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <extracomment>actions.py</extracomment>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Set this key</source>
        <extracomment>ui/dialogs/shortcuts.py</extracomment>
        <translation>设定此键(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Style:</source>
        <extracomment>ui/citing/dialog.py</extracomment>
        <translation>格式(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <extracomment>ui/marks/editor.py</extracomment>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <extracomment>ui/layers/dialog.py</extracomment>
        <translation>转为己有(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Take them in</source>
        <extracomment>ui/sharing/intake.py</extracomment>
        <translation>导入(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Trust this key</source>
        <extracomment>ui/sharing/agreeing.py</extracomment>
        <translation>信任此密钥(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Underline</source>
        <extracomment>actions.py</extracomment>
        <translation>下划线(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <extracomment>actions.py</extracomment>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Usual keys</source>
        <extracomment>ui/dialogs/shortcuts.py</extracomment>
        <translation>默认按键(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <extracomment>actions.py</extracomment>
        <translation>默认字号(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <extracomment>actions.py</extracomment>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <extracomment>ui/citing/dialog.py</extracomment>
        <translation>引用对象(&amp;W)：</translation>
    </message>
    <message>
        <source>&amp;Write…</source>
        <extracomment>ui/sharing/evidence.py</extracomment>
        <translation>写出(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Yellow</source>
        <extracomment>actions.py</extracomment>
        <translation>黄色(&amp;Y)</translation>
    </message>
    <message>
        <source>(yours)</source>
        <extracomment>ui/layers/dialog.py</extracomment>
        <translation>（您的）</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>ui/words.py</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>. </source>
        <extracomment>ui/marks/telling.py</extracomment>
        <translation>。</translation>
    </message>
    <message>
        <source>; </source>
        <extracomment>ui/reference/sheets.py ui/reviewing/sheets.py</extracomment>
        <translation>；</translation>
    </message>
    <message>
        <source>A term of the glossary, where a section first uses it</source>
        <extracomment>ui/dialogs/legend.py</extracomment>
        <translation>术语表中的术语，标在每节首次出现处</translation>
    </message>
    <message>
        <source>A text of it has over {most} characters.</source>
        <extracomment>exchange/intake/words.py</extracomment>
        <translation>其中一段文字超过{most}个字符。</translation>
    </message>
    <message>
        <source>A tick shows a set in the text, in thin frames.</source>
        <extracomment>ui/layers/dialog.py</extracomment>
        <translation>勾选后，该组标注以细框显示在正文中。</translation>
    </message>
    <message>
        <source>A web page or an e-book with your marks in it</source>
        <extracomment>actions.py</extracomment>
        <translation>含有您的标注的网页或电子书</translation>
    </message>
    <message>
        <source>Abbreviation</source>
        <extracomment>ui/reference/sheets.py</extracomment>
        <translation>缩写</translation>
    </message>
    <message>
        <source>About White Paper Reader</source>
        <extracomment>ui/dialogs/about.py</extracomment>
        <translation>关于白皮书阅读器</translation>
    </message>
    <message>
        <source>About this &amp;edition</source>
        <extracomment>actions.py</extracomment>
        <translation>关于本版(&amp;E)</translation>
    </message>
    <message>
        <source>About this &amp;term</source>
        <extracomment>ui/commands/menu.py</extracomment>
        <translation>关于此术语(&amp;T)</translation>
    </message>
    <message>
        <source>About this event</source>
        <extracomment>ui/reference/card.py</extracomment>
        <translation>关于此事件</translation>
    </message>
    <message>
        <source>About this f&amp;igure</source>
        <extracomment>actions.py</extracomment>
        <translation>关于此数字(&amp;I)</translation>
    </message>
    <message>
        <source>About this figure</source>
        <extracomment>ui/figures/card.py</extracomment>
        <translation>关于此数字</translation>
    </message>
    <message>
        <source>About this source</source>
        <extracomment>ui/reference/card.py</extracomment>
        <translation>关于此来源</translation>
    </message>
    <message>
        <source>About this term</source>
        <extracomment>ui/reference/card.py</extracomment>
        <translation>关于此术语</translation>
    </message>
    <message>
        <source>Action</source>
        <extracomment>ui/dialogs/shortcuts.py ui/palette/entries.py</extracomment>
        <translation>操作</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>ui/dialogs/leave.py ui/reference/sheets.py</extracomment>
        <translation>网址</translation>
    </message>
    <message>
        <source>All colours</source>
        <extracomment>ui/marks/sieve.py</extracomment>
        <translation>所有颜色</translation>
    </message>
    <message>
        <source>All marks</source>
        <extracomment>ui/marks/sieve.py</extracomment>
        <translation>所有标注</translation>
    </message>
    <message>
        <source>All parts</source>
        <extracomment>ui/marks/sieve.py ui/reference/panel.py</extracomment>
        <translation>所有部分</translation>
    </message>
    <message>
        <source>All tags</source>
        <extracomment>ui/marks/sieve.py</extracomment>
        <translation>所有标签</translation>
    </message>
    <message>
        <source>All years</source>
        <extracomment>ui/reference/panel.py</extracomment>
        <translation>所有年份</translation>
    </message>
    <message>
        <source>Also</source>
        <extracomment>ui/reference/sheets.py</extracomment>
        <translation>又称</translation>
    </message>
    <message>
        <source>An evidence pack holds marks with their notes, citations, the sources of their figures and the hash of each block. It says itself what that proves and what it does not.</source>
        <extracomment>ui/sharing/evidence.py</extracomment>
        <translation>证据包收录标注及其批注、引文、所涉数字的来源和每段的哈希值，并写明这些能证明什么、不能证明什么。</translation>
    </message>
    <message>
        <source>An evidence pack was written into {file}, marks: {count}.</source>
        <extracomment>ui/sharing/evidence.py</extracomment>
        <translation>证据包已写入{file}，含标注{count}条。</translation>
    </message>
    <message>
        <source>Annotations</source>
        <extracomment>ui/correcting/dialog.py ui/sharing/files.py</extracomment>
        <translation>标注文件</translation>
    </message>
    <message>
        <source>As a &amp;highlight</source>
        <extracomment>ui/marks/menu.py</extracomment>
        <translation>改为高亮(&amp;H)</translation>
    </message>
    <message>
        <source>As an &amp;underline</source>
        <extracomment>ui/marks/menu.py</extracomment>
        <translation>改为下划线(&amp;U)</translation>
    </message>
    <message>
        <source>Attach to the &amp;selected words</source>
        <extracomment>ui/reviewing/review.py</extracomment>
        <translation>关联到所选文字(&amp;S)</translation>
    </message>
    <message>
        <source>B&amp;lue</source>
        <extracomment>actions.py</extracomment>
        <translation>蓝色(&amp;L)</translation>
    </message>
    <message>
        <source>Begin a theme of your own</source>
        <extracomment>ui/dialogs/themes.py</extracomment>
        <translation>新建自己的主题</translation>
    </message>
    <message>
        <source>Beginning of the mark</source>
        <extracomment>ui/marks/changing/handles.py</extracomment>
        <translation>标注开头</translation>
    </message>
    <message>
        <source>Block &amp;numbers</source>
        <extracomment>actions.py</extracomment>
        <translation>段落编号(&amp;N)</translation>
    </message>
    <message>
        <source>Block numbers</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>段落编号</translation>
    </message>
    <message>
        <source>Blue</source>
        <extracomment>ui/marks/telling.py</extracomment>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <extracomment>ui/marks/telling.py</extracomment>
        <translation>书签</translation>
    </message>
    <message>
        <source>Bookmark the block here</source>
        <extracomment>actions.py</extracomment>
        <translation>为此处段落添加书签</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <extracomment>ui/marks/sieve.py</extracomment>
        <translation>书签</translation>
    </message>
    <message>
        <source>Both languages</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>中英对照</translation>
    </message>
    <message>
        <source>Both languages are shown</source>
        <extracomment>ui/page/appearance.py</extracomment>
        <translation>中英对照已开启</translation>
    </message>
    <message>
        <source>By colour</source>
        <extracomment>ui/marks/sieve.py</extracomment>
        <translation>按颜色</translation>
    </message>
    <message>
        <source>By relevance</source>
        <extracomment>ui/search/model.py</extracomment>
        <translation>按相关度</translation>
    </message>
    <message>
        <source>By section</source>
        <extracomment>ui/search/model.py</extracomment>
        <translation>按节</translation>
    </message>
    <message>
        <source>C&amp;aret in the text</source>
        <extracomment>actions.py</extracomment>
        <translation>正文光标(&amp;A)</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <extracomment>ui/marks/panel.py</extracomment>
        <translation>更改(&amp;H)…</translation>
    </message>
    <message>
        <source>C&amp;ite</source>
        <extracomment>ui/figures/card.py ui/figures/data.py</extracomment>
        <translation>引用(&amp;I)</translation>
    </message>
    <message>
        <source>C&amp;lear the search</source>
        <extracomment>actions.py</extracomment>
        <translation>清除搜索(&amp;L)</translation>
    </message>
    <message>
        <source>C&amp;lose the window</source>
        <extracomment>actions.py</extracomment>
        <translation>关闭窗口(&amp;L)</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <extracomment>ui/citing/dialog.py</extracomment>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>ui/dialogs/leave.py ui/printing/stepping.py ui/sharing/agreeing.py ui/sharing/evidence.py</extracomment>
        <translation>取消</translation>
    </message>
    <message>
        <source>Caret off: the arrow keys scroll.</source>
        <extracomment>ui/marks/marking.py</extracomment>
        <translation>光标已关闭：方向键用于滚动。</translation>
    </message>
    <message>
        <source>Caret on: the arrow keys move it, with Shift they select.</source>
        <extracomment>ui/marks/marking.py</extracomment>
        <translation>光标已开启：方向键移动光标，按住Shift可选择文字。</translation>
    </message>
    <message>
        <source>Carried by</source>
        <extracomment>ui/reference/sheets.py</extracomment>
        <translation>载于</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>ui/figures/card.py</extracomment>
        <translation>增减</translation>
    </message>
    <message>
        <source>Change the &amp;words it covers</source>
        <extracomment>actions.py ui/marks/menu.py</extracomment>
        <translation>更改标注范围(&amp;W)</translation>
    </message>
    <message>
        <source>Change the colours in {path}, then choose it from this menu.</source>
        <extracomment>ui/dialogs/themes.py</extracomment>
        <translation>请在{path}中更改颜色，然后从此菜单中选用。</translation>
    </message>
    <message>
        <source>Change the language of menus and panels</source>
        <extracomment>actions.py</extracomment>
        <translation>切换菜单和面板的语言</translation>
    </message>
    <message>
        <source>Change to the next theme: system, light, sepia, dark, high contrast</source>
        <extracomment>actions.py</extracomment>
        <translation>切换到下一个主题：跟随系统、浅色、护眼、深色、高对比度</translation>
    </message>
    <message>
        <source>Change which words the mark at the caret covers</source>
        <extracomment>actions.py</extracomment>
        <translation>更改光标处标注所覆盖的文字</translation>
    </message>
    <message>
        <source>Changed here since, and kept:</source>
        <extracomment>ui/sharing/intake.py</extracomment>
        <translation>此处后来改过，保留此处内容：</translation>
    </message>
    <message>
        <source>Changed there since:</source>
        <extracomment>ui/sharing/intake.py</extracomment>
        <translation>对方后来改过：</translation>
    </message>
    <message>
        <source>Choices</source>
        <extracomment>ui/dialogs/about.py</extracomment>
        <translation>设置</translation>
    </message>
    <message>
        <source>Choose a theme by name, or begin one of your own</source>
        <extracomment>actions.py</extracomment>
        <translation>按名称选用主题，或新建自己的主题</translation>
    </message>
    <message>
        <source>Choose an action to change its keys.</source>
        <extracomment>ui/dialogs/shortcuts.py</extracomment>
        <translation>请选择要更改按键的操作。</translation>
    </message>
    <message>
        <source>Choose another folder, or make room there.</source>
        <extracomment>errors.py</extracomment>
        <translation>请另选文件夹，或腾出磁盘空间。</translation>
    </message>
    <message>
        <source>Choose another with --home or WHITEPAPER_HOME.</source>
        <extracomment>errors.py</extracomment>
        <translation>请用--home或WHITEPAPER_HOME另行指定。</translation>
    </message>
    <message>
        <source>Choose by name one of the places before and behind</source>
        <extracomment>actions.py</extracomment>
        <translation>按名称选择之前或之后到过的位置</translation>
    </message>
    <message>
        <source>Ci&amp;te…</source>
        <extracomment>actions.py</extracomment>
        <translation>引用(&amp;T)…</translation>
    </message>
    <message>
        <source>Cite</source>
        <extracomment>ui/citing/dialog.py</extracomment>
        <translation>引用</translation>
    </message>
    <message>
        <source>Cite this place or the source of a figure, in a style of your choice</source>
        <extracomment>actions.py</extracomment>
        <translation>按所选格式引用此处，或引用数字的来源</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>ui/palette/dialog.py ui/search/find_bar.py</extracomment>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear history and private data</source>
        <extracomment>ui/dialogs/clear.py</extracomment>
        <translation>清除历史和隐私数据</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <extracomment>ui/dialogs/shortcuts.py ui/outline/panel.py ui/reference/panel.py</extracomment>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <extracomment>ui/search/panel.py</extracomment>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Clear the search and go back to the text</source>
        <extracomment>actions.py</extracomment>
        <translation>清除搜索，回到正文</translation>
    </message>
    <message>
        <source>Close the program</source>
        <extracomment>actions.py</extracomment>
        <translation>关闭程序</translation>
    </message>
    <message>
        <source>Close this message</source>
        <extracomment>ui/messages.py</extracomment>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Close this window; other windows stay</source>
        <extracomment>actions.py</extracomment>
        <translation>关闭此窗口；其他窗口保留</translation>
    </message>
    <message>
        <source>Colleagues&apos; marks</source>
        <extracomment>ui/layers/dialog.py</extracomment>
        <translation>同事的标注</translation>
    </message>
    <message>
        <source>Colour</source>
        <extracomment>ui/marks/editor.py ui/marks/sieve.py</extracomment>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Command &amp;palette…</source>
        <extracomment>actions.py</extracomment>
        <translation>命令面板(&amp;P)…</translation>
    </message>
    <message>
        <source>Command palette</source>
        <extracomment>ui/palette/dialog.py</extracomment>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Conflict</source>
        <extracomment>ui/figures/card.py</extracomment>
        <translation>分歧</translation>
    </message>
    <message>
        <source>Contents</source>
        <extracomment>ui/outline/panel.py</extracomment>
        <translation>目录</translation>
    </message>
    <message>
        <source>Context, from a law firm&apos;s account</source>
        <extracomment>ui/dialogs/legend.py</extracomment>
        <translation>背景资料，出自律所</translation>
    </message>
    <message>
        <source>Context, from a press report</source>
        <extracomment>ui/dialogs/legend.py</extracomment>
        <translation>背景资料，出自新闻报道</translation>
    </message>
    <message>
        <source>Context, from an official source</source>
        <extracomment>ui/dialogs/legend.py</extracomment>
        <translation>背景资料，出自官方来源</translation>
    </message>
    <message>
        <source>Context, unverified</source>
        <extracomment>ui/dialogs/legend.py</extracomment>
        <translation>背景资料，未核实</translation>
    </message>
    <message>
        <source>Continue</source>
        <extracomment>ui/dialogs/crash.py</extracomment>
        <translation>继续</translation>
    </message>
    <message>
        <source>Copied as HTML.</source>
        <extracomment>ui/sharing/passage.py</extracomment>
        <translation>已复制为HTML。</translation>
    </message>
    <message>
        <source>Copied as Markdown.</source>
        <extracomment>ui/sharing/passage.py</extracomment>
        <translation>已复制为Markdown。</translation>
    </message>
    <message>
        <source>Copied as plain text.</source>
        <extracomment>ui/sharing/passage.py ui/sharing/place_menu.py</extracomment>
        <translation>已复制为纯文本。</translation>
    </message>
    <message>
        <source>Copied with its citation ({style}).</source>
        <extracomment>ui/citing/clipboard.py</extracomment>
        <translation>已复制并附引文（{style}）。</translation>
    </message>
    <message>
        <source>Copy &amp;address</source>
        <extracomment>ui/figures/card.py ui/reference/card.py</extracomment>
        <translation>复制网址(&amp;A)</translation>
    </message>
    <message>
        <source>Copy &amp;table</source>
        <extracomment>ui/figures/data.py</extracomment>
        <translation>复制表格(&amp;T)</translation>
    </message>
    <message>
        <source>Copy &amp;with source</source>
        <extracomment>ui/figures/card.py</extracomment>
        <translation>复制并附来源(&amp;W)</translation>
    </message>
    <message>
        <source>Copy address</source>
        <extracomment>ui/dialogs/leave.py</extracomment>
        <translation>复制网址</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <extracomment>actions.py</extracomment>
        <translation>复制为Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>Copy as HTM&amp;L</source>
        <extracomment>actions.py</extracomment>
        <translation>复制为HTML(&amp;L)</translation>
    </message>
    <message>
        <source>Copy as a &amp;table</source>
        <extracomment>ui/commands/menu.py</extracomment>
        <translation>复制为表格(&amp;T)</translation>
    </message>
    <message>
        <source>Copy as plain te&amp;xt</source>
        <extracomment>actions.py</extracomment>
        <translation>复制为纯文本(&amp;X)</translation>
    </message>
    <message>
        <source>Copy report</source>
        <extracomment>ui/dialogs/crash.py</extracomment>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Copy the &amp;address</source>
        <extracomment>ui/sharing/place_menu.py</extracomment>
        <translation>复制链接地址(&amp;A)</translation>
    </message>
    <message>
        <source>Copy the &amp;hits</source>
        <extracomment>actions.py</extracomment>
        <translation>复制搜索结果(&amp;H)</translation>
    </message>
    <message>
        <source>Copy the &amp;words</source>
        <extracomment>ui/sharing/place_menu.py</extracomment>
        <translation>复制文字(&amp;W)</translation>
    </message>
    <message>
        <source>Copy the hits as a list, each with its citation</source>
        <extracomment>actions.py</extracomment>
        <translation>将搜索结果复制为列表，每条附引文</translation>
    </message>
    <message>
        <source>Copy the selected text</source>
        <extracomment>actions.py</extracomment>
        <translation>复制所选文字</translation>
    </message>
    <message>
        <source>Copy the words from “whitepaper show {block}”, and mind --lang and --nth.</source>
        <extracomment>errors.py</extracomment>
        <translation>请从“whitepaper show {block}”的输出中复制原文，并核对--lang和--nth。</translation>
    </message>
    <message>
        <source>Copy what is selected, or the block here, as the source of a web page</source>
        <extracomment>actions.py</extracomment>
        <translation>复制所选内容或此处段落，作为网页源代码</translation>
    </message>
    <message>
        <source>Copy what is selected, or the block here, as words without any form</source>
        <extracomment>actions.py</extracomment>
        <translation>复制所选内容或此处段落，只留文字，不带格式</translation>
    </message>
    <message>
        <source>Copy what is selected, or the block here, with a pinpoint citation</source>
        <extracomment>actions.py</extracomment>
        <translation>复制所选文字或此处段落，并附精确到段的引文</translation>
    </message>
    <message>
        <source>Copy what is selected, or the block here, with headings, lists and tables</source>
        <extracomment>actions.py</extracomment>
        <translation>复制所选内容或此处段落，保留标题、列表和表格</translation>
    </message>
    <message>
        <source>Copy with c&amp;itation</source>
        <extracomment>actions.py ui/sharing/place_menu.py</extracomment>
        <translation>复制并附引文(&amp;I)</translation>
    </message>
    <message>
        <source>Correct a mis&amp;take…</source>
        <extracomment>actions.py</extracomment>
        <translation>指正错误(&amp;T)…</translation>
    </message>
    <message>
        <source>Correct a mistake</source>
        <extracomment>ui/correcting/dialog.py</extracomment>
        <translation>指正错误</translation>
    </message>
    <message>
        <source>Corrections for the editors</source>
        <extracomment>ui/correcting/dialog.py</extracomment>
        <translation>致编者的指正</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>深色</translation>
    </message>
    <message>
        <source>Data of {block}</source>
        <extracomment>ui/figures/data.py</extracomment>
        <translation>{block}的数据</translation>
    </message>
    <message>
        <source>Date</source>
        <extracomment>ui/reference/sheets.py</extracomment>
        <translation>日期</translation>
    </message>
    <message>
        <source>Definition</source>
        <extracomment>ui/reference/sheets.py</extracomment>
        <translation>释义</translation>
    </message>
    <message>
        <source>Did you mean {words}?</source>
        <extracomment>ui/search/telling.py</extracomment>
        <translation>您要找的是{words}吗？</translation>
    </message>
    <message>
        <source>Do again what was undone</source>
        <extracomment>actions.py</extracomment>
        <translation>重做刚才撤销的操作</translation>
    </message>
    <message numerus="yes">
        <source>Done again; %n marks changed</source>
        <extracomment>ui/marks/marking.py</extracomment>
        <translation>
            <numerusform>已重做，更改了%n条标注</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag the ends, or move one with Shift and the arrow keys; Tab takes the other end, Return keeps the words, Escape leaves them as they were.</source>
        <extracomment>ui/marks/changing/handles.py</extracomment>
        <translation>拖动两端，或按住Shift用方向键移动一端；按Tab键换到另一端，按回车键保留，按Esc键放弃更改。</translation>
    </message>
    <message>
        <source>E&amp;vidence pack…</source>
        <extracomment>actions.py</extracomment>
        <translation>证据包(&amp;V)…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <extracomment>ui/marks/panel.py</extracomment>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>E-book (EPUB)</source>
        <extracomment>ui/sharing/files.py</extracomment>
        <translation>电子书（EPUB）</translation>
    </message>
    <message>
        <source>Edition {edition}, revision {revision} is open.</source>
        <extracomment>ui/sharing/installing.py</extracomment>
        <translation>已打开{edition}版（修订号{revision}）。</translation>
    </message>
    <message>
        <source>Edition {id}, revision {revision}, as it came with the program.</source>
        <extracomment>ui/dialogs/about.py</extracomment>
        <translation>{id}版（修订号{revision}），程序自带。</translation>
    </message>
    <message>
        <source>Edition {id}, revision {revision}, from a folder that was named.</source>
        <extracomment>ui/dialogs/about.py</extracomment>
        <translation>{id}版（修订号{revision}），来自指定的文件夹。</translation>
    </message>
    <message>
        <source>Edition {id}, revision {revision}, which you installed.</source>
        <extracomment>ui/dialogs/about.py</extracomment>
        <translation>{id}版（修订号{revision}），由您安装。</translation>
    </message>
    <message>
        <source>Editions</source>
        <extracomment>ui/sharing/installing.py</extracomment>
        <translation>版本文件</translation>
    </message>
    <message>
        <source>Empty for the usual one.</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>留空即用默认字体。</translation>
    </message>
    <message>
        <source>End lines flush at the right.</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>使各行两端对齐。</translation>
    </message>
    <message>
        <source>End of the mark</source>
        <extracomment>ui/marks/changing/handles.py</extracomment>
        <translation>标注结尾</translation>
    </message>
    <message>
        <source>English or Chinese.</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>英文或中文。</translation>
    </message>
    <message>
        <source>Events</source>
        <extracomment>ui/reference/sheets.py</extracomment>
        <translation>事件</translation>
    </message>
    <message>
        <source>Every mark stands where it should.</source>
        <extracomment>ui/reviewing/review.py</extracomment>
        <translation>所有标注都在应有的位置。</translation>
    </message>
    <message>
        <source>Evidence pack</source>
        <extracomment>ui/sharing/evidence.py</extracomment>
        <translation>证据包</translation>
    </message>
    <message>
        <source>Explain how figures are marked</source>
        <extracomment>actions.py</extracomment>
        <translation>说明数字的标记方式</translation>
    </message>
    <message>
        <source>Export marks</source>
        <extracomment>ui/sharing/files.py</extracomment>
        <translation>导出标注</translation>
    </message>
    <message>
        <source>Facts that rest on it</source>
        <extracomment>ui/reference/sheets.py</extracomment>
        <translation>以此为据的数字</translation>
    </message>
    <message>
        <source>Figure</source>
        <extracomment>ui/palette/entries.py</extracomment>
        <translation>数字</translation>
    </message>
    <message>
        <source>Fill the screen with the text</source>
        <extracomment>actions.py</extracomment>
        <translation>让正文占满屏幕</translation>
    </message>
    <message>
        <source>Filter</source>
        <extracomment>ui/outline/panel.py ui/reference/panel.py</extracomment>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <extracomment>ui/reference/panel.py</extracomment>
        <translation>按词语筛选</translation>
    </message>
    <message>
        <source>Filter by words, pinyin, abbreviation</source>
        <extracomment>ui/reference/panel.py</extracomment>
        <translation>按词语、拼音或缩写筛选</translation>
    </message>
    <message>
        <source>Filter the contents</source>
        <extracomment>ui/outline/panel.py</extracomment>
        <translation>筛选目录</translation>
    </message>
    <message>
        <source>Filter the shortcuts</source>
        <extracomment>ui/dialogs/shortcuts.py</extracomment>
        <translation>筛选快捷键</translation>
    </message>
    <message>
        <source>Find</source>
        <extracomment>ui/marks/sieve.py ui/search/find_bar.py</extracomment>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find exact words or a regular expression in the text</source>
        <extracomment>actions.py</extracomment>
        <translation>在正文中查找原样的文字或正则表达式</translation>
    </message>
    <message>
        <source>Find in marks</source>
        <extracomment>ui/marks/sieve.py</extracomment>
        <translation>在标注中查找</translation>
    </message>
    <message>
        <source>Find in marks, notes and tags</source>
        <extracomment>ui/marks/sieve.py</extracomment>
        <translation>在标注、批注和标签中查找</translation>
    </message>
    <message>
        <source>Find in the te&amp;xt</source>
        <extracomment>actions.py</extracomment>
        <translation>在正文中查找(&amp;X)</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <extracomment>ui/search/find_bar.py</extracomment>
        <translation>在正文中查找</translation>
    </message>
    <message>
        <source>Font of Chinese text</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>中文字体</translation>
    </message>
    <message>
        <source>Font of English text</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>英文字体</translation>
    </message>
    <message>
        <source>Forget these</source>
        <extracomment>ui/search/start_card.py</extracomment>
        <translation>清除这些</translation>
    </message>
    <message>
        <source>Forget where you were, the log, the trash</source>
        <extracomment>actions.py</extracomment>
        <translation>清除浏览位置、日志和回收站</translation>
    </message>
    <message>
        <source>Give it the &amp;selected words</source>
        <extracomment>ui/marks/menu.py</extracomment>
        <translation>改标所选文字(&amp;S)</translation>
    </message>
    <message>
        <source>Give the five colours names of your own</source>
        <extracomment>actions.py</extracomment>
        <translation>为五种颜色自定名称</translation>
    </message>
    <message>
        <source>Give the keys to the next part: contents, text, search, marks</source>
        <extracomment>actions.py</extracomment>
        <translation>将键盘焦点移到下一区域：目录、正文、搜索、标注</translation>
    </message>
    <message>
        <source>Give the keys to the part before</source>
        <extracomment>actions.py</extracomment>
        <translation>将键盘焦点移到上一区域</translation>
    </message>
    <message>
        <source>Give the text its usual size</source>
        <extracomment>actions.py</extracomment>
        <translation>将文字恢复为默认字号</translation>
    </message>
    <message>
        <source>Glossary</source>
        <extracomment>ui/reference/panel.py</extracomment>
        <translation>术语表</translation>
    </message>
    <message>
        <source>Go back to the edition that came with the program, or forth again</source>
        <extracomment>actions.py</extracomment>
        <translation>换回程序自带的版本，或再换过去</translation>
    </message>
    <message>
        <source>Go back to the place before the last jump</source>
        <extracomment>actions.py</extracomment>
        <translation>回到上次跳转之前的位置</translation>
    </message>
    <message>
        <source>Go forward again</source>
        <extracomment>actions.py</extracomment>
        <translation>前进到后退之前的位置</translation>
    </message>
    <message>
        <source>Go to a section or block by its number</source>
        <extracomment>actions.py</extracomment>
        <translation>按编号转到节或段落</translation>
    </message>
    <message>
        <source>Go to block</source>
        <extracomment>ui/dialogs/go_to.py</extracomment>
        <translation>转到指定段落</translation>
    </message>
    <message>
        <source>Go to or do anything by a few letters of its name</source>
        <extracomment>actions.py</extracomment>
        <translation>键入名称中的几个字，即可转到或执行</translation>
    </message>
    <message>
        <source>Go to or do anything: sections, actions, terms, figures, marks</source>
        <extracomment>ui/palette/dialog.py</extracomment>
        <translation>转到或执行：节、操作、术语、数字、标注</translation>
    </message>
    <message>
        <source>Go to the &amp;chart</source>
        <extracomment>ui/figures/card.py</extracomment>
        <translation>转到图表(&amp;C)</translation>
    </message>
    <message>
        <source>Go to the first page</source>
        <extracomment>actions.py</extracomment>
        <translation>转到首页</translation>
    </message>
    <message>
        <source>Go to the hit before</source>
        <extracomment>actions.py</extracomment>
        <translation>转到上一个结果</translation>
    </message>
    <message>
        <source>Go to the mark before</source>
        <extracomment>actions.py</extracomment>
        <translation>转到上一条标注</translation>
    </message>
    <message>
        <source>Go to the next hit</source>
        <extracomment>actions.py</extracomment>
        <translation>转到下一个结果</translation>
    </message>
    <message>
        <source>Go to the next mark</source>
        <extracomment>actions.py</extracomment>
        <translation>转到下一条标注</translation>
    </message>
    <message>
        <source>Go to the next section</source>
        <extracomment>actions.py</extracomment>
        <translation>转到下一节</translation>
    </message>
    <message>
        <source>Go to the other language&apos;s column</source>
        <extracomment>actions.py</extracomment>
        <translation>转到另一种语言的一栏</translation>
    </message>
    <message>
        <source>Go to the section before</source>
        <extracomment>actions.py</extracomment>
        <translation>转到上一节</translation>
    </message>
    <message>
        <source>Go to {id} {title}</source>
        <extracomment>ui/fitting/breadcrumb.py</extracomment>
        <translation>前往{id} {title}</translation>
    </message>
    <message>
        <source>Green</source>
        <extracomment>ui/marks/telling.py</extracomment>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Headings, lists and tables for screen readers</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>为屏幕阅读器提供标题、列表和表格</translation>
    </message>
    <message>
        <source>Here already, as they are there:</source>
        <extracomment>ui/sharing/intake.py</extracomment>
        <translation>此处已有，内容相同：</translation>
    </message>
    <message>
        <source>Here: {name}</source>
        <extracomment>ui/going/places.py</extracomment>
        <translation>当前位置：{name}</translation>
    </message>
    <message>
        <source>Hide menus, bars and panels, until the key is pressed again</source>
        <extracomment>actions.py</extracomment>
        <translation>隐藏菜单、工具栏和面板，再按一次恢复</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Highlight</source>
        <extracomment>ui/marks/telling.py</extracomment>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Highlight the selection, or the sentence at the caret</source>
        <extracomment>actions.py</extracomment>
        <translation>高亮所选文字或光标所在的句子</translation>
    </message>
    <message>
        <source>Highlights</source>
        <extracomment>ui/marks/sieve.py</extracomment>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Hits</source>
        <extracomment>ui/search/listing.py</extracomment>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>How sure</source>
        <extracomment>ui/figures/card.py ui/reference/sheets.py</extracomment>
        <translation>可信程度</translation>
    </message>
    <message>
        <source>I&amp;nstall edition…</source>
        <extracomment>actions.py</extracomment>
        <translation>安装版本(&amp;N)…</translation>
    </message>
    <message>
        <source>If its publisher tells you this number too, run “whitepaper trust {key}”.</source>
        <extracomment>errors.py</extracomment>
        <translation>如果发布者告诉您的也是这个号码，请运行“whitepaper trust {key}”。</translation>
    </message>
    <message>
        <source>Import marks</source>
        <extracomment>ui/sharing/files.py ui/sharing/intake.py</extracomment>
        <translation>导入标注</translation>
    </message>
    <message>
        <source>In blue</source>
        <extracomment>actions.py</extracomment>
        <translation>用蓝色标注</translation>
    </message>
    <message>
        <source>In both languages</source>
        <extracomment>ui/search/panel.py</extracomment>
        <translation>两种语言都搜</translation>
    </message>
    <message>
        <source>In green</source>
        <extracomment>actions.py</extracomment>
        <translation>用绿色标注</translation>
    </message>
    <message>
        <source>In pink</source>
        <extracomment>actions.py</extracomment>
        <translation>用粉色标注</translation>
    </message>
    <message>
        <source>In pixels.</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>以像素为单位。</translation>
    </message>
    <message>
        <source>In purple</source>
        <extracomment>actions.py</extracomment>
        <translation>用紫色标注</translation>
    </message>
    <message>
        <source>In reading order</source>
        <extracomment>ui/marks/sieve.py ui/search/model.py</extracomment>
        <translation>按正文顺序</translation>
    </message>
    <message>
        <source>In the other language</source>
        <extracomment>ui/reference/sheets.py</extracomment>
        <translation>另一种语言</translation>
    </message>
    <message numerus="yes">
        <source>In the theme {name} %n pairs of colours are too near each other to be read well; the worst is {role} on {ground}: {ratio}, where {least} is asked.</source>
        <extracomment>ui/looks/legibility.py</extracomment>
        <translation>
            <numerusform>主题“{name}”中有%n组颜色过于接近，不便阅读；最接近的一组是{ground}上的{role}，对比度{ratio}，应不低于{least}。</numerusform>
        </translation>
    </message>
    <message>
        <source>In yellow</source>
        <extracomment>actions.py</extracomment>
        <translation>用黄色标注</translation>
    </message>
    <message>
        <source>Install a corrected or next edition from a file</source>
        <extracomment>actions.py</extracomment>
        <translation>从文件安装修订后的版本或下一版</translation>
    </message>
    <message>
        <source>Install edition</source>
        <extracomment>ui/sharing/agreeing.py ui/sharing/installing.py</extracomment>
        <translation>安装版本</translation>
    </message>
    <message>
        <source>Install one, such as fonts-noto-cjk on Debian and Ubuntu.</source>
        <extracomment>errors.py</extracomment>
        <translation>请安装一种，例如Debian和Ubuntu上的fonts-noto-cjk。</translation>
    </message>
    <message>
        <source>Install the program again, or compile the library with “uv run poe compile”.</source>
        <extracomment>errors.py</extracomment>
        <translation>请重新安装程序，或用“uv run poe compile”重新编译内容库。</translation>
    </message>
    <message>
        <source>Install the program again; your own marks and choices are kept elsewhere.</source>
        <extracomment>errors.py</extracomment>
        <translation>请重新安装程序；您的标注和设置保存在别处，不受影响。</translation>
    </message>
    <message>
        <source>It covers now: “{quote}”</source>
        <extracomment>ui/marks/marking.py</extracomment>
        <translation>现在覆盖：“{quote}”</translation>
    </message>
    <message>
        <source>It has no target.</source>
        <extracomment>exchange/intake/placing.py</extracomment>
        <translation>没有标注对象。</translation>
    </message>
    <message>
        <source>It holds until you quit; make room there, or choose a folder with --home.</source>
        <extracomment>errors.py</extracomment>
        <translation>退出之前仍然有效；请在该处腾出空间，或用 --home 另选文件夹。</translation>
    </message>
    <message>
        <source>It is kept. Save the corrections as a file when you are ready.</source>
        <extracomment>ui/correcting/dialog.py</extracomment>
        <translation>已保存。准备好后，请将指正存为文件。</translation>
    </message>
    <message>
        <source>It is not an annotation.</source>
        <extracomment>exchange/intake/words.py</extracomment>
        <translation>这不是标注。</translation>
    </message>
    <message>
        <source>It is yours now.</source>
        <extracomment>ui/layers/dialog.py</extracomment>
        <translation>已转为您的标注。</translation>
    </message>
    <message>
        <source>It names neither words nor a place.</source>
        <extracomment>exchange/intake/placing.py</extracomment>
        <translation>既没有指明文字，也没有指明位置。</translation>
    </message>
    <message>
        <source>It stands &amp;right</source>
        <extracomment>ui/reviewing/attaching.py ui/reviewing/review.py</extracomment>
        <translation>位置正确(&amp;R)</translation>
    </message>
    <message>
        <source>It stands now at: {place}</source>
        <extracomment>ui/reviewing/attaching.py</extracomment>
        <translation>现在位于：{place}</translation>
    </message>
    <message>
        <source>Its date “{date}” cannot be.</source>
        <extracomment>exchange/intake/words.py</extracomment>
        <translation>日期“{date}”无效。</translation>
    </message>
    <message>
        <source>Its id {id} stands in the file before.</source>
        <extracomment>exchange/intake/plan.py</extracomment>
        <translation>编号{id}与文件中前面的重复。</translation>
    </message>
    <message>
        <source>Its places and its words do not fit each other.</source>
        <extracomment>exchange/intake/placing.py</extracomment>
        <translation>位置与文字不符。</translation>
    </message>
    <message>
        <source>Its position cannot be.</source>
        <extracomment>exchange/intake/placing.py</extracomment>
        <translation>位置无效。</translation>
    </message>
    <message>
        <source>Its target is neither an address nor a resource.</source>
        <extracomment>exchange/intake/placing.py</extracomment>
        <translation>标注对象既不是网址，也不是资源。</translation>
    </message>
    <message>
        <source>Justified lines</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>两端对齐</translation>
    </message>
    <message>
        <source>Keep what is searched; the empty search panel shows it</source>
        <extracomment>actions.py</extracomment>
        <translation>保存当前搜索，显示在空的搜索面板中</translation>
    </message>
    <message>
        <source>Kept</source>
        <extracomment>ui/search/start_card.py</extracomment>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Kept and recent searches, and what can be typed</source>
        <extracomment>ui/search/start_card.py</extracomment>
        <translation>已保存和最近的搜索，以及可键入的内容</translation>
    </message>
    <message>
        <source>Kept: {words}</source>
        <extracomment>ui/search/remembered.py</extracomment>
        <translation>已保存：{words}</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <extracomment>ui/dialogs/shortcuts.py</extracomment>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>ui/dialogs/shortcuts.py</extracomment>
        <translation>按键</translation>
    </message>
    <message>
        <source>Known to stand in the white paper itself</source>
        <extracomment>ui/dialogs/legend.py</extracomment>
        <translation>确认载于白皮书</translation>
    </message>
    <message>
        <source>Language of the interface</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>界面语言</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>正文语言</translation>
    </message>
    <message>
        <source>Last changed first</source>
        <extracomment>ui/marks/sieve.py</extracomment>
        <translation>最近更改的在前</translation>
    </message>
    <message>
        <source>Licences</source>
        <extracomment>ui/dialogs/about.py</extracomment>
        <translation>许可</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>行距</translation>
    </message>
    <message>
        <source>Line width</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>行宽</translation>
    </message>
    <message>
        <source>Link: {words}</source>
        <extracomment>ui/page/pointing.py</extracomment>
        <translation>链接：{words}</translation>
    </message>
    <message>
        <source>List all keys</source>
        <extracomment>actions.py</extracomment>
        <translation>列出所有按键</translation>
    </message>
    <message>
        <source>List every mark at the caret, to change it</source>
        <extracomment>actions.py</extracomment>
        <translation>列出光标处的所有标注，以便更改</translation>
    </message>
    <message>
        <source>List them with “whitepaper marks backups”.</source>
        <extracomment>errors.py</extracomment>
        <translation>可用“whitepaper marks backups”列出备份。</translation>
    </message>
    <message>
        <source>List them with “whitepaper marks layers”.</source>
        <extracomment>errors.py</extracomment>
        <translation>可用“whitepaper marks layers”列出标注层。</translation>
    </message>
    <message>
        <source>List them with “whitepaper marks list”.</source>
        <extracomment>errors.py</extracomment>
        <translation>可用“whitepaper marks list”列出标注。</translation>
    </message>
    <message>
        <source>List them with “whitepaper {command}”.</source>
        <extracomment>errors.py</extracomment>
        <translation>可用“whitepaper {command}”列出。</translation>
    </message>
    <message>
        <source>Log</source>
        <extracomment>ui/dialogs/about.py</extracomment>
        <translation>日志</translation>
    </message>
    <message>
        <source>Look at a file of marks, then take them in or keep them apart</source>
        <extracomment>actions.py</extracomment>
        <translation>先查看标注文件，再导入或单独保存</translation>
    </message>
    <message>
        <source>Look at the marks that a new edition moved, changed or lost</source>
        <extracomment>actions.py</extracomment>
        <translation>查看因新版本而移动、改变或丢失的标注</translation>
    </message>
    <message>
        <source>Look up the words of the field; again to put the list away</source>
        <extracomment>actions.py</extracomment>
        <translation>查阅本领域的术语；再按一次收起列表</translation>
    </message>
    <message>
        <source>Look up what happened, by part and year</source>
        <extracomment>actions.py</extracomment>
        <translation>按部分和年份查阅大事</translation>
    </message>
    <message>
        <source>Look up where figures come from, and what rests on each source</source>
        <extracomment>actions.py</extracomment>
        <translation>查阅数字的来源，以及各来源支撑的内容</translation>
    </message>
    <message>
        <source>Looking at {file}…</source>
        <extracomment>ui/sharing/files.py</extracomment>
        <translation>正在读取{file}…</translation>
    </message>
    <message>
        <source>Make the text larger</source>
        <extracomment>actions.py</extracomment>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Make the text smaller</source>
        <extracomment>actions.py</extracomment>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Mark</source>
        <extracomment>ui/palette/entries.py</extracomment>
        <translation>标注</translation>
    </message>
    <message>
        <source>Mark again as the last time</source>
        <extracomment>actions.py</extracomment>
        <translation>按上次的样式再次标注</translation>
    </message>
    <message>
        <source>Mark the block at the caret in the last style</source>
        <extracomment>actions.py</extracomment>
        <translation>按上次的样式标注光标所在的段落</translation>
    </message>
    <message>
        <source>Mark the selection</source>
        <extracomment>ui/marks/bar.py</extracomment>
        <translation>标注所选文字</translation>
    </message>
    <message>
        <source>Mark the sentence at the caret in the last style</source>
        <extracomment>actions.py</extracomment>
        <translation>按上次的样式标注光标所在的句子</translation>
    </message>
    <message>
        <source>Mark this &amp;paragraph</source>
        <extracomment>actions.py</extracomment>
        <translation>标注此段(&amp;P)</translation>
    </message>
    <message>
        <source>Mark this &amp;sentence</source>
        <extracomment>actions.py</extracomment>
        <translation>标注此句(&amp;S)</translation>
    </message>
    <message>
        <source>Markdown</source>
        <extracomment>exchange/formats.py</extracomment>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Markdown: **bold**, - list, [link](…)</source>
        <extracomment>ui/marks/editor.py</extracomment>
        <translation>Markdown：**粗体**，- 列表，[链接](…)</translation>
    </message>
    <message>
        <source>Marks</source>
        <extracomment>preferences/declared.py ui/marks/panel.py</extracomment>
        <translation>标注</translation>
    </message>
    <message>
        <source>Marks &amp;chosen ({count})</source>
        <extracomment>ui/sharing/evidence.py</extracomment>
        <translation>选中的标注（{count}条）(&amp;C)</translation>
    </message>
    <message>
        <source>Marks &amp;here…</source>
        <extracomment>actions.py</extracomment>
        <translation>此处标注(&amp;H)…</translation>
    </message>
    <message>
        <source>Marks &amp;listed ({count})</source>
        <extracomment>ui/sharing/evidence.py</extracomment>
        <translation>列出的标注（{count}条）(&amp;L)</translation>
    </message>
    <message>
        <source>Marks here</source>
        <extracomment>ui/marks/menu.py</extracomment>
        <translation>此处标注</translation>
    </message>
    <message>
        <source>Marks in the new edition</source>
        <extracomment>ui/reviewing/review.py</extracomment>
        <translation>新版本中的标注</translation>
    </message>
    <message>
        <source>Marks of the set</source>
        <extracomment>ui/layers/dialog.py</extracomment>
        <translation>该组标注</translation>
    </message>
    <message>
        <source>Marks that moved, please check: {moved}; whose words are gone: {gone}.</source>
        <extracomment>ui/sharing/installing.py</extracomment>
        <translation>位置有变、请核对的标注：{moved}条；原文已不存在的：{gone}条。</translation>
    </message>
    <message>
        <source>Marks to look at</source>
        <extracomment>ui/reviewing/review.py</extracomment>
        <translation>需要核对的标注</translation>
    </message>
    <message>
        <source>Match case</source>
        <extracomment>ui/search/find_bar.py</extracomment>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>May be empty.</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>可以留空。</translation>
    </message>
    <message>
        <source>Message</source>
        <extracomment>ui/messages.py</extracomment>
        <translation>消息</translation>
    </message>
    <message>
        <source>Motion</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>动态效果</translation>
    </message>
    <message>
        <source>Move a caret through the text with the arrow keys</source>
        <extracomment>actions.py</extracomment>
        <translation>用方向键在正文中移动光标</translation>
    </message>
    <message>
        <source>Move it away, or choose another folder with --home; it was left as it is.</source>
        <extracomment>errors.py</extracomment>
        <translation>请移走该文件，或用--home另选文件夹；该文件未作改动。</translation>
    </message>
    <message>
        <source>Moved, please check</source>
        <extracomment>ui/marks/sieve.py</extracomment>
        <translation>位置有变，请核对</translation>
    </message>
    <message>
        <source>Na&amp;me the colours…</source>
        <extracomment>actions.py</extracomment>
        <translation>颜色名称(&amp;M)…</translation>
    </message>
    <message>
        <source>Name of blue marks</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>蓝色标注的名称</translation>
    </message>
    <message>
        <source>Name of green marks</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>绿色标注的名称</translation>
    </message>
    <message>
        <source>Name of marks in {colour}</source>
        <extracomment>ui/marks/changing/names.py</extracomment>
        <translation>{colour}标注的名称</translation>
    </message>
    <message>
        <source>Name of pink marks</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>粉色标注的名称</translation>
    </message>
    <message>
        <source>Name of purple marks</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>紫色标注的名称</translation>
    </message>
    <message>
        <source>Name of the layer</source>
        <extracomment>ui/sharing/intake.py</extracomment>
        <translation>标注层的名称</translation>
    </message>
    <message>
        <source>Name of yellow marks</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>黄色标注的名称</translation>
    </message>
    <message>
        <source>Names of the colours</source>
        <extracomment>ui/marks/changing/names.py</extracomment>
        <translation>颜色名称</translation>
    </message>
    <message>
        <source>Narrow the hits: {choices}</source>
        <extracomment>ui/search/filters.py</extracomment>
        <translation>缩小搜索结果的范围：{choices}</translation>
    </message>
    <message>
        <source>Ne&amp;w window</source>
        <extracomment>actions.py</extracomment>
        <translation>新建窗口(&amp;W)</translation>
    </message>
    <message>
        <source>Ne&amp;xt mark</source>
        <extracomment>actions.py</extracomment>
        <translation>下一条标注(&amp;X)</translation>
    </message>
    <message>
        <source>Neither title nor date was read; words in brackets are our description.</source>
        <extracomment>ui/reference/sheets.py</extracomment>
        <translation>标题和日期均未经核读；方括号内系本版所拟。</translation>
    </message>
    <message>
        <source>New key of “{name}”</source>
        <extracomment>ui/dialogs/shortcuts.py</extracomment>
        <translation>“{name}”的新按键</translation>
    </message>
    <message>
        <source>New marks:</source>
        <extracomment>ui/sharing/intake.py</extracomment>
        <translation>新标注：</translation>
    </message>
    <message>
        <source>Newest first</source>
        <extracomment>ui/marks/sieve.py</extracomment>
        <translation>最新的在前</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>ui/search/find_bar.py</extracomment>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Next &amp;theme</source>
        <extracomment>actions.py</extracomment>
        <translation>下一个主题(&amp;T)</translation>
    </message>
    <message>
        <source>Next pa&amp;rt of the window</source>
        <extracomment>actions.py</extracomment>
        <translation>窗口的下一区域(&amp;R)</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <extracomment>actions.py</extracomment>
        <translation>下一句</translation>
    </message>
    <message>
        <source>No Chinese font is installed, so Chinese is shown as boxes.</source>
        <extracomment>errors.py</extracomment>
        <translation>未安装中文字体，汉字会显示为方框。</translation>
    </message>
    <message>
        <source>No day of access is given: this program never opens an address.</source>
        <extracomment>citing/cited.py</extracomment>
        <translation>未注访问日期：本程序从不打开网址。</translation>
    </message>
    <message>
        <source>No likely place: select the words in the text.</source>
        <extracomment>ui/reviewing/review.py</extracomment>
        <translation>没有候选位置，请在正文中选择文字。</translation>
    </message>
    <message>
        <source>No other edition is installed.</source>
        <extracomment>ui/sharing/installing.py</extracomment>
        <translation>没有安装其他版本。</translation>
    </message>
    <message>
        <source>No paragraph tells of it: what its part says from the same source, and its entry</source>
        <extracomment>ui/reference/sheets.py</extracomment>
        <translation>正文没有段落述及：列出该部分据同一来源所述内容及其条目</translation>
    </message>
    <message>
        <source>No section has these words in its title.</source>
        <extracomment>ui/outline/panel.py</extracomment>
        <translation>没有标题含有这些文字的节。</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>无</translation>
    </message>
    <message>
        <source>None: no menu fades, no caret blinks, no text glides on, and the tint on words that were gone to stays until the next step. The system&apos;s is what is set there.</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>“无”：菜单不淡入，光标不闪烁，正文不会继续滑行，跳转到的文字上的底色保留到下一步操作。“跟随系统”即按系统的设置。</translation>
    </message>
    <message>
        <source>Not in the text</source>
        <extracomment>ui/search/find_bar.py</extracomment>
        <translation>正文中没有</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>ui/marks/editor.py ui/marks/telling.py</extracomment>
        <translation>批注</translation>
    </message>
    <message>
        <source>Note, in Markdown</source>
        <extracomment>ui/marks/editor.py</extracomment>
        <translation>批注（Markdown）</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <extracomment>ui/marks/telling.py</extracomment>
        <translation>批注：{note}</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>ui/marks/sieve.py</extracomment>
        <translation>批注</translation>
    </message>
    <message>
        <source>Note…</source>
        <extracomment>ui/marks/bar.py</extracomment>
        <translation>批注…</translation>
    </message>
    <message>
        <source>Nothing can be written into {path}: {why}.</source>
        <extracomment>errors.py</extracomment>
        <translation>无法写入{path}：{why}。</translation>
    </message>
    <message>
        <source>Nothing differs here.</source>
        <extracomment>ui/reviewing/sheets.py</extracomment>
        <translation>此处并无不同。</translation>
    </message>
    <message>
        <source>Nothing found for “{asked}”.</source>
        <extracomment>errors.py</extracomment>
        <translation>没有找到“{asked}”。</translation>
    </message>
    <message>
        <source>Nothing found for “{asked}”. Try fewer or other words.</source>
        <extracomment>ui/search/telling.py</extracomment>
        <translation>没有找到“{asked}”。请减少或更换词语。</translation>
    </message>
    <message>
        <source>Nothing has this name. Enter searches the text for it.</source>
        <extracomment>ui/palette/dialog.py</extracomment>
        <translation>没有此名称。按回车键在正文中搜索。</translation>
    </message>
    <message>
        <source>Nothing is fetched from the internet. Content {version}.</source>
        <extracomment>ui/dialogs/about.py</extracomment>
        <translation>不从互联网获取任何内容。内容版本{version}。</translation>
    </message>
    <message>
        <source>Nothing is sent. Save them as a file and give it to the editors yourself.</source>
        <extracomment>ui/correcting/dialog.py</extracomment>
        <translation>程序不会发送任何内容。请存为文件，自行转交编者。</translation>
    </message>
    <message>
        <source>Number of a section or block, such as 3.1 or 3.1-4:</source>
        <extracomment>ui/dialogs/go_to.py</extracomment>
        <translation>节或段落的编号，例如3.1或3.1-4：</translation>
    </message>
    <message>
        <source>Of the usual 68 letters or 36 Chinese signs.</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>相对于默认的68个字母或36个汉字。</translation>
    </message>
    <message>
        <source>Of the usual.</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>相对于默认值。</translation>
    </message>
    <message>
        <source>Of the voice&apos;s usual.</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>相对于语音的默认语速。</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <extracomment>ui/marks/sieve.py</extracomment>
        <translation>最早的在前</translation>
    </message>
    <message>
        <source>One language is shown</source>
        <extracomment>ui/page/appearance.py</extracomment>
        <translation>中英对照已关闭</translation>
    </message>
    <message>
        <source>Only a copy that cannot be linked was read, so there is no address.</source>
        <extracomment>citing/cited.py</extracomment>
        <translation>只读到无法链接的副本，因此没有网址。</translation>
    </message>
    <message>
        <source>Only a copy that should not be linked to was read, so the publisher is named.</source>
        <extracomment>ui/reference/sheets.py</extracomment>
        <translation>只读到不宜链接的副本，因此注明发布者。</translation>
    </message>
    <message>
        <source>Open a link outside?</source>
        <extracomment>ui/dialogs/leave.py</extracomment>
        <translation>打开外部链接？</translation>
    </message>
    <message>
        <source>Open a second window on the edition, with a place and a search of its own</source>
        <extracomment>actions.py</extracomment>
        <translation>为本版本再打开一个窗口，有自己的位置和搜索</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <extracomment>ui/dialogs/leave.py</extracomment>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Open now: {edition}, revision {revision}. It is kept.</source>
        <extracomment>ui/sharing/agreeing.py</extracomment>
        <translation>现已打开：{edition}版（修订号{revision}），予以保留。</translation>
    </message>
    <message>
        <source>Open the &amp;other edition…</source>
        <extracomment>actions.py</extracomment>
        <translation>打开另一版本(&amp;O)…</translation>
    </message>
    <message>
        <source>Open the folder that holds what you made</source>
        <extracomment>actions.py</extracomment>
        <translation>打开存放您所做标注的文件夹</translation>
    </message>
    <message>
        <source>Open the help where it tells of what you are doing</source>
        <extracomment>actions.py</extracomment>
        <translation>打开帮助中讲解当前操作之处</translation>
    </message>
    <message>
        <source>Open the other edition</source>
        <extracomment>ui/sharing/agreeing.py</extracomment>
        <translation>打开另一版本</translation>
    </message>
    <message>
        <source>Open the table or the data of the chart at the caret</source>
        <extracomment>actions.py</extracomment>
        <translation>打开光标处的表格或图表数据</translation>
    </message>
    <message>
        <source>Order</source>
        <extracomment>ui/marks/sieve.py</extracomment>
        <translation>排序</translation>
    </message>
    <message>
        <source>Order of the hits</source>
        <extracomment>ui/search/panel.py</extracomment>
        <translation>搜索结果的排序</translation>
    </message>
    <message>
        <source>Other c&amp;olumn</source>
        <extracomment>actions.py</extracomment>
        <translation>另一栏(&amp;O)</translation>
    </message>
    <message>
        <source>P&amp;ink</source>
        <extracomment>actions.py</extracomment>
        <translation>粉色(&amp;I)</translation>
    </message>
    <message>
        <source>P&amp;review and print…</source>
        <extracomment>ui/printing/dialog.py</extracomment>
        <translation>预览并打印(&amp;R)…</translation>
    </message>
    <message>
        <source>Pages in {file}: {count}</source>
        <extracomment>ui/printing/dialog.py</extracomment>
        <translation>{file}的页数：{count}</translation>
    </message>
    <message>
        <source>Paragraph spacing</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>段间距</translation>
    </message>
    <message>
        <source>Part</source>
        <extracomment>ui/marks/sieve.py ui/reference/panel.py ui/search/filters.py</extracomment>
        <translation>部分</translation>
    </message>
    <message>
        <source>Paused, {speed} %</source>
        <extracomment>ui/aloud/bar.py</extracomment>
        <translation>已暂停，{speed}%</translation>
    </message>
    <message>
        <source>Pink</source>
        <extracomment>ui/marks/telling.py</extracomment>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>ui/palette/entries.py ui/reviewing/review.py</extracomment>
        <translation>位置</translation>
    </message>
    <message>
        <source>Places you were at…</source>
        <extracomment>actions.py</extracomment>
        <translation>到过的位置…</translation>
    </message>
    <message>
        <source>Plain</source>
        <extracomment>citing/styles.py preferences/declared.py</extracomment>
        <translation>简明</translation>
    </message>
    <message>
        <source>Point at one, or reach it with Tab: the status line tells it. A click or Enter opens all that is known of it.</source>
        <extracomment>ui/dialogs/legend.py</extracomment>
        <translation>指向其中之一，或用Tab键移到其上，状态栏即显示说明。单击或按回车键可查看关于它的全部资料。</translation>
    </message>
    <message>
        <source>Points of series</source>
        <extracomment>ui/reference/sheets.py</extracomment>
        <translation>序列数据</translation>
    </message>
    <message>
        <source>Pre&amp;vious mark</source>
        <extracomment>actions.py</extracomment>
        <translation>上一条标注(&amp;V)</translation>
    </message>
    <message>
        <source>Preferences</source>
        <extracomment>ui/dialogs/preferences.py</extracomment>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Preview</source>
        <extracomment>ui/marks/editor.py ui/printing/dialog.py</extracomment>
        <translation>预览</translation>
    </message>
    <message>
        <source>Previous</source>
        <extracomment>ui/search/find_bar.py</extracomment>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Previous part &amp;of the window</source>
        <extracomment>actions.py</extracomment>
        <translation>窗口的上一区域(&amp;O)</translation>
    </message>
    <message>
        <source>Print</source>
        <extracomment>ui/printing/dialog.py ui/printing/stepping.py</extracomment>
        <translation>打印</translation>
    </message>
    <message>
        <source>Purpl&amp;e</source>
        <extracomment>actions.py</extracomment>
        <translation>紫色(&amp;E)</translation>
    </message>
    <message>
        <source>Purple</source>
        <extracomment>ui/marks/telling.py</extracomment>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Put a backup in the place of the marks file, which is kept</source>
        <extracomment>actions.py</extracomment>
        <translation>用备份替换标注文件，原文件予以保留</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>ui/dialogs/crash.py</extracomment>
        <translation>退出</translation>
    </message>
    <message>
        <source>Re&amp;ad the notes here</source>
        <extracomment>actions.py</extracomment>
        <translation>读出此处批注(&amp;A)</translation>
    </message>
    <message>
        <source>Re&amp;view after a new edition…</source>
        <extracomment>actions.py</extracomment>
        <translation>新版本后的核对(&amp;V)…</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <extracomment>actions.py</extracomment>
        <translation>朗读</translation>
    </message>
    <message>
        <source>Read aloud (this computer has no speech)</source>
        <extracomment>ui/frame/following.py</extracomment>
        <translation>朗读（本机没有语音）</translation>
    </message>
    <message>
        <source>Read aloud faster</source>
        <extracomment>actions.py</extracomment>
        <translation>朗读得快些</translation>
    </message>
    <message>
        <source>Read aloud more slowly</source>
        <extracomment>actions.py</extracomment>
        <translation>朗读得慢些</translation>
    </message>
    <message>
        <source>Read faster</source>
        <extracomment>actions.py</extracomment>
        <translation>加快语速</translation>
    </message>
    <message>
        <source>Read more slowly</source>
        <extracomment>actions.py</extracomment>
        <translation>放慢语速</translation>
    </message>
    <message>
        <source>Read the next sentence aloud</source>
        <extracomment>actions.py</extracomment>
        <translation>朗读下一句</translation>
    </message>
    <message>
        <source>Read the same place in the other language</source>
        <extracomment>actions.py</extracomment>
        <translation>用另一种语言阅读同一处</translation>
    </message>
    <message>
        <source>Read the sentence before aloud</source>
        <extracomment>actions.py</extracomment>
        <translation>朗读上一句</translation>
    </message>
    <message>
        <source>Read the text aloud from the sentence here, pause, or go on</source>
        <extracomment>actions.py</extracomment>
        <translation>从此处的句子开始朗读，或暂停、继续</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <extracomment>ui/aloud/bar.py</extracomment>
        <translation>朗读</translation>
    </message>
    <message>
        <source>Reading aloud has stopped; begin it again, or look at the system&apos;s speech.</source>
        <extracomment>errors.py</extracomment>
        <translation>朗读已停止；请重新开始，或检查系统的语音。</translation>
    </message>
    <message>
        <source>Reading aloud pauses.</source>
        <extracomment>ui/aloud/bar.py</extracomment>
        <translation>朗读已暂停。</translation>
    </message>
    <message>
        <source>Reading and citing</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>阅读与引用</translation>
    </message>
    <message>
        <source>Recent</source>
        <extracomment>ui/search/start_card.py</extracomment>
        <translation>最近</translation>
    </message>
    <message>
        <source>Refused:</source>
        <extracomment>ui/sharing/intake.py</extracomment>
        <translation>未接受：</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <extracomment>ui/search/find_bar.py</extracomment>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Remark</source>
        <extracomment>ui/figures/card.py</extracomment>
        <translation>说明</translation>
    </message>
    <message>
        <source>Report</source>
        <extracomment>ui/dialogs/crash.py</extracomment>
        <translation>报告</translation>
    </message>
    <message>
        <source>Restore marks from a backup</source>
        <extracomment>ui/margin/marginalia.py</extracomment>
        <translation>从备份恢复标注</translation>
    </message>
    <message>
        <source>Review them</source>
        <extracomment>ui/reviewing/review.py</extracomment>
        <translation>核对</translation>
    </message>
    <message>
        <source>Run “whitepaper doctor” to see what the program finds.</source>
        <extracomment>errors.py</extracomment>
        <translation>请运行“whitepaper doctor”查看检查结果。</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <extracomment>actions.py</extracomment>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>Sa&amp;ve the hits as a table…</source>
        <extracomment>actions.py</extracomment>
        <translation>将搜索结果存为表格(&amp;V)…</translation>
    </message>
    <message>
        <source>Save &amp;PNG…</source>
        <extracomment>ui/figures/data.py</extracomment>
        <translation>保存PNG(&amp;P)…</translation>
    </message>
    <message>
        <source>Save C&amp;SV…</source>
        <extracomment>ui/figures/data.py</extracomment>
        <translation>保存CSV(&amp;S)…</translation>
    </message>
    <message>
        <source>Save S&amp;VG…</source>
        <extracomment>ui/figures/data.py</extracomment>
        <translation>保存SVG(&amp;V)…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <extracomment>ui/printing/dialog.py</extracomment>
        <translation>存为PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <extracomment>ui/printing/dialog.py</extracomment>
        <translation>存为PDF</translation>
    </message>
    <message>
        <source>Save the edition</source>
        <extracomment>ui/sharing/files.py</extracomment>
        <translation>保存本版</translation>
    </message>
    <message>
        <source>Save the hits as a table</source>
        <extracomment>ui/search/taking.py</extracomment>
        <translation>将搜索结果存为表格</translation>
    </message>
    <message>
        <source>Save the hits as a table (CSV)</source>
        <extracomment>actions.py</extracomment>
        <translation>将搜索结果存为表格（CSV）</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <extracomment>ui/figures/data.py</extracomment>
        <translation>已保存为{file}。</translation>
    </message>
    <message>
        <source>Say first what is wrong.</source>
        <extracomment>ui/correcting/dialog.py</extracomment>
        <translation>请先说明哪里有误。</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>ui/search/panel.py</extracomment>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search &amp;panel</source>
        <extracomment>actions.py</extracomment>
        <translation>搜索面板(&amp;P)</translation>
    </message>
    <message>
        <source>Search English and Chinese, whichever is read</source>
        <extracomment>ui/search/panel.py</extracomment>
        <translation>无论正在阅读哪种语言，中英文都搜索</translation>
    </message>
    <message>
        <source>Search the edition</source>
        <extracomment>actions.py ui/search/panel.py</extracomment>
        <translation>搜索本版</translation>
    </message>
    <message>
        <source>Search {words} as well.</source>
        <extracomment>ui/search/telling.py</extracomment>
        <translation>同时搜索{words}。</translation>
    </message>
    <message>
        <source>Search {words}.</source>
        <extracomment>ui/search/telling.py</extracomment>
        <translation>搜索：{words}。</translation>
    </message>
    <message>
        <source>Section</source>
        <extracomment>ui/palette/entries.py</extracomment>
        <translation>节</translation>
    </message>
    <message>
        <source>See “whitepaper --help”.</source>
        <extracomment>errors.py</extracomment>
        <translation>请看“whitepaper --help”。</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <extracomment>actions.py</extracomment>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Select the whole edition</source>
        <extracomment>actions.py</extracomment>
        <translation>选择全部正文</translation>
    </message>
    <message>
        <source>Select the words in the text first.</source>
        <extracomment>ui/reviewing/attaching.py</extracomment>
        <translation>请先在正文中选择文字。</translation>
    </message>
    <message>
        <source>Select words first, or press {key} and move the caret to them.</source>
        <extracomment>ui/marks/telling.py</extracomment>
        <translation>请先选择文字，或按{key}后将光标移到文字处。</translation>
    </message>
    <message>
        <source>Sentence before</source>
        <extracomment>actions.py</extracomment>
        <translation>上一句</translation>
    </message>
    <message>
        <source>Sepia</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>护眼</translation>
    </message>
    <message>
        <source>Session</source>
        <extracomment>ui/dialogs/about.py</extracomment>
        <translation>会话</translation>
    </message>
    <message>
        <source>Set the file right, or choose another theme with “Themes…”.</source>
        <extracomment>errors.py</extracomment>
        <translation>请改正该文件，或用“主题…”选用其他主题。</translation>
    </message>
    <message>
        <source>Sets of marks</source>
        <extracomment>ui/layers/dialog.py</extracomment>
        <translation>标注组</translation>
    </message>
    <message>
        <source>Show all marks</source>
        <extracomment>ui/marks/sieve.py</extracomment>
        <translation>显示所有标注</translation>
    </message>
    <message>
        <source>Show both languages, side by side where there is room</source>
        <extracomment>actions.py</extracomment>
        <translation>同时显示中英文，空间足够时左右并列</translation>
    </message>
    <message>
        <source>Show both languages, side by side where there is room.</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>同时显示中英文，空间足够时左右并列。</translation>
    </message>
    <message>
        <source>Show my &amp;data folder</source>
        <extracomment>actions.py</extracomment>
        <translation>打开我的数据文件夹(&amp;D)</translation>
    </message>
    <message>
        <source>Show or hide marks of others that were kept apart, and take them over</source>
        <extracomment>actions.py</extracomment>
        <translation>显示或隐藏单独保存的他人标注，也可转为己有</translation>
    </message>
    <message>
        <source>Show or hide the block numbers in the margin</source>
        <extracomment>actions.py</extracomment>
        <translation>显示或隐藏页边的段落编号</translation>
    </message>
    <message>
        <source>Show or hide the panel of marks</source>
        <extracomment>actions.py</extracomment>
        <translation>显示或隐藏标注面板</translation>
    </message>
    <message>
        <source>Show or hide the search panel</source>
        <extracomment>actions.py</extracomment>
        <translation>显示或隐藏搜索面板</translation>
    </message>
    <message>
        <source>Show or hide the section tree</source>
        <extracomment>actions.py</extracomment>
        <translation>显示或隐藏目录</translation>
    </message>
    <message>
        <source>Show the &amp;data</source>
        <extracomment>actions.py</extracomment>
        <translation>查看数据(&amp;D)</translation>
    </message>
    <message>
        <source>Show the numbers of blocks in the margin.</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>在页边显示段落编号。</translation>
    </message>
    <message>
        <source>So&amp;urces</source>
        <extracomment>actions.py</extracomment>
        <translation>来源(&amp;U)</translation>
    </message>
    <message>
        <source>Something outside the program went wrong.</source>
        <extracomment>errors.py</extracomment>
        <translation>程序外部出了问题。</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <extracomment>ui/dialogs/crash.py</extracomment>
        <translation>出错了</translation>
    </message>
    <message>
        <source>Source</source>
        <extracomment>ui/reference/sheets.py</extracomment>
        <translation>来源</translation>
    </message>
    <message>
        <source>Source: {it}</source>
        <extracomment>ui/citing/dialog.py</extracomment>
        <translation>来源：{it}</translation>
    </message>
    <message>
        <source>Sources</source>
        <extracomment>ui/figures/card.py ui/reference/panel.py</extracomment>
        <translation>来源</translation>
    </message>
    <message>
        <source>Speed of reading aloud</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>朗读语速</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <extracomment>actions.py</extracomment>
        <translation>停止朗读</translation>
    </message>
    <message>
        <source>Struck through, only in the old text: {words}</source>
        <extracomment>ui/reviewing/sheets.py</extracomment>
        <translation>加删除线，仅见于旧文：{words}</translation>
    </message>
    <message>
        <source>Struck through: only in the old text. Bold and underlined: only in the new one.</source>
        <extracomment>ui/reviewing/sheets.py</extracomment>
        <translation>加删除线：仅见于旧文。加粗并加下划线：仅见于新文。</translation>
    </message>
    <message>
        <source>Style of citations</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>引文格式</translation>
    </message>
    <message>
        <source>T&amp;imeline</source>
        <extracomment>actions.py</extracomment>
        <translation>大事记(&amp;I)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <extracomment>exchange/formats.py ui/search/taking.py</extracomment>
        <translation>表格（CSV）</translation>
    </message>
    <message>
        <source>Tag</source>
        <extracomment>ui/marks/sieve.py</extracomment>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags, parted by commas</source>
        <extracomment>ui/marks/editor.py</extracomment>
        <translation>标签，以逗号分隔</translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <extracomment>ui/marks/telling.py</extracomment>
        <translation>标签：{tags}</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <extracomment>ui/marks/panel.py</extracomment>
        <translation>恢复(&amp;B)</translation>
    </message>
    <message>
        <source>Take the backup</source>
        <extracomment>ui/marks/watching.py</extracomment>
        <translation>使用备份</translation>
    </message>
    <message>
        <source>Take the change as not kept: make room or allow writing there, then try again.</source>
        <extracomment>errors.py</extracomment>
        <translation>此次更改未能保存：请腾出磁盘空间或允许写入，然后重试。</translation>
    </message>
    <message>
        <source>Tell a screen reader of each block of the text; from the next start.</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>向屏幕阅读器逐段说明正文；下次启动时生效。</translation>
    </message>
    <message>
        <source>Tell all that is known of the figure or the term at the caret</source>
        <extracomment>actions.py</extracomment>
        <translation>说明光标处数字或术语的全部已知情况</translation>
    </message>
    <message>
        <source>Tell the editors what is wrong here, in a file that you give them</source>
        <extracomment>actions.py</extracomment>
        <translation>指出此处的错误，存为文件，由您转交编者</translation>
    </message>
    <message>
        <source>Tell the marks at the caret and their notes</source>
        <extracomment>actions.py</extracomment>
        <translation>读出光标处的标注及其批注</translation>
    </message>
    <message>
        <source>Term</source>
        <extracomment>ui/palette/entries.py</extracomment>
        <translation>术语</translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>正文</translation>
    </message>
    <message>
        <source>Text in Chinese</source>
        <extracomment>ui/access/voice.py</extracomment>
        <translation>中文正文</translation>
    </message>
    <message>
        <source>Text in English</source>
        <extracomment>ui/access/voice.py</extracomment>
        <translation>英文正文</translation>
    </message>
    <message>
        <source>Text of the edition</source>
        <extracomment>ui/page/panel.py</extracomment>
        <translation>正文</translation>
    </message>
    <message>
        <source>Text of the edition in the other language</source>
        <extracomment>ui/page/follower.py</extracomment>
        <translation>另一种语言的正文</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <extracomment>ui/dialogs/about.py</extracomment>
        <translation>许可全文</translation>
    </message>
    <message>
        <source>Text size</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>字号</translation>
    </message>
    <message>
        <source>Text size: {share} %</source>
        <extracomment>ui/page/appearance.py</extracomment>
        <translation>字号：{share}%</translation>
    </message>
    <message>
        <source>The &amp;trash of marks, and the backups that still hold it</source>
        <extracomment>ui/dialogs/clear.py</extracomment>
        <translation>标注回收站，以及仍含其内容的备份(&amp;T)</translation>
    </message>
    <message>
        <source>The &amp;whole edition</source>
        <extracomment>ui/printing/dialog.py</extracomment>
        <translation>全部内容(&amp;W)</translation>
    </message>
    <message>
        <source>The address is on the clipboard.</source>
        <extracomment>ui/figures/card.py ui/reference/card.py ui/sharing/place_menu.py</extracomment>
        <translation>链接地址已复制到剪贴板。</translation>
    </message>
    <message>
        <source>The backup of {day} was taken; later marks from the readable copy: {count}. What was replaced is kept as {kept}.</source>
        <extracomment>ui/marks/watching.py</extracomment>
        <translation>已使用{day}的备份；另从可读副本取回较新的标注{count}条。被替换的文件保留为{kept}。</translation>
    </message>
    <message>
        <source>The beginning moves.</source>
        <extracomment>ui/marks/changing/handles.py</extracomment>
        <translation>正在移动开头。</translation>
    </message>
    <message>
        <source>The bundled one is open; ask its publisher for a file made for this program.</source>
        <extracomment>errors.py</extracomment>
        <translation>现已打开内置版本；请向其发布者索取适用于本程序的文件。</translation>
    </message>
    <message>
        <source>The bundled one is open; install the file again, or “whitepaper editions bundled”.</source>
        <extracomment>errors.py</extracomment>
        <translation>现已打开内置版本；请重新安装该文件，或运行“whitepaper editions bundled”。</translation>
    </message>
    <message>
        <source>The citation is on the clipboard.</source>
        <extracomment>ui/figures/card.py ui/sharing/place_menu.py</extracomment>
        <translation>引文已复制到剪贴板。</translation>
    </message>
    <message>
        <source>The compiled library is damaged: {path} is not what its manifest says.</source>
        <extracomment>errors.py</extracomment>
        <translation>内容库已损坏：{path}与清单不符。</translation>
    </message>
    <message>
        <source>The compiled library is missing: {path} was not found.</source>
        <extracomment>errors.py</extracomment>
        <translation>缺少内容库：找不到{path}。</translation>
    </message>
    <message>
        <source>The day of publication is not recorded.</source>
        <extracomment>citing/cited.py</extracomment>
        <translation>未记录发布日期。</translation>
    </message>
    <message>
        <source>The edition is being installed…</source>
        <extracomment>ui/sharing/installing.py</extracomment>
        <translation>正在安装版本…</translation>
    </message>
    <message>
        <source>The edition that came with the program: {edition}, revision {revision}.</source>
        <extracomment>ui/sharing/agreeing.py</extracomment>
        <translation>程序自带的版本：{edition}版（修订号{revision}）。</translation>
    </message>
    <message>
        <source>The edition that was installed: {edition}, revision {revision}.</source>
        <extracomment>ui/sharing/agreeing.py</extracomment>
        <translation>安装的版本：{edition}版（修订号{revision}）。</translation>
    </message>
    <message>
        <source>The edition was written into {file}.</source>
        <extracomment>ui/sharing/files.py</extracomment>
        <translation>本版已写入{file}。</translation>
    </message>
    <message>
        <source>The end moves.</source>
        <extracomment>ui/marks/changing/handles.py</extracomment>
        <translation>正在移动结尾。</translation>
    </message>
    <message>
        <source>The figure is on the clipboard, with its source.</source>
        <extracomment>ui/figures/card.py</extracomment>
        <translation>已复制该数字及其来源。</translation>
    </message>
    <message>
        <source>The file of your marks is damaged. Reading and searching go on. The newest good backup is of {day} (marks in it: {count}); the damaged file will be kept beside it.</source>
        <extracomment>ui/marks/watching.py</extracomment>
        <translation>您的标注文件已损坏，阅读和搜索不受影响。最近的完好备份是{day}的（含标注{count}条）；损坏的文件会保留在旁边。</translation>
    </message>
    <message>
        <source>The file {path} cannot be installed: {why}.</source>
        <extracomment>errors.py</extracomment>
        <translation>无法安装文件{path}：{why}。</translation>
    </message>
    <message>
        <source>The file {path} cannot be taken in: {why}.</source>
        <extracomment>errors.py</extracomment>
        <translation>无法导入文件{path}：{why}。</translation>
    </message>
    <message>
        <source>The file {path} holds {edition}, older than {open}, which is open.</source>
        <extracomment>errors.py</extracomment>
        <translation>文件{path}中是{edition}，比已打开的{open}旧。</translation>
    </message>
    <message>
        <source>The file {path} is for {program} programs: schema {found}, not {wanted}.</source>
        <extracomment>errors.py</extracomment>
        <translation>文件{path}适用于{program}版程序：格式为{found}，应为{wanted}。</translation>
    </message>
    <message>
        <source>The file {path} is not a marks file of this program.</source>
        <extracomment>errors.py</extracomment>
        <translation>文件{path}不是本程序的标注文件。</translation>
    </message>
    <message>
        <source>The file {path} is signed with a key you do not trust: {fingerprint}.</source>
        <extracomment>errors.py</extracomment>
        <translation>您尚未信任文件{path}的签名密钥：{fingerprint}。</translation>
    </message>
    <message>
        <source>The folder {path} cannot be used: {why}.</source>
        <extracomment>errors.py</extracomment>
        <translation>无法使用文件夹{path}：{why}。</translation>
    </message>
    <message>
        <source>The installed edition cannot be opened: {path} is not as it was installed.</source>
        <extracomment>errors.py</extracomment>
        <translation>无法打开已安装的版本：{path}与安装时不符。</translation>
    </message>
    <message>
        <source>The installed edition is for {program} programs: schema {found}, not {wanted}.</source>
        <extracomment>errors.py</extracomment>
        <translation>已安装的版本适用于{program}版程序：格式为{found}，应为{wanted}。</translation>
    </message>
    <message>
        <source>The library in {path} has schema {found}; this program reads schema {wanted}.</source>
        <extracomment>errors.py</extracomment>
        <translation>{path}中的内容库格式为{found}，本程序读取的格式为{wanted}。</translation>
    </message>
    <message>
        <source>The marks file {path} cannot be used: {why}.</source>
        <extracomment>errors.py</extracomment>
        <translation>无法使用标注文件{path}：{why}。</translation>
    </message>
    <message>
        <source>The marks file {path} has form {found}; this program knows {wanted}.</source>
        <extracomment>errors.py</extracomment>
        <translation>标注文件{path}的格式为{found}，本程序支持的格式为{wanted}。</translation>
    </message>
    <message>
        <source>The marks file {path} is damaged: {why}.</source>
        <extracomment>errors.py</extracomment>
        <translation>标注文件{path}已损坏：{why}。</translation>
    </message>
    <message>
        <source>The pages are made…</source>
        <extracomment>ui/printing/stepping.py</extracomment>
        <translation>正在排版…</translation>
    </message>
    <message>
        <source>The paper</source>
        <extracomment>ui/figures/card.py</extracomment>
        <translation>与白皮书的关系</translation>
    </message>
    <message>
        <source>The present marks are kept in a file beside it. Newest first:</source>
        <extracomment>ui/margin/marginalia.py</extracomment>
        <translation>现有标注会另存为旁边的文件。最新的在前：</translation>
    </message>
    <message>
        <source>The program is under the MIT licence.</source>
        <extracomment>ui/dialogs/about.py</extracomment>
        <translation>本程序采用MIT许可证。</translation>
    </message>
    <message>
        <source>The program&apos;s &amp;log</source>
        <extracomment>ui/dialogs/clear.py</extracomment>
        <translation>程序日志(&amp;L)</translation>
    </message>
    <message>
        <source>The publisher&apos;s number</source>
        <extracomment>ui/sharing/agreeing.py</extracomment>
        <translation>发布者的号码</translation>
    </message>
    <message>
        <source>The s&amp;elected paragraphs: {title}</source>
        <extracomment>ui/printing/dialog.py</extracomment>
        <translation>所选段落：{title}(&amp;E)</translation>
    </message>
    <message>
        <source>The section, the part or the whole edition, in one language or both</source>
        <extracomment>actions.py</extracomment>
        <translation>打印本节、本部分或全部内容，单语或中英对照</translation>
    </message>
    <message>
        <source>The sheet of keys, in the menu Help, gives it to one of them.</source>
        <extracomment>ui/margin/welcoming.py</extracomment>
        <translation>在“帮助”菜单的快捷键表中，可将它指定给其中一项。</translation>
    </message>
    <message>
        <source>The speech of this computer failed: {why}.</source>
        <extracomment>errors.py</extracomment>
        <translation>本机的语音出错：{why}。</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>The system&apos;s follows its light and dark.</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>“跟随系统”随系统的浅色和深色模式变化。</translation>
    </message>
    <message>
        <source>The system&apos;s is what its own windows speak.</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>“跟随系统”即使用系统界面的语言。</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <extracomment>ui/figures/data.py ui/page/pointing.py</extracomment>
        <translation>表格已复制到剪贴板。</translation>
    </message>
    <message>
        <source>The text is another than when you marked it. Marks to look at: {count}.</source>
        <extracomment>ui/reviewing/review.py</extracomment>
        <translation>正文已与您标注时不同。需要核对的标注：{count}条。</translation>
    </message>
    <message>
        <source>The text is in Chinese</source>
        <extracomment>ui/page/appearance.py</extracomment>
        <translation>正文为中文</translation>
    </message>
    <message>
        <source>The text is in English</source>
        <extracomment>ui/page/appearance.py</extracomment>
        <translation>正文为英文</translation>
    </message>
    <message>
        <source>The theme {path} cannot be used: {why}.</source>
        <extracomment>errors.py</extracomment>
        <translation>无法使用主题{path}：{why}。</translation>
    </message>
    <message>
        <source>The title is our description: the source&apos;s own was not recorded.</source>
        <extracomment>citing/cited.py</extracomment>
        <translation>标题系本版所拟：未记录来源的原标题。</translation>
    </message>
    <message>
        <source>The usual</source>
        <extracomment>ui/dialogs/preferences.py</extracomment>
        <translation>默认</translation>
    </message>
    <message>
        <source>The window cannot open: {why}.</source>
        <extracomment>errors.py</extracomment>
        <translation>无法打开窗口：{why}。</translation>
    </message>
    <message>
        <source>Theme</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>主题</translation>
    </message>
    <message>
        <source>Theme: {name}</source>
        <extracomment>ui/page/appearance.py</extracomment>
        <translation>主题：{name}</translation>
    </message>
    <message>
        <source>Themes…</source>
        <extracomment>actions.py</extracomment>
        <translation>主题…</translation>
    </message>
    <message>
        <source>There are no {what}.</source>
        <extracomment>errors.py</extracomment>
        <translation>没有{what}。</translation>
    </message>
    <message>
        <source>There are none. Import a file of marks and keep it apart to have one.</source>
        <extracomment>ui/layers/dialog.py</extracomment>
        <translation>还没有。导入标注文件并选择单独保存，即可添加。</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <extracomment>ui/margin/marginalia.py</extracomment>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>There is no figure here.</source>
        <extracomment>ui/page/pointing.py</extracomment>
        <translation>此处没有数字。</translation>
    </message>
    <message>
        <source>There is no good backup {asked}.</source>
        <extracomment>errors.py</extracomment>
        <translation>没有完好的备份{asked}。</translation>
    </message>
    <message>
        <source>There is no layer “{name}”.</source>
        <extracomment>errors.py</extracomment>
        <translation>没有标注层“{name}”。</translation>
    </message>
    <message>
        <source>There is no mark here.</source>
        <extracomment>ui/marks/marking.py</extracomment>
        <translation>此处没有标注。</translation>
    </message>
    <message>
        <source>There is no mark “{id}”.</source>
        <extracomment>errors.py</extracomment>
        <translation>没有标注“{id}”。</translation>
    </message>
    <message>
        <source>There is no table or chart here.</source>
        <extracomment>ui/page/pointing.py</extracomment>
        <translation>此处没有表格或图表。</translation>
    </message>
    <message>
        <source>There is no word and no figure in “{asked}”.</source>
        <extracomment>errors.py</extracomment>
        <translation>“{asked}”中没有词语，也没有数字。</translation>
    </message>
    <message>
        <source>There is no word and no figure in “{asked}”. Type a word, a phrase or a figure.</source>
        <extracomment>ui/search/telling.py</extracomment>
        <translation>“{asked}”中没有词语，也没有数字。请输入词语、短语或数字。</translation>
    </message>
    <message>
        <source>There is no {kind} “{id}” in this edition.</source>
        <extracomment>errors.py</extracomment>
        <translation>本版没有编号为“{id}”的{kind}。</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <extracomment>ui/marks/marking.py</extracomment>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <extracomment>ui/marks/marking.py</extracomment>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>This &amp;part: {title}</source>
        <extracomment>ui/printing/dialog.py</extracomment>
        <translation>本部分：{title}(&amp;P)</translation>
    </message>
    <message>
        <source>This &amp;section: {title}</source>
        <extracomment>ui/printing/dialog.py</extracomment>
        <translation>本节：{title}(&amp;S)</translation>
    </message>
    <message>
        <source>This cannot be undone. Your marks stay where they are.</source>
        <extracomment>ui/dialogs/clear.py</extracomment>
        <translation>此操作无法撤销。您的标注不受影响。</translation>
    </message>
    <message>
        <source>This copy of the program is carried with its folders inside it: take them out before you delete the program.</source>
        <extracomment>ui/dialogs/about.py</extracomment>
        <translation>此份程序随身携带，数据文件夹就在程序之内：删除程序前请先取出。</translation>
    </message>
    <message>
        <source>This edition</source>
        <extracomment>ui/dialogs/about.py</extracomment>
        <translation>本版</translation>
    </message>
    <message>
        <source>This edition has no section or block “{asked}”.</source>
        <extracomment>ui/dialogs/go_to.py</extracomment>
        <translation>本版没有编号为“{asked}”的节或段落。</translation>
    </message>
    <message>
        <source>This edition is open already.</source>
        <extracomment>ui/sharing/installing.py</extracomment>
        <translation>此版本已经打开。</translation>
    </message>
    <message>
        <source>This file is signed with a key you do not trust. Its number is:

{fingerprint}

Ask the publisher for theirs, by another way than you got the file, and type or paste it.</source>
        <extracomment>ui/sharing/agreeing.py</extracomment>
        <translation>您尚未信任此文件的签名密钥，其号码是：

{fingerprint}

请通过其他途径向发布者询问其号码（勿用取得此文件的途径），并在此键入或粘贴。</translation>
    </message>
    <message>
        <source>This link leads out of the program, to {host}. Nothing is opened unless you say so.</source>
        <extracomment>ui/dialogs/leave.py</extracomment>
        <translation>此链接指向程序之外的{host}。未经您同意，不会打开任何内容。</translation>
    </message>
    <message>
        <source>This link leads to something that is no web page, and is not opened.</source>
        <extracomment>ui/dialogs/leave.py</extracomment>
        <translation>此链接指向的不是网页，因此不予打开。</translation>
    </message>
    <message>
        <source>This pattern cannot be read: see sign {place}.</source>
        <extracomment>document/seeking.py</extracomment>
        <translation>无法识别此表达式：请看第{place}个字符。</translation>
    </message>
    <message>
        <source>This pattern takes too long. Make it simpler.</source>
        <extracomment>document/seeking.py</extracomment>
        <translation>此表达式耗时过长，请加以简化。</translation>
    </message>
    <message>
        <source>This place, as our digest</source>
        <extracomment>ui/citing/dialog.py</extracomment>
        <translation>此处（引用本要览）</translation>
    </message>
    <message>
        <source>This program uses Qt {qt} through PySide6 under the GNU Lesser General Public License, version 3. Qt&apos;s libraries lie beside the program as files of their own, and you may put others in their place. Qt is copyright The Qt Company Ltd and other contributors.</source>
        <extracomment>ui/dialogs/about.py</extracomment>
        <translation>本程序通过PySide6使用Qt {qt}，依据GNU宽通用公共许可证第3版。Qt的程序库以独立文件的形式与本程序并存，您可以自行替换。Qt版权归The Qt Company Ltd及其他贡献者所有。</translation>
    </message>
    <message>
        <source>Those &amp;chosen ({count})…</source>
        <extracomment>ui/marks/panel.py</extracomment>
        <translation>选中的（{count}条）(&amp;C)…</translation>
    </message>
    <message>
        <source>Those &amp;listed ({count})…</source>
        <extracomment>ui/marks/panel.py</extracomment>
        <translation>列出的（{count}条）(&amp;L)…</translation>
    </message>
    <message>
        <source>Three things to try: press {palette} and type some letters of what you look for; choose an underlined figure to see where it comes from; press {both} for both languages.</source>
        <extracomment>ui/margin/welcoming.py</extracomment>
        <translation>不妨试试这三件事：按{palette}，键入要找的内容；点选带下划线的数字，查看其来源；按{both}，中英对照阅读。</translation>
    </message>
    <message>
        <source>Throw away the newest mark at the caret</source>
        <extracomment>actions.py</extracomment>
        <translation>删除光标处最新的标注</translation>
    </message>
    <message>
        <source>Timeline</source>
        <extracomment>ui/reference/panel.py</extracomment>
        <translation>大事记</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>ui/reference/sheets.py</extracomment>
        <translation>标题</translation>
    </message>
    <message>
        <source>Title and date were read.</source>
        <extracomment>ui/reference/sheets.py</extracomment>
        <translation>标题和日期均经核读。</translation>
    </message>
    <message>
        <source>Title or date was read, not both.</source>
        <extracomment>ui/reference/sheets.py</extracomment>
        <translation>标题与日期只核读到其一。</translation>
    </message>
    <message>
        <source>To install it all the same, add --older.</source>
        <extracomment>errors.py</extracomment>
        <translation>如仍要安装，请加上--older。</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <extracomment>ui/frame/bars.py</extracomment>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Trash</source>
        <extracomment>ui/marks/sieve.py</extracomment>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Trust this publisher?</source>
        <extracomment>ui/sharing/agreeing.py</extracomment>
        <translation>信任此发布者？</translation>
    </message>
    <message>
        <source>Try fewer or other words.</source>
        <extracomment>errors.py</extracomment>
        <translation>请减少或更换词语。</translation>
    </message>
    <message>
        <source>Type a word, a phrase or a figure.</source>
        <extracomment>errors.py</extracomment>
        <translation>请输入词语、短语或数字。</translation>
    </message>
    <message>
        <source>Type, theme, language, names of colours</source>
        <extracomment>actions.py</extracomment>
        <translation>文字排版、主题、语言、颜色名称</translation>
    </message>
    <message>
        <source>Underline</source>
        <extracomment>ui/marks/bar.py ui/marks/telling.py</extracomment>
        <translation>下划线</translation>
    </message>
    <message>
        <source>Underline the selection, or the sentence at the caret</source>
        <extracomment>actions.py</extracomment>
        <translation>为所选文字或光标所在的句子加下划线</translation>
    </message>
    <message>
        <source>Underlined, only in the new text: {words}</source>
        <extracomment>ui/reviewing/sheets.py</extracomment>
        <translation>加下划线，仅见于新文：{words}</translation>
    </message>
    <message>
        <source>Underlines</source>
        <extracomment>ui/marks/sieve.py</extracomment>
        <translation>下划线</translation>
    </message>
    <message>
        <source>Undo the last act on marks</source>
        <extracomment>actions.py</extracomment>
        <translation>撤销上一步标注操作</translation>
    </message>
    <message numerus="yes">
        <source>Undone; %n marks changed</source>
        <extracomment>ui/marks/marking.py</extracomment>
        <translation>
            <numerusform>已撤销，更改了%n条标注</numerusform>
        </translation>
    </message>
    <message>
        <source>Updating, uninstalling or deleting the program leaves them where they are. To carry your marks elsewhere, close the program and copy the whole folder.</source>
        <extracomment>ui/dialogs/about.py</extracomment>
        <translation>更新、卸载或删除程序都不会动这些文件夹。要把标注带到别处，请关闭程序，然后复制整个文件夹。</translation>
    </message>
    <message>
        <source>Use the newer program; the file was left as it is.</source>
        <extracomment>errors.py</extracomment>
        <translation>请使用较新版本的程序；该文件未作改动。</translation>
    </message>
    <message>
        <source>Version {version}, with Python {python} and Qt {qt}</source>
        <extracomment>ui/dialogs/about.py</extracomment>
        <translation>版本{version}，Python {python}，Qt {qt}</translation>
    </message>
    <message>
        <source>Version, licences and where your data is</source>
        <extracomment>actions.py</extracomment>
        <translation>版本、许可和您的数据所在位置</translation>
    </message>
    <message>
        <source>Web Annotations (JSON-LD), to be taken in again</source>
        <extracomment>exchange/formats.py</extracomment>
        <translation>Web Annotation（JSON-LD），可再次导入</translation>
    </message>
    <message>
        <source>Web page</source>
        <extracomment>ui/sharing/evidence.py</extracomment>
        <translation>网页</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <extracomment>exchange/formats.py ui/sharing/files.py</extracomment>
        <translation>网页（HTML）</translation>
    </message>
    <message>
        <source>What answers</source>
        <extracomment>ui/palette/dialog.py</extracomment>
        <translation>匹配项</translation>
    </message>
    <message>
        <source>What can be typed</source>
        <extracomment>ui/search/start_card.py</extracomment>
        <translation>可键入的内容</translation>
    </message>
    <message>
        <source>What is &amp;wrong, and what should stand there:</source>
        <extracomment>ui/correcting/dialog.py</extracomment>
        <translation>哪里有误，应当怎样(&amp;W)：</translation>
    </message>
    <message>
        <source>What is inside</source>
        <extracomment>ui/dialogs/about.py</extracomment>
        <translation>包含的组件</translation>
    </message>
    <message>
        <source>What is refused, and why</source>
        <extracomment>ui/sharing/intake.py</extracomment>
        <translation>未接受的内容及原因</translation>
    </message>
    <message>
        <source>What is to be printed?</source>
        <extracomment>ui/printing/dialog.py</extracomment>
        <translation>打印什么？</translation>
    </message>
    <message>
        <source>What it does</source>
        <extracomment>ui/dialogs/shortcuts.py</extracomment>
        <translation>说明</translation>
    </message>
    <message>
        <source>What it was made with cannot be read.</source>
        <extracomment>exchange/intake/former.py</extracomment>
        <translation>无法读取其原始定位信息。</translation>
    </message>
    <message>
        <source>What it was made with cannot be.</source>
        <extracomment>exchange/intake/former.py</extracomment>
        <translation>其原始定位信息无效。</translation>
    </message>
    <message>
        <source>What rests on it in the text</source>
        <extracomment>ui/reference/sheets.py</extracomment>
        <translation>正文中以此为据的内容</translation>
    </message>
    <message>
        <source>What the figures&apos; marks mean</source>
        <extracomment>actions.py ui/dialogs/legend.py</extracomment>
        <translation>数字标记的含义</translation>
    </message>
    <message>
        <source>What the file holds is older than what is open.</source>
        <extracomment>ui/sharing/agreeing.py</extracomment>
        <translation>文件中的版本比已打开的旧。</translation>
    </message>
    <message>
        <source>What this edition is, and what it is not</source>
        <extracomment>actions.py</extracomment>
        <translation>本版是什么，不是什么</translation>
    </message>
    <message>
        <source>What to look up</source>
        <extracomment>ui/reference/panel.py</extracomment>
        <translation>查阅内容</translation>
    </message>
    <message>
        <source>What would be taken in</source>
        <extracomment>ui/sharing/intake.py</extracomment>
        <translation>将导入的标注</translation>
    </message>
    <message>
        <source>What you choose cannot be kept, since {path} cannot be written: {why}.</source>
        <extracomment>errors.py</extracomment>
        <translation>您的选择无法保存，因为 {path} 不能写入：{why}。</translation>
    </message>
    <message>
        <source>What you make and choose is kept in these folders, and never sent anywhere.</source>
        <extracomment>ui/dialogs/about.py</extracomment>
        <translation>您的标注和设置保存在以下文件夹中，绝不会发送到任何地方。</translation>
    </message>
    <message>
        <source>What you use each colour for, such as “to check”.</source>
        <extracomment>ui/marks/changing/names.py</extracomment>
        <translation>每种颜色的用途，例如“待核对”。</translation>
    </message>
    <message>
        <source>What “Copy with citation” and exported marks cite in.</source>
        <extracomment>preferences/declared.py</extracomment>
        <translation>“复制并附引文”和导出标注所用的引文格式。</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>ui/figures/card.py</extracomment>
        <translation>时间</translation>
    </message>
    <message>
        <source>Where I &amp;was: places gone to, the last place, searches</source>
        <extracomment>ui/dialogs/clear.py</extracomment>
        <translation>浏览位置：去过的地方、最后的位置和搜索(&amp;W)</translation>
    </message>
    <message>
        <source>Where it appears</source>
        <extracomment>ui/figures/card.py</extracomment>
        <translation>出现之处</translation>
    </message>
    <message>
        <source>Where it may stand now</source>
        <extracomment>ui/reviewing/sheets.py</extracomment>
        <translation>现在可能的位置</translation>
    </message>
    <message>
        <source>Where it was made</source>
        <extracomment>ui/reviewing/sheets.py</extracomment>
        <translation>标注时的位置</translation>
    </message>
    <message>
        <source>Where sections first use it</source>
        <extracomment>ui/reference/sheets.py</extracomment>
        <translation>各节首次出现处</translation>
    </message>
    <message>
        <source>Where the text tells of it, and its entry</source>
        <extracomment>ui/reference/sheets.py</extracomment>
        <translation>正文述及之处及其条目</translation>
    </message>
    <message>
        <source>Which marks</source>
        <extracomment>ui/marks/sieve.py</extracomment>
        <translation>哪些标注</translation>
    </message>
    <message>
        <source>White Paper Reader</source>
        <extracomment>ui/words.py</extracomment>
        <translation>白皮书阅读器</translation>
    </message>
    <message>
        <source>Who published it is not recorded.</source>
        <extracomment>citing/cited.py</extracomment>
        <translation>未记录发布者。</translation>
    </message>
    <message>
        <source>Whoever has this key can change what this program shows and does.</source>
        <extracomment>ui/sharing/agreeing.py</extracomment>
        <translation>持有此密钥的人可以改变本程序显示的内容和行为。</translation>
    </message>
    <message>
        <source>Whole word</source>
        <extracomment>ui/search/find_bar.py</extracomment>
        <translation>全字匹配</translation>
    </message>
    <message>
        <source>With a note</source>
        <extracomment>ui/marks/sieve.py</extracomment>
        <translation>有批注</translation>
    </message>
    <message>
        <source>With my &amp;marks, and their notes behind the text</source>
        <extracomment>ui/printing/dialog.py</extracomment>
        <translation>附上我的标注，批注列于正文之后(&amp;M)</translation>
    </message>
    <message>
        <source>Without a note</source>
        <extracomment>ui/marks/sieve.py</extracomment>
        <translation>无批注</translation>
    </message>
    <message>
        <source>Word document</source>
        <extracomment>ui/sharing/evidence.py</extracomment>
        <translation>Word文档</translation>
    </message>
    <message>
        <source>Word document (DOCX)</source>
        <extracomment>exchange/formats.py</extracomment>
        <translation>Word文档（DOCX）</translation>
    </message>
    <message>
        <source>Words are gone</source>
        <extracomment>ui/marks/sieve.py</extracomment>
        <translation>原文已不存在</translation>
    </message>
    <message>
        <source>Words not found in this edition:</source>
        <extracomment>ui/sharing/intake.py</extracomment>
        <translation>本版中找不到原文：</translation>
    </message>
    <message>
        <source>Words, “a phrase”, or a figure such as 62,100.</source>
        <extracomment>ui/search/telling.py</extracomment>
        <translation>词语、“短语”，或数字，例如62,100。</translation>
    </message>
    <message>
        <source>Write a note on the selection, the mark or the block here</source>
        <extracomment>actions.py</extracomment>
        <translation>为所选文字、标注或此处段落写批注</translation>
    </message>
    <message>
        <source>Write an evidence pack</source>
        <extracomment>ui/sharing/evidence.py</extracomment>
        <translation>写出证据包</translation>
    </message>
    <message>
        <source>Write marks with their sources and hashes, and what that proves</source>
        <extracomment>actions.py</extracomment>
        <translation>写出标注及其来源和哈希值，并说明能证明什么</translation>
    </message>
    <message>
        <source>Write your marks into a file for others, or for a reference manager</source>
        <extracomment>actions.py</extracomment>
        <translation>将标注写入文件，供他人或文献管理软件使用</translation>
    </message>
    <message>
        <source>Written into {file}. Nothing was sent: give it to the editors yourself.</source>
        <extracomment>ui/correcting/dialog.py</extracomment>
        <translation>已写入{file}。程序没有发送任何内容：请自行转交编者。</translation>
    </message>
    <message>
        <source>Year</source>
        <extracomment>ui/reference/panel.py</extracomment>
        <translation>年份</translation>
    </message>
    <message>
        <source>Yellow</source>
        <extracomment>ui/marks/telling.py</extracomment>
        <translation>黄色</translation>
    </message>
    <message>
        <source>You can go on reading. Please copy the report and send it to who maintains the program.</source>
        <extracomment>ui/dialogs/crash.py</extracomment>
        <translation>您可以继续阅读。请复制报告并发送给程序的维护者。</translation>
    </message>
    <message>
        <source>You can {then}.</source>
        <extracomment>errors.py</extracomment>
        <translation>可以{then}。</translation>
    </message>
    <message numerus="yes">
        <source>You were here %n days ago: {place}</source>
        <extracomment>ui/margin/welcoming.py</extracomment>
        <translation>
            <numerusform>您%n天前读到：{place}</numerusform>
        </translation>
    </message>
    <message>
        <source>You were here yesterday: {place}</source>
        <extracomment>ui/margin/welcoming.py</extracomment>
        <translation>您昨天读到：{place}</translation>
    </message>
    <message>
        <source>Your data</source>
        <extracomment>ui/dialogs/about.py</extracomment>
        <translation>您的数据</translation>
    </message>
    <message>
        <source>Your edition is as it was; ask for a file made for this program, or renew it.</source>
        <extracomment>errors.py</extracomment>
        <translation>您的版本没有变化；请索取适用于本程序的文件，或更新程序。</translation>
    </message>
    <message>
        <source>Your edition is as it was; ask the publisher for the file again.</source>
        <extracomment>errors.py</extracomment>
        <translation>您的版本没有变化；请向发布者重新索取文件。</translation>
    </message>
    <message>
        <source>Your marks</source>
        <extracomment>ui/dialogs/about.py</extracomment>
        <translation>您的标注</translation>
    </message>
    <message>
        <source>Your marks are as they were; ask for the file as JSON in UTF-8.</source>
        <extracomment>errors.py</extracomment>
        <translation>您的标注没有变化；请索取UTF-8编码的JSON文件。</translation>
    </message>
    <message>
        <source>Your marks are being read: {percent} %</source>
        <extracomment>ui/marks/watching.py</extracomment>
        <translation>正在读取您的标注：{percent} %</translation>
    </message>
    <message>
        <source>Your marks are looked for in the new text; none is lost.</source>
        <extracomment>ui/sharing/agreeing.py</extracomment>
        <translation>会在新文本中查找您的标注，一条也不会丢失。</translation>
    </message>
    <message>
        <source>a figure, however it is written</source>
        <extracomment>ui/search/start_card.py</extracomment>
        <translation>数字，写法不限</translation>
    </message>
    <message>
        <source>a range with its unit</source>
        <extracomment>ui/search/start_card.py</extracomment>
        <translation>带单位的范围</translation>
    </message>
    <message>
        <source>a tag or a segment belongs to no mark</source>
        <extracomment>marks/keeping/opening.py</extracomment>
        <translation>有标签或片段不属于任何标注</translation>
    </message>
    <message>
        <source>answers: {asked}</source>
        <extracomment>ui/search/telling.py</extracomment>
        <translation>回答：{asked}</translation>
    </message>
    <message>
        <source>by another name: {bridge}</source>
        <extracomment>ui/search/telling.py</extracomment>
        <translation>又称：{bridge}</translation>
    </message>
    <message>
        <source>by its text in the other language</source>
        <extracomment>ui/search/telling.py</extracomment>
        <translation>据另一种语言的对应文字</translation>
    </message>
    <message>
        <source>cards</source>
        <extracomment>ui/search/filters.py</extracomment>
        <translation>要点卡</translation>
    </message>
    <message>
        <source>changed: {count}</source>
        <extracomment>ui/reviewing/review.py</extracomment>
        <translation>改变：{count}</translation>
    </message>
    <message>
        <source>charts</source>
        <extracomment>ui/search/filters.py</extracomment>
        <translation>图表</translation>
    </message>
    <message>
        <source>drop</source>
        <extracomment>ui/search/start_card.py</extracomment>
        <translation>移除</translation>
    </message>
    <message>
        <source>either of two</source>
        <extracomment>ui/search/start_card.py</extracomment>
        <translation>两者之一</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>ui/words.py</extracomment>
        <translation>zh</translation>
    </message>
    <message>
        <source>event</source>
        <extracomment>ui/search/telling.py</extracomment>
        <translation>事件</translation>
    </message>
    <message>
        <source>events</source>
        <extracomment>ui/search/filters.py</extracomment>
        <translation>事件</translation>
    </message>
    <message>
        <source>figure</source>
        <extracomment>ui/search/telling.py</extracomment>
        <translation>数字</translation>
    </message>
    <message>
        <source>figures</source>
        <extracomment>ui/search/filters.py</extracomment>
        <translation>数字</translation>
    </message>
    <message>
        <source>figures in a range; also 2019..2023</source>
        <extracomment>ui/search/start_card.py</extracomment>
        <translation>范围内的数字，也可用2019..2023</translation>
    </message>
    <message>
        <source>for the words alone ({count})</source>
        <extracomment>ui/search/telling.py</extracomment>
        <translation>仅按词语（{count}）</translation>
    </message>
    <message>
        <source>headings</source>
        <extracomment>ui/search/filters.py</extracomment>
        <translation>标题</translation>
    </message>
    <message>
        <source>help</source>
        <extracomment>ui/search/filters.py ui/search/telling.py</extracomment>
        <translation>帮助</translation>
    </message>
    <message>
        <source>in headings alone</source>
        <extracomment>ui/search/start_card.py</extracomment>
        <translation>仅在标题中</translation>
    </message>
    <message>
        <source>in your own notes</source>
        <extracomment>ui/search/start_card.py</extracomment>
        <translation>在您的批注中</translation>
    </message>
    <message>
        <source>it has {size} MB, and at most {most} are read</source>
        <extracomment>exchange/intake/parsing.py</extracomment>
        <translation>大小为{size} MB，最多读取{most} MB</translation>
    </message>
    <message>
        <source>it holds no annotations</source>
        <extracomment>exchange/intake/parsing.py</extracomment>
        <translation>其中没有标注</translation>
    </message>
    <message>
        <source>it holds over {most} annotations</source>
        <extracomment>exchange/intake/parsing.py</extracomment>
        <translation>其中的标注超过{most}条</translation>
    </message>
    <message>
        <source>it holds too many values</source>
        <extracomment>exchange/intake/parsing.py</extracomment>
        <translation>其中的值过多</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <extracomment>exchange/intake/parsing.py</extracomment>
        <translation>其嵌套过深</translation>
    </message>
    <message>
        <source>it is not JSON ({said})</source>
        <extracomment>exchange/intake/parsing.py</extracomment>
        <translation>它不是JSON（{said}）</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <extracomment>exchange/intake/parsing.py</extracomment>
        <translation>它不是文件</translation>
    </message>
    <message>
        <source>item {number}</source>
        <extracomment>exchange/intake/plan.py</extracomment>
        <translation>第{number}项</translation>
    </message>
    <message>
        <source>items</source>
        <extracomment>ui/search/filters.py</extracomment>
        <translation>列表项</translation>
    </message>
    <message>
        <source>its annotations lie at an address, and this program opens none</source>
        <extracomment>exchange/intake/parsing.py</extracomment>
        <translation>其标注存放在网址上，而本程序不打开任何网址</translation>
    </message>
    <message>
        <source>its text is in no encoding of Unicode</source>
        <extracomment>exchange/intake/parsing.py</extracomment>
        <translation>其文字不是Unicode编码</translation>
    </message>
    <message>
        <source>its words are gone</source>
        <extracomment>marks/finding/reviewing.py ui/marks/telling.py</extracomment>
        <translation>原文已不存在</translation>
    </message>
    <message>
        <source>its words are others now</source>
        <extracomment>marks/finding/reviewing.py</extracomment>
        <translation>原文已改变</translation>
    </message>
    <message>
        <source>lost: {count}</source>
        <extracomment>ui/reviewing/review.py</extracomment>
        <translation>丢失：{count}</translation>
    </message>
    <message>
        <source>marks</source>
        <extracomment>ui/search/filters.py</extracomment>
        <translation>标注</translation>
    </message>
    <message>
        <source>moved, please check</source>
        <extracomment>marks/finding/reviewing.py ui/marks/telling.py</extracomment>
        <translation>位置有变，请核对</translation>
    </message>
    <message>
        <source>moved: {count}</source>
        <extracomment>ui/reviewing/review.py</extracomment>
        <translation>移动：{count}</translation>
    </message>
    <message>
        <source>newer</source>
        <extracomment>editions/installed.py</extracomment>
        <translation>较新</translation>
    </message>
    <message>
        <source>no address</source>
        <extracomment>ui/figures/card.py</extracomment>
        <translation>无网址</translation>
    </message>
    <message>
        <source>not all words, or apart</source>
        <extracomment>ui/search/telling.py</extracomment>
        <translation>词语不全或不相邻</translation>
    </message>
    <message>
        <source>of a part, a year; lang:zh of a language</source>
        <extracomment>ui/search/start_card.py</extracomment>
        <translation>某部分、某年；lang:zh指定语言</translation>
    </message>
    <message>
        <source>of one kind: heading, paragraph, item, table, row, figure, fact, term, event, mark, help</source>
        <extracomment>ui/search/start_card.py</extracomment>
        <translation>某种类型：heading、paragraph、item、table、row、figure、fact、term、event、mark、help</translation>
    </message>
    <message>
        <source>older</source>
        <extracomment>editions/installed.py</extracomment>
        <translation>较旧</translation>
    </message>
    <message>
        <source>other names and the other language are found as well</source>
        <extracomment>ui/search/start_card.py</extracomment>
        <translation>别称和另一种语言也会找到</translation>
    </message>
    <message>
        <source>paragraphs</source>
        <extracomment>ui/search/filters.py</extracomment>
        <translation>段落</translation>
    </message>
    <message>
        <source>part {part}</source>
        <extracomment>ui/search/filters.py</extracomment>
        <translation>第{part}部分</translation>
    </message>
    <message>
        <source>quotes</source>
        <extracomment>ui/search/filters.py</extracomment>
        <translation>引语</translation>
    </message>
    <message>
        <source>remarks</source>
        <extracomment>ui/search/filters.py</extracomment>
        <translation>说明</translation>
    </message>
    <message>
        <source>row</source>
        <extracomment>ui/search/telling.py</extracomment>
        <translation>表格行</translation>
    </message>
    <message>
        <source>rows</source>
        <extracomment>ui/search/filters.py</extracomment>
        <translation>表格行</translation>
    </message>
    <message>
        <source>section or block</source>
        <extracomment>reader.py</extracomment>
        <translation>节或段落</translation>
    </message>
    <message>
        <source>tables</source>
        <extracomment>ui/search/filters.py</extracomment>
        <translation>表格</translation>
    </message>
    <message>
        <source>term</source>
        <extracomment>ui/search/telling.py</extracomment>
        <translation>术语</translation>
    </message>
    <message>
        <source>terms</source>
        <extracomment>ui/search/filters.py</extracomment>
        <translation>术语</translation>
    </message>
    <message>
        <source>the beginning of a word</source>
        <extracomment>ui/search/start_card.py</extracomment>
        <translation>词的开头</translation>
    </message>
    <message>
        <source>the file is gone</source>
        <extracomment>ui/looks/wardrobe.py</extracomment>
        <translation>文件已不存在</translation>
    </message>
    <message>
        <source>the other language ({count})</source>
        <extracomment>ui/search/telling.py</extracomment>
        <translation>另一种语言（{count}）</translation>
    </message>
    <message>
        <source>there is no folder for its socket</source>
        <extracomment>speech/dispatcher.py</extracomment>
        <translation>没有存放其套接字的文件夹</translation>
    </message>
    <message>
        <source>these words side by side</source>
        <extracomment>ui/search/start_card.py</extracomment>
        <translation>这些词语相邻</translation>
    </message>
    <message>
        <source>without a word</source>
        <extracomment>ui/search/start_card.py</extracomment>
        <translation>不含某词</translation>
    </message>
    <message>
        <source>without the filter ({count})</source>
        <extracomment>ui/search/telling.py</extracomment>
        <translation>不加筛选（{count}）</translation>
    </message>
    <message>
        <source>words in any form; the best match first</source>
        <extracomment>ui/search/start_card.py</extracomment>
        <translation>词语不论形式，最相关的在前</translation>
    </message>
    <message>
        <source>your mark</source>
        <extracomment>ui/search/telling.py</extracomment>
        <translation>您的标注</translation>
    </message>
    <message>
        <source>{advice} Without one these work: whitepaper toc, show, search, fact, doctor.</source>
        <extracomment>errors.py</extracomment>
        <translation>{advice}没有窗口时可用：whitepaper toc、show、search、fact、doctor。</translation>
    </message>
    <message>
        <source>{file} could not be written. Choose another folder.</source>
        <extracomment>ui/figures/data.py</extracomment>
        <translation>无法写入{file}。请另选文件夹。</translation>
    </message>
    <message>
        <source>{here}   ·   {part}: {percent} %</source>
        <extracomment>ui/frame/bars.py</extracomment>
        <translation>{here}   ·   {part}：{percent}%</translation>
    </message>
    <message>
        <source>{hits} in {sections}</source>
        <extracomment>ui/search/telling.py</extracomment>
        <translation>{sections}中共有{hits}</translation>
    </message>
    <message>
        <source>{hits}; the best {shown} are listed, in {sections}</source>
        <extracomment>ui/search/telling.py</extracomment>
        <translation>共{hits}，列出最相关的{shown}个，分布于{sections}</translation>
    </message>
    <message>
        <source>{item}: {why}</source>
        <extracomment>ui/sharing/intake.py</extracomment>
        <translation>{item}：{why}</translation>
    </message>
    <message>
        <source>{key} calls nothing, as it is the key of several actions: {actions}</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>{key}不起作用，因为它同时是以下操作的按键：{actions}</translation>
    </message>
    <message>
        <source>{key} is the key of “{other}”, which loses it when you set it here.</source>
        <extracomment>ui/dialogs/shortcuts.py</extracomment>
        <translation>{key}现为“{other}”的按键，在此设定后原按键即失效。</translation>
    </message>
    <message>
        <source>{kind} kept: “{quote}”</source>
        <extracomment>ui/marks/telling.py</extracomment>
        <translation>已添加{kind}：“{quote}”</translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <extracomment>ui/words.py</extracomment>
        <translation>{name}：{words}</translation>
    </message>
    <message numerus="yes">
        <source>{number} {title}, %n hits</source>
        <extracomment>ui/search/model.py</extracomment>
        <translation>
            <numerusform>{number} {title}，%n个结果</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} {title}, level {level}</source>
        <extracomment>ui/outline/model.py</extracomment>
        <translation>{number} {title}，第{level}级</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <extracomment>ui/search/find_bar.py</extracomment>
        <translation>第{place}个，共{count}个</translation>
    </message>
    <message>
        <source>{place} of {shown}</source>
        <extracomment>ui/search/telling.py</extracomment>
        <translation>第{place}个，共{shown}个</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <extracomment>ui/marks/sieve.py</extracomment>
        <translation>{shown}/{all}</translation>
    </message>
    <message>
        <source>{shown} of {every}</source>
        <extracomment>ui/reference/panel.py</extracomment>
        <translation>{shown}/{every}</translation>
    </message>
    <message>
        <source>{title}: {words} Block {block}</source>
        <extracomment>ui/search/model.py</extracomment>
        <translation>{title}：{words} 段落{block}</translation>
    </message>
    <message>
        <source>{what} {step}</source>
        <extracomment>ui/dialogs/crash.py ui/words.py</extracomment>
        <translation>{what}{step}</translation>
    </message>
    <message>
        <source>{why}</source>
        <extracomment>errors.py</extracomment>
        <translation>{why}</translation>
    </message>
    <message>
        <source>“whitepaper marks recover” takes the newest good backup and keeps this file.</source>
        <extracomment>errors.py</extracomment>
        <translation>“whitepaper marks recover”会使用最近的完好备份，并保留此文件。</translation>
    </message>
    <message>
        <source>“{program}” ended with status {status}</source>
        <extracomment>speech/programs.py</extracomment>
        <translation>“{program}”以状态{status}结束</translation>
    </message>
    <message>
        <source>“{quote}” does not stand in {block}.</source>
        <extracomment>errors.py</extracomment>
        <translation>{block}中没有“{quote}”。</translation>
    </message>
    <message>
        <source>“{title}”, edition {edition}, revision {revision}.

Signed by {publisher}.</source>
        <extracomment>ui/sharing/agreeing.py</extracomment>
        <translation>《{title}》，{edition}版（修订号{revision}）。

签名者：{publisher}。</translation>
    </message>
</context>
</TS>
