<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Acceptance</name>
    <message>
        <source>can be accepted</source>
        <translation>可以验收</translation>
    </message>
    <message>
        <source>not in the plan</source>
        <translation>未列入</translation>
    </message>
    <message>
        <source>plan {planned}, found {actual}</source>
        <translation>计划：{planned}&#x3000;实际：{actual}</translation>
    </message>
    <message>
        <source>Cut, drive removed, sealed</source>
        <translation>断水断电、拆除动力装置、封存</translation>
    </message>
    <message>
        <source>Scrapped and proven</source>
        <translation>处置去向和票据</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>影像（张）</translation>
    </message>
    <message>
        <source>%n thing(s) missing</source>
        <translation>尚缺 %n 项</translation>
    </message>
    <message>
        <source>no figures stated</source>
        <translation>未填报</translation>
    </message>
    <message>
        <source>Staff figures</source>
        <translation>职工安置情况</translation>
    </message>
</context>
<context>
    <name>AcceptanceTab</name>
    <message>
        <source>Item by item</source>
        <translation>逐台验收</translation>
    </message>
    <message>
        <source>Checklist A–I</source>
        <translation>验收表 A–I</translation>
    </message>
    <message>
        <source>Acceptance group</source>
        <translation>验收组</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>验收意见</translation>
    </message>
    <message>
        <source>No equipment yet</source>
        <translation>尚无设备</translation>
    </message>
    <message>
        <source>Acceptance goes machine by machine: add the machines of the plan first.</source>
        <translation>验收逐台进行，请先登记列入计划的设备。</translation>
    </message>
    <message>
        <source>Items, checklist, group, opinion or publication</source>
        <translation>逐台、验收表、验收组、意见或公示</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>公示公告</translation>
    </message>
</context>
<context>
    <name>AccountSheet</name>
    <message>
        <source>As on the bill; enter split accounts of the same plant one by one</source>
        <translation>按电费单填写；同一厂区拆分的户号逐个登记</translation>
    </message>
    <message>
        <source>Enter the number of the account.</source>
        <translation>须填写户号。</translation>
    </message>
</context>
<context>
    <name>AgencyPanel</name>
    <message>
        <source>Agency</source>
        <translation>机关</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Which body</source>
        <translation>机关类别</translation>
    </message>
    <message>
        <source>Any other may be typed</source>
        <translation>不在列表中的可直接填写</translation>
    </message>
    <message>
        <source>Save the profile</source>
        <translation>保存机关档案</translation>
    </message>
    <message>
        <source>Another bureau</source>
        <translation>添加联合检查单位</translation>
    </message>
    <message>
        <source>The profile is saved; laptops get it with the next task.</source>
        <translation>机关档案已保存，各电脑随下次任务收到。</translation>
    </message>
    <message>
        <source>{name} (this office)</source>
        <translation>{name}（本机关）</translation>
    </message>
    <message>
        <source>May seize by {laws}</source>
        <translation>可依法查封：{laws}</translation>
    </message>
    <message>
        <source>No power to seize: the firm seals its own machines, witnessed.</source>
        <translation>无查封权限：由企业自行封存，本机关见证。</translation>
    </message>
    <message>
        <source>By decision {document}: {measure}</source>
        <translation>另行取得的职权（{document}）：{measure}</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>In the words of the law, with ；between</source>
        <translation>按法律用语填写，多项用“；”分隔</translation>
    </message>
    <message>
        <source>Review body</source>
        <translation>行政复议机关</translation>
    </message>
    <message>
        <source>Named in decisions</source>
        <translation>写入决定书</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>行政诉讼法院</translation>
    </message>
    <message>
        <source>What its orders are called</source>
        <translation>整改文书名称</translation>
    </message>
    <message>
        <source>Like 责令限期整改指令书</source>
        <translation>如：责令限期整改指令书</translation>
    </message>
    <message>
        <source>Filled in at the bureau; it comes with the next task.</source>
        <translation>由局端填写，随下次任务下发。</translation>
    </message>
</context>
<context>
    <name>AnnounceSheet</name>
    <message>
        <source>Announced on</source>
        <translation>公告日期</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>公告载体</translation>
    </message>
    <message>
        <source>web address, paper or board</source>
        <translation>网址、报刊或公告栏</translation>
    </message>
    <message>
        <source>Number of the announcement</source>
        <translation>公告文号</translation>
    </message>
    <message>
        <source>Machines it names</source>
        <translation>公告所列设备</translation>
    </message>
</context>
<context>
    <name>AnnouncedSheet</name>
    <message>
        <source>Number</source>
        <translation>公告文号</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>公告日期</translation>
    </message>
    <message>
        <source>Enter its number.</source>
        <translation>请填写公告文号。</translation>
    </message>
    <message>
        <source>Say where.</source>
        <translation>请填写网址或媒体。</translation>
    </message>
</context>
<context>
    <name>AnswerSheet</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回复内容</translation>
    </message>
    <message>
        <source>Say what was answered.</source>
        <translation>请填写回复内容。</translation>
    </message>
</context>
<context>
    <name>AnswerSignalSheet</name>
    <message>
        <source>It was</source>
        <translation>核实结论</translation>
    </message>
    <message>
        <source>Looked into on</source>
        <translation>核实日期</translation>
    </message>
    <message>
        <source>What was found out</source>
        <translation>核实情况</translation>
    </message>
    <message>
        <source>Say what was found out.</source>
        <translation>请填写核实情况。</translation>
    </message>
</context>
<context>
    <name>AnswerTimeSheet</name>
    <message>
        <source>Asked on {day}: {reason}</source>
        <translation>{day} 申请：{reason}</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>同意延期</translation>
    </message>
    <message>
        <source>not granted</source>
        <translation>不予延期</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>批复意见</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>延期至</translation>
    </message>
    <message>
        <source>Number of the answer</source>
        <translation>批复文号</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>At the latest until {day} ({basis}).</source>
        <translation>最迟可延至 {day}（{basis}）。</translation>
    </message>
</context>
<context>
    <name>AnswerWords</name>
    <message>
        <source>emptied</source>
        <translation>（已清空）</translation>
    </message>
</context>
<context>
    <name>ApplySheet</name>
    <message>
        <source>Applied on</source>
        <translation>申请日期</translation>
    </message>
</context>
<context>
    <name>ApprovalSheet</name>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>its number comes later</source>
        <translation>文号待编</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Why it goes over the cap</source>
        <translation>超过频次上限的理由</translation>
    </message>
    <message>
        <source>Allowed by whoever is named above.</source>
        <translation>由上面写明的审批人批准。</translation>
    </message>
</context>
<context>
    <name>ApproveSheet</name>
    <message>
        <source>Until {moment}</source>
        <translation>截止 {moment}</translation>
    </message>
    <message>
        <source>Approved at</source>
        <translation>批准时间</translation>
    </message>
</context>
<context>
    <name>ArchiveDialog</name>
    <message>
        <source>{n} enterprises</source>
        <translation>{n} 户企业</translation>
    </message>
    <message>
        <source>{firm}. The folder is not locked: whoever has it can read it. Put it where the office keeps its archive, not on a stick that leaves the house.</source>
        <translation>{firm}。归档文件夹不加密，拿到的人都能看到内容。请放在本单位存放档案的位置，不要放在带出单位的移交盘上。</translation>
    </message>
    <message>
        <source>to be written by hand</source>
        <translation>手工填写</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>File no.</source>
        <translation>档号</translation>
    </message>
    <message>
        <source>left empty, it is written by hand</source>
        <translation>不填则打印空白，手工填写</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>保管期限</translation>
    </message>
    <message>
        <source>{n} things are missing; the reason stands on the closing sheet.</source>
        <translation>尚缺 {n} 项，原因写入备考表。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Choose a folder that is there.</source>
        <translation>请选择一个已有的文件夹。</translation>
    </message>
    <message>
        <source>Say why; the reason stays with the trace.</source>
        <translation>请说明原因，原因随留痕保存。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Folder of the archive</source>
        <translation>归档到哪个文件夹</translation>
    </message>
</context>
<context>
    <name>ArchiveScreen</name>
    <message>
        <source>ready to archive</source>
        <translation>可归档</translation>
    </message>
    <message>
        <source>something missing</source>
        <translation>尚缺材料</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>changed since the archive</source>
        <translation>归档后有变动</translation>
    </message>
    <message>
        <source>Check an archive…</source>
        <translation>校验归档文件夹…</translation>
    </message>
    <message>
        <source>No enterprise yet</source>
        <translation>还没有企业档案</translation>
    </message>
    <message>
        <source>Import the plan of the year or take a stick in; enterprises stand here with what they lack.</source>
        <translation>导入年度计划或接收移交盘后，各企业及尚缺的材料在此列出。</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Checking {folder}</source>
        <translation>正在校验 {folder}</translation>
    </message>
    <message>
        <source>Writing the archive</source>
        <translation>正在归档</translation>
    </message>
    <message>
        <source>{folders}: written and signed, {n} files.</source>
        <translation>{folders}：已归档并签名，{n} 个文件。</translation>
    </message>
    <message>
        <source>Stopped. What was written is kept in the unfinished folder; archive again to go on.</source>
        <translation>已停止。已写入的部分保留在“未完成”文件夹，重新归档可继续。</translation>
    </message>
    <message>
        <source>Check an archive</source>
        <translation>校验归档文件夹</translation>
    </message>
    <message>
        <source>{firm}: {n} files, all as they were archived; signed by {office}.</source>
        <translation>{firm}：{n} 个文件均与归档时一致，由{office}签发。</translation>
    </message>
    <message>
        <source>{n} files are not as they were archived: {files}</source>
        <translation>{n} 个文件与归档时不一致：{files}</translation>
    </message>
    <message>
        <source>Archive all that are ready ({n})</source>
        <translation>归档全部可归档的（{n} 户）</translation>
    </message>
    <message>
        <source>Not archived yet.</source>
        <translation>尚未归档。</translation>
    </message>
    <message>
        <source>Archived {day} in {folder}</source>
        <translation>{day} 归档，文件夹 {folder}</translation>
    </message>
    <message>
        <source>at {place}</source>
        <translation>位置 {place}</translation>
    </message>
    <message>
        <source>although {n} were missing: {why}</source>
        <translation>当时尚缺 {n} 项，原因：{why}</translation>
    </message>
    <message>
        <source>{n} entries came since; archive again to hold them.</source>
        <translation>归档后又有 {n} 条变动，须重新归档</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>尚缺材料</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>材料齐全</translation>
    </message>
    <message>
        <source>Press the button above to archive it.</source>
        <translation>按右上角“归档”写出归档文件夹。</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇（街道）</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>归档日期</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>尚缺</translation>
    </message>
    <message>
        <source>Put right under</source>
        <translation>办理位置</translation>
    </message>
    <message>
        <source>{n} missing</source>
        <translation>尚缺 {n} 项</translation>
    </message>
    <message>
        <source>Accepted by what was typed up from papers; what proves it is not in the file.</source>
        <translation>验收为补录，现场材料未入档。</translation>
    </message>
    <message>
        <source>Archive ({n} missing, say why)…</source>
        <translation>归档（缺 {n} 项，须说明）…</translation>
    </message>
    <message>
        <source>{n} missing (typed up)</source>
        <translation>尚缺 {n} 项（验收为补录）</translation>
    </message>
    <message>
        <source>archived, {n} still open</source>
        <translation>已归档，{n} 项未结</translation>
    </message>
    <message>
        <source>archived ({n} missing, said why)</source>
        <translation>已归档（缺 {n} 项，已说明）</translation>
    </message>
    <message>
        <source>No enterprise is ready</source>
        <translation>没有可归档的企业</translation>
    </message>
</context>
<context>
    <name>AsOf</name>
    <message>
        <source>What is here is as of {day} (last task taken); the bureau may know more.</source>
        <translation>本机数据截至 {day}（上次接收任务），局端可能有更新。</translation>
    </message>
    <message>
        <source>as of {day}</source>
        <translation>本机数据截至 {day}</translation>
    </message>
</context>
<context>
    <name>AskTimeSheet</name>
    <message>
        <source>Should have been asked for by {day} (usual elsewhere, to be checked; not binding).</source>
        <translation>宜于 {day} 前申请（外地做法，待核对，仅供参考）。</translation>
    </message>
    <message>
        <source>Reason given</source>
        <translation>申请理由</translation>
    </message>
    <message>
        <source>Asked until</source>
        <translation>申请延至</translation>
    </message>
    <message>
        <source>Picture of the application</source>
        <translation>申请材料影像</translation>
    </message>
    <message>
        <source>Say why the firm asks.</source>
        <translation>请填写申请理由。</translation>
    </message>
</context>
<context>
    <name>AttachDialog</name>
    <message>
        <source>Take as the basis of a machine</source>
        <translation>作为依据归入设备</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>归入</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Basis of retirement</source>
        <translation>淘汰依据</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>This enterprise has no equipment yet; add it there first.</source>
        <translation>该企业尚未登记设备，请先在企业档案中登记。</translation>
    </message>
</context>
<context>
    <name>BatchSheet</name>
    <message>
        <source>How many</source>
        <translation>数量（台）</translation>
    </message>
    <message>
        <source>A whole run at once: 示06-11…14; or type each one below</source>
        <translation>可一次填入连号：示06-11…14；也可在下面逐台填写</translation>
    </message>
    <message>
        <source>Factory numbers from … to</source>
        <translation>出厂编号（连号）</translation>
    </message>
    <message>
        <source>Factory numbers</source>
        <translation>逐台出厂编号</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>出厂日期</translation>
    </message>
    <message>
        <source>To be dismantled by</source>
        <translation>限拆日期</translation>
    </message>
    <message>
        <source>like 2025-10-31</source>
        <translation>如 2025-10-31</translation>
    </message>
</context>
<context>
    <name>BillSheet</name>
    <message>
        <source>Account number</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Like 2025-07</source>
        <translation>如 2025-07</translation>
    </message>
    <message>
        <source>Used (kWh)</source>
        <translation>用电量（kWh）</translation>
    </message>
    <message>
        <source>Picture of the bill</source>
        <translation>电费单影像</translation>
    </message>
    <message>
        <source>Enter the account number.</source>
        <translation>请填写户号。</translation>
    </message>
    <message>
        <source>Enter the month.</source>
        <translation>请填写月份。</translation>
    </message>
    <message>
        <source>Enter what was used.</source>
        <translation>请填写用电量。</translation>
    </message>
</context>
<context>
    <name>BreakOffSheet</name>
    <message>
        <source>Why it is broken off</source>
        <translation>中止原因</translation>
    </message>
    <message>
        <source>Say why it is broken off.</source>
        <translation>请填写中止原因。</translation>
    </message>
</context>
<context>
    <name>BureauSheet</name>
    <message>
        <source>Bureau</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Its own matters</source>
        <translation>该单位的检查事项</translation>
    </message>
    <message>
        <source>On this notice</source>
        <translation>本次通知书</translation>
    </message>
    <message>
        <source>comes along</source>
        <translation>参加联合检查</translation>
    </message>
    <message>
        <source>does not come</source>
        <translation>不参加</translation>
    </message>
</context>
<context>
    <name>BuyerSheet</name>
    <message>
        <source>Buyer</source>
        <translation>收购单位</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Registration or permit</source>
        <translation>备案或资质编号</translation>
    </message>
</context>
<context>
    <name>CapSheet</name>
    <message>
        <source>{year}: this is inspection {nth}; {ours} earlier ones stand here.</source>
        <translation>{year} 年：本次为第 {nth} 次入企检查，本档案已登记 {ours} 次。</translation>
    </message>
    <message>
        <source>{agency}: {n}</source>
        <translation>{agency}：{n} 次</translation>
    </message>
    <message>
        <source>Yearly cap of this enterprise</source>
        <translation>本企业年度频次上限</translation>
    </message>
    <message>
        <source>Published in</source>
        <translation>公布文件</translation>
    </message>
    <message>
        <source>Another agency</source>
        <translation>其他机关</translation>
    </message>
    <message>
        <source>inspected it so often</source>
        <translation>已检查次数</translation>
    </message>
</context>
<context>
    <name>CaseColumns</name>
    <message>
        <source>Enterprise</source>
        <translation>企业名称</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇（街道）</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已验收</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>影像</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>CataloguePage</name>
    <message>
        <source>Nameplate, process, product or pinyin</source>
        <translation>铭牌型号、工序、产品或拼音</translation>
    </message>
    <message>
        <source>Nameplate, process or product, like Y160M-4, S7-315/10, zpl</source>
        <translation>铭牌型号、工序或产品，例：Y160M-4、S7-315/10、中频炉（zpl）</translation>
    </message>
    <message>
        <source>Rows found</source>
        <translation>可能相关的条目</translation>
    </message>
    <message>
        <source>The tables are being read</source>
        <translation>正在读取目录</translation>
    </message>
    <message>
        <source>{n} rows may be meant</source>
        <translation>{n} 条可能相关</translation>
    </message>
    <message>
        <source>Industry codes: {codes}</source>
        <translation>行业代码：{codes}</translation>
    </message>
    <message>
        <source>Type what the nameplate says, or the name of a process or product</source>
        <translation>请输入铭牌型号，或工序、产品名称</translation>
    </message>
    <message>
        <source>What is found may be listed: compare it with the document. These tables hold:</source>
        <translation>查到的只是可能属于，须核对原文和适用条件。本表收录：</translation>
    </message>
    <message>
        <source>Model or name</source>
        <translation>型号（名称）</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>检索方式</translation>
    </message>
</context>
<context>
    <name>CheckSheet</name>
    <message>
        <source>Found</source>
        <translation>检查情况</translation>
    </message>
    <message>
        <source>Cause, where it is not intact</source>
        <translation>原因（不完好时填写）</translation>
    </message>
</context>
<context>
    <name>ChecklistSheet</name>
    <message>
        <source>Answer</source>
        <translation>核查结果</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>情况说明</translation>
    </message>
    <message>
        <source>Say what is not so.</source>
        <translation>请说明不符合的情况。</translation>
    </message>
</context>
<context>
    <name>ChecklistsTab</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No checklist yet</source>
        <translation>还没有检查表</translation>
    </message>
    <message>
        <source>Begin one; each answer is stored as it is given.</source>
        <translation>点“填写检查表”开始，填一题存一题。</translation>
    </message>
    <message>
        <source>New checklist</source>
        <translation>填写检查表</translation>
    </message>
    <message>
        <source>Opening the checklist</source>
        <translation>正在打开检查表</translation>
    </message>
    <message>
        <source>This checklist can&apos;t be opened: {why}</source>
        <translation>检查表无法打开：{why}</translation>
    </message>
    <message>
        <source>being filled in</source>
        <translation>填写中</translation>
    </message>
    <message>
        <source>changed since it was finished</source>
        <translation>完成后有改动</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已填题数</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近填写</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>reading it broke off, try once more</source>
        <translation>读取中断，请再试一次</translation>
    </message>
</context>
<context>
    <name>ChecksPage</name>
    <message>
        <source>Machine</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Checklist A–I</source>
        <translation>验收表 A–I</translation>
    </message>
    <message>
        <source>Answer the line</source>
        <translation>填写本行</translation>
    </message>
    <message>
        <source>All that is open is so</source>
        <translation>未填的均符合</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) not answered yet</source>
        <translation>
            <numerusform>尚有 %n 行未填写</numerusform>
        </translation>
    </message>
    <message>
        <source>Section</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>核查内容</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>已知情况</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Wanted by {rule}</source>
        <translation>依据：{rule}</translation>
    </message>
</context>
<context>
    <name>ChecksSheet</name>
    <message>
        <source>Only to warn: nothing here holds anybody up.</source>
        <translation>仅作提醒，不影响出发。</translation>
    </message>
    <message>
        <source>not said yet</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>like 2025-06-12 09:00:05; how far the computer is off is kept</source>
        <translation>如 2025-06-12 09:00:05，电脑时钟的偏差一并留存</translation>
    </message>
    <message>
        <source>A time to be trusted</source>
        <translation>标准时间</translation>
    </message>
    <message>
        <source>Whose time</source>
        <translation>时间来源</translation>
    </message>
    <message>
        <source>like 12117</source>
        <translation>如 12117 报时</translation>
    </message>
</context>
<context>
    <name>ChoiceSearch</name>
    <message>
        <source>Type to find: characters or pinyin; Down shows all</source>
        <translation>输入汉字或拼音查找，↓ 显示全部</translation>
    </message>
</context>
<context>
    <name>CircularDialog</name>
    <message>
        <source>In the plan</source>
        <translation>列入计划</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>通过验收</translation>
    </message>
    <message>
        <source>To be accepted</source>
        <translation>待验收</translation>
    </message>
    <message>
        <source>Being dismantled</source>
        <translation>在拆</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>未动</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期未拆</translation>
    </message>
    <message>
        <source>Save as document…</source>
        <translation>另存为文档…</translation>
    </message>
    <message>
        <source>Counting for the circular</source>
        <translation>正在统计督查通报的数字</translation>
    </message>
    <message>
        <source>{name}: {firms} enterprises, {machines} machines</source>
        <translation>{name}：{firms} 户 {machines} 台（套、条）</translation>
    </message>
    <message>
        <source>{file} is written; open it in WPS to go on.</source>
        <translation>{file} 已生成，可用 WPS 打开继续修改。</translation>
    </message>
    <message>
        <source>Issue no.</source>
        <translation>期号</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至日期</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Looked at when</source>
        <translation>督查时间</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>督查范围</translation>
    </message>
    <message>
        <source>Manner</source>
        <translation>督查方式</translation>
    </message>
    <message>
        <source>Done well</source>
        <translation>典型做法</translation>
    </message>
    <message>
        <source>Further demand</source>
        <translation>补充要求</translation>
    </message>
    <message>
        <source>What stays empty is left out; go on writing in the document.</source>
        <translation>不填的部分不写入通报，生成后可在文档中继续修改。</translation>
    </message>
    <message>
        <source>Behind the numbers</source>
        <translation>数字的来源</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>台账行</translation>
    </message>
    <message>
        <source>No lines</source>
        <translation>没有台账行</translation>
    </message>
    <message>
        <source>Townships</source>
        <translation>乡镇（街道）排名</translation>
    </message>
    <message>
        <source>Every slip was answered</source>
        <translation>督办均已按期回复</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇（街道）</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>台数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>To be answered by</source>
        <translation>回复单位</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>回复期限</translation>
    </message>
</context>
<context>
    <name>CityFormDialog</name>
    <message>
        <source>Columns of {file}: look once whether each gets what it asks for. It is kept for next time.</source>
        <translation>{file} 的各列：请核对一次每列填入什么，下次自动沿用。</translation>
    </message>
    <message>
        <source>Fill the city&apos;s form</source>
        <translation>填写上级表</translation>
    </message>
    <message>
        <source>Fill and save as…</source>
        <translation>填写并另存为…</translation>
    </message>
    <message>
        <source>leave empty</source>
        <translation>不填</translation>
    </message>
    <message>
        <source>Columns of the form</source>
        <translation>表中各列</translation>
    </message>
    <message>
        <source>No column gets anything yet.</source>
        <translation>尚未选定任何一列。</translation>
    </message>
</context>
<context>
    <name>CloseDutyDialog</name>
    <message>
        <source>Done</source>
        <translation>办结</translation>
    </message>
</context>
<context>
    <name>CloseSheet</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>CloseSlipSheet</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>CodeEditor</name>
    <message>
        <source>Read from a picture…</source>
        <translation>从影像读取…</translation>
    </message>
    <message>
        <source>No code was found on it.</source>
        <translation>未读到条码。</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Wheel or + − enlarges all of them together</source>
        <translation>滚轮或 + − 同步缩放</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>缩小（−）</translation>
    </message>
    <message>
        <source>Whole (0)</source>
        <translation>全图(0)</translation>
    </message>
</context>
<context>
    <name>ConcludeSheet</name>
    <message>
        <source>Stands against a pass: {what}</source>
        <translation>尚不能通过：{what}</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform>等，另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>On-site work</source>
        <translation>现场工作</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>listed for retirement</source>
        <translation>淘汰类</translation>
    </message>
    <message>
        <source>below the limit or standard</source>
        <translation>不达标</translation>
    </message>
    <message>
        <source>the finding is withdrawn</source>
        <translation>撤销认定</translation>
    </message>
    <message>
        <source>Found to be</source>
        <translation>认定结果</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>认定依据</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>认定机关</translation>
    </message>
    <message>
        <source>Number of its paper</source>
        <translation>认定文号</translation>
    </message>
</context>
<context>
    <name>ContactSheet</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>by phone, at home, at the centre</source>
        <translation>电话、上门、服务中心等</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>联系内容</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next contact on</source>
        <translation>下次联系日期</translation>
    </message>
</context>
<context>
    <name>ContestedStrip</name>
    <message>
        <source>Two different records</source>
        <translation>两处记录不一致</translation>
    </message>
    <message numerus="yes">
        <source>%n more, one after the other</source>
        <translation>
            <numerusform>另有 %n 项，逐项核定</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContingencySheet</name>
    <message>
        <source>Emergency plan</source>
        <translation>应急预案</translation>
    </message>
</context>
<context>
    <name>CorrectionSheet</name>
    <message>
        <source>Page</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Where on the page</source>
        <translation>更正位置</translation>
    </message>
    <message>
        <source>Struck words</source>
        <translation>划去的文字</translation>
    </message>
    <message>
        <source>Written instead</source>
        <translation>改写为</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>确认方式</translation>
    </message>
    <message>
        <source>only words, no value changes</source>
        <translation>仅改文字，不涉及数据</translation>
    </message>
    <message>
        <source>Value that follows</source>
        <translation>同步更正的数据</translation>
    </message>
    <message>
        <source>The value is now</source>
        <translation>更正后内容</translation>
    </message>
    <message>
        <source>Enter what was struck.</source>
        <translation>请填写划去的文字</translation>
    </message>
    <message>
        <source>Enter what was written.</source>
        <translation>请填写改写后的文字</translation>
    </message>
    <message>
        <source>Enter the value as it is now.</source>
        <translation>请填写更正后的内容</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>items</source>
        <translation>项</translation>
    </message>
    <message>
        <source>papers</source>
        <translation>份</translation>
    </message>
    <message>
        <source>enterprises</source>
        <translation>户</translation>
    </message>
</context>
<context>
    <name>CoveragePanel</name>
    <message>
        <source>Coverage per township</source>
        <translation>各乡镇（街道）覆盖情况</translation>
    </message>
    <message>
        <source>large {large_done}/{large}, small {small_done}/{small}; {found} found</source>
        <translation>规上 {large_done}/{large}，规下 {small_done}/{small}；可能属于或已列入计划 {found} 户</translation>
    </message>
    <message>
        <source>The zero report lacks: {gaps}</source>
        <translation>零报告依据不足：{gaps}</translation>
    </message>
    <message>
        <source>Take the zero report back…</source>
        <translation>撤回零报告…</translation>
    </message>
    <message>
        <source>Make a zero report…</source>
        <translation>登记零报告…</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇（街道）</translation>
    </message>
    <message>
        <source>Screened</source>
        <translation>已排查</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Whole district</source>
        <translation>全区</translation>
    </message>
    <message>
        <source>No township</source>
        <translation>未填乡镇（街道）</translation>
    </message>
    <message>
        <source>{done} of {n} firms screened</source>
        <translation>共 {n} 户，已排查 {done} 户</translation>
    </message>
    <message>
        <source>Choose a township above to make its zero report.</source>
        <translation>先在上方选一个乡镇（街道），再登记零报告。</translation>
    </message>
    <message numerus="yes">
        <source>%n firm(s) of the plan are not on the list.</source>
        <translation>
            <numerusform>年度计划内有 %n 户未列入底册。</numerusform>
        </translation>
    </message>
    <message>
        <source>Put them on the list</source>
        <translation>列入底册（标为已列入计划）</translation>
    </message>
</context>
<context>
    <name>CrashFiles</name>
    <message>
        <source>The program ended unexpectedly last time. What was saved is kept; the report {file} can be given to support, nothing of your data is in it.</source>
        <translation>上次异常退出，已保存的内容完好。异常报告 {file} 可交技术支持，其中不含任何业务数据。</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>A report for support is there as well; nothing of your data is in it.</source>
        <translation>另有一份异常报告可交技术支持，不含业务数据。</translation>
    </message>
</context>
<context>
    <name>CutSheet</name>
    <message>
        <source>Counts for every machine it feeds: {machines}</source>
        <translation>一次登记，所供全部设备同时记为断开：{machines}</translation>
    </message>
</context>
<context>
    <name>CutoffPanel</name>
    <message>
        <source>Readings of the meter</source>
        <translation>表计读数</translation>
    </message>
    <message>
        <source>No reading yet. The reading at cut-off comes before the cut.</source>
        <translation>尚无读数。止码应在断开前读取。</translation>
    </message>
    <message>
        <source>Cut for all it feeds</source>
        <translation>断开（所供设备）</translation>
    </message>
    <message>
        <source>Take a reading</source>
        <translation>登记读数</translation>
    </message>
    <message>
        <source>Meter changed</source>
        <translation>换表</translation>
    </message>
    <message>
        <source>Feeds:</source>
        <translation>供给设备：</translation>
    </message>
    <message>
        <source>meter changed: {old} → {new} {number}</source>
        <translation>换表：{old} → {new}&#x3000;{number}</translation>
    </message>
    <message>
        <source>at cut-off {time}</source>
        <translation>止码&#x3000;{time}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>表底数</translation>
    </message>
    <message>
        <source>Used since</source>
        <translation>断开后用量</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>抄表人</translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>录入有误</translation>
    </message>
    <message>
        <source>There is no meter here, nothing has to be read.</source>
        <translation>此处无独立计量，不需抄读止码。</translation>
    </message>
    <message>
        <source>Forced cut</source>
        <translation>强制断水断电依据</translation>
    </message>
</context>
<context>
    <name>CutoffSheet</name>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Carries</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Place, like 10 kV 跌落式熔断器</source>
        <translation>位置（如 10 kV 跌落式熔断器）</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>供给设备</translation>
    </message>
    <message>
        <source>How it is cut</source>
        <translation>断开方式</translation>
    </message>
    <message>
        <source>Kind of meter</source>
        <translation>计量方式</translation>
    </message>
    <message>
        <source>Meter number</source>
        <translation>表号</translation>
    </message>
    <message>
        <source>Meter factor</source>
        <translation>倍率</translation>
    </message>
    <message>
        <source>Say where it is.</source>
        <translation>请填写位置。</translation>
    </message>
    <message>
        <source>Way of the cut</source>
        <translation>办理途径</translation>
    </message>
    <message>
        <source>Paper it rests on</source>
        <translation>依据文号</translation>
    </message>
</context>
<context>
    <name>CutoffsPage</name>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Cut-off points</source>
        <translation>断开点</translation>
    </message>
    <message>
        <source>No cut-off point yet</source>
        <translation>尚未登记断开点</translation>
    </message>
    <message>
        <source>State each switch or valve once, and tick the machines it feeds.</source>
        <translation>每个开关、阀门只登记一次，勾选它供给的设备。</translation>
    </message>
    <message>
        <source>Carries</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>供给设备</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>计量</translation>
    </message>
    <message>
        <source>Reading at cut-off</source>
        <translation>止码</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>断开日期</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未办</translation>
    </message>
</context>
<context>
    <name>DeadlineSheet</name>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>期限规则</translation>
    </message>
    <message>
        <source>Another deadline</source>
        <translation>其他期限</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>like 公示期</source>
        <translation>例如 公示期</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>起算日</translation>
    </message>
    <message>
        <source>Extended by</source>
        <translation>延长</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>推算</translation>
    </message>
    <message>
        <source>Confirmed day</source>
        <translation>确认日期</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Say the day.</source>
        <translation>请填写日期。</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>The whole enterprise</source>
        <translation>企业整体</translation>
    </message>
    <message>
        <source>at most {most} {unit}</source>
        <translation>最多 {most} {unit}</translation>
    </message>
    <message>
        <source>{day}, counted from: {event}</source>
        <translation>{day}（起算：{event}）</translation>
    </message>
    <message>
        <source>Days of testing</source>
        <translation>检测、鉴定期间（日）</translation>
    </message>
    <message>
        <source>notified in writing, not counted</source>
        <translation>已书面告知的不计入期限</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>请填写整数。</translation>
    </message>
</context>
<context>
    <name>Deadlines</name>
    <message>
        <source>counted {amount} {unit}, the first day left out: {day}</source>
        <translation>自次日起算 {amount} {unit}，至 {day}</translation>
    </message>
    <message>
        <source>extended by {amount} {unit}: {day}</source>
        <translation>延长 {amount} {unit}，至 {day}</translation>
    </message>
    <message>
        <source>counted the other way it would be {day}; the earlier day holds</source>
        <translation>另一种推算为 {day}，取较早的一日</translation>
    </message>
    <message>
        <source>{day} is a rest day; the next working day holds</source>
        <translation>{day} 为休息日，顺延至其后第一个工作日</translation>
    </message>
    <message>
        <source>{day} is a rest day; this deadline does not move for it</source>
        <translation>{day} 为休息日，本期限不顺延</translation>
    </message>
    <message>
        <source>{day} is a weekend worked by the year&apos;s notice</source>
        <translation>{day} 为周末，按当年放假安排上班，不顺延</translation>
    </message>
    <message>
        <source>a limit of the authority&apos;s power: it is never put off</source>
        <translation>属行政机关权限的硬性期限，不得推后</translation>
    </message>
    <message>
        <source>the holiday notice of {amount} is not here; Saturdays and Sundays counted as rest days, check it</source>
        <translation>缺 {amount} 年放假安排，暂按周六、周日休息推算，请核对</translation>
    </message>
    <message>
        <source>the text of this rule was not read; check the original</source>
        <translation>本规则未核对原文，请核对后使用</translation>
    </message>
    <message>
        <source>the rule was not in force on {day}; check which one was</source>
        <translation>{day} 时该规定尚未施行或已失效，请核对当时的规定</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>个工作日</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年</translation>
    </message>
    <message>
        <source>a fixed day of the year: {day}</source>
        <translation>当年固定日期 {day}</translation>
    </message>
    <message>
        <source>counted back {amount} {unit}, the day itself left out: {day}</source>
        <translation>自前一日起向前推算 {amount} {unit}，至 {day}</translation>
    </message>
    <message>
        <source>counted {amount} hours to the minute: {day}</source>
        <translation>自起算时刻起 {amount} 小时，至 {day}</translation>
    </message>
    <message>
        <source>{amount} days of testing left out: {day}</source>
        <translation>不计入检测、鉴定期间 {amount} 日，至 {day}</translation>
    </message>
</context>
<context>
    <name>DecideSheet</name>
    <message>
        <source>Supply accounts</source>
        <translation>用电户号</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Row of the table</source>
        <translation>加价标准</translation>
    </message>
    <message>
        <source>none: by the document</source>
        <translation>不选，按文件填写</translation>
    </message>
    <message>
        <source>Plus, yuan per kWh</source>
        <translation>加价（元/kWh）</translation>
    </message>
    <message>
        <source>From month</source>
        <translation>起月</translation>
    </message>
    <message>
        <source>like 2025-06</source>
        <translation>格式如 2025-06</translation>
    </message>
    <message>
        <source>Basis document</source>
        <translation>依据文件</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Its day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>认定单位</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>涉及设备</translation>
    </message>
    <message>
        <source>all machines listed</source>
        <translation>全部列入的设备</translation>
    </message>
    <message>
        <source>Ends with month</source>
        <translation>止月</translation>
    </message>
    <message>
        <source>Only where the document says so</source>
        <translation>文件载明止月的才填写</translation>
    </message>
    <message>
        <source>Enter the rate the document names.</source>
        <translation>须填写文件规定的加价数值。</translation>
    </message>
    <message>
        <source>Carried by: {what}</source>
        <translation>认定材料：{what}</translation>
    </message>
    <message>
        <source>Nothing here shows this category yet: a reason is asked for.</source>
        <translation>本档案中尚无此类别的认定材料，保存时须说明原因。</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation>撤回最近一次定性</translation>
    </message>
</context>
<context>
    <name>DescribedRows</name>
    <message>
        <source>Each field is saved when it is left.</source>
        <translation>离开本栏即保存</translation>
    </message>
    <message>
        <source>Archived; what is changed counts as a change after the archive.</source>
        <translation>已归档，改动会记为归档后变动</translation>
    </message>
</context>
<context>
    <name>DialPane</name>
    <message>
        <source>Picture</source>
        <translation>影像</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一张</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>No picture shows this value.</source>
        <translation>没有可对照的影像</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>正在读取影像…</translation>
    </message>
    <message>
        <source>This picture is not on this computer.</source>
        <translation>该影像不在本机</translation>
    </message>
</context>
<context>
    <name>DismantleSheet</name>
    <message>
        <source>Begun on</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Finished on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Empty while it goes on</source>
        <translation>尚未完成时留空</translation>
    </message>
    <message>
        <source>How</source>
        <translation>拆除方式</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>拆除单位</translation>
    </message>
    <message>
        <source>Pieces it was cut into</source>
        <translation>切割件数</translation>
    </message>
</context>
<context>
    <name>Disposal</name>
    <message>
        <source>not dismantled</source>
        <translation>未拆除</translation>
    </message>
    <message>
        <source>%n picture(s)</source>
        <translation>%n 张</translation>
    </message>
    <message>
        <source>{n} pieces</source>
        <translation>切割 {n} 件</translation>
    </message>
    <message>
        <source>Weigh slip</source>
        <translation>过磅单</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量核对</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>收购单位</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Other paper</source>
        <translation>其他材料</translation>
    </message>
    <message>
        <source>Deregistered</source>
        <translation>使用登记注销</translation>
    </message>
    <message>
        <source>Not passed on</source>
        <translation>不转移声明</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>there</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>已知情况</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%n thing(s) missing</source>
        <translation>尚缺 %n 项</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>材料已齐</translation>
    </message>
    <message>
        <source>gross {gross}, tare {tare}</source>
        <translation>毛重 {gross}，皮重 {tare}</translation>
    </message>
    <message>
        <source>{net} t</source>
        <translation>{net} 吨</translation>
    </message>
    <message>
        <source>design {design} t</source>
        <translation>设计 {design} 吨</translation>
    </message>
    <message>
        <source>no design weight</source>
        <translation>未填设计重量</translation>
    </message>
    <message>
        <source>Pictures of it</source>
        <translation>处置影像</translation>
    </message>
    <message>
        <source>not required</source>
        <translation>非必需</translation>
    </message>
</context>
<context>
    <name>DisposalTab</name>
    <message>
        <source>No equipment yet</source>
        <translation>尚无设备</translation>
    </message>
    <message>
        <source>Add the machines first; when one is dismantled, its weigh slips and buyer go here.</source>
        <translation>请先登记设备；设备拆除后，在此登记过磅单、收购单位和发票。</translation>
    </message>
    <message>
        <source>Disposal record</source>
        <translation>处置去向核销单</translation>
    </message>
    <message>
        <source>Still missing: {what}</source>
        <translation>尚缺：{what}</translation>
    </message>
    <message>
        <source>The chain is complete. Press Enter on a line to add to it.</source>
        <translation>处置材料已齐。在某一行按回车可继续补充。</translation>
    </message>
    <message>
        <source>Not dismantled yet: nothing is asked for. What is known may be entered already.</source>
        <translation>设备尚未拆除，暂不需要处置材料；已有的可先登记。</translation>
    </message>
    <message>
        <source>Add weigh slip</source>
        <translation>登记过磅单</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>收购单位</translation>
    </message>
    <message>
        <source>Invoice or other paper</source>
        <translation>发票及其他材料</translation>
    </message>
    <message>
        <source>Where it went</source>
        <translation>去向和声明</translation>
    </message>
    <message>
        <source>Print disposal record</source>
        <translation>打印处置去向核销单</translation>
    </message>
</context>
<context>
    <name>DoubtLine</name>
    <message>
        <source>If it is right so: why</source>
        <translation>确认无误的，写明原因</translation>
    </message>
    <message>
        <source>Please check: {doubt}</source>
        <translation>请核对：{doubt}</translation>
    </message>
</context>
<context>
    <name>DraftPanel</name>
    <message>
        <source>Strike what stays empty (／), nothing can be added later</source>
        <translation>空白处划去（／），不再补写</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Empty: a line to write it on</source>
        <translation>不填则留出横线手工填写</translation>
    </message>
    <message>
        <source>Missing on this paper</source>
        <translation>本文书尚缺内容</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>内容齐全，可打印。</translation>
    </message>
    <message>
        <source>A working sheet for the walk: machines, boxes for readings, numbers of strips.</source>
        <translation>现场核查用的工作单：设备、读数填写格、封条编号。不需签字，不入档。</translation>
    </message>
    <message>
        <source>To be filled in by hand: only the enterprise and the visit stand on it</source>
        <translation>只印企业和现场工作信息，其余手工填写</translation>
    </message>
    <message>
        <source>below</source>
        <translation>见下方</translation>
    </message>
    <message>
        <source>{n} more fields are empty and may stay so: {names}</source>
        <translation>另有 {n} 栏未填，可留空：{names}</translation>
    </message>
</context>
<context>
    <name>DueScreen</name>
    <message>
        <source>Township</source>
        <translation>乡镇（街道）</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>To a calendar file</source>
        <translation>导出日历文件</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>A row of a duty list: Enter leads to it.</source>
        <translation>任务清单的事项在任务清单办理，按回车前往。</translation>
    </message>
    <message>
        <source>It goes when its work is entered: Enter leads there.</source>
        <translation>登记办理结果后，此项自动消除，按回车前往办理。</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>没有待办期限</translation>
    </message>
    <message>
        <source>Days to dismantle, rectify and answer by appear here as they are entered.</source>
        <translation>登记限拆日期、整改期限、督办回复期限后，在这里按时间列出。</translation>
    </message>
    <message>
        <source>All townships</source>
        <translation>全部乡镇（街道）</translation>
    </message>
    <message>
        <source>All responsible persons</source>
        <translation>全部责任人</translation>
    </message>
    <message>
        <source>{file} is written, {n} days. It is not locked: keep it where only you read it.</source>
        <translation>已导出 {file}，共 {n} 项。该文件未加密，请注意保管。</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>About</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation>日历文件 (*.ics)</translation>
    </message>
    <message>
        <source>Confirm a deadline</source>
        <translation>确认期限</translation>
    </message>
    <message>
        <source>Deadline kept</source>
        <translation>期限办结</translation>
    </message>
</context>
<context>
    <name>DueWords</name>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Supervision unanswered</source>
        <translation>督办未回复</translation>
    </message>
    <message>
        <source>Within 7 days</source>
        <translation>7 日内</translation>
    </message>
    <message>
        <source>Within 30 days</source>
        <translation>30 日内</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>stop production</source>
        <translation>停产</translation>
    </message>
    <message>
        <source>dismantle</source>
        <translation>拆除</translation>
    </message>
    <message>
        <source>rectify</source>
        <translation>整改</translation>
    </message>
    <message>
        <source>inspect for acceptance</source>
        <translation>验收现场检查</translation>
    </message>
    <message>
        <source>on-site work</source>
        <translation>现场工作</translation>
    </message>
    <message>
        <source>answer the slip</source>
        <translation>督办回复</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>township</source>
        <translation>属地</translation>
    </message>
    <message>
        <source>bureau</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>company</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>{days} days left</source>
        <translation>还有 {days} 天</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日到期</translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation>逾期 {days} 天</translation>
    </message>
    <message>
        <source>Our own work, past its day</source>
        <translation>本局到期工作</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>职工安置</translation>
    </message>
    <message>
        <source>announce after publication</source>
        <translation>公示期满公告</translation>
    </message>
    <message>
        <source>revisit (advice)</source>
        <translation>建议回头看</translation>
    </message>
    <message>
        <source>patrol of seals (advice)</source>
        <translation>建议巡查封条</translation>
    </message>
    <message>
        <source>make up approval and notice</source>
        <translation>补办审批和通知</translation>
    </message>
    <message>
        <source>read the entry code</source>
        <translation>补扫码入企</translation>
    </message>
    <message>
        <source>end of 查封</source>
        <translation>查封期限届满</translation>
    </message>
    <message>
        <source>approval of 查封 made up</source>
        <translation>补办查封批准</translation>
    </message>
    <message>
        <source>duty list</source>
        <translation>任务清单</translation>
    </message>
    <message>
        <source>hard limit</source>
        <translation>不顺延</translation>
    </message>
</context>
<context>
    <name>Duties</name>
    <message>
        <source>late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>taken off</source>
        <translation>已移出</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新列入</translation>
    </message>
    <message>
        <source>says more</source>
        <translation>有补充</translation>
    </message>
    <message>
        <source>on the list</source>
        <translation>已在册</translation>
    </message>
    <message>
        <source>twice in the file</source>
        <translation>重复行</translation>
    </message>
    <message>
        <source>was taken off</source>
        <translation>已移出，不再列入</translation>
    </message>
    <message>
        <source>kept apart</source>
        <translation>已加密单独保存</translation>
    </message>
    <message>
        <source>two records: {values}</source>
        <translation>两处记录不一致：{values}</translation>
    </message>
</context>
<context>
    <name>DutiesScreen</name>
    <message>
        <source>Export the list…</source>
        <translation>导出清单…</translation>
    </message>
    <message>
        <source>Import rows…</source>
        <translation>导入表格…</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>新增一行</translation>
    </message>
    <message>
        <source>The row counts no longer; its trace stays, and it can be put back.</source>
        <translation>移出后不再统计，留痕保留，可以恢复。</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>移出清单</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Files that go with the row</source>
        <translation>选择附件</translation>
    </message>
    <message>
        <source>Keeping files</source>
        <translation>正在收入附件</translation>
    </message>
    <message>
        <source>{n} files kept as they came.</source>
        <translation>已收入 {n} 份附件，原件未改动。</translation>
    </message>
    <message>
        <source>The row has these files already.</source>
        <translation>这些附件已在该行中，未重复保存。</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>另存附件</translation>
    </message>
    <message>
        <source>Saving the file</source>
        <translation>正在另存附件</translation>
    </message>
    <message>
        <source>{name} is written.</source>
        <translation>已写入 {name}。</translation>
    </message>
    <message>
        <source>Import rows</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>正在读取 {file}</translation>
    </message>
    <message>
        <source>Taking the rows</source>
        <translation>正在采用</translation>
    </message>
    <message>
        <source>Taken: {added} rows added, {changed} say more.</source>
        <translation>已采用：新列入 {added} 行，有补充 {changed} 行。</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>导出清单</translation>
    </message>
    <message>
        <source>Writing the list</source>
        <translation>正在写入清单</translation>
    </message>
    <message>
        <source>Workbooks</source>
        <translation>表格文件</translation>
    </message>
    <message>
        <source>Who looked, and why, stays with the trace.</source>
        <translation>查看人和原因均保留留痕。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>DutyButtons</name>
    <message>
        <source>Done…</source>
        <translation>办结…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>收入附件…</translation>
    </message>
    <message>
        <source>Save a file…</source>
        <translation>另存附件…</translation>
    </message>
    <message>
        <source>Lead to an enterprise…</source>
        <translation>归到企业…</translation>
    </message>
    <message>
        <source>Read what is kept apart</source>
        <translation>查看加密保存的内容</translation>
    </message>
    <message>
        <source>Take off…</source>
        <translation>移出…</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>恢复未办结</translation>
    </message>
    <message>
        <source>Go to its file</source>
        <translation>打开企业档案</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>DutyDialog</name>
    <message>
        <source>Add a row</source>
        <translation>新增一行</translation>
    </message>
    <message>
        <source>Change the row</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>like 11-14, +7, 2025-11-14</source>
        <translation>如 11-14、+7、2025-11-14</translation>
    </message>
    <message>
        <source>kept apart, shown in no list and no workbook</source>
        <translation>加密单独保存，列表和导出表中都不显示</translation>
    </message>
    <message>
        <source>Fill this in first.</source>
        <translation>请先填写。</translation>
    </message>
</context>
<context>
    <name>DutyListsPanel</name>
    <message>
        <source>Lists</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未办</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
</context>
<context>
    <name>DutyPreview</name>
    <message>
        <source>Take these rows</source>
        <translation>采用这些行</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>各行</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>未采纳</translation>
    </message>
    <message>
        <source>Lacks</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>Not understood, goes to the remark</source>
        <translation>未能识别，记入备注</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>{new} new, {changed} say more, {known} known; nothing is taken yet.</source>
        <translation>新列入 {new} 行，有补充 {changed} 行，已在册 {known} 行；尚未采用。</translation>
    </message>
    <message>
        <source>All of it stands on the list already; there is nothing to take.</source>
        <translation>全部已在清单中，没有可采用的内容。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Against the list</source>
        <translation>与清单比对</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Differs, the list stays</source>
        <translation>不一致（以清单为准）</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>原文</translation>
    </message>
</context>
<context>
    <name>DutyRowsPanel</name>
    <message>
        <source>No row is on this list yet</source>
        <translation>该清单还没有内容</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>due within 30 days</source>
        <translation>30 日内到期</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>taken off</source>
        <translation>已移出</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应办日期</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Drawn on a phone; here it is only shown.</source>
        <translation>在手机上采集，本机只显示结果。</translation>
    </message>
    <message>
        <source>like 2025-11-14</source>
        <translation>如 2025-11-14</translation>
    </message>
    <message>
        <source>like 09:12</source>
        <translation>如 09:12</translation>
    </message>
    <message>
        <source>like 2025-11-14 09:12</source>
        <translation>如 2025-11-14 09:12</translation>
    </message>
    <message>
        <source>Up and Down: one on or back; in an empty field now</source>
        <translation>上、下键：加一、减一；空白时填入现在</translation>
    </message>
</context>
<context>
    <name>ElsewhereSheet</name>
    <message>
        <source>Machine</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>查封机关</translation>
    </message>
    <message>
        <source>Empty takes it back</source>
        <translation>留空为撤销登记</translation>
    </message>
    <message>
        <source>Number of its paper</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What a court or another body has sealed is not sealed again (行政强制法 23).</source>
        <translation>人民法院或者其他机关已经查封的，不得重复查封（行政强制法第23条）。</translation>
    </message>
</context>
<context>
    <name>EndSheet</name>
    <message>
        <source>Where it went</source>
        <translation>处置去向</translation>
    </message>
    <message>
        <source>Declared not passed on, day</source>
        <translation>不转移声明日期</translation>
    </message>
    <message>
        <source>Like {day}</source>
        <translation>如 {day}</translation>
    </message>
    <message>
        <source>Declared by</source>
        <translation>声明人</translation>
    </message>
    <message>
        <source>Registration cancelled on</source>
        <translation>使用登记注销日期</translation>
    </message>
    <message>
        <source>Cancelled by</source>
        <translation>注销机关</translation>
    </message>
    <message>
        <source>Number of the proof</source>
        <translation>注销证明编号</translation>
    </message>
    <message>
        <source>Why the weight is off</source>
        <translation>重量差异原因</translation>
    </message>
</context>
<context>
    <name>EnergyPage</name>
    <message>
        <source>Limits of unit consumption</source>
        <translation>单位产品能耗限额</translation>
    </message>
    <message>
        <source>The tables are being read</source>
        <translation>正在读取目录</translation>
    </message>
    <message>
        <source>Consumption</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>产量</translation>
    </message>
    <message>
        <source>End of the period</source>
        <translation>统计期末</translation>
    </message>
    <message>
        <source>like 2025-12-31</source>
        <translation>例：2025-12-31</translation>
    </message>
    <message>
        <source>Consumption ({unit})</source>
        <translation>能耗（{unit}）</translation>
    </message>
    <message>
        <source>Output ({unit})</source>
        <translation>产量（{unit}）</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>实施日期</translation>
    </message>
    <message>
        <source>not in this table</source>
        <translation>本表未载，请核对</translation>
    </message>
    <message>
        <source>Benchmarks</source>
        <translation>标杆和基准水平</translation>
    </message>
    <message>
        <source>Enter consumption and output of the period, in the units beside them.</source>
        <translation>请填写统计期内的能耗和产量，单位见括号内。</translation>
    </message>
    <message>
        <source>Product, process, figure</source>
        <translation>产品｜工序｜指标</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限定值</translation>
    </message>
    <message>
        <source>Source and corrections</source>
        <translation>出处、修正规则</translation>
    </message>
</context>
<context>
    <name>EnrolDialog</name>
    <message>
        <source>Register a computer</source>
        <translation>登记电脑</translation>
    </message>
    <message>
        <source>Register and write the answer</source>
        <translation>登记并写出答复</translation>
    </message>
    <message>
        <source>Plug in the stick with the request of the new computer. The answer is written beside it and carried back.</source>
        <translation>插入写有登记申请的移交盘。登记答复写在同一处，再带回该电脑。</translation>
    </message>
    <message>
        <source>Stick</source>
        <translation>移交盘</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>登记申请</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>In the office this is</source>
        <translation>本机关人员</translation>
    </message>
    <message>
        <source>Choose the request file…</source>
        <translation>选择登记申请文件…</translation>
    </message>
    <message>
        <source>Plug in the stick with the request, or choose the request file.</source>
        <translation>请插入写有登记申请的移交盘，或选择登记申请文件。</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>登记答复</translation>
    </message>
    <message>
        <source>No request on this stick</source>
        <translation>盘上没有登记申请</translation>
    </message>
    <message>
        <source>New: list {name}</source>
        <translation>新增人员：{name}</translation>
    </message>
    <message>
        <source>The request of the laptop</source>
        <translation>电脑的登记申请文件</translation>
    </message>
</context>
<context>
    <name>Enrolling</name>
    <message>
        <source>enrolment request</source>
        <translation>登记申请</translation>
    </message>
    <message>
        <source>The request {file} is on the stick. Carry it to the office; this computer waits.</source>
        <translation>{file} 已写入移交盘，请带到局端登记。本机等待答复。</translation>
    </message>
</context>
<context>
    <name>EnterpriseScreen</name>
    <message>
        <source>Tabs of the enterprise</source>
        <translation>企业档案各栏</translation>
    </message>
    <message>
        <source>This file can&apos;t be opened</source>
        <translation>打不开这户企业的档案</translation>
    </message>
</context>
<context>
    <name>EnterprisesScreen</name>
    <message>
        <source>Same enterprise twice…</source>
        <translation>并案…</translation>
    </message>
    <message>
        <source>{name} (read as {kept})</source>
        <translation>{name}（已并入 {kept}）</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Joining needs two files of one enterprise; there is only one.</source>
        <translation>并案须有同一企业的两份档案，目前只有一份。</translation>
    </message>
    <message>
        <source>To join two files of one enterprise, choose one of them in the list first.</source>
        <translation>并案：先在列表中选中其中一户。</translation>
    </message>
</context>
<context>
    <name>EntryFlow</name>
    <message>
        <source>Preparing the sample: an invented enterprise from the plan to the archive</source>
        <translation>正在准备示例：一户虚构企业从计划到归档的全过程</translation>
    </message>
    <message>
        <source>Sample data: the passphrase is filled in already.</source>
        <translation>示例数据：口令已填好，按“打开”即可。</translation>
    </message>
    <message>
        <source>Folder with existing data</source>
        <translation>已有数据所在的文件夹</translation>
    </message>
    <message>
        <source>Stopped. Nothing of yours was touched; the sample can be begun again.</source>
        <translation>已停止，未改动任何资料。可重新打开示例。</translation>
    </message>
    <message>
        <source>{office} has registered this computer. Next: plug in the stick with the task, and take it under Hand over; the enterprises come with it.</source>
        <translation>{office}已登记本机。下一步：插入写有任务的移交盘，在“数据移交”接收，企业档案随任务到本机。</translation>
    </message>
</context>
<context>
    <name>EquipmentTab</name>
    <message>
        <source>Machines</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Cut-off points</source>
        <translation>断开点</translation>
    </message>
    <message>
        <source>Seals</source>
        <translation>封条</translation>
    </message>
    <message>
        <source>Machines, cut-off points, seals or signals of restart</source>
        <translation>设备、断开点、封条或复产线索</translation>
    </message>
    <message>
        <source>Signals of restart</source>
        <translation>复产线索</translation>
    </message>
    <message>
        <source>Statutory seizure</source>
        <translation>查封（法定）</translation>
    </message>
</context>
<context>
    <name>EscrowScreen</name>
    <message>
        <source>Escrow sheet</source>
        <translation>代管钥匙单</translation>
    </message>
    <message>
        <source>With this sheet a forgotten passphrase is mended in minutes; without it nobody can open the files, not even we. Print it, seal it in an envelope, lock it away. It is shown only now.</source>
        <translation>凭此单，忘记口令几分钟即可找回；没有此单，任何人都打不开档案，包括我们。请打印后装入信封封存，锁好保管。此单只在此时提供一次。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>另存为文件</translation>
    </message>
    <message>
        <source>Go on to work</source>
        <translation>开始工作</translation>
    </message>
    <message>
        <source>Saved. Print it, then delete the file: {file}</source>
        <translation>已保存。请打印后删除该文件：{file}</translation>
    </message>
    <message>
        <source>Escrow sheet.txt</source>
        <translation>代管钥匙单.txt</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已送往打印机。</translation>
    </message>
</context>
<context>
    <name>EventSheet</name>
    <message>
        <source>Add an event</source>
        <translation>登记活动</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Number of persons</source>
        <translation>参加人数</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>影像</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>只填整数。</translation>
    </message>
</context>
<context>
    <name>ExaminationSheet</name>
    <message>
        <source>What is tested</source>
        <translation>检测、检验、鉴定内容</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Written notice</source>
        <translation>书面告知文号</translation>
    </message>
    <message>
        <source>Without it the days count (行政强制法 25)</source>
        <translation>未书面告知的，期间计入期限（行政强制法第25条）</translation>
    </message>
</context>
<context>
    <name>ExtendSheet</name>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>May follow later</source>
        <translation>可以后补填</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限至</translation>
    </message>
    <message>
        <source>Empty: 30 days more, the longest</source>
        <translation>不填则延长 30 日（最长）</translation>
    </message>
    <message>
        <source>Written reason</source>
        <translation>书面理由</translation>
    </message>
</context>
<context>
    <name>Fate</name>
    <message>
        <source>set apart: {why}</source>
        <translation>另行留存：{why}</translation>
    </message>
    <message>
        <source>goes on, renamed</source>
        <translation>沿用（题目已改名）</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>沿用</translation>
    </message>
    <message>
        <source>new question</source>
        <translation>新增题目</translation>
    </message>
    <message>
        <source>no such question any more</source>
        <translation>新版本没有这一项</translation>
    </message>
    <message>
        <source>another kind of answer is asked for</source>
        <translation>答案类型不同</translation>
    </message>
    <message>
        <source>no longer offered</source>
        <translation>新版本没有这个选项</translation>
    </message>
    <message>
        <source>calculated now</source>
        <translation>新版本由系统计算</translation>
    </message>
    <message>
        <source>stands in another table</source>
        <translation>所在的表格不同</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>two different records: {values}; press Enter to settle</source>
        <translation>两处记录不一致：{values}，按回车核定</translation>
    </message>
    <message>
        <source>boiler</source>
        <translation>锅炉</translation>
    </message>
    <message>
        <source>dyeing machine</source>
        <translation>染色机</translation>
    </message>
    <message>
        <source>transformer</source>
        <translation>变压器</translation>
    </message>
    <message>
        <source>motor</source>
        <translation>电动机</translation>
    </message>
    <message>
        <source>fan</source>
        <translation>风机</translation>
    </message>
    <message>
        <source>pump</source>
        <translation>水泵</translation>
    </message>
    <message>
        <source>welding machine</source>
        <translation>电焊机</translation>
    </message>
    <message>
        <source>induction furnace</source>
        <translation>中频感应炉</translation>
    </message>
    <message>
        <source>mill</source>
        <translation>磨机</translation>
    </message>
    <message>
        <source>kiln</source>
        <translation>窑炉</translation>
    </message>
    <message>
        <source>production line</source>
        <translation>生产线</translation>
    </message>
    <message>
        <source>other equipment</source>
        <translation>其他设备</translation>
    </message>
    <message>
        <source>not said yet</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>dismantled at once</source>
        <translation>立即拆除</translation>
    </message>
    <message>
        <source>sealed, dismantled by a day</source>
        <translation>封存限拆</translation>
    </message>
    <message>
        <source>Name of the equipment</source>
        <translation>设备名称</translation>
    </message>
    <message>
        <source>Factory numbers</source>
        <translation>出厂编号</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>出厂日期</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>产能</translation>
    </message>
    <message>
        <source>Unit of capacity</source>
        <translation>产能单位</translation>
    </message>
    <message>
        <source>Position in the works</source>
        <translation>安装位置</translation>
    </message>
    <message>
        <source>To be dismantled by</source>
        <translation>限拆日期</translation>
    </message>
    <message>
        <source>Basis of retirement</source>
        <translation>淘汰依据</translation>
    </message>
    <message>
        <source>Way out</source>
        <translation>退出方式</translation>
    </message>
    <message>
        <source>To be stopped by</source>
        <translation>停产期限</translation>
    </message>
    <message>
        <source>Stopped on</source>
        <translation>停产日期</translation>
    </message>
    <message>
        <source>Why it still stands</source>
        <translation>未拆原因</translation>
    </message>
    <message>
        <source>Design weight</source>
        <translation>设计重量</translation>
    </message>
    <message>
        <source>Unit of weight</source>
        <translation>重量单位</translation>
    </message>
    <message>
        <source>Where the drive is kept</source>
        <translation>动力装置存放处</translation>
    </message>
    <message>
        <source>electricity</source>
        <translation>电</translation>
    </message>
    <message>
        <source>water supply</source>
        <translation>水</translation>
    </message>
    <message>
        <source>steam</source>
        <translation>蒸汽</translation>
    </message>
    <message>
        <source>gas</source>
        <translation>燃气</translation>
    </message>
    <message>
        <source>compressed air</source>
        <translation>压缩空气</translation>
    </message>
    <message>
        <source>dedicated meter</source>
        <translation>专用表</translation>
    </message>
    <message>
        <source>shared meter</source>
        <translation>共用表</translation>
    </message>
    <message>
        <source>no meter of its own</source>
        <translation>无独立计量</translation>
    </message>
    <message>
        <source>Place of the cut-off point</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>How it is cut</source>
        <translation>断开方式</translation>
    </message>
    <message>
        <source>Kind of meter</source>
        <translation>计量方式</translation>
    </message>
    <message>
        <source>Meter number</source>
        <translation>表号</translation>
    </message>
    <message>
        <source>Meter factor</source>
        <translation>倍率</translation>
    </message>
    <message>
        <source>Unit of the meter</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>Account with the supplier</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Cut by</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Unit that cuts</source>
        <translation>操作单位</translation>
    </message>
    <message>
        <source>Supplier&apos;s seals</source>
        <translation>供方封印</translation>
    </message>
    <message>
        <source>Paper it rests on</source>
        <translation>依据文号</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>intact</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>破损</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>taken off</source>
        <translation>已启封</translation>
    </message>
    <message>
        <source>cut the water</source>
        <translation>断水</translation>
    </message>
    <message>
        <source>cut the power</source>
        <translation>断电</translation>
    </message>
    <message>
        <source>take the drive out</source>
        <translation>拆除动力装置</translation>
    </message>
    <message>
        <source>seal the main body</source>
        <translation>封存主体设备</translation>
    </message>
    <message>
        <source>dismantle it</source>
        <translation>拆除</translation>
    </message>
    <message>
        <source>finish the dismantling</source>
        <translation>完成拆除</translation>
    </message>
    <message>
        <source>file the weigh slip</source>
        <translation>登记过磅单</translation>
    </message>
    <message>
        <source>acceptance</source>
        <translation>验收</translation>
    </message>
    <message>
        <source>nothing left to do</source>
        <translation>已全部办结</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>What is demanded</source>
        <translation>整改要求</translation>
    </message>
    <message>
        <source>To be mended by</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>Number of the order</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Checked again on</source>
        <translation>复查日期</translation>
    </message>
    <message>
        <source>Found then</source>
        <translation>复查情况</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Number of the inspection notice</source>
        <translation>检查通知书文号</translation>
    </message>
    <message>
        <source>Notice served on</source>
        <translation>通知书送达日期</translation>
    </message>
    <message>
        <source>Number of the approval</source>
        <translation>审批文号</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Why without a notice</source>
        <translation>紧急原因（未发通知）</translation>
    </message>
    <message>
        <source>Where the task comes from</source>
        <translation>任务来源</translation>
    </message>
    <message>
        <source>Cards shown</source>
        <translation>出示证件</translation>
    </message>
    <message>
        <source>Recusal asked for</source>
        <translation>是否申请回避</translation>
    </message>
    <message>
        <source>Bureaus that come along</source>
        <translation>联合检查单位</translation>
    </message>
    <message>
        <source>Inspections this year, this one included</source>
        <translation>本年度第几次检查</translation>
    </message>
    <message>
        <source>Typed up later from</source>
        <translation>补录来源</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>天气</translation>
    </message>
    <message>
        <source>officer with certificate</source>
        <translation>执法人员</translation>
    </message>
    <message>
        <source>keeper of the record</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>patroller</source>
        <translation>巡查人员</translation>
    </message>
    <message>
        <source>helper</source>
        <translation>协助人员</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>person in charge on site</source>
        <translation>现场负责人</translation>
    </message>
    <message>
        <source>witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>power supplier</source>
        <translation>供电单位</translation>
    </message>
    <message>
        <source>water supplier</source>
        <translation>供水单位</translation>
    </message>
    <message>
        <source>village or neighbourhood</source>
        <translation>基层组织代表</translation>
    </message>
    <message>
        <source>prepared</source>
        <translation>待开展</translation>
    </message>
    <message>
        <source>going on</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>已中止</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Way of the cut</source>
        <translation>办理途径</translation>
    </message>
    <message>
        <source>the firm&apos;s own application</source>
        <translation>企业申请暂停（减容、销户）</translation>
    </message>
    <message>
        <source>decision of the government</source>
        <translation>政府（授权部门）决定</translation>
    </message>
    <message>
        <source>safety law art. 70, on notice</source>
        <translation>安全生产法第七十条通知</translation>
    </message>
    <message>
        <source>supplier&apos;s own action</source>
        <translation>供电企业依法中止供电</translation>
    </message>
    <message>
        <source>Residents and dormitory</source>
        <translation>居民、宿舍</translation>
    </message>
    <message>
        <source>Fire fighting</source>
        <translation>消防</translation>
    </message>
    <message>
        <source>Emergency load</source>
        <translation>应急（保安）负荷</translation>
    </message>
    <message>
        <source>Own generator</source>
        <translation>自备电源</translation>
    </message>
    <message>
        <source>Fed by a neighbour</source>
        <translation>邻厂转供</translation>
    </message>
    <message>
        <source>separated</source>
        <translation>已分离</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>无此负荷</translation>
    </message>
    <message>
        <source>not separated</source>
        <translation>未分离</translation>
    </message>
</context>
<context>
    <name>FiguresSheet</name>
    <message>
        <source>Figures as they are on this day; what stays as it was need not be touched.</source>
        <translation>填报该日的情况；没有变化的不用改。</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至日期</translation>
    </message>
    <message>
        <source>Say which day the figures are of.</source>
        <translation>请填截至日期。</translation>
    </message>
</context>
<context>
    <name>FilesEditor</name>
    <message>
        <source>Choose pictures… (Space)</source>
        <translation>选取影像…（空格）</translation>
    </message>
    <message>
        <source>Choose files… (Space)</source>
        <translation>选取文件…（空格）</translation>
    </message>
    <message>
        <source>Take out (Delete)</source>
        <translation>不用这张（Delete）</translation>
    </message>
    <message>
        <source>Pictures are chosen where a visit is typed in.</source>
        <translation>影像在现场工作中选取。</translation>
    </message>
</context>
<context>
    <name>FinishBar</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>{n} questions are open or do not fit. Answer them, or say why not and finish.</source>
        <translation>还有 {n} 题未填或不符合要求。补齐，或说明原因后完成。</translation>
    </message>
</context>
<context>
    <name>FirmBox</name>
    <message>
        <source>Choose the enterprise</source>
        <translation>选择企业</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业名称</translation>
    </message>
</context>
<context>
    <name>FirmDialog</name>
    <message>
        <source>Correct the line</source>
        <translation>更正企业信息</translation>
    </message>
    <message>
        <source>Add a firm</source>
        <translation>新增企业</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业名称</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>may be filled in later</source>
        <translation>可以以后补填</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇（街道）</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>规上/规下</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Enter the name of the enterprise.</source>
        <translation>请填写企业名称。</translation>
    </message>
    <message>
        <source>{problem}; it can be saved nevertheless</source>
        <translation>{problem}，仍可保存</translation>
    </message>
</context>
<context>
    <name>FirmsPanel</name>
    <message>
        <source>Enter the result…</source>
        <translation>登记排查结果…</translation>
    </message>
    <message>
        <source>Open a file for it</source>
        <translation>新建企业档案</translation>
    </message>
    <message>
        <source>Take off…</source>
        <translation>移出底册…</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>not screened</source>
        <translation>未排查</translation>
    </message>
    <message>
        <source>something found</source>
        <translation>可能属于或已列入</translation>
    </message>
    <message>
        <source>small firms</source>
        <translation>规下企业</translation>
    </message>
    <message>
        <source>taken off</source>
        <translation>已移出底册</translation>
    </message>
    <message>
        <source>Go to its file</source>
        <translation>打开企业档案</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回底册</translation>
    </message>
    <message>
        <source>Enter the result of {n}…</source>
        <translation>登记 {n} 户排查结果…</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业名称</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>排查结果</translation>
    </message>
    <message>
        <source>Screened on</source>
        <translation>排查日期</translation>
    </message>
</context>
<context>
    <name>ForcedCutSheet</name>
    <message>
        <source>The firm&apos;s own application is the usual way. Fill this in only where the cut is forced.</source>
        <translation>通常由企业申请办理。只有强制断水断电的才填写本页。</translation>
    </message>
    <message>
        <source>Way of the cut</source>
        <translation>办理途径</translation>
    </message>
    <message>
        <source>Body that decides</source>
        <translation>决定（通知）机关</translation>
    </message>
    <message>
        <source>Number of its paper</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Earlier order not followed</source>
        <translation>未履行的原决定文号</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Approved at</source>
        <translation>批准时间</translation>
    </message>
    <message>
        <source>Firm told at</source>
        <translation>通知企业的时间</translation>
    </message>
    <message>
        <source>24 hours ahead (安全生产法 art. 70)</source>
        <translation>须提前 24 小时（安全生产法第70条）</translation>
    </message>
    <message>
        <source>Why it is urgent</source>
        <translation>紧急情况</translation>
    </message>
    <message>
        <source>Only where it is: at night, on a holiday or told late</source>
        <translation>夜间、节假日实施或者通知不足 24 小时的填写</translation>
    </message>
</context>
<context>
    <name>ForksStrip</name>
    <message>
        <source>One computer wrote two records, as after copying its folder or an old backup. Keep both: nothing of either is lost, and what differs is settled below.</source>
        <translation>同一台电脑出现两份记录（如复制过数据文件夹，或用了旧备份）。两份都留，任何一份都不会丢失，不一致处在下方核定。</translation>
    </message>
    <message>
        <source>{firm}: two records by {computers}</source>
        <translation>{firm}：{computers} 有两份记录</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两份都留</translation>
    </message>
</context>
<context>
    <name>FormChanges</name>
    <message>
        <source>Use this form from now on</source>
        <translation>启用此表</translation>
    </message>
    <message>
        <source>Parts of the preview</source>
        <translation>预览内容</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>没有改动</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未发现问题</translation>
    </message>
    <message>
        <source>There are mistakes in it: mend the workbook, then import it again.</source>
        <translation>表中有错误，请改正工作簿后重新导入。</translation>
    </message>
    <message>
        <source>A new form; nothing is taken yet.</source>
        <translation>新检查表，尚未启用。</translation>
    </message>
    <message>
        <source>{n} changes; forms begun before keep the questions they were begun with.</source>
        <translation>共 {n} 处改动；已开始填写的仍按原题目填写。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>改动</translation>
    </message>
</context>
<context>
    <name>FormChooser</name>
    <message>
        <source>Type to find a checklist</source>
        <translation>输入几个字查找检查表</translation>
    </message>
    <message>
        <source>Find a checklist</source>
        <translation>查找检查表</translation>
    </message>
    <message>
        <source>Checklists to choose from</source>
        <translation>可选的检查表</translation>
    </message>
    <message>
        <source>Which checklist</source>
        <translation>选择检查表</translation>
    </message>
    <message>
        <source>{title}: {n} named by the notice</source>
        <translation>{title}：通知书列明 {n} 项</translation>
    </message>
</context>
<context>
    <name>FormFindings</name>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未发现问题</translation>
    </message>
    <message>
        <source>This form can be used as it is.</source>
        <translation>可以直接使用。</translation>
    </message>
</context>
<context>
    <name>FormKeys</name>
    <message>
        <source>Enter: next · Shift+Tab: back · 1–9: choose · F4: next open question · F7/F8: section back/on · Ctrl+Z: take back</source>
        <translation>Enter 下一题 · Shift+Tab 上一题 · 1–9 选择 · F4 下一未答 · F7/F8 上/下一节 · Ctrl+Z 撤回</translation>
    </message>
</context>
<context>
    <name>FormMoving</name>
    <message>
        <source>Comparing the versions</source>
        <translation>正在比较版本</translation>
    </message>
    <message>
        <source>The newer version can&apos;t be used: {why}</source>
        <translation>新版本无法使用：{why}</translation>
    </message>
</context>
<context>
    <name>FormPane</name>
    <message>
        <source>Next: {name}</source>
        <translation>下一节：{name}</translation>
    </message>
    <message>
        <source>Finish the form</source>
        <translation>完成检查表</translation>
    </message>
</context>
<context>
    <name>FormPictures</name>
    <message>
        <source>Taking pictures into the form</source>
        <translation>正在归入影像</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
</context>
<context>
    <name>FormTrial</name>
    <message>
        <source>Fill in sample answers</source>
        <translation>填入示例答案</translation>
    </message>
    <message>
        <source>Try to finish</source>
        <translation>试完成</translation>
    </message>
    <message>
        <source>No sample fits {n} required questions</source>
        <translation>{n} 道必答题没有合适的示例</translation>
    </message>
    <message>
        <source>Sample answers fit</source>
        <translation>示例答案均可填入</translation>
    </message>
    <message>
        <source>{n} still stand against finishing</source>
        <translation>还有 {n} 处未完成</translation>
    </message>
    <message>
        <source>It can be finished</source>
        <translation>可以完成</translation>
    </message>
</context>
<context>
    <name>FormView</name>
    <message>
        <source>Finished; after a change, finish it again.</source>
        <translation>已完成；改动后须重新完成</translation>
    </message>
    <message>
        <source>Finish the form</source>
        <translation>完成检查表</translation>
    </message>
    <message>
        <source>Not stored yet: {n}</source>
        <translation>尚未保存：{n} 题</translation>
    </message>
    <message>
        <source>Store again</source>
        <translation>重新保存</translation>
    </message>
    <message>
        <source>History of the answer (F3)</source>
        <translation>填写记录（F3）</translation>
    </message>
</context>
<context>
    <name>FormWords</name>
    <message>
        <source>Weight</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What is wrong, and what to do</source>
        <translation>问题和改法</translation>
    </message>
    <message>
        <source>mistake</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>to look at</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>changed: {old} → {new}</source>
        <translation>修改：{old} → {new}</translation>
    </message>
    <message>
        <source>new row: {new}</source>
        <translation>新增行：{new}</translation>
    </message>
    <message>
        <source>row gone: {old}</source>
        <translation>删除行：{old}</translation>
    </message>
    <message>
        <source>stood in row {was} before</source>
        <translation>由原第 {was} 行移来</translation>
    </message>
    <message>
        <source>new column</source>
        <translation>新增列</translation>
    </message>
    <message>
        <source>column gone</source>
        <translation>删除列</translation>
    </message>
    <message>
        <source>new sheet</source>
        <translation>新增工作表</translation>
    </message>
    <message>
        <source>sheet gone</source>
        <translation>删除工作表</translation>
    </message>
    <message>
        <source>row {n}</source>
        <translation>第 {n} 行</translation>
    </message>
    <message>
        <source>column {name}</source>
        <translation>{name} 列</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
</context>
<context>
    <name>FormsScreen</name>
    <message>
        <source>Import a workbook…</source>
        <translation>导入工作簿…</translation>
    </message>
    <message>
        <source>Checking {form}</source>
        <translation>正在检查 {form}</translation>
    </message>
    <message>
        <source>Opening {form}</source>
        <translation>正在打开 {form}</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>正在写出 {file}</translation>
    </message>
    <message>
        <source>This form can&apos;t be opened; check it to see why.</source>
        <translation>此表无法打开，请先“检查”。</translation>
    </message>
    <message>
        <source>{name} is written.</source>
        <translation>已写出 {name}。</translation>
    </message>
    <message>
        <source>This form can&apos;t be written as a workbook; check it to see why.</source>
        <translation>此表无法写成工作簿，请先“检查”。</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>已送打印</translation>
    </message>
    <message>
        <source>The printer did not take the paper.</source>
        <translation>打印机没有接收。</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>正在读取 {file}</translation>
    </message>
    <message>
        <source>Import a workbook</source>
        <translation>导入工作簿</translation>
    </message>
    <message>
        <source>No forms yet</source>
        <translation>还没有检查表</translation>
    </message>
    <message>
        <source>Drag a workbook here, or import it; it is shown before it is used.</source>
        <translation>将工作簿拖到这里，或点“导入工作簿”；启用前先显示改动。</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试填</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Print blank…</source>
        <translation>打印空白表…</translation>
    </message>
    <message>
        <source>To a workbook…</source>
        <translation>导出工作簿…</translation>
    </message>
    <message>
        <source>To a workbook</source>
        <translation>导出工作簿</translation>
    </message>
    <message>
        <source>our own</source>
        <translation>本单位</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>Form id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>题数</translation>
    </message>
    <message>
        <source>can&apos;t be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Saved. Laptops get the form with the next task, without {files}.</source>
        <translation>已保存。检查表随下次任务下发到电脑；附件 {files} 不随表下发。</translation>
    </message>
    <message>
        <source>Saved. Laptops get the form with the next task.</source>
        <translation>已保存。检查表随下次任务下发到电脑。</translation>
    </message>
</context>
<context>
    <name>FoundAgainSheet</name>
    <message>
        <source>State of the site</source>
        <translation>现场现状</translation>
    </message>
    <message>
        <source>Restarted</source>
        <translation>是否复产</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>复产情况</translation>
    </message>
    <message>
        <source>New equipment</source>
        <translation>是否新增设备</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>新增设备情况</translation>
    </message>
    <message>
        <source>Electricity against last year</source>
        <translation>用电量同比</translation>
    </message>
    <message>
        <source>Seals, in words</source>
        <translation>封条情况</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
</context>
<context>
    <name>GateSheet</name>
    <message>
        <source>not said yet</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已扫码</translation>
    </message>
    <message>
        <source>no network: read later</source>
        <translation>现场无网络，待补</translation>
    </message>
    <message>
        <source>Entry code</source>
        <translation>扫码入企</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Number the platform gave</source>
        <translation>平台编号</translation>
    </message>
    <message>
        <source>Cards shown</source>
        <translation>出示证件</translation>
    </message>
    <message>
        <source>五个严禁 told</source>
        <translation>告知五个严禁</translation>
    </message>
    <message>
        <source>Recusal asked for</source>
        <translation>是否申请回避</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>GoingOn</name>
    <message>
        <source>The program ended unexpectedly last time.</source>
        <translation>上次异常退出。</translation>
    </message>
    <message>
        <source>What was saved is kept.</source>
        <translation>已保存的内容都在。</translation>
    </message>
    <message>
        <source>Saved up to {time}, {firm}: {what}; nothing half-done is left.</source>
        <translation>已保存到 {time}，{firm}：{what}；未留下半件。</translation>
    </message>
    <message>
        <source>Saved up to {time}, {firm}: {what} ({n} entries in ten minutes); nothing half-done is left.</source>
        <translation>已保存到 {time}，{firm}：{what}（十分钟内共 {n} 条）；未留下半件。</translation>
    </message>
</context>
<context>
    <name>GovernmentSheet</name>
    <message>
        <source>Decision</source>
        <translation>决定种类</translation>
    </message>
    <message>
        <source>Number of the decision</source>
        <translation>决定文号</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定机关</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Picture of the decision</source>
        <translation>决定影像</translation>
    </message>
    <message>
        <source>Enter the number of the decision.</source>
        <translation>请填写决定文号。</translation>
    </message>
</context>
<context>
    <name>GroupPage</name>
    <message>
        <source>Acceptance group</source>
        <translation>验收组</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>添加成员</translation>
    </message>
    <message>
        <source>Add the usual units</source>
        <translation>加入常设单位</translation>
    </message>
    <message>
        <source>Remove from the group</source>
        <translation>移出验收组</translation>
    </message>
    <message>
        <source>Nobody is in the group yet</source>
        <translation>验收组尚无成员</translation>
    </message>
    <message>
        <source>Add the usual units with one press, then the people who came.</source>
        <translation>先一键加入常设单位，再填写到场人员。</translation>
    </message>
    <message>
        <source>No acceptance visit yet</source>
        <translation>尚无验收</translation>
    </message>
    <message>
        <source>Prepare on-site work of the kind acceptance; its group is named here.</source>
        <translation>请先在“现场工作”中准备一次验收，再在此填写验收组。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
</context>
<context>
    <name>HandOverScreen</name>
    <message>
        <source>Stick</source>
        <translation>移交盘</translation>
    </message>
    <message>
        <source>Nothing to hand over yet</source>
        <translation>暂无需要移交的数据</translation>
    </message>
    <message>
        <source>What is recorded on this computer is listed here until the bureau confirms it.</source>
        <translation>本机记录的内容在局端收妥之前都列在这里。</translation>
    </message>
    <message>
        <source>Counting what is only here</source>
        <translation>正在统计仅存于本机的数据</translation>
    </message>
    <message>
        <source>The bureau has confirmed everything</source>
        <translation>本机数据已全部由局端收妥</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>The office&apos;s own</source>
        <translation>单位事项</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>留痕</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Take the tasks</source>
        <translation>接收任务</translation>
    </message>
    <message>
        <source>A hand-over was broken off on this stick; writing goes on where it stopped.</source>
        <translation>盘上有未写完的移交，写入时从中断处继续。</translation>
    </message>
    <message>
        <source>Tasks for this computer: {n}.</source>
        <translation>盘上有发给本机的任务 {n} 份。</translation>
    </message>
    <message>
        <source>No task for this computer on it.</source>
        <translation>盘上没有发给本机的任务。</translation>
    </message>
    <message>
        <source>Receipt {numbers} taken: what it covers is safe at the bureau.</source>
        <translation>已收到局端第 {numbers} 号回执，所列数据局端已收妥</translation>
    </message>
    <message>
        <source>{n} receipts on the stick can&apos;t be believed and were left alone.</source>
        <translation>盘上有 {n} 份回执校验不符，未采用</translation>
    </message>
    <message>
        <source>Written onto the stick and read back. Do not clear this computer before the receipt.</source>
        <translation>已写入移交盘并回读校验；收到局端回执前请勿清理本机数据</translation>
    </message>
    <message>
        <source>Backed up and read back.</source>
        <translation>已备份并回读校验</translation>
    </message>
    <message>
        <source>{n} originals on this computer can&apos;t be read and were left out.</source>
        <translation>本机有 {n} 份原件无法读取，未写入。</translation>
    </message>
    <message>
        <source>Stopped. What was written is whole; writing goes on where it stopped.</source>
        <translation>已停止，已写入部分完好，可从中断处继续</translation>
    </message>
    <message>
        <source>Task taken: {n} enterprises, {new} of them new here.</source>
        <translation>已接收任务：{n} 户，其中新增 {new} 户</translation>
    </message>
    <message>
        <source>{n} originals came damaged; let the bureau write the task again.</source>
        <translation>{n} 份原件校验不符，请局端重新下发任务。</translation>
    </message>
    <message>
        <source>{n} tasks can&apos;t be believed and were left alone.</source>
        <translation>{n} 份任务校验不符，未采用。</translation>
    </message>
    <message>
        <source>A backup has the form of a hand-over. Keep the stick in another room than this computer.</source>
        <translation>备份与移交盘格式相同；备份盘请与本机分开存放。</translation>
    </message>
    <message>
        <source>Until the receipt is here, what was written is kept on this computer as well.</source>
        <translation>收到局端回执之前，已写入的数据仍保存在本机。</translation>
    </message>
    <message>
        <source>The bureau knows more records of this computer than lie here. It goes on under a new number; what is here is untouched.</source>
        <translation>局端已有本机的更多记录；此后的留痕以新的电脑编号继续，已有内容不受影响</translation>
    </message>
    <message>
        <source>, {originals} originals, {size}</source>
        <translation>，原件 {originals} 份，{size}</translation>
    </message>
    <message>
        <source>Too little room: about {size} are needed.</source>
        <translation>空间不足，约需 {size}。</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} 户</translation>
    </message>
    <message>
        <source>{what}, {records} records</source>
        <translation>{what}，留痕 {records} 条</translation>
    </message>
    <message>
        <source>{what} on the stick, no receipt yet</source>
        <translation>{what}已写入移交盘，待局端回执</translation>
    </message>
    <message>
        <source>{what} backed up</source>
        <translation>{what}已备份</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>继续写入</translation>
    </message>
    <message>
        <source>The tasks on it have been taken.</source>
        <translation>盘上的任务已接收。</translation>
    </message>
    <message>
        <source>Freeing the tray of placed pictures</source>
        <translation>清理已归入影像的重复副本</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) wait in the tray, placed nowhere; they are not handed over.</source>
        <translation>
            <numerusform>另有 %n 张影像在暂存，未归入企业，不移交。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is being written.</source>
        <translation>正在写入。</translation>
    </message>
    <message>
        <source>Plug in a stick and choose it above first.</source>
        <translation>先插入移交盘，并在上方选中。</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Add a helper</source>
        <translation>添加结对</translation>
    </message>
    <message>
        <source>an alias, never a name or an ID number; several with commas between</source>
        <translation>只填代号（如“职工01”），不填姓名和身份证号；多名用逗号隔开</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>帮扶方式</translation>
    </message>
    <message>
        <source>by how many are named</source>
        <translation>按所填人数</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History of the answer</source>
        <translation>填写记录</translation>
    </message>
    <message>
        <source>Nothing was answered here yet.</source>
        <translation>本题尚未填写。</translation>
    </message>
    <message>
        <source>Answer so again</source>
        <translation>改回这个答案</translation>
    </message>
</context>
<context>
    <name>HolidayStrip</name>
    <message>
        <source>Take in a year&apos;s holidays</source>
        <translation>导入放假安排</translation>
    </message>
    <message>
        <source>Tables of holidays (*.csv)</source>
        <translation>放假安排表 (*.csv)</translation>
    </message>
    <message>
        <source>Holiday notices here: {years}.</source>
        <translation>已有放假安排：{years} 年。</translation>
    </message>
    <message>
        <source>Not here: {years}; working days of that year leave out only weekends, check them.</source>
        <translation>缺 {years} 年，该年工作日暂按周六、周日休息推算，请核对。</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>No visit today. Open an enterprise below to prepare or start one.</source>
        <translation>今日没有现场工作。在下方打开一户企业，可做出发准备或开始现场工作。</translation>
    </message>
    <message>
        <source>Today on site</source>
        <translation>今日现场</translation>
    </message>
    <message>
        <source>Last on site</source>
        <translation>最近的现场工作</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) to be placed</source>
        <translation>
            <numerusform>%n 张影像待归入</numerusform>
        </translation>
    </message>
    <message>
        <source>Handed in last: {laptops}</source>
        <translation>上次移交：{laptops}</translation>
    </message>
</context>
<context>
    <name>IssueSheet</name>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>like 督办〔2025〕3号</source>
        <translation>例：督办〔2025〕3号</translation>
    </message>
    <message>
        <source>To be answered by</source>
        <translation>回复单位</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>督办事项</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>发出日期</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>回复期限</translation>
    </message>
    <message>
        <source>Give its number.</source>
        <translation>请填写编号。</translation>
    </message>
    <message>
        <source>Say who must answer.</source>
        <translation>请填写回复单位。</translation>
    </message>
</context>
<context>
    <name>ItemBox</name>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>第</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>One more like it</source>
        <translation>照此再加一项</translation>
    </message>
</context>
<context>
    <name>ItemRow</name>
    <message>
        <source>Item</source>
        <translation>第</translation>
    </message>
    <message>
        <source>One more like it</source>
        <translation>照此再加一项</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>ItemsPage</name>
    <message>
        <source>What stands against a pass</source>
        <translation>验收前须补齐的内容</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>材料已齐</translation>
    </message>
    <message>
        <source>This machine can be accepted: give its conclusion.</source>
        <translation>该设备可以验收，请作出结论。</translation>
    </message>
    <message>
        <source>Applied for on {day}</source>
        <translation>{day} 申请验收</translation>
    </message>
    <message>
        <source>No application and no conclusion yet.</source>
        <translation>尚未申请验收，尚无结论。</translation>
    </message>
    <message>
        <source>accepted, though the lines below are missing now</source>
        <translation>已通过，但下列材料仍缺</translation>
    </message>
    <message>
        <source>No reason makes up for this line: press Enter on it to put it in order.</source>
        <translation>此项须先处理，不能以说明原因代替。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>验收结论</translation>
    </message>
    <message>
        <source>May be passed by</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>put in order</source>
        <translation>须先处理</translation>
    </message>
    <message>
        <source>proof or reason</source>
        <translation>补齐或说明</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Give a conclusion</source>
        <translation>作出结论</translation>
    </message>
    <message>
        <source>Written reason</source>
        <translation>说明原因</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>验收申请</translation>
    </message>
    <message>
        <source>It is accepted; the conclusion stands.</source>
        <translation>该设备已通过验收。</translation>
    </message>
    <message>
        <source>Wanted by {rule}. Enter leads to where it is put.</source>
        <translation>依据：{rule}。按回车前往补齐。</translation>
    </message>
    <message>
        <source>A written reason makes up for a line above; there is none to make up for.</source>
        <translation>说明原因只用于上表所列的缺项，目前没有。</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>Both files stay and can be parted again; lists and ledgers count one enterprise.</source>
        <translation>同一家企业建了两份档案时使用。两份档案都保留，可随时撤销；台账报表按一户统计。</translation>
    </message>
    <message>
        <source>One enterprise in two files</source>
        <translation>并案</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>并案</translation>
    </message>
    <message>
        <source>Part again</source>
        <translation>撤销并案</translation>
    </message>
    <message>
        <source>The file that counts</source>
        <translation>主档案</translation>
    </message>
    <message>
        <source>Is the same as</source>
        <translation>并入的档案</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Like: same address, same owner</source>
        <translation>如：同一地址、同一经营者</translation>
    </message>
    <message>
        <source>Say why; the reason stays with the trace.</source>
        <translation>请写明原因，原因随留痕保存。</translation>
    </message>
    <message>
        <source>The two files count as one enterprise; both stay.</source>
        <translation>已并案，按一户统计，两份档案都保留</translation>
    </message>
    <message>
        <source>The two files count as two enterprises again.</source>
        <translation>已撤销并案，按两户统计</translation>
    </message>
</context>
<context>
    <name>KindSheet</name>
    <message>
        <source>not said yet</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Kind of check</source>
        <translation>检查类型</translation>
    </message>
    <message>
        <source>looks again at an earlier inspection</source>
        <translation>对以前的检查回头看</translation>
    </message>
    <message>
        <source>Where the task comes from</source>
        <translation>任务来源</translation>
    </message>
    <message>
        <source>Said of it</source>
        <translation>任务说明</translation>
    </message>
    <message>
        <source>Law it rests on</source>
        <translation>法律依据</translation>
    </message>
    <message>
        <source>Where it is checked</source>
        <translation>检查地点</translation>
    </message>
    <message>
        <source>It may begin without approval and notice; both follow within 24 hours.</source>
        <translation>可先行检查，审批和通知书须在 24 小时内补办。</translation>
    </message>
    <message>
        <source>Why it is urgent</source>
        <translation>紧急原因</translation>
    </message>
</context>
<context>
    <name>LaptopScreen</name>
    <message>
        <source>A computer for the field</source>
        <translation>现场电脑</translation>
    </message>
    <message>
        <source>The office registers this computer by file: a request goes to it on a stick, its answer comes back. The office finds you by your certificate number.</source>
        <translation>本机由局端登记：登记申请用移交盘带到局端，再把登记答复带回。局端按证号找到本人。</translation>
    </message>
    <message>
        <source>Stick</source>
        <translation>移交盘</translation>
    </message>
    <message>
        <source>Write the request</source>
        <translation>写出登记申请</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>证号</translation>
    </message>
    <message>
        <source>Empty for a patroller without a certificate</source>
        <translation>无执法证的巡查人员不填</translation>
    </message>
    <message>
        <source>Name of this computer</source>
        <translation>本机名称</translation>
    </message>
    <message>
        <source>like 现场1号; empty: your name</source>
        <translation>如 现场1号；不填则用姓名</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>8 characters or more; asked once a day</source>
        <translation>8 个字符以上；每天输入一次</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>再次输入口令</translation>
    </message>
    <message>
        <source>Computer of {name}</source>
        <translation>{name}的电脑</translation>
    </message>
    <message>
        <source>Enter your name as it stands on your certificate.</source>
        <translation>请填写姓名，与执法证一致。</translation>
    </message>
    <message>
        <source>8 characters or more are needed.</source>
        <translation>至少 8 个字符。</translation>
    </message>
    <message>
        <source>This is not the same as above.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>Plug a stick in, or choose a folder: the request is written there.</source>
        <translation>请插入移交盘或选择文件夹，登记申请写在其中。</translation>
    </message>
</context>
<context>
    <name>LeadDialog</name>
    <message>
        <source>Lead to an enterprise</source>
        <translation>归到企业</translation>
    </message>
    <message>
        <source>none</source>
        <translation>不归到企业</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
</context>
<context>
    <name>LeaderSheet</name>
    <message>
        <source>Leader who approves</source>
        <translation>批准的负责人</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
</context>
<context>
    <name>LedgerScreen</name>
    <message>
        <source>By township</source>
        <translation>按乡镇（街道）</translation>
    </message>
    <message>
        <source>By industry</source>
        <translation>按行业</translation>
    </message>
    <message>
        <source>Making the ledger</source>
        <translation>正在生成台账</translation>
    </message>
    <message>
        <source>Every plan in force</source>
        <translation>全部有效计划</translation>
    </message>
    <message>
        <source>Only {name}: show all</source>
        <translation>只看：{name}（点击看全部）</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Fill the city&apos;s form…</source>
        <translation>填写上级表…</translation>
    </message>
    <message>
        <source>Lines of the ledger</source>
        <translation>进度表</translation>
    </message>
    <message>
        <source>No lines</source>
        <translation>没有条目</translation>
    </message>
    <message>
        <source>Import the plan of the year; its lines and how far they are stand here.</source>
        <translation>先导入年度计划，这里逐条列出各项进度。</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Enterprises</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>台（套）</translation>
    </message>
    <message>
        <source>Enterprises completed</source>
        <translation>完成户数</translation>
    </message>
    <message>
        <source>Machines completed</source>
        <translation>完成台（套）</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Fill the city&apos;s form</source>
        <translation>填写上级表</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>正在读取 {file}</translation>
    </message>
    <message>
        <source>Filling the form</source>
        <translation>正在填写上级表</translation>
    </message>
    <message>
        <source>{file} is written, {n} lines.</source>
        <translation>已生成 {file}，共 {n} 行</translation>
    </message>
    <message>
        <source>Sum of these lines: {items} items and {zero} zero reports; {firms} enterprises, {machines} machines, {completed} completed, {seals} seals in place (without replaced ones), pictures before/during/after {photos} (others not counted), {weight} t disposed of</source>
        <translation>所列合计：计划条目 {items} 条，零报告 {zero} 条；{firms} 户，{machines} 台（套），已完成 {completed} 台（套），在封封条 {seals} 枚（已更换的不计），影像（前/中/后）{photos} 张（其他阶段不计），处置 {weight} 吨</translation>
    </message>
    <message>
        <source>What still stands…</source>
        <translation>未彻底拆除表…</translation>
    </message>
    <message>
        <source>Public list…</source>
        <translation>完成名单（公示版）…</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Workbooks</source>
        <translation>工作簿</translation>
    </message>
    <message>
        <source>Electricity price</source>
        <translation>差别电价</translation>
    </message>
    <message>
        <source>Staff ledger</source>
        <translation>职工安置表</translation>
    </message>
    <message>
        <source>Energy limit orders</source>
        <translation>能耗不达标整改</translation>
    </message>
</context>
<context>
    <name>LedgerSums</name>
    <message>
        <source>Lines</source>
        <translation>计划条目</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成条目</translation>
    </message>
    <message>
        <source>Not completed</source>
        <translation>未完成条目</translation>
    </message>
    <message>
        <source>Overdue lines</source>
        <translation>逾期条目</translation>
    </message>
    <message>
        <source>Zero reports</source>
        <translation>零报告</translation>
    </message>
</context>
<context>
    <name>LiftSheet</name>
    <message>
        <source>Why it is taken off</source>
        <translation>启封原因</translation>
    </message>
    <message>
        <source>Say why it is taken off.</source>
        <translation>请填写启封原因。</translation>
    </message>
</context>
<context>
    <name>LimitPanel</name>
    <message>
        <source>Energy limit orders</source>
        <translation>能耗不达标整改</translation>
    </message>
    <message>
        <source>No energy limit order</source>
        <translation>没有能耗超限额整改</translation>
    </message>
    <message>
        <source>They are made in the enterprise, under “Problems and rectification”.</source>
        <translation>在企业档案的“问题整改”中出具。</translation>
    </message>
    <message>
        <source>Export the table…</source>
        <translation>导出整改表…</translation>
    </message>
    <message>
        <source>Making the table of limit orders</source>
        <translation>正在生成能耗不达标整改表</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Number of the order</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Process or product</source>
        <translation>工序/产品</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测值</translation>
    </message>
    <message>
        <source>Over by</source>
        <translation>超限比例</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Extended until</source>
        <translation>延期到期</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>复查结果</translation>
    </message>
    <message>
        <source>What followed</source>
        <translation>后续</translation>
    </message>
    <message>
        <source>{file} is written, {n} lines.</source>
        <translation>{file} 已写出，共 {n} 行。</translation>
    </message>
    <message>
        <source>Limit value</source>
        <translation>限定值</translation>
    </message>
</context>
<context>
    <name>Lock</name>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>The PIN is wrong.</source>
        <translation>快捷口令不正确</translation>
    </message>
    <message>
        <source>Five wrong PINs: enter the passphrase.</source>
        <translation>快捷口令已错五次，请输入口令。</translation>
    </message>
    <message>
        <source>Nobody else is registered on this computer yet.</source>
        <translation>这台电脑尚未登记其他人，由局端登记后可换人。</translation>
    </message>
</context>
<context>
    <name>LookAgainSheet</name>
    <message>
        <source>Found</source>
        <translation>复查结果</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>复查情况</translation>
    </message>
    <message>
        <source>like 已更换，现场试车正常</source>
        <translation>如：已更换，现场试车正常</translation>
    </message>
    <message>
        <source>Picture before</source>
        <translation>整改前影像</translation>
    </message>
    <message>
        <source>Picture after</source>
        <translation>整改后影像</translation>
    </message>
</context>
<context>
    <name>Lookup</name>
    <message>
        <source>nameplate fits</source>
        <translation>型号相符</translation>
    </message>
    <message>
        <source>by its usual name</source>
        <translation>按习惯名称</translation>
    </message>
    <message>
        <source>same series</source>
        <translation>同系列型号</translation>
    </message>
    <message>
        <source>by its wording</source>
        <translation>名称相符</translation>
    </message>
    <message>
        <source>by pinyin</source>
        <translation>拼音相符</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>名称相近</translation>
    </message>
    <message>
        <source>conditions to be answered</source>
        <translation>条件待核</translation>
    </message>
    <message>
        <source>answers meet the conditions</source>
        <translation>所答条件相符</translation>
    </message>
    <message>
        <source>answers do not meet a condition</source>
        <translation>所答条件不符</translation>
    </message>
    <message>
        <source>no condition in this table</source>
        <translation>本表未列条件</translation>
    </message>
    <message>
        <source>above the limit</source>
        <translation>超过限定值</translation>
    </message>
    <message>
        <source>meets the limit</source>
        <translation>符合限定值</translation>
    </message>
    <message>
        <source>meets the entry value</source>
        <translation>达到准入值</translation>
    </message>
    <message>
        <source>meets the advanced value</source>
        <translation>达到先进值</translation>
    </message>
    <message>
        <source>nothing concluded</source>
        <translation>不作判定</translation>
    </message>
</context>
<context>
    <name>LookupScreen</name>
    <message>
        <source>Catalogues or limits</source>
        <translation>目录或限额</translation>
    </message>
    <message>
        <source>Catalogues</source>
        <translation>淘汰目录</translation>
    </message>
    <message>
        <source>Energy limits</source>
        <translation>能耗限额</translation>
    </message>
</context>
<context>
    <name>MachinePanel</name>
    <message>
        <source>Still missing for acceptance: {what}</source>
        <translation>验收尚缺：{what}</translation>
    </message>
    <message>
        <source>Dismantling</source>
        <translation>拆除情况</translation>
    </message>
    <message>
        <source>Weigh slip</source>
        <translation>过磅单</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已办</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 开始</translation>
    </message>
    <message>
        <source>Dismantled</source>
        <translation>拆除</translation>
    </message>
    <message>
        <source>{n} pieces</source>
        <translation>切割 {n} 件</translation>
    </message>
    <message>
        <source>weigh slips {slips}, together {weight} t</source>
        <translation>过磅单 {slips}，合计 {weight} 吨</translation>
    </message>
    <message>
        <source>Pictures missing</source>
        <translation>影像缺失说明</translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>录入有误</translation>
    </message>
    <message>
        <source>Look up in catalogues</source>
        <translation>查目录</translation>
    </message>
</context>
<context>
    <name>MachineSheet</name>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Factory number</source>
        <translation>出厂编号</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>出厂日期</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>产能</translation>
    </message>
    <message>
        <source>Unit of capacity</source>
        <translation>产能单位</translation>
    </message>
    <message>
        <source>To be dismantled by</source>
        <translation>限拆日期</translation>
    </message>
    <message>
        <source>like 2025-10-31</source>
        <translation>如 2025-10-31</translation>
    </message>
    <message>
        <source>Enter the name.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>Name of the equipment</source>
        <translation>设备名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>设备类别</translation>
    </message>
</context>
<context>
    <name>MachinesPage</name>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No equipment yet</source>
        <translation>尚未登记设备</translation>
    </message>
    <message>
        <source>Add the first machine, with what its nameplate says.</source>
        <translation>添加第一台设备，按铭牌填写。</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未办</translation>
    </message>
    <message>
        <source>Due / taken down</source>
        <translation>限拆／拆除</translation>
    </message>
    <message>
        <source>taken down</source>
        <translation>拆除</translation>
    </message>
    <message>
        <source>due</source>
        <translation>限拆</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>MakeOrderSheet</name>
    <message>
        <source>Sort</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Title of the paper</source>
        <translation>文书名称</translation>
    </message>
    <message>
        <source>Number of the order</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Found at</source>
        <translation>发现于</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>出具日期</translation>
    </message>
    <message>
        <source>Served on</source>
        <translation>送达日期</translation>
    </message>
    <message>
        <source>empty while it is not served</source>
        <translation>未送达的留空</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>能耗限额</translation>
    </message>
    <message>
        <source>the problems ticked above</source>
        <translation>不核算，按上列问题</translation>
    </message>
    <message>
        <source>Consumption</source>
        <translation>能源消费量</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>产品产量</translation>
    </message>
    <message>
        <source>empty: consumption per unit</source>
        <translation>留空即按单位产品能耗</translation>
    </message>
    <message>
        <source>Measured until</source>
        <translation>核算期末</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>核算结果</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>出具机关</translation>
    </message>
</context>
<context>
    <name>MakeUpSheet</name>
    <message>
        <source>Make up approval and notice</source>
        <translation>补办审批和通知书</translation>
    </message>
    <message>
        <source>To be made up by {time}</source>
        <translation>须在 {time} 前补办</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Number of the approval</source>
        <translation>审批表文号</translation>
    </message>
    <message>
        <source>Number of the notice</source>
        <translation>通知书文号</translation>
    </message>
    <message>
        <source>Served on</source>
        <translation>送达时间</translation>
    </message>
    <message>
        <source>Say who approved it.</source>
        <translation>请写明审批人。</translation>
    </message>
</context>
<context>
    <name>MarkDialog</name>
    <message>
        <source>Result of the screening</source>
        <translation>登记排查结果</translation>
    </message>
    <message>
        <source>{names} and others, {n} firms</source>
        <translation>{names}等 {n} 户</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>排查结果</translation>
    </message>
    <message>
        <source>Screened on</source>
        <translation>排查日期</translation>
    </message>
    <message>
        <source>like 2025-06-12</source>
        <translation>如 2025-06-12</translation>
    </message>
    <message>
        <source>Screened by</source>
        <translation>排查人</translation>
    </message>
    <message>
        <source>names, township staff too</source>
        <translation>填写姓名，乡镇工作人员也可以</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Say who screened.</source>
        <translation>请填写排查人。</translation>
    </message>
    <message>
        <source>Say why the result is taken back.</source>
        <translation>请说明撤销排查结果的原因。</translation>
    </message>
    <message>
        <source>{n} of them have a result already; this one takes its place.</source>
        <translation>其中 {n} 户已有排查结果，保存后以本次为准。</translation>
    </message>
</context>
<context>
    <name>MatchedRowLine</name>
    <message>
        <source>Take the match back…</source>
        <translation>撤销比对…</translation>
    </message>
    <message>
        <source>Catalogue: {row}</source>
        <translation>目录比对：{row}</translation>
    </message>
</context>
<context>
    <name>Matters</name>
    <message>
        <source>Energy</source>
        <translation>节能</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>生态环境</translation>
    </message>
    <message>
        <source>Quality and special equipment</source>
        <translation>质量和特种设备</translation>
    </message>
    <message>
        <source>Safety at work</source>
        <translation>安全生产</translation>
    </message>
    <message>
        <source>Policy of industry</source>
        <translation>产业政策</translation>
    </message>
    <message>
        <source>Price of electricity</source>
        <translation>差别电价</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>职工安置</translation>
    </message>
</context>
<context>
    <name>MattersChooser</name>
    <message>
        <source>Type to find, like 变压器 or JN05</source>
        <translation>输入关键字查找，如 变压器、JN05</translation>
    </message>
    <message>
        <source>Find a matter</source>
        <translation>查找检查事项</translation>
    </message>
    <message>
        <source>Others in your own words, apart by ；</source>
        <translation>其他事项自行填写，用“；”隔开</translation>
    </message>
    <message>
        <source>Matters in your own words</source>
        <translation>自行填写的检查事项</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>已选 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MattersSheet</name>
    <message>
        <source>Matters to check</source>
        <translation>检查事项</translation>
    </message>
</context>
<context>
    <name>MemberSheet</name>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Enter the unit.</source>
        <translation>请填写单位。</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Menus</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>显示(&amp;V)</translation>
    </message>
    <message>
        <source>Stop the work that is going on</source>
        <translation>停止正在进行的工作</translation>
    </message>
    <message>
        <source>Open other data</source>
        <translation>打开其他数据</translation>
    </message>
    <message>
        <source>Close these data</source>
        <translation>关闭当前数据</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Text at {percent} %</source>
        <translation>文字大小 {percent}%</translation>
    </message>
    <message>
        <source>Search on this screen</source>
        <translation>在本页查找</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>下一栏</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>上一栏</translation>
    </message>
</context>
<context>
    <name>MessageStrip</name>
    <message>
        <source>Close the message</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>The disk is full. What was finished before is kept. Make room and go on.</source>
        <translation>磁盘空间已满。此前完成的内容已保存，请腾出空间后继续。</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read. Nothing was changed.</source>
        <translation>无法读取 {file}。未作任何改动。</translation>
    </message>
    <message>
        <source>{file} can&apos;t be written. Nothing was changed. Check whether it is read-only.</source>
        <translation>无法写入 {file}。未作任何改动，请检查是否只读。</translation>
    </message>
    <message>
        <source>{file} is not there. Nothing was changed.</source>
        <translation>找不到 {file}。未作任何改动。</translation>
    </message>
    <message>
        <source>{file} is there already and was left as it is. Choose another name.</source>
        <translation>{file} 已存在，未作改动。请另选名称。</translation>
    </message>
    <message>
        <source>The passphrase is wrong.</source>
        <translation>口令不正确</translation>
    </message>
    <message>
        <source>What was read is damaged ({what}); it was set apart and nothing of it was used.</source>
        <translation>所读内容已损坏（{what}），已隔离，未予采用。</translation>
    </message>
    <message>
        <source>This was locked for another office or laptop. Nothing was changed.</source>
        <translation>该数据并非发给本机关或本机。未作任何改动。</translation>
    </message>
    <message>
        <source>This was made by a newer program; it can only be looked at and was not changed.</source>
        <translation>该数据由更新版本生成，仅可查看，未作改动</translation>
    </message>
    <message>
        <source>The stick is gone. What was written is whole; plug it in again to go on.</source>
        <translation>移交盘已断开，已写入部分完好，重新插入后可继续</translation>
    </message>
    <message>
        <source>The bundle names a place outside its own folder and was refused whole.</source>
        <translation>移交数据中有指向文件夹之外的路径，已整体拒收。</translation>
    </message>
    <message>
        <source>The signature does not fit what was signed. Nothing of it was used.</source>
        <translation>签名与内容不符，未予采用。</translation>
    </message>
    <message>
        <source>Signed by a laptop that is not enrolled here. It waits to be looked at.</source>
        <translation>签名电脑未在本机关登记，隔离待查。</translation>
    </message>
    <message>
        <source>This belongs to another office. Nothing was changed.</source>
        <translation>该数据属于其他机关。未作任何改动。</translation>
    </message>
    <message>
        <source>The bundle was never finished. Write it to the stick again; what is there is kept.</source>
        <translation>移交数据尚未写完。请在原电脑上继续写入移交盘，已写入部分完好。</translation>
    </message>
    <message>
        <source>{file} was made by a newer program. It was not changed; use the newer program.</source>
        <translation>{file} 由更新版本生成，未作改动，请使用新版程序打开。</translation>
    </message>
    <message>
        <source>{file} is not a file of this program. It was not changed.</source>
        <translation>{file} 不是本程序的文件，未作改动。</translation>
    </message>
    <message>
        <source>{file} is open in another window. Close it there first.</source>
        <translation>{file} 已在其他窗口打开，请先关闭。</translation>
    </message>
    <message>
        <source>{file} is damaged. What can still be read is kept; restore it from its copies or take in the bundle again.</source>
        <translation>{file} 已损坏。可读部分仍保留，请从备份恢复或重新接收移交数据。</translation>
    </message>
    <message>
        <source>{file} can&apos;t be opened with this key, or its beginning is destroyed. It was not changed.</source>
        <translation>无法用现有钥匙打开 {file}，或文件开头已损坏。未作任何改动。</translation>
    </message>
    <message>
        <source>{file} did not keep the safety settings this program needs. It was closed unchanged.</source>
        <translation>{file} 未能启用安全写入设置，已关闭，未作改动。</translation>
    </message>
    <message>
        <source>An act belongs to another enterprise. Nothing was taken in.</source>
        <translation>有记录属于其他企业档案，未予接收。</translation>
    </message>
    <message>
        <source>This file is an older image of itself. Nothing was written; this computer goes on as a new writer.</source>
        <translation>该档案是旧的备份。未写入任何内容，本机将以新身份继续记录。</translation>
    </message>
    <message>
        <source>The original is not in this file. The rest is whole.</source>
        <translation>原件不在本档案中，其余内容完好。</translation>
    </message>
    <message>
        <source>The original is damaged on this disk. All others are whole; take it in again.</source>
        <translation>该原件在磁盘上已损坏，其他原件完好，请重新导入。</translation>
    </message>
    <message>
        <source>The original&apos;s bytes were erased; its trace is kept.</source>
        <translation>该原件内容已删除，仅保留留痕。</translation>
    </message>
    <message>
        <source>{file} is not beside the case. What lies in the case itself can be read.</source>
        <translation>缺少分卷 {file}。主档案中的内容仍可读取。</translation>
    </message>
    <message>
        <source>The picture is in a case already and can&apos;t be discarded from the tray.</source>
        <translation>该影像已归入企业档案，不能移出暂存。</translation>
    </message>
    <message>
        <source>There is no key for this here. Nothing was changed; ask the office.</source>
        <translation>本机没有所需钥匙。未作任何改动，请联系本机关。</translation>
    </message>
    <message>
        <source>No font has the character {character} (U+{codepoint}). Nothing was printed.</source>
        <translation>现有字体缺少字符“{character}”（U+{codepoint}）。未打印。</translation>
    </message>
    <message>
        <source>Two officers with valid certificates are needed; there are {count}.</source>
        <translation>须由两名以上执法人员实施，当前 {count} 名</translation>
    </message>
    <message>
        <source>Only a day is given: {text}. Add the time, like 2025-06-12 10:42.</source>
        <translation>只填写了日期：{text}。请补填时间，如 2025-06-12 10:42。</translation>
    </message>
    <message>
        <source>This is nought or more: {text}.</source>
        <translation>应为零或大于零：{text}。</translation>
    </message>
    <message>
        <source>ID numbers of {n} rows are hidden (***), and a roster stands already. Take in the workbook with whole numbers, or say why this one.</source>
        <translation>有 {n} 行的身份证号已隐去（***），现有名册不予替换。请导入号码完整的名册，或说明原因。</translation>
    </message>
    <message>
        <source>No sheet has the header of a duty list. The lists are: {known}. Sheets of the file: {sheets}</source>
        <translation>各工作表的表头与各任务清单都不相符。任务清单有：{known}。文件中的工作表：{sheets}</translation>
    </message>
    <message>
        <source>A visit needs its start time.</source>
        <translation>须填写开始时间。</translation>
    </message>
    <message>
        <source>There is no inspection notice. Enter its number, or go on with a reason.</source>
        <translation>尚无检查通知书文号，请填写或说明原因后继续。</translation>
    </message>
    <message>
        <source>This visit is not in the case.</source>
        <translation>本档案中没有该次现场工作。</translation>
    </message>
    <message>
        <source>The visit has not started.</source>
        <translation>现场工作尚未开始。</translation>
    </message>
    <message>
        <source>The visit started at {at}.</source>
        <translation>现场工作已于 {at} 开始。</translation>
    </message>
    <message>
        <source>The visit is not going on.</source>
        <translation>现场工作当前未在进行。</translation>
    </message>
    <message>
        <source>The end {end} is not after the start {start}.</source>
        <translation>结束时间 {end} 不晚于开始时间 {start}。</translation>
    </message>
    <message>
        <source>{name} holds no certificate and records facts and photos only.</source>
        <translation>{name}无执法证，仅可记录事实和影像。</translation>
    </message>
    <message>
        <source>This machine is not in the case: {equipment}.</source>
        <translation>本档案中没有该设备：{equipment}。</translation>
    </message>
    <message>
        <source>This cut-off point is not in the case: {cutoff}.</source>
        <translation>本档案中没有该断开点：{cutoff}。</translation>
    </message>
    <message>
        <source>This seal is not in the case: {seal}.</source>
        <translation>本档案中没有该封条：{seal}。</translation>
    </message>
    <message>
        <source>The step {step} does not fit {equipment}.</source>
        <translation>{equipment} 不适用该步骤（{step}）。</translation>
    </message>
    <message>
        <source>Add the cut-off point that feeds {equipment} first, or go on with a reason.</source>
        <translation>请先添加 {equipment} 的断开点，或说明原因后继续。</translation>
    </message>
    <message>
        <source>Read the meter of {cutoff} before the cut, or go on with a reason.</source>
        <translation>请先登记 {cutoff} 的止码，再断开；或说明原因后继续。</translation>
    </message>
    <message>
        <source>{equipment} has no day to be dismantled by. Enter it, or go on with a reason.</source>
        <translation>{equipment} 尚未定限拆日期，请填写或说明原因后继续。</translation>
    </message>
    <message>
        <source>Seal {number} is used or spoiled already.</source>
        <translation>封条 {number} 已使用或已作废。</translation>
    </message>
    <message>
        <source>Seal {number} is not of this laptop&apos;s block. Go on with a reason.</source>
        <translation>封条 {number} 不在本机号段内，请说明原因后继续。</translation>
    </message>
    <message>
        <source>This is not a number: {text}.</source>
        <translation>不是有效数字：{text}。</translation>
    </message>
    <message>
        <source>This is not a day: {text}. Write it like 2025-06-12.</source>
        <translation>不是有效日期：{text}，请按 2025-06-12 填写。</translation>
    </message>
    <message>
        <source>The number {number} is taken.</source>
        <translation>编号 {number} 已被使用。</translation>
    </message>
    <message>
        <source>This picture is not here: {photo}.</source>
        <translation>没有该影像：{photo}。</translation>
    </message>
    <message>
        <source>This is not in the case: {thing}.</source>
        <translation>本档案中没有：{thing}。</translation>
    </message>
    <message>
        <source>This form is not here: {form}.</source>
        <translation>没有该检查表：{form}。</translation>
    </message>
    <message>
        <source>This paper is not in the case: {record}.</source>
        <translation>本档案中没有该文书：{record}。</translation>
    </message>
    <message>
        <source>There is no paper of this kind: {kind}.</source>
        <translation>没有该类文书：{kind}。</translation>
    </message>
    <message>
        <source>{title} is signed and stands. Note a correction, or issue it anew.</source>
        <translation>{title}已签字，不能作废。可登记手写更正或重新出具。</translation>
    </message>
    <message>
        <source>There is only one record of this: {slot}.</source>
        <translation>该项没有不一致的记录：{slot}。</translation>
    </message>
    <message>
        <source>Proofs are missing: {missing}. Add them, or go on with a reason.</source>
        <translation>尚缺材料：{missing}。请补齐或说明原因后继续。</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>须说明原因。</translation>
    </message>
    <message>
        <source>Several officers can open this: {officers}. Say who you are.</source>
        <translation>本工作区有多名人员：{officers}，请指明身份。</translation>
    </message>
    <message>
        <source>A passphrase is needed.</source>
        <translation>须提供口令。</translation>
    </message>
    <message>
        <source>Only the office&apos;s own computer can do this.</source>
        <translation>仅本机关电脑可办理。</translation>
    </message>
    <message>
        <source>No laptop {laptop} is enrolled here.</source>
        <translation>未找到已登记的电脑 {laptop}。</translation>
    </message>
    <message>
        <source>The laptop {laptop} was taken off the list. Nothing was written for it.</source>
        <translation>电脑 {laptop} 已停用，未为其写入任何内容。</translation>
    </message>
    <message>
        <source>This is what a laptop handed in, not a task. Nothing was changed.</source>
        <translation>这是电脑移交的数据，不是任务。未作任何改动。</translation>
    </message>
    <message>
        <source>Neither a task nor what a laptop handed in was found here.</source>
        <translation>此处未找到任务或移交数据。</translation>
    </message>
    <message>
        <source>No receipt for this laptop was found here.</source>
        <translation>此处未找到给本机的回执。</translation>
    </message>
    <message>
        <source>The bureau has confirmed all of it already. Nothing was written.</source>
        <translation>全部内容局端已收妥，无需移交，未写入任何内容。</translation>
    </message>
    <message>
        <source>This is not a workbook that can be read. Nothing was changed.</source>
        <translation>该文件不是可读取的表格。未作任何改动。</translation>
    </message>
    <message>
        <source>This is an old .xls workbook. Save it as .xlsx and try again.</source>
        <translation>该文件为旧版 .xls，请另存为 .xlsx 后再导入。</translation>
    </message>
    <message>
        <source>The workbook is locked with a password. Save it without one and try again.</source>
        <translation>该表格设有打开口令，请取消后再导入。</translation>
    </message>
    <message>
        <source>The workbook is too large to be a plan. Nothing was changed.</source>
        <translation>该表格过大，不像计划表。未作任何改动。</translation>
    </message>
    <message>
        <source>No sheet has the header of a plan ({sheets}). Nothing was changed.</source>
        <translation>各工作表（{sheets}）均未找到计划表头。未作任何改动。</translation>
    </message>
    <message>
        <source>The workbook has no column {column}. Nothing was written.</source>
        <translation>表格中没有“{column}”列。未写入任何内容。</translation>
    </message>
    <message>
        <source>No line of the plan could be taken. Nothing was changed.</source>
        <translation>计划中没有可采用的行。未作任何改动。</translation>
    </message>
    <message>
        <source>This plan is not here: {plan}.</source>
        <translation>没有该计划：{plan}。</translation>
    </message>
    <message>
        <source>{title} has no page {page}; it has {pages}.</source>
        <translation>《{title}》没有第 {page} 页，共 {pages} 页。</translation>
    </message>
    <message>
        <source>No page code can be read on {file}. Name the paper and its page by hand, or scan it again. Nothing was changed.</source>
        <translation>{file} 上未读到页码二维码。请指明是哪份文书的第几页，或重新扫描。未作任何改动。</translation>
    </message>
    <message>
        <source>{file}, sheet {sheet}: no paper of this enterprise. Nothing was changed.</source>
        <translation>{file} 第 {sheet} 张：不是本企业档案的文书。未作任何改动。</translation>
    </message>
    <message>
        <source>{file}, sheet {sheet}: {title} stands otherwise on file than on this page. Nothing was changed.</source>
        <translation>{file} 第 {sheet} 张：《{title}》存档的内容与此页不同。未作任何改动。</translation>
    </message>
    <message>
        <source>{file}, sheet {sheet}: {title}, page {page}, of an earlier print; it was printed again since. If the earlier one was signed, name it by hand. Nothing was changed.</source>
        <translation>{file} 第 {sheet} 张：这是较早打印的《{title}》第 {page} 页，此后又打印过。若签字的就是这一份，请指明该文书。未作任何改动。</translation>
    </message>
    <message>
        <source>{title} was made void. Nothing was changed.</source>
        <translation>《{title}》已作废。未作任何改动。</translation>
    </message>
    <message>
        <source>{file}, sheet {sheet}: the code on it says {title}, page {page}, not what was named. Nothing was changed.</source>
        <translation>{file} 第 {sheet} 张：页码二维码为《{title}》第 {page} 页，与所指明的不符。未作任何改动。</translation>
    </message>
    <message>
        <source>No sheet without a code is left for {title}, page {page}; a code that can be read leads by itself. Nothing was changed.</source>
        <translation>没有缺少二维码的页可作为《{title}》第 {page} 页；能读到二维码的页会自动对应。未作任何改动。</translation>
    </message>
    <message>
        <source>{count} questions are open: {labels}. Answer them, or finish with a reason.</source>
        <translation>尚有 {count} 项未完成：{labels}。请填写或说明原因后继续。</translation>
    </message>
    <message>
        <source>Signed by a laptop that was revoked here. It waits to be looked at.</source>
        <translation>签名的电脑已在本单位停用，已隔离待查。</translation>
    </message>
    <message>
        <source>{name} is not at this visit.</source>
        <translation>{name}不在本次现场工作人员中。</translation>
    </message>
    <message>
        <source>No machine behind {cutoff} waits for this cut. Check what the point feeds.</source>
        <translation>断开点 {cutoff} 所供设备中没有待断开的，请核对供给设备。</translation>
    </message>
    <message>
        <source>The step {step} of {equipment} was not done, so it can&apos;t be taken back.</source>
        <translation>{equipment} 未办理该步骤（{step}），不能恢复。</translation>
    </message>
    <message>
        <source>A meter is dedicated, shared or none; this is neither: {text}.</source>
        <translation>计量方式应为专用表、共用表或无独立计量，无法识别“{text}”。</translation>
    </message>
    <message>
        <source>This has to be more than nought: {text}.</source>
        <translation>应大于零：{text}。</translation>
    </message>
    <message>
        <source>There is no second record of one computer here. Nothing was changed.</source>
        <translation>没有同一电脑的第二份记录。未作任何改动。</translation>
    </message>
    <message>
        <source>This is no address of a register. Write it like {begins}name@server/database.</source>
        <translation>局端库地址不符合格式，应写成 {begins}用户名@服务器/库名。</translation>
    </message>
    <message>
        <source>A register on a server needs the package {package}. Install it and try again.</source>
        <translation>使用服务器上的局端库须先安装 {package}，安装后再试。</translation>
    </message>
    <message>
        <source>Everything was taken in, but the receipt can&apos;t be written to {file}. Take it in again to write the same receipt.</source>
        <translation>数据已全部接收，但回执未能写入 {file}，再次接收即可写入同一份回执。</translation>
    </message>
    <message>
        <source>Nothing is set apart under {digest}.</source>
        <translation>隔离待查中没有 {digest}。</translation>
    </message>
    <message>
        <source>{file} is no archive of this program. Nothing was changed.</source>
        <translation>{file} 不是本系统写出的归档文件夹。未作任何改动。</translation>
    </message>
    <message>
        <source>{n} things are missing. Bring them in, or say why it is archived all the same.</source>
        <translation>尚缺 {n} 项，补齐或说明原因后方可归档。</translation>
    </message>
    <message>
        <source>Strips {numbers} are given to {label} already. Nothing was changed.</source>
        <translation>封条 {numbers} 已发给 {label}。未作任何改动。</translation>
    </message>
    <message>
        <source>A number or name is empty, too long, or has a / or a line break in it. Nothing was changed.</source>
        <translation>编号或名称为空、过长，或含有“/”、换行。未作任何改动。</translation>
    </message>
    <message>
        <source>This belongs to another laptop ({label}). Nothing was changed. Bring the file made for this one.</source>
        <translation>该文件属于另一台电脑（{label}），未作改动。请换成给本机的文件。</translation>
    </message>
    <message>
        <source>{file} is no enrolment request, or it is damaged. Nothing was changed. Choose the request file the new laptop wrote, or have it write it again.</source>
        <translation>{file} 不是登记申请，或已损坏，未作改动。请选择新电脑写出的登记申请，或在该电脑上再写一份。</translation>
    </message>
    <message>
        <source>{file} is not the office&apos;s answer, or it is damaged. Nothing was changed. Choose the answer file the office wrote, or have it write it again.</source>
        <translation>{file} 不是局端的登记答复，或已损坏，未作改动。请选择局端写出的登记答复，或请局端再写一份。</translation>
    </message>
    <message>
        <source>Nobody here is listed as {name} with the certificate {card}. Nothing was changed. List that person first, or say who it is.</source>
        <translation>本机关人员中没有 {name}（证号 {card}），未作改动。请先添加该人员，或指明是哪一位。</translation>
    </message>
    <message>
        <source>No reason makes up for this, put it in order first: {missing}.</source>
        <translation>以下情形须先处理，不能以说明原因代替：{missing}。</translation>
    </message>
    <message>
        <source>{equipment} was not refused before, so it does not pass after a supplement.</source>
        <translation>{equipment} 此前没有不予通过的结论，不适用“补正后通过”。</translation>
    </message>
    <message>
        <source>No machine has a conclusion yet. Conclude item by item first.</source>
        <translation>尚无设备有验收结论，请先逐台作出结论。</translation>
    </message>
    <message>
        <source>A number is needed.</source>
        <translation>请填写编号。</translation>
    </message>
    <message>
        <source>The name of the unit is needed.</source>
        <translation>请填写单位名称。</translation>
    </message>
    <message>
        <source>Gross less tare leaves {left} t, the slip says {net} t. Check it, or say why.</source>
        <translation>毛重减皮重为 {left} 吨，过磅单净重为 {net} 吨，请核对或说明原因。</translation>
    </message>
    <message>
        <source>This is no place where scrap goes: {text}.</source>
        <translation>处置去向无法识别：{text}。</translation>
    </message>
    <message>
        <source>No sheet has a header with the names of enterprises ({sheets}). Nothing was changed.</source>
        <translation>各工作表均未找到含企业名称的表头（{sheets}）。未作任何改动。</translation>
    </message>
    <message>
        <source>All this says stands on the screening list already. Nothing was changed.</source>
        <translation>该表内容排查底册中均已有。未作任何改动。</translation>
    </message>
    <message>
        <source>{name} stands on the screening list already, or was taken off it. Nothing was changed.</source>
        <translation>{name}已在排查底册中，或已移出排查底册。未作任何改动。</translation>
    </message>
    <message>
        <source>{township}: {screened} of {firms} firms are screened, {small} of them small ones, {found} may belong or are in the plan. A zero report should rest on all of them; say why it stands nevertheless.</source>
        <translation>{township}共 {firms} 户，已排查 {screened} 户（其中规下 {small} 户），可能属于或已列入计划 {found} 户。零报告应以全部排查为依据，确需零报告的请说明原因。</translation>
    </message>
    <message>
        <source>{township} has a zero report already. Nothing was changed.</source>
        <translation>{township}已有零报告。未作任何改动。</translation>
    </message>
    <message>
        <source>Sample data and real data are never mixed. Nothing was changed. Take it where its own kind is open.</source>
        <translation>示例数据与正式数据不得混用。未作任何改动。请在打开同类数据（示例或正式）的一端办理。</translation>
    </message>
    <message>
        <source>This laptop is not enrolled yet. Carry its request to the office, then take the answer here.</source>
        <translation>本机尚未登记。请把登记申请带到局端登记，再在本机取回答复。</translation>
    </message>
    <message>
        <source>{place} is a hand-over stick; nothing unlocked goes there. Choose another.</source>
        <translation>{place} 是移交盘，归档文件夹不加密，不写入移交盘。请另选文件夹。</translation>
    </message>
    <message>
        <source>This does not answer “{question}”: {text}. A year is written like 2003.</source>
        <translation>“{question}”的回答无法识别：{text}。年份写成 2003。</translation>
    </message>
    <message>
        <source>No row for {standard} {product} in the table; that does not mean there is no limit.</source>
        <translation>限额表未收录 {standard} {product}，不代表没有限额。</translation>
    </message>
    <message>
        <source>{rule} counts penalties: give the day of every one, with commas between.</source>
        <translation>{rule} 按处罚次数计算：请输入每次处罚决定的日期，用逗号分隔。</translation>
    </message>
    <message>
        <source>{rule} counts hours: give the minute too, like 2025-06-12 10:42.</source>
        <translation>{rule} 按小时计算：请写明时分，例如 2025-06-12 10:42。</translation>
    </message>
    <message>
        <source>{rule} can be extended by {most} in all, not by {asked} ({basis}).</source>
        <translation>{rule} 累计最多延长 {most}，不能延长 {asked}（{basis}）。</translation>
    </message>
    <message>
        <source>{rule} lasts {most} at the longest ({basis}).</source>
        <translation>{rule} 最长为 {most}（{basis}）。</translation>
    </message>
    <message>
        <source>{rule} ends on {day} by law ({basis}); no later day can be confirmed.</source>
        <translation>{rule} 依法至 {day} 届满（{basis}），不能确认更晚的日期。</translation>
    </message>
    <message>
        <source>Line {line} of the holiday table can&apos;t be used; nothing was taken in. The columns are 日期, 休或班, 节日, 来源, and all rows are of one year and one notice.</source>
        <translation>放假安排表第 {line} 行无法采用，未导入任何内容。各列依次为：日期、休或班、节日、来源；全表为同一年度、同一通知。</translation>
    </message>
    <message>
        <source>This form is finished; only a draft goes on with another version. Nothing was changed.</source>
        <translation>该表已填写完成，只有未完成的表可以改用其他版本。未作任何改动。</translation>
    </message>
    <message>
        <source>This is another form ({got}), not a version of {form}. Nothing was changed.</source>
        <translation>这是另一张表（{got}），不是 {form} 的其他版本。未作任何改动。</translation>
    </message>
    <message>
        <source>The form already goes by this version ({version}). Nothing was changed.</source>
        <translation>该表已是这个版本（{version}）。未作任何改动。</translation>
    </message>
    <message>
        <source>These answers were taken in already ({instance}). Nothing was changed.</source>
        <translation>该手机填报已导入过（{instance}）。未作任何改动。</translation>
    </message>
    <message>
        <source>The phone filled in version {got} of the form, this is version {version}. Name the version it used.</source>
        <translation>手机填报用的是该表第 {got} 版，这里是第 {version} 版，请指定手机所用的版本。</translation>
    </message>
    <message>
        <source>No deadline is called {rule}; there is: {known}</source>
        <translation>没有编号为 {rule} 的期限规则；现有：{known}</translation>
    </message>
    <message>
        <source>{rule} leaves no days out; only 查封 and 扣押 leave out testing notified in writing.</source>
        <translation>{rule} 没有可以不计入的日数；只有查封、扣押期限不计入已书面告知的检测、检验、检疫或者技术鉴定期间。</translation>
    </message>
    <message>
        <source>{place} holds locked files; nothing unlocked goes there. Choose another.</source>
        <translation>{place} 是本系统存放加密档案的文件夹，归档文件夹不加密，不写入其中。请另选文件夹。</translation>
    </message>
    <message>
        <source>Counted from {text}, the day lies beyond the calendar. Check the year.</source>
        <translation>自 {text} 起算，届满日超出日历范围，请核对年份。</translation>
    </message>
    <message>
        <source>The inspection is not approved yet. Enter the approval, or go on with a reason.</source>
        <translation>检查尚未审批，请登记审批情况，或说明原因后继续。</translation>
    </message>
    <message>
        <source>It would be inspection {nth} of {year}; the published cap ({category}) is {cap} ({source}, 国办发〔2024〕54号). Name the leader who allows it and the reason.</source>
        <translation>本次为 {year} 年第 {nth} 次入企检查，已公布的年度频次上限（{category}）为 {cap} 次（{source}；国办发〔2024〕54号）。确需检查的，请写明批准的负责人和原因。</translation>
    </message>
    <message>
        <source>A yearly cap needs its number and the document it was published in.</source>
        <translation>年度频次上限须写明次数和公布文件。</translation>
    </message>
    <message>
        <source>This visit did not begin as an urgent one, so nothing has to be made up.</source>
        <translation>本次现场工作不是紧急检查，无需补办。</translation>
    </message>
    <message>
        <source>This rule pack was made on {made}; one of {newest} is here already. Nothing was taken in. Go on with a reason to put the newer one out of force.</source>
        <translation>该规则包制作于 {made}，本机已有 {newest} 制作的规则包，未作任何改动。说明原因后可继续，较新的规则包随即停用。</translation>
    </message>
    <message>
        <source>A rule pack needs at least one table.</source>
        <translation>规则包至少要有一张规则表。</translation>
    </message>
    <message>
        <source>This program reads no rule table called {file}. Nothing was taken in; a newer program may know it.</source>
        <translation>本程序没有名为 {file} 的规则表，未作任何改动；可能需要更新版本的程序。</translation>
    </message>
    <message>
        <source>The table {file} needs these columns: {columns}. Nothing was taken in.</source>
        <translation>规则表 {file} 须有以下各列：{columns}。未作任何改动。</translation>
    </message>
    <message>
        <source>The table {file} can&apos;t be used ({what}). Nothing was taken in.</source>
        <translation>规则表 {file} 无法使用（{what}），未作任何改动。</translation>
    </message>
    <message>
        <source>No list is called {text}; there is: {known}</source>
        <translation>没有名为“{text}”的清单；现有：{known}</translation>
    </message>
    <message>
        <source>The list has no field {field}; there is: {known}</source>
        <translation>该清单没有“{field}”这一项；现有：{known}</translation>
    </message>
    <message>
        <source>Fill in first: {fields}</source>
        <translation>请先填写：{fields}</translation>
    </message>
    <message>
        <source>{field} is one of: {known}</source>
        <translation>{field}可填：{known}</translation>
    </message>
    <message>
        <source>{field} holds {most} characters at the most.</source>
        <translation>{field}最多 {most} 个字。</translation>
    </message>
    <message>
        <source>{field} holds the number of an identity card. Numbers of people do not belong here.</source>
        <translation>{field}中有身份证号。个人证件号不在任务清单中登记。</translation>
    </message>
    <message>
        <source>{text} is on the list already. Change that row, or add this one with a reason.</source>
        <translation>“{text}”已在清单中。可修改原有一行，或说明原因后另列一行。</translation>
    </message>
    <message>
        <source>No sheet has the header of “{title}”. Its columns are: {known}. Sheets of the file: {sheets}</source>
        <translation>各工作表都没有“{title}”的表头。该清单的列有：{known}。文件中的工作表：{sheets}</translation>
    </message>
    <message>
        <source>Rows of “{title}” take no files.</source>
        <translation>“{title}”不收附件。</translation>
    </message>
    <message>
        <source>Nothing is kept apart for this row.</source>
        <translation>这一行没有加密保存的内容。</translation>
    </message>
    <message>
        <source>Say where it is published: the web address or the medium.</source>
        <translation>请填写公示、公告的网址或媒体。</translation>
    </message>
    <message>
        <source>The last day {last} lies before the first one {first}.</source>
        <translation>截止日期 {last} 早于起始日期 {first}。</translation>
    </message>
    <message>
        <source>This opinion has not been shown to the public (公示) before its announcement (公告).</source>
        <translation>该验收意见尚未公示，公示期满后再公告。</translation>
    </message>
    <message>
        <source>It is shown to the public until {day}; the announcement comes after that day.</source>
        <translation>公示至 {day}，期满后再公告。</translation>
    </message>
    <message>
        <source>An objection is not answered yet; answer it before the announcement.</source>
        <translation>有异议尚未答复，答复后再公告。</translation>
    </message>
    <message>
        <source>{day} lies before {earlier}; check the day.</source>
        <translation>{day} 早于 {earlier}，请核对日期。</translation>
    </message>
    <message>
        <source>No order is called {order}.</source>
        <translation>没有文号或编号为“{order}”的整改要求。</translation>
    </message>
    <message>
        <source>{order} is closed: everything was put right.</source>
        <translation>{order} 已销号，整改全部完成。</translation>
    </message>
    <message>
        <source>{order} has no term yet: enter the day it was served first.</source>
        <translation>{order} 的期限尚未起算，请先填写送达日期。</translation>
    </message>
    <message>
        <source>{order} was extended already; the day of service can&apos;t be changed any more.</source>
        <translation>{order} 已批准延期，送达日期不能再改。</translation>
    </message>
    <message>
        <source>An order says what has to be put right: choose at least one problem.</source>
        <translation>整改要求须写明整改的问题，请至少选择一项。</translation>
    </message>
    <message>
        <source>Enter the day by which it has to be put right.</source>
        <translation>请填写整改期限（截止日期）。</translation>
    </message>
    <message>
        <source>A limit order needs consumption over the limit: {finding}.</source>
        <translation>限额整改须以超过限定值为前提：{finding}。</translation>
    </message>
    <message>
        <source>No application waits for an answer.</source>
        <translation>没有待批复的延期申请。</translation>
    </message>
    <message>
        <source>The application of {day} is not answered yet; answer it first.</source>
        <translation>{day} 的延期申请尚未批复，请先批复。</translation>
    </message>
    <message>
        <source>The application was answered on {day}.</source>
        <translation>该申请已于 {day} 批复。</translation>
    </message>
    <message>
        <source>The term ends on {end}; more time has to reach past that day.</source>
        <translation>期限至 {end}，延期须晚于该日。</translation>
    </message>
    <message>
        <source>Nobody looked again at {numbers}; say why the verdict is made all the same.</source>
        <translation>{numbers} 尚未复查，请说明仍作出结论的原因。</translation>
    </message>
    <message>
        <source>The verdict does not fit what was found of the problems, or what follows does not fit the verdict; say why.</source>
        <translation>结论与逐项复查结果不一致，或者后续处理与结论不一致，请说明原因。</translation>
    </message>
    <message>
        <source>{order} went to the government already.</source>
        <translation>{order} 已提请人民政府，或已收到政府决定。</translation>
    </message>
    <message>
        <source>No law for this proposal is in the table; name the law and article it rests on.</source>
        <translation>本表没有该项提请的法律依据，请写明所依据的法律和条款。</translation>
    </message>
    <message>
        <source>《{law}》 art. {article}: this office has no power to seal by force; use the certificate of sealing by the company itself. No reason helps.</source>
        <translation>《{law}》第{article}条：本机关无查封权限，可改用“封存见证单（企业自行封存）”</translation>
    </message>
    <message>
        <source>{basis}: {what} is for {who}, not for {agency}. No reason helps.</source>
        <translation>{basis}：{what}由{who}实施，{agency}无此权限，说明原因也不能继续。</translation>
    </message>
    <message>
        <source>No agency is called {agency}; there is: {known}. List it under the settings first.</source>
        <translation>没有登记名为“{agency}”的机关，已登记：{known}。请先在系统设置中登记。</translation>
    </message>
    <message>
        <source>There is no field {field}; there is: {known}</source>
        <translation>没有“{field}”这一项，可填：{known}</translation>
    </message>
    <message>
        <source>No measure is called {measure}; there is: {known}</source>
        <translation>职权表中没有“{measure}”，现有：{known}</translation>
    </message>
    <message>
        <source>《行政强制法》 art. 17: {measure} is a coercive measure and can&apos;t be commissioned.</source>
        <translation>《行政强制法》第17条：{measure}属行政强制措施，不得委托。</translation>
    </message>
    <message>
        <source>Name the law it rests on, one of: {known}</source>
        <translation>请写明所依据的法律：{known}</translation>
    </message>
    <message>
        <source>《行政强制法》 art. 24: the decision says its grounds. Enter them.</source>
        <translation>《行政强制法》第24条：决定书须载明查封理由，请填写。</translation>
    </message>
    <message>
        <source>《行政强制法》 art. 18: a leader of the agency approves it before it is carried out. Enter when, or mark it urgent: then the approval is made up within 24 hours.</source>
        <translation>《行政强制法》第18条：实施前须经本机关负责人批准。请填写批准时间；情况紧急的，勾选“情况紧急”，24 小时内补办。</translation>
    </message>
    <message>
        <source>It was not urgent; its approval stands in the decision.</source>
        <translation>本次查封不是紧急实施，批准已写在决定中，无需补办。</translation>
    </message>
    <message>
        <source>《行政强制法》 art. 19: the approval was to be made up by {until}. Say why it is late; it stays late.</source>
        <translation>《行政强制法》第19条：应于 {until} 前补办批准。请说明逾期原因，逾期情况照实保留。</translation>
    </message>
    <message>
        <source>Name the leader of the agency who decides, and the post.</source>
        <translation>请填写批准的本机关负责人姓名和职务。</translation>
    </message>
    <message>
        <source>《行政强制法》 art. 24: a list goes with the decision. Name at least one thing.</source>
        <translation>《行政强制法》第24条：查封决定书须附清单，请至少列入一项。</translation>
    </message>
    <message>
        <source>《行政强制法》 art. 23: {thing} is sealed by {body} {number} already and is not sealed again. No reason helps.</source>
        <translation>《行政强制法》第23条：{thing}已由{body}查封（{number}），不得重复查封。</translation>
    </message>
    <message>
        <source>No decision seals this machine. Enter the decision first, then its strips.</source>
        <translation>该设备没有有效的查封决定，请先登记查封决定，再登记封条。</translation>
    </message>
    <message>
        <source>This 查封 is not in the case: {seizure}.</source>
        <translation>本档案中没有该查封：{seizure}</translation>
    </message>
    <message>
        <source>It was released on {day}.</source>
        <translation>该查封已于 {day} 解除。</translation>
    </message>
    <message>
        <source>《行政强制法》 art. 25: the term ended on {day}, nothing more can rest on it. Release it. No reason helps.</source>
        <translation>《行政强制法》第25条：查封期限已于 {day} 届满，不能再据此出具文书，请办理解除。</translation>
    </message>
    <message>
        <source>《{law}》 art. {article}: the residents&apos; supply is not separated from {cutoff} and must not be cut. No reason helps.</source>
        <translation>《{law}》第{article}条：{cutoff} 的居民生活用电用水未分离，不得断水断电，说明原因也不能继续。</translation>
    </message>
    <message>
        <source>{what} is not separated from {cutoff}. Separate it first; else a leader of the agency decides, with name, post and reason (消防法 art. 28, to be checked).</source>
        <translation>{cutoff} 的{what}未分离，请先分离；确需断开的，由本机关负责人决定，写明姓名、职务和理由（消防法第28条，待核对原文）。</translation>
    </message>
    <message>
        <source>《行政强制法》 art. 43: before the cut at {cutoff}, state: {asked}. Or go on with a reason.</source>
        <translation>《行政强制法》第43条：断开 {cutoff} 前须核实：{asked}。也可说明原因后继续。</translation>
    </message>
    <message>
        <source>{what}: one of {known}.</source>
        <translation>{what}可填：{known}。</translation>
    </message>
    <message>
        <source>Say by which lawful way {cutoff} is cut, or go on with a reason.</source>
        <translation>请选择断开 {cutoff} 的办理途径，也可说明原因后继续。</translation>
    </message>
    <message>
        <source>{cutoff} can&apos;t be cut by this way; for this supply there is: {known}. No reason helps.</source>
        <translation>{cutoff} 不能按此途径断水断电，可选：{known}。</translation>
    </message>
    <message>
        <source>The cut at {cutoff} rests on papers not named yet: {asked}. Or go on with a reason.</source>
        <translation>断开 {cutoff} 所依据的材料尚未填写：{asked}。也可说明原因后继续。</translation>
    </message>
    <message>
        <source>{text} is no month; write it like 2025-06.</source>
        <translation>“{text}”不是月份，请按 2025-06 的格式填写。</translation>
    </message>
    <message>
        <source>The account {account} is there already.</source>
        <translation>户号 {account} 已登记。</translation>
    </message>
    <message>
        <source>There is no account {account}.</source>
        <translation>没有户号 {account}。</translation>
    </message>
    <message>
        <source>The table of surcharges has no row {row} that may be used here.</source>
        <translation>加价标准表中没有可用的 {row}。</translation>
    </message>
    <message>
        <source>The table names no single rate ({said}): enter the rate of the document, in yuan per kWh.</source>
        <translation>表中没有统一的加价数值（{said}），请填写文件规定的数值（元/千瓦时）。</translation>
    </message>
    <message>
        <source>The rate or category is not that of the table ({said}); entered was {rate}. Check it.</source>
        <translation>加价数值或类别与表列不一致（{said}），填写的是 {rate}，请核对。</translation>
    </message>
    <message>
        <source>As far as the table tells, {row} is in force from {begins} to {ends} only. Check it.</source>
        <translation>按表列，“{row}”的执行期为 {begins} 至 {ends}，请核对。</translation>
    </message>
    <message>
        <source>For the account {account} a decision ({category}) from {month} stands already.</source>
        <translation>户号 {account} 自 {month} 起已有定性（{category}），同一户号同一月份不能有两项定性。</translation>
    </message>
    <message>
        <source>The document it rests on and its number are needed.</source>
        <translation>须填写依据文件和文号。</translation>
    </message>
    <message>
        <source>Nothing here shows the category {category}: match a machine with the catalogue or list it in the plan; for the energy limit, finish the weighing form.</source>
        <translation>本档案中没有能说明“{category}”的材料：请先把设备与目录比对或列入计划；超限额、阶梯档请先完成能耗限额核算表。</translation>
    </message>
    <message>
        <source>For the account {account} no decision stands for {month}.</source>
        <translation>户号 {account} 在 {month} 没有生效的定性。</translation>
    </message>
    <message>
        <source>The last month {month} is before the first month {start}.</source>
        <translation>末月 {month} 早于起月 {start}。</translation>
    </message>
    <message>
        <source>What ends it is not there yet ({condition}): {told}.</source>
        <translation>解除条件尚未具备（{condition}）：{told}。</translation>
    </message>
    <message>
        <source>{text} is less than nought. Check it.</source>
        <translation>“{text}”小于零，请核对。</translation>
    </message>
    <message>
        <source>No enterprise belongs on this list.</source>
        <translation>没有应列入此名单的企业。</translation>
    </message>
    <message>
        <source>“{text}” is no number of persons: write a whole number.</source>
        <translation>“{text}”不是人数，只填整数。</translation>
    </message>
    <message>
        <source>Choose the level of risk: low, medium or high.</source>
        <translation>请选择风险等级：低、中、高。</translation>
    </message>
    <message>
        <source>Say who helps and whom, by an alias.</source>
        <translation>请填帮扶责任人和帮扶对象（代号）。</translation>
    </message>
    <message>
        <source>There is an ID number in what was typed. It belongs into the roster only: leave it out, or use an alias.</source>
        <translation>所填内容中有身份证号。身份证号只写入职工名册，请去掉或改用代号。</translation>
    </message>
    <message>
        <source>No sheet of this workbook has a header with names of persons (姓名) and one more column.</source>
        <translation>该表格中没有带“姓名”等栏目表头的工作表。</translation>
    </message>
    <message>
        <source>{n} rows can&apos;t be taken, nothing was: {first}. Mend the workbook and take it in again.</source>
        <translation>有 {n} 行不能导入，名册未导入：{first}。请在表格中改正后重新导入。</translation>
    </message>
    <message>
        <source>There is no roster here, or it was destroyed.</source>
        <translation>本档案没有职工名册，或已销毁。</translation>
    </message>
    <message>
        <source>The roster is sealed: write it out under Staff, where ID numbers are hidden.</source>
        <translation>职工名册加密单独保存，请在“职工安置”中导出（身份证号脱敏）。</translation>
    </message>
    <message>
        <source>{text} is no answer to this line; write no, yes or unclear.</source>
        <translation>“{text}”不是可选的答案，可填：否、是、不能确认。</translation>
    </message>
    <message>
        <source>{text} is no cause of the list; there is: {known}</source>
        <translation>“{text}”不在未拆原因之列，可填：{known}</translation>
    </message>
    <message>
        <source>No extension is entered. Enter it first, then print it.</source>
        <translation>尚未登记延长期限，请先登记再打印。</translation>
    </message>
    <message>
        <source>No release is entered. Enter it first, then print it.</source>
        <translation>尚未登记解除查封，请先登记再打印。</translation>
    </message>
    <message>
        <source>{equipment}: a finding needs its basis: the item of the catalogue, the standard or the decision it rests on (产业结构调整指导目录、能耗限额标准). No reason stands in for it.</source>
        <translation>{equipment}：认定须写明依据（目录条目、标准或决定文号，见《产业结构调整指导目录》、能耗限额标准），不能以说明原因代替。</translation>
    </message>
    <message>
        <source>{equipment} is neither confirmed nor in the yearly plan; only then is it announced (工信部联产业〔2011〕46号). No reason stands in for it.</source>
        <translation>{equipment} 尚未认定，也未列入年度计划，不能公告（工信部联产业〔2011〕46号），也不能以说明原因代替。请先登记认定。</translation>
    </message>
    <message>
        <source>Say where it was announced: the web address, the paper or the board.</source>
        <translation>请填写公告载体：网址、报刊或公告栏。</translation>
    </message>
    <message>
        <source>{equipment} is accepted, and its opinion was given on what stood then. To state more, look at it again (回头看), take it up again for a written reason, or go on with a reason here.</source>
        <translation>{equipment} 已验收，验收意见以当时情况为准。再作变动，请先登记回头看，或点“重新办理”写明原因，或说明原因后继续。</translation>
    </message>
    <message>
        <source>{equipment} is not accepted, so there is nothing to take up again.</source>
        <translation>{equipment} 尚未通过验收，无须重新办理。</translation>
    </message>
    <message>
        <source>{equipment} was dismantled before that day (国发〔2010〕7号: it can&apos;t be put back). Check the day, or go on with a reason.</source>
        <translation>{equipment} 在该日期之前已拆除（国发〔2010〕7号：拆除后不能恢复生产）。请核对日期，或说明原因后继续。</translation>
    </message>
    <message>
        <source>{equipment} is not to be retired (不予淘汰), so nothing may be asked of it. Change that first, or go on with a reason.</source>
        <translation>{equipment} 为不予淘汰，不应再办理。请先更正，或说明原因后继续。</translation>
    </message>
    <message>
        <source>{equipment} met the limit and its order is closed (工信部联产业〔2017〕30号). Go on only with a reason.</source>
        <translation>{equipment} 已达标销号（工信部联产业〔2017〕30号），须说明原因后继续。</translation>
    </message>
    <message>
        <source>{equipment} is neither dismantled nor mended by an upgrade that is proven; acceptance comes after that (国发〔2010〕7号、工信部联产业〔2011〕46号). Go on only with a reason.</source>
        <translation>{equipment} 未拆除，技改达标材料也未齐，应在此之后申请验收（国发〔2010〕7号、工信部联产业〔2011〕46号）。须说明原因后继续。</translation>
    </message>
    <message>
        <source>{equipment} was announced in the list (工信部联产业〔2011〕46号). To take it out, give the reason and whose decision it is.</source>
        <translation>{equipment} 已列入公告名单（工信部联产业〔2011〕46号）。改为不予淘汰，须说明原因及由谁决定。</translation>
    </message>
    <message>
        <source>{equipment} is sealed, and a sealed machine always has its day to be dismantled by (实施方案：限时拆除). Enter another day, or give a reason: the end of the year then holds.</source>
        <translation>{equipment} 已封存，封存须有限拆日期（实施方案：限时拆除）。请另填日期，或说明原因，此后以当年12月31日为限。</translation>
    </message>
    <message>
        <source>{equipment} leaves another way; set its way out to 技改达标 first.</source>
        <translation>{equipment} 的退出方式不是技改达标，请先更改退出方式。</translation>
    </message>
    <message>
        <source>No row of the table of dismantling criteria is called {row}; there is: {known}</source>
        <translation>拆除认定标准表中没有“{row}”，可选：{known}</translation>
    </message>
    <message>
        <source>{equipment} is sealed and was to be dismantled by an earlier day (实施方案：限时拆除). To put the day off, give the reason and whose decision it is.</source>
        <translation>{equipment} 已封存并定有限拆日期（实施方案：限时拆除）。延后须说明原因及由谁决定。</translation>
    </message>
    <message>
        <source>{order} stands over the same already, its term ends on {day}; a new order would start the term anew. Grant more time there, or say why a new order is made.</source>
        <translation>{order} 已就同一问题责令整改，期限至 {day}；另行出具将重新起算期限。请在原文书办理延期，确需另行出具的，请说明原因。</translation>
    </message>
    <message>
        <source>The term was extended already, until {day}. That it is extended once only is advice (of 工信部联产业〔2017〕30号 only the three months at the most were read, to be checked); say why it is extended again.</source>
        <translation>期限已延期至 {day}。以延期一次为宜（建议：工信部联产业〔2017〕30号仅见“不超过3个月”，次数待核对）；再次延期请说明原因。</translation>
    </message>
    <message>
        <source>The firm asked on {day}, after the term had ended on {end}. To refuse it is advice (whether 工信部联产业〔2017〕30号 says so is to be checked); say why more time is granted all the same.</source>
        <translation>企业于 {day} 申请，期限已于 {end} 届满。逾期申请以不予延期为宜（建议：工信部联产业〔2017〕30号有无申请时限，待核对）；仍予批准的，请说明原因。</translation>
    </message>
    <message>
        <source>{order} runs until {day}; suspension or closure can be proposed only once the term is over and was not met (law: {basis}).</source>
        <translation>{order} 的期限至 {day}；期限届满、未达到整改要求的，方可提请停业整顿、关闭（依据：{basis}）。</translation>
    </message>
    <message>
        <source>{basis}: that an order was not met is no ground by itself, and three penalties in 180 days or four in a year with a major danger are not on file; say which ground it is.</source>
        <translation>依据{basis}，仅有整改未到位不足以提请；未登记 180 日内 3 次或者 1 年内 4 次的处罚和重大事故隐患。请说明属于哪一种情形。</translation>
    </message>
    <message>
        <source>{equipment} is sealed by {body} {number} and not released: it is not taken down (《行政强制法》 art. 26). Or go on with a reason.</source>
        <translation>{equipment} 已由{body}查封（{number}）且未解除，不得拆除（《行政强制法》第26条）。也可以说明原因后继续。</translation>
    </message>
    <message>
        <source>《{law}》 art. {article}: whether the residents&apos; supply is separated from {cutoff} is not stated, or two records differ; it must not be cut. State it first. No reason helps.</source>
        <translation>《{law}》第{article}条：{cutoff} 的居民生活用电用水是否分离尚未核实或者两处记录不一致，不得断水断电。请先核实，说明原因也不能继续。</translation>
    </message>
    <message>
        <source>The forced cut at {cutoff} can&apos;t do without: {asked}. State it first. No reason helps.</source>
        <translation>{cutoff} 强制断水断电缺少：{asked}。请先补齐，说明原因也不能继续。</translation>
    </message>
    <message>
        <source>《{law}》 art. {article}: nothing is forced at night ({hours}, our hours) or on statutory holidays. Where it is urgent, state why, and a leader of the agency decides, with name, post and reason.</source>
        <translation>《{law}》第{article}条：夜间（建议按 {hours} 掌握）和法定节假日不得实施强制执行；情况紧急的，先填写紧急情况，再由本机关负责人决定，写明姓名、职务和理由。</translation>
    </message>
    <message>
        <source>《{law}》 art. {article}: the firm is told 24 hours ahead. Where it is urgent, state why, and a leader of the agency decides, with name, post and reason.</source>
        <translation>《{law}》第{article}条：应当提前24小时通知企业。情况紧急的，先填写紧急情况，再由本机关负责人决定，填写姓名、职务和理由。</translation>
    </message>
</context>
<context>
    <name>MetSheet</name>
    <message>
        <source>Confirmed: {day}</source>
        <translation>确认日期：{day}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>办结情况</translation>
    </message>
    <message>
        <source>Say the day.</source>
        <translation>请填写日期。</translation>
    </message>
</context>
<context>
    <name>MeterSheet</name>
    <message>
        <source>Changed on</source>
        <translation>换表日期</translation>
    </message>
    <message>
        <source>Last dial of the old meter</source>
        <translation>旧表止码</translation>
    </message>
    <message>
        <source>Number of the new meter</source>
        <translation>新表表号</translation>
    </message>
    <message>
        <source>First dial of the new meter</source>
        <translation>新表起码</translation>
    </message>
    <message>
        <source>Meter factor</source>
        <translation>倍率</translation>
    </message>
    <message>
        <source>Empty where it stays the same</source>
        <translation>倍率不变时留空</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>费率/计数器</translation>
    </message>
</context>
<context>
    <name>MigrationDialog</name>
    <message>
        <source>{n} answers go on, {parked} are set apart and stay in the file with the draft, {new} questions are new. The version before is kept as well.</source>
        <translation>沿用答案 {n} 项；另行留存 {parked} 项，仍随本表保存在档案中；新增题目 {new} 项。原版本一并保留。</translation>
    </message>
    <message>
        <source>Newer version of the checklist</source>
        <translation>检查表有新版本</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>确认迁移</translation>
    </message>
    <message>
        <source>What becomes of the answers</source>
        <translation>答案去向</translation>
    </message>
    <message>
        <source>Nothing was answered yet</source>
        <translation>尚未填写</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>去向</translation>
    </message>
</context>
<context>
    <name>MoneySheet</name>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Collected (yuan)</source>
        <translation>已收（元）</translation>
    </message>
    <message>
        <source>Paid in (yuan)</source>
        <translation>已缴（元）</translation>
    </message>
    <message>
        <source>On day</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) leave this enterprise&apos;s file; both files keep who moved them and why.</source>
        <translation>
            <numerusform>%n 张影像移出本企业档案；两户档案都保留移动的人员和原因。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the enterprise</source>
        <translation>选择企业</translation>
    </message>
    <message>
        <source>Say why they belong there</source>
        <translation>请填写原因</translation>
    </message>
</context>
<context>
    <name>NewEnterpriseDialog</name>
    <message>
        <source>Name of the enterprise</source>
        <translation>企业名称</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Can be left empty for now</source>
        <translation>可暂不填写</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇（街道）</translation>
    </message>
    <message>
        <source>This code fails its own check; it is kept as typed.</source>
        <translation>该代码校验位不符，仍按所填保存。</translation>
    </message>
    <message>
        <source>Enter the name.</source>
        <translation>请填写企业名称。</translation>
    </message>
</context>
<context>
    <name>NewerBar</name>
    <message>
        <source>Show the differences</source>
        <translation>查看差异</translation>
    </message>
    <message>
        <source>This checklist has a newer version ({new}). This draft goes on with its own ({old}).</source>
        <translation>该检查表有新版本（{new}）。不迁移则继续使用原版本（{old}）。</translation>
    </message>
</context>
<context>
    <name>NoEnterprise</name>
    <message>
        <source>Import the plan of the year, or make an enterprise&apos;s file.</source>
        <translation>导入年度计划，或新建企业档案。</translation>
    </message>
    <message>
        <source>Take in the office&apos;s task from a stick first.</source>
        <translation>先插入移交盘，接收局端任务。</translation>
    </message>
    <message>
        <source>No enterprise yet</source>
        <translation>还没有企业档案</translation>
    </message>
</context>
<context>
    <name>NotHere</name>
    <message>
        <source>Points: {n}</source>
        <translation>共 {n} 点</translation>
    </message>
</context>
<context>
    <name>NoticeSheet</name>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>its number comes later</source>
        <translation>文号待编</translation>
    </message>
    <message>
        <source>Served on</source>
        <translation>送达时间</translation>
    </message>
    <message>
        <source>How it was served</source>
        <translation>送达方式</translation>
    </message>
    <message>
        <source>No notice days before, because</source>
        <translation>不提前通知的情形</translation>
    </message>
</context>
<context>
    <name>NumberPlates</name>
    <message>
        <source>Factory number {n}</source>
        <translation>第 {n} 台出厂编号</translation>
    </message>
</context>
<context>
    <name>ObjectionAnswerSheet</name>
    <message>
        <source>It was</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Say what was answered.</source>
        <translation>请填写答复内容。</translation>
    </message>
</context>
<context>
    <name>ObjectionSheet</name>
    <message>
        <source>To</source>
        <translation>对应公示</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Kept in the file, never published</source>
        <translation>仅存于档案，不公开</translation>
    </message>
    <message>
        <source>What is objected to</source>
        <translation>异议内容</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Say what is objected to.</source>
        <translation>请填写异议内容。</translation>
    </message>
</context>
<context>
    <name>Occasion</name>
    <message>
        <source>paper notes</source>
        <translation>纸质记录</translation>
    </message>
    <message>
        <source>a photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>told by word of mouth</source>
        <translation>口述</translation>
    </message>
    <message>
        <source>on site</source>
        <translation>现场</translation>
    </message>
    <message>
        <source>the plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>typed up afterwards from paper, a photo or hearsay</source>
        <translation>事后根据纸质记录、照片或口述补记</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Which paper or photo</source>
        <translation>纸质记录或照片编号</translation>
    </message>
    <message>
        <source>Who saw or read it</source>
        <translation>现场查看（抄表）人</translation>
    </message>
</context>
<context>
    <name>OpinionSheet</name>
    <message>
        <source>Whole enterprise: {outcome}</source>
        <translation>全户意见：{outcome}</translation>
    </message>
    <message>
        <source>It supplements {number}.</source>
        <translation>本意见补充 {number}。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Like 长工信验〔2025〕1号</source>
        <translation>如 长工信验〔2025〕1号</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Item by item</source>
        <translation>逐台结论</translation>
    </message>
    <message>
        <source>Enter the number of the opinion.</source>
        <translation>请填写验收意见文号。</translation>
    </message>
</context>
<context>
    <name>OpinionsPage</name>
    <message>
        <source>Opinions</source>
        <translation>验收意见</translation>
    </message>
    <message>
        <source>No opinion yet</source>
        <translation>尚无验收意见</translation>
    </message>
    <message>
        <source>Conclude item by item first; the opinion follows from it and may be partial.</source>
        <translation>请先逐台作出结论；全户意见由此得出，可以是部分通过。</translation>
    </message>
    <message>
        <source>Print opinion</source>
        <translation>打印验收意见</translation>
    </message>
    <message>
        <source>Print acceptance form</source>
        <translation>打印验收表</translation>
    </message>
    <message>
        <source>Whole enterprise</source>
        <translation>全户意见</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>验收意见</translation>
    </message>
    <message>
        <source>Acceptance form</source>
        <translation>现场检查验收表</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Supplements</source>
        <translation>补充</translation>
    </message>
    <message>
        <source>Item by item</source>
        <translation>逐台结论</translation>
    </message>
</context>
<context>
    <name>OrderSheet</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>OrderTrail</name>
    <message>
        <source>no picture</source>
        <translation>无影像</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>整改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>整改后</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>复查结果</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>销号日期</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未复查</translation>
    </message>
</context>
<context>
    <name>OrderVerdictSheet</name>
    <message>
        <source>Verdict</source>
        <translation>复查结论</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>后续处理</translation>
    </message>
    <message>
        <source>Number of the opinion</source>
        <translation>复查意见书文号</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>Order</source>
        <translation>整改要求</translation>
    </message>
    <message>
        <source>State</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>Issued {issued}, served {served}</source>
        <translation>出具 {issued}，送达 {served}</translation>
    </message>
    <message>
        <source>{standard} {product}: measured {measured}, limit {limit} {unit}, over {share}%</source>
        <translation>{standard} {product}：实测 {measured}，限定值 {limit} {unit}，超限比例 {share}%</translation>
    </message>
    <message>
        <source>Term: {confirmed}</source>
        <translation>整改期限：{confirmed}</translation>
    </message>
    <message>
        <source>Term: computed {computed} ({rule}), confirmed {confirmed}</source>
        <translation>整改期限：推算 {computed}（{rule}），确认 {confirmed}</translation>
    </message>
    <message>
        <source>granted until {until}</source>
        <translation>同意延至 {until}</translation>
    </message>
    <message>
        <source>not granted</source>
        <translation>不予延期</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>待批复</translation>
    </message>
    <message>
        <source>More time asked for on {on} ({reason}): {answer}</source>
        <translation>{on} 申请延期（{reason}）：{answer}</translation>
    </message>
    <message>
        <source>The firm reported on {on}: {text}</source>
        <translation>{on} 企业报送整改报告：{text}</translation>
    </message>
    <message>
        <source>Second look {on}: {verdict}, {follows}</source>
        <translation>{on} 复查结论：{verdict}，{follows}</translation>
    </message>
    <message>
        <source>Proposed {on}: {kind}, to {to}</source>
        <translation>{on} 提请{kind}，报{to}</translation>
    </message>
    <message>
        <source>Government {on}: {kind} ({number})</source>
        <translation>{on} 政府决定：{kind}（{number}）</translation>
    </message>
    <message>
        <source>Reply on more time</source>
        <translation>延期批复</translation>
    </message>
    <message>
        <source>Opinion after the second look</source>
        <translation>整改复查意见书</translation>
    </message>
    <message>
        <source>Request to the government</source>
        <translation>提请停业整顿（关闭）的请示</translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>整改要求</translation>
    </message>
    <message>
        <source>Make an order</source>
        <translation>出具整改要求</translation>
    </message>
    <message>
        <source>Problems of the order</source>
        <translation>整改要求所列问题</translation>
    </message>
    <message>
        <source>May go to the government: {why}</source>
        <translation>可提请停业整顿（关闭）：{why}</translation>
    </message>
    <message>
        <source>Everything was put right; the order is closed.</source>
        <translation>整改全部完成，已销号。</translation>
    </message>
    <message>
        <source>Enter the day of service first.</source>
        <translation>请先登记送达日期。</translation>
    </message>
    <message>
        <source>Extended already.</source>
        <translation>已批准延期，送达日期不能再改。</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>Answer the application</source>
        <translation>延期批复</translation>
    </message>
    <message>
        <source>No order yet</source>
        <translation>还没有整改要求</translation>
    </message>
    <message>
        <source>An order names the problems, the term and how it was served; its term is watched here.</source>
        <translation>在此出具整改要求，写明问题、期限和送达日期；到期、延期和复查都在这里跟踪。</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>登记送达</translation>
    </message>
    <message>
        <source>Firm&apos;s report</source>
        <translation>整改报告</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>逐项复查</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>复查结论</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>提请政府</translation>
    </message>
    <message>
        <source>Decision came in</source>
        <translation>收到政府决定</translation>
    </message>
    <message>
        <source>Print a paper</source>
        <translation>打印文书</translation>
    </message>
    <message>
        <source>Only once the term is over and was not met.</source>
        <translation>期限届满、未达到整改要求后方可提请。</translation>
    </message>
</context>
<context>
    <name>Outlet</name>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>No equipment yet</source>
        <translation>还没有设备</translation>
    </message>
    <message>
        <source>Add it under Equipment and lines, or import the plan.</source>
        <translation>在“设备（生产线）”中添加，或导入年度计划。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Cut and sealed</source>
        <translation>断开与封存</translation>
    </message>
    <message>
        <source>{what}: two records differ, settle it</source>
        <translation>{what}：两处记录不一致，去核定</translation>
    </message>
    <message>
        <source>{number} to be put right: {text}</source>
        <translation>{number} 待整改：{text}</translation>
    </message>
    <message>
        <source>{number} was to be put right by {due}: {text}</source>
        <translation>{number} 整改逾期（期限 {due}）：{text}</translation>
    </message>
    <message>
        <source>{number} to be put right by {due}: {text}</source>
        <translation>{number} 待整改（期限 {due}）：{text}</translation>
    </message>
    <message>
        <source>{machine}: {step}</source>
        <translation>{machine}：{step}</translation>
    </message>
    <message>
        <source>{machine}: {step} (to be dismantled by {due})</source>
        <translation>{machine}：{step}（限拆 {due}）</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>属地</translation>
    </message>
    <message>
        <source>Bureau</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>owned</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>leased</source>
        <translation>承租</translation>
    </message>
    <message>
        <source>Former names</source>
        <translation>曾用名</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>On-site contact</source>
        <translation>现场负责人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>从业人数</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Next for this enterprise</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <translation>没有待办事项。</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>The enterprise</source>
        <translation>企业信息</translation>
    </message>
    <message>
        <source>Site {n}</source>
        <translation>厂区{n}</translation>
    </message>
    <message>
        <source>Listed in the plan</source>
        <translation>所列计划</translation>
    </message>
    <message>
        <source>{machine}: {state}, enter how it stands</source>
        <translation>{machine}：{state}，去登记拆除情况</translation>
    </message>
    <message>
        <source>{paper}: {state}, note the stamp</source>
        <translation>{paper}：{state}，去补盖</translation>
    </message>
    <message>
        <source>{paper}: {state}, have it signed and filed</source>
        <translation>{paper}：{state}，去签字归入</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>PageSheet</name>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>In the order of the sheets, like 2 or 1,2,3</source>
        <translation>按各张顺序填写，如 2 或 1,2,3</translation>
    </message>
    <message>
        <source>Enter page numbers.</source>
        <translation>请填写页码</translation>
    </message>
</context>
<context>
    <name>PagesBeside</name>
    <message>
        <source>The pages come…</source>
        <translation>正在排版…</translation>
    </message>
    <message>
        <source>No pages to show.</source>
        <translation>没有可显示的页面</translation>
    </message>
</context>
<context>
    <name>PairSheet</name>
    <message>
        <source>Machine</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>此前影像</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>目前影像</translation>
    </message>
</context>
<context>
    <name>PaperFacts</name>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>{n} of {total} pages</source>
        <translation>{n} / {total} 页</translation>
    </message>
    <message>
        <source>Signed pages back</source>
        <translation>签字件归入</translation>
    </message>
    <message>
        <source>Left to the pen</source>
        <translation>留空手填</translation>
    </message>
    <message>
        <source>page {n}</source>
        <translation>第 {n} 页</translation>
    </message>
    <message>
        <source>Corrected by hand</source>
        <translation>手写更正</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>签后变动</translation>
    </message>
    <message>
        <source>Made void</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>party not there</source>
        <translation>当事人不在场</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>stamped</source>
        <translation>已盖</translation>
    </message>
    <message>
        <source>Stamp of the firm</source>
        <translation>企业公章</translation>
    </message>
</context>
<context>
    <name>PaperPages</name>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Paper as printed</source>
        <translation>打印的文书</translation>
    </message>
    <message>
        <source>Signed page</source>
        <translation>签字页</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>再次打印</translation>
    </message>
    <message>
        <source>page {n} of {total}</source>
        <translation>第 {n} / {total} 页</translation>
    </message>
    <message>
        <source>Page {n} has not come back signed.</source>
        <translation>第 {n} 页签字件尚未归入。</translation>
    </message>
    <message>
        <source>This file can&apos;t be shown; its bytes are kept.</source>
        <translation>该文件无法显示，原件已保存。</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>看大图</translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>Stamp of the firm</source>
        <translation>企业公章</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>再次打印</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Make void</source>
        <translation>作废</translation>
    </message>
</context>
<context>
    <name>PaperPath</name>
    <message>
        <source>Complete</source>
        <translation>补齐</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Sign it</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Scan back</source>
        <translation>归入</translation>
    </message>
    <message>
        <source>Stamp it</source>
        <translation>盖章</translation>
    </message>
    <message>
        <source>what is missing stands below; it can also be written by hand</source>
        <translation>尚缺项见下方，也可打印后手工填写</translation>
    </message>
    <message>
        <source>not printed yet</source>
        <translation>尚未打印</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>尚未签字</translation>
    </message>
    <message>
        <source>signed pages have not come back</source>
        <translation>签字页尚未扫描归入</translation>
    </message>
    <message>
        <source>the firm&apos;s stamp is still to come</source>
        <translation>待补盖章</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
</context>
<context>
    <name>PaperPrinting</name>
    <message>
        <source>Saved as {file}</source>
        <translation>已存为 {file}</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>已送打印机</translation>
    </message>
    <message>
        <source>The printer did not take the paper. It is kept here: print it again or save it.</source>
        <translation>打印机未接收。文书已保存在本档案中，可再次打印或存为 PDF。</translation>
    </message>
</context>
<context>
    <name>PaperRows</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
</context>
<context>
    <name>PaperSheet</name>
    <message>
        <source>What it is</source>
        <translation>材料种类</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Picture of it</source>
        <translation>材料影像</translation>
    </message>
</context>
<context>
    <name>PapersTab</name>
    <message>
        <source>No on-site work yet</source>
        <translation>还没有现场工作</translation>
    </message>
    <message>
        <source>Papers are made of a visit: prepare one first.</source>
        <translation>文书依据现场工作生成，请先做出发准备。</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>this computer</source>
        <translation>本机</translation>
    </message>
</context>
<context>
    <name>PeopleScreen</name>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Nobody is listed</source>
        <translation>尚未登记人员</translation>
    </message>
    <message>
        <source>Add the officers with their certificates.</source>
        <translation>请添加执法人员及其执法证。</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>添加人员…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>run out {day}</source>
        <translation>已过期 {day}</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>执法证号</translation>
    </message>
    <message>
        <source>Certificate until</source>
        <translation>执法证有效期至</translation>
    </message>
    <message>
        <source>Opens this computer&apos;s data</source>
        <translation>可打开本机</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Saving {name}</source>
        <translation>正在保存 {name}</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>No computer is registered</source>
        <translation>尚未登记电脑</translation>
    </message>
    <message>
        <source>Bring the request file of a new laptop; the answer is carried back to it.</source>
        <translation>把新电脑生成的登记申请文件拿来登记，再把答复文件拷回该电脑。</translation>
    </message>
    <message>
        <source>Register a computer…</source>
        <translation>登记电脑…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Register again…</source>
        <translation>恢复登记…</translation>
    </message>
    <message>
        <source>Registering the computer</source>
        <translation>正在登记电脑</translation>
    </message>
    <message>
        <source>Register again</source>
        <translation>恢复登记</translation>
    </message>
    <message>
        <source>{name} was found: what it hands over is taken in again.</source>
        <translation>{name} 已找回：其移交的数据恢复接收。</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>{name} was lost or given away: what it hands over from now on is set apart.</source>
        <translation>{name} 遗失或调出：此后移交的数据一律隔离待查。</translation>
    </message>
    <message>
        <source>Seal strips</source>
        <translation>封条</translation>
    </message>
    <message>
        <source>No strips were given out</source>
        <translation>尚未发放封条</translation>
    </message>
    <message>
        <source>Give each computer a run of the printed numbers.</source>
        <translation>把印好的封条号段发放到每台电脑。</translation>
    </message>
    <message>
        <source>Give out strips…</source>
        <translation>发放封条…</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>号段</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>未用</translation>
    </message>
    <message>
        <source>Unaccounted for</source>
        <translation>漏号</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>{laptop} is registered. Carry {file} back: that computer waits for it.</source>
        <translation>{laptop} 已登记，答复已写出：{file}。请带回该电脑取回。</translation>
    </message>
    <message>
        <source>Write its task</source>
        <translation>写出任务</translation>
    </message>
    <message>
        <source>Handed in last</source>
        <translation>上次移交</translation>
    </message>
    <message>
        <source>never</source>
        <translation>未移交过</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>本机</translation>
    </message>
</context>
<context>
    <name>PeopleSheet</name>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>在场人员</translation>
    </message>
    <message>
        <source>One more: name</source>
        <translation>增加一人：姓名</translation>
    </message>
    <message>
        <source>in the role of</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>officer (with certificate)</source>
        <translation>执法人员</translation>
    </message>
    <message>
        <source>patroller (without certificate)</source>
        <translation>巡查人员（无执法证）</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>内勤</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>修改 {name}</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Empty: can not open the data of this computer; 8 characters or more</source>
        <translation>不填则不能打开本机数据；8 个字符以上</translation>
    </message>
    <message>
        <source>Empty: stays as it is; 8 characters or more for a new one</source>
        <translation>不填则口令不变；新口令 8 个字符以上</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>执法证号</translation>
    </message>
    <message>
        <source>Certificate until</source>
        <translation>执法证有效期至</translation>
    </message>
    <message>
        <source>like 2027-12-31</source>
        <translation>例如 2027-12-31</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>再次输入口令</translation>
    </message>
    <message>
        <source>Enter the name.</source>
        <translation>请填写姓名。</translation>
    </message>
    <message>
        <source>8 characters or more are needed.</source>
        <translation>须 8 个字符以上。</translation>
    </message>
    <message>
        <source>This is not the same as above.</source>
        <translation>与上面输入的不一致。</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>姓名</translation>
    </message>
</context>
<context>
    <name>PhotoPanel</name>
    <message>
        <source>The chosen picture</source>
        <translation>所选影像</translation>
    </message>
    <message>
        <source>No picture chosen</source>
        <translation>未选影像</translation>
    </message>
    <message>
        <source>What the file says (not proof)</source>
        <translation>照片自带信息（供核对）</translation>
    </message>
    <message>
        <source>Write the time as 2025-06-12 10:38</source>
        <translation>时间请写成 2025-06-12 10:38</translation>
    </message>
    <message>
        <source>like 2025-06-12 10:38</source>
        <translation>例如 2025-06-12 10:38</translation>
    </message>
</context>
<context>
    <name>PhotosTab</name>
    <message>
        <source>Show only</source>
        <translation>只显示</translation>
    </message>
    <message>
        <source>There are not yet two stages of a machine with pictures to compare</source>
        <translation>该设备还没有两个阶段的影像可供对比</translation>
    </message>
    <message>
        <source>Write the original out</source>
        <translation>导出原件</translation>
    </message>
    <message>
        <source>The original was written to {name}, its bytes unchanged</source>
        <translation>原件已导出为 {name}，内容未改动</translation>
    </message>
    <message>
        <source>Looking for the original</source>
        <translation>正在查找原图</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) moved to {name}, to be placed there</source>
        <translation>
            <numerusform>已移至 {name} %n 张，请在该企业档案中归入设备</numerusform>
        </translation>
    </message>
    <message>
        <source>No picture of this file looks the same; the copy stays a copy</source>
        <translation>本档案中没有相同画面的原图，副本照旧保存</translation>
    </message>
    <message>
        <source>{copy} looks like {name}</source>
        <translation>{copy} 与 {name} 画面相同</translation>
    </message>
    <message>
        <source>Note as its original</source>
        <translation>登记为对应原图</translation>
    </message>
    <message>
        <source>All machines</source>
        <translation>全部设备</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>What people say</source>
        <translation>人工说明</translation>
    </message>
    <message>
        <source>What the file says (not proof)</source>
        <translation>照片自带信息（供核对）</translation>
    </message>
    <message>
        <source>History</source>
        <translation>留痕</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>还没有影像</translation>
    </message>
    <message>
        <source>Import them into the photo tray and place them from there.</source>
        <translation>先导入影像暂存，再从那里归入设备。</translation>
    </message>
    <message>
        <source>Find the original</source>
        <translation>找原图</translation>
    </message>
    <message>
        <source>Place elsewhere (P)</source>
        <translation>重新归入(P)</translation>
    </message>
    <message>
        <source>no picture after the dismantling yet</source>
        <translation>尚无拆除后影像</translation>
    </message>
</context>
<context>
    <name>PicturePicker</name>
    <message>
        <source>Choose pictures</source>
        <translation>选取影像</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>还没有影像</translation>
    </message>
    <message>
        <source>Import them into the photo tray, or choose a file here.</source>
        <translation>请先导入影像暂存，或在此选取文件。</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件选取…</translation>
    </message>
    <message>
        <source>Take these (Enter)</source>
        <translation>选用（Enter）</translation>
    </message>
    <message>
        <source>Shift or Ctrl chooses several.</source>
        <translation>按住 Shift 或 Ctrl 可选多张。</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>选一张。</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>original of a phone or camera</source>
        <translation>手机或相机原件</translation>
    </message>
    <message>
        <source>original of a phone, by cable</source>
        <translation>手机原件（数据线）</translation>
    </message>
    <message>
        <source>watermark camera</source>
        <translation>水印相机</translation>
    </message>
    <message>
        <source>body camera</source>
        <translation>执法记录仪</translation>
    </message>
    <message>
        <source>scan</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>form on a phone</source>
        <translation>手机表单</translation>
    </message>
    <message>
        <source>moved here from another enterprise</source>
        <translation>自其他企业移入</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>说明文字</translation>
    </message>
    <message>
        <source>Taken at, as a person stated</source>
        <translation>拍摄时间（人工填写）</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>拍摄人</translation>
    </message>
    <message>
        <source>Why so far away</source>
        <translation>拍摄位置较远的原因</translation>
    </message>
    <message>
        <source>Why the clock differs</source>
        <translation>时钟不符的原因</translation>
    </message>
    <message>
        <source>What it proves</source>
        <translation>证明内容</translation>
    </message>
    <message>
        <source>Viewpoint</source>
        <translation>拍摄视角</translation>
    </message>
    <message>
        <source>Copy of the original</source>
        <translation>对应原图</translation>
    </message>
    <message>
        <source>Text of the watermark</source>
        <translation>水印文字</translation>
    </message>
    <message>
        <source>The files say no time</source>
        <translation>照片未带拍摄时间</translation>
    </message>
    <message>
        <source>{n} km from the gate of this enterprise; maybe another enterprise&apos;s</source>
        <translation>距本企业基准点 {n} 公里，可能属于其他企业</translation>
    </message>
    <message>
        <source>{n} m from the gate point</source>
        <translation>距基准点 {n} 米</translation>
    </message>
    <message>
        <source>the file says nothing</source>
        <translation>照片未写明</translation>
    </message>
    <message>
        <source>Time of taking, as the file says</source>
        <translation>拍摄时间（照片自带）</translation>
    </message>
    <message>
        <source>Position, as the file says</source>
        <translation>拍摄位置（照片自带）</translation>
    </message>
    <message>
        <source>Time of the satellites, as the file says</source>
        <translation>卫星时间（照片自带）</translation>
    </message>
    <message>
        <source>{n} m</source>
        <translation>{n} 米</translation>
    </message>
    <message>
        <source>Distance from the gate point, computed</source>
        <translation>距厂区基准点（计算）</translation>
    </message>
    <message>
        <source>Camera, as the file says</source>
        <translation>拍摄器材（照片自带）</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>画面尺寸</translation>
    </message>
    <message>
        <source>How it arrived</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>kept as {name}</source>
        <translation>收入，文件名 {name}</translation>
    </message>
    <message>
        <source>placed: {thing}, {stage}</source>
        <translation>归入：{thing}，{stage}</translation>
    </message>
    <message>
        <source>moved out</source>
        <translation>移出本档案</translation>
    </message>
    <message>
        <source>Watch another folder…</source>
        <translation>改为另一文件夹…</translation>
    </message>
    <message>
        <source>New files of a folder come in by themselves</source>
        <translation>文件夹中新增的影像自动收入暂存</translation>
    </message>
    <message>
        <source>datum not said</source>
        <translation>未写明坐标系</translation>
    </message>
    <message>
        <source>Not placed yet</source>
        <translation>待归入设备</translation>
    </message>
    <message>
        <source>should be at least {least}, there are {has}</source>
        <translation>应不少于 {least} 张，现有 {has} 张</translation>
    </message>
    <message>
        <source>missing; add it or give the reason before acceptance</source>
        <translation>缺少影像，补齐或说明原因后方可验收</translation>
    </message>
    <message>
        <source>to be explained</source>
        <translation>待说明</translation>
    </message>
    <message>
        <source>Pictures: {n}</source>
        <translation>{n} 张</translation>
    </message>
    <message>
        <source>{moment} universal time</source>
        <translation>{moment}（世界时）</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>Place elsewhere</source>
        <translation>重新归入</translation>
    </message>
    <message>
        <source>The place it had stays in its history.</source>
        <translation>原来的归入保留在留痕中。</translation>
    </message>
</context>
<context>
    <name>PlaceEditor</name>
    <message>
        <source>Latitude, longitude, like 25.9621 N, 119.5233 E</source>
        <translation>纬度、经度，如 25.9621，119.5233</translation>
    </message>
    <message>
        <source>From a picture…</source>
        <translation>取自影像…</translation>
    </message>
    <message>
        <source>to within (m)</source>
        <translation>精度（米）</translation>
    </message>
    <message>
        <source>position taken from picture {name}</source>
        <translation>位置取自影像 {name}</translation>
    </message>
    <message>
        <source>This picture says no place.</source>
        <translation>该影像没有位置信息。</translation>
    </message>
</context>
<context>
    <name>PlacingPanel</name>
    <message>
        <source>What the picture shows</source>
        <translation>影像所示</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Cut-off points</source>
        <translation>断开点</translation>
    </message>
    <message>
        <source>Seals</source>
        <translation>封条</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>厂区</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Choose an enterprise above; its machines, cut-off points and seals then have keys.</source>
        <translation>请先在上方选择企业，其设备、断开点和封条随后对应按键。</translation>
    </message>
</context>
<context>
    <name>PlanPreview</name>
    <message>
        <source>Import this plan</source>
        <translation>确认导入</translation>
    </message>
    <message>
        <source>Lines of the plan</source>
        <translation>计划条目</translation>
    </message>
    <message>
        <source>{firms} enterprises, {lines} lines, {machines} machines; nothing is imported yet.</source>
        <translation>{firms} 户，{lines} 项，{machines} 台（套）；尚未导入。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇（街道）</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Dismantle by</source>
        <translation>限拆日期</translation>
    </message>
    <message>
        <source>Answers for the township</source>
        <translation>属地责任人</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>表中内容</translation>
    </message>
</context>
<context>
    <name>PlanRevisitSheet</name>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>计划日期</translation>
    </message>
    <message>
        <source>Enter the day.</source>
        <translation>请填写日期。</translation>
    </message>
</context>
<context>
    <name>PlanScreen</name>
    <message>
        <source>Import a plan…</source>
        <translation>导入计划…</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Take the plan back…</source>
        <translation>撤销计划…</translation>
    </message>
    <message>
        <source>Lines of the plan</source>
        <translation>计划条目</translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation>尚未导入年度计划</translation>
    </message>
    <message>
        <source>Drag the workbook (.xlsx) of the plan here, or choose it; it is shown before it is taken.</source>
        <translation>把计划表（.xlsx）拖到这里，或点击选择；先预览，确认后才导入。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇（街道）</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Dismantle by</source>
        <translation>限拆日期</translation>
    </message>
    <message>
        <source>Answers for the township</source>
        <translation>属地责任人</translation>
    </message>
    <message>
        <source>{title}&#x3000;{firms} enterprises, {items} lines</source>
        <translation>{title}&#x3000;{firms} 户 {items} 项</translation>
    </message>
    <message>
        <source>Take the plan back</source>
        <translation>撤销计划</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Taking the plan back</source>
        <translation>正在撤销计划</translation>
    </message>
    <message>
        <source>The plan is taken back; {n} machines went out of sight with it, the trace stays.</source>
        <translation>计划已撤销，{n} 台（套）设备不再显示，留痕保留</translation>
    </message>
    <message>
        <source>Import a plan</source>
        <translation>导入计划</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>正在读取 {file}</translation>
    </message>
    <message>
        <source>Importing the plan</source>
        <translation>正在导入计划</translation>
    </message>
    <message>
        <source>Imported: {firms} enterprises ({new} of them new), {items} lines.</source>
        <translation>已导入 {firms} 户（新建 {new} 户）{items} 项</translation>
    </message>
    <message>
        <source>Machines only this plan speaks of go out of sight, their trace stays. What was worked on stays.</source>
        <translation>只在本计划中列出的设备不再显示，留痕保留；已开展工作的不受影响。</translation>
    </message>
    <message>
        <source>Stopped. Some enterprises have their files already; import the plan again for the rest.</source>
        <translation>已停止，部分企业已建档；再次确认导入即可继续</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>no enterprise is named</source>
        <translation>未填企业名称</translation>
    </message>
    <message>
        <source>no equipment is named</source>
        <translation>未填设备名称</translation>
    </message>
    <message>
        <source>the count can&apos;t be understood</source>
        <translation>数量无法识别</translation>
    </message>
    <message>
        <source>the count must be more than nothing</source>
        <translation>数量应大于零</translation>
    </message>
    <message>
        <source>no credit code</source>
        <translation>未填统一社会信用代码</translation>
    </message>
    <message>
        <source>the credit code does not have 18 characters</source>
        <translation>统一社会信用代码不足或超过18位</translation>
    </message>
    <message>
        <source>the credit code holds characters no code has</source>
        <translation>统一社会信用代码含有不应出现的字符</translation>
    </message>
    <message>
        <source>the check digit of the credit code does not fit</source>
        <translation>统一社会信用代码校验位不符</translation>
    </message>
    <message>
        <source>one code for two names of enterprises</source>
        <translation>同一代码用于两个企业名称</translation>
    </message>
    <message>
        <source>two codes for one enterprise</source>
        <translation>同一企业出现两个代码</translation>
    </message>
    <message>
        <source>no township</source>
        <translation>未填乡镇（街道）</translation>
    </message>
    <message>
        <source>the township is none of this district&apos;s</source>
        <translation>乡镇（街道）不在本区名单内</translation>
    </message>
    <message>
        <source>nobody is named who answers</source>
        <translation>未填责任人</translation>
    </message>
    <message>
        <source>the column fits nothing, its content is a remark</source>
        <translation>该列未能对应，内容记入备注</translation>
    </message>
    <message>
        <source>the sheet does not have this column</source>
        <translation>表中没有该列</translation>
    </message>
    <message>
        <source>the same as another line</source>
        <translation>与另一行重复</translation>
    </message>
    <message>
        <source>to be dismantled before it is to be stopped</source>
        <translation>拆除时限早于停产时限</translation>
    </message>
    <message>
        <source>the day can&apos;t be understood, it is a remark</source>
        <translation>日期无法识别，内容记入备注</translation>
    </message>
    <message>
        <source>no day to be dismantled by</source>
        <translation>未填拆除时限</translation>
    </message>
    <message>
        <source>the number can&apos;t be understood</source>
        <translation>数字无法识别</translation>
    </message>
    <message>
        <source>no count, taken as 1</source>
        <translation>未填数量，按1计</translation>
    </message>
    <message>
        <source>the count is no whole number</source>
        <translation>数量不是整数</translation>
    </message>
    <message>
        <source>the word is not known, it is kept as it stands</source>
        <translation>用词未能识别，按原文保留</translation>
    </message>
    <message>
        <source>the total is not the sum of the lines</source>
        <translation>合计与各行之和不符</translation>
    </message>
    <message>
        <source>the sheet is hidden and was not read</source>
        <translation>工作表被隐藏，未读取</translation>
    </message>
    <message>
        <source>there is no plan on the sheet</source>
        <translation>工作表中没有计划表</translation>
    </message>
    <message>
        <source>the sheet is too long, the rest was not read</source>
        <translation>工作表过长，超出部分未读取</translation>
    </message>
</context>
<context>
    <name>Preparation</name>
    <message>
        <source>Kind of check and task</source>
        <translation>检查类型和任务来源</translation>
    </message>
    <message>
        <source>Who goes</source>
        <translation>检查人员</translation>
    </message>
    <message>
        <source>Matters to check</source>
        <translation>检查事项</translation>
    </message>
    <message>
        <source>How often this year</source>
        <translation>年度频次</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Inspection notice</source>
        <translation>检查通知书</translation>
    </message>
    <message>
        <source>Joint bureaus</source>
        <translation>联合检查单位</translation>
    </message>
    <message>
        <source>Check before leaving</source>
        <translation>出发检查</translation>
    </message>
    <message>
        <source>At the gate</source>
        <translation>入企扫码和告知</translation>
    </message>
    <message>
        <source>kind of check</source>
        <translation>检查类型</translation>
    </message>
    <message>
        <source>where the task comes from</source>
        <translation>任务来源</translation>
    </message>
    <message>
        <source>who goes</source>
        <translation>检查人员</translation>
    </message>
    <message>
        <source>two officers with valid cards</source>
        <translation>两名执法证有效的执法人员</translation>
    </message>
    <message>
        <source>matters</source>
        <translation>检查事项</translation>
    </message>
    <message>
        <source>published cap not entered</source>
        <translation>未登记已公布的频次上限</translation>
    </message>
    <message>
        <source>over the cap: a leader has to allow it</source>
        <translation>超过频次上限，须由负责人批准</translation>
    </message>
    <message>
        <source>number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>who approved</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>when</source>
        <translation>审批时间</translation>
    </message>
    <message>
        <source>day of service</source>
        <translation>送达日期</translation>
    </message>
    <message>
        <source>served fewer than 5 working days before (to be checked)</source>
        <translation>送达距检查不足 5 个工作日（待核对）</translation>
    </message>
    <message>
        <source>urgent: to be made up within 24 hours</source>
        <translation>紧急检查，24 小时内补办</translation>
    </message>
    <message>
        <source>the matters of each bureau</source>
        <translation>各单位的检查事项</translation>
    </message>
    <message>
        <source>not looked at in full</source>
        <translation>尚未查完</translation>
    </message>
    <message>
        <source>something to look after</source>
        <translation>有须留意的项目</translation>
    </message>
    <message>
        <source>entry code</source>
        <translation>扫码入企</translation>
    </message>
    <message>
        <source>entry code still to be read</source>
        <translation>扫码入企待补</translation>
    </message>
    <message>
        <source>五个严禁 told</source>
        <translation>告知五个严禁</translation>
    </message>
    <message>
        <source>answer on recusal</source>
        <translation>是否申请回避</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>已齐</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>尚缺</translation>
    </message>
    <message>
        <source>take a look</source>
        <translation>请留意</translation>
    </message>
    <message>
        <source>routine</source>
        <translation>日常检查</translation>
    </message>
    <message>
        <source>special</source>
        <translation>专项检查</translation>
    </message>
    <message>
        <source>single case</source>
        <translation>个案检查</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>complaint</source>
        <translation>投诉举报</translation>
    </message>
    <message>
        <source>assigned from above</source>
        <translation>交办</translation>
    </message>
    <message>
        <source>transferred</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>monitoring</source>
        <translation>监测预警</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>直接送达</translation>
    </message>
    <message>
        <source>by post</source>
        <translation>邮寄送达</translation>
    </message>
    <message>
        <source>electronically</source>
        <translation>电子送达</translation>
    </message>
    <message>
        <source>left there</source>
        <translation>留置送达</translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation>其他方式</translation>
    </message>
    <message>
        <source>suspected violation</source>
        <translation>涉嫌违法</translation>
    </message>
    <message>
        <source>spot check</source>
        <translation>抽查</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>磁盘空间</translation>
    </message>
    <message>
        <source>Clock of the computer</source>
        <translation>电脑时钟</translation>
    </message>
    <message>
        <source>Clocks of cameras photographed</source>
        <translation>相机、手机时间</translation>
    </message>
    <message>
        <source>Printer and paper</source>
        <translation>打印机和纸张</translation>
    </message>
    <message>
        <source>Blank seals</source>
        <translation>空白封条</translation>
    </message>
    <message>
        <source>Hand-over stick</source>
        <translation>移交盘</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>to look after</source>
        <translation>须留意</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>未查</translation>
    </message>
</context>
<context>
    <name>PreparationPage</name>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Print the approval form</source>
        <translation>打印审批表</translation>
    </message>
    <message>
        <source>Print the inspection notice</source>
        <translation>打印检查通知书</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) with something missing</source>
        <translation>
            <numerusform>尚缺 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>All is there</source>
        <translation>各项已齐</translation>
    </message>
    <message>
        <source> (cap {cap}, {source})</source>
        <translation>（上限 {cap} 次，{source}）</translation>
    </message>
    <message>
        <source>Inspection {nth} of this year</source>
        <translation>本年度第 {nth} 次入企检查</translation>
    </message>
    <message>
        <source>Notice to be served by {day} (to be checked)</source>
        <translation>通知书宜在 {day} 前送达（待核对）</translation>
    </message>
    <message>
        <source>To be made up by {time}</source>
        <translation>须在 {time} 前补办</translation>
    </message>
    <message>
        <source>missing: {lacks}</source>
        <translation>尚缺：{lacks}</translation>
    </message>
</context>
<context>
    <name>PrepareSheet</name>
    <message>
        <source>Kind of work</source>
        <translation>工作类型</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Number of the inspection notice</source>
        <translation>检查通知书文号</translation>
    </message>
    <message>
        <source>Only an inspection needs one</source>
        <translation>仅入企检查需要</translation>
    </message>
    <message>
        <source>Number of the approval</source>
        <translation>审批文号</translation>
    </message>
    <message>
        <source>Who goes</source>
        <translation>参加人员</translation>
    </message>
    <message>
        <source>Person in charge on site</source>
        <translation>现场负责人</translation>
    </message>
    <message>
        <source>Matters to check</source>
        <translation>检查事项</translation>
    </message>
</context>
<context>
    <name>Price</name>
    <message>
        <source>nothing decided</source>
        <translation>未定性</translation>
    </message>
    <message>
        <source>records disagree</source>
        <translation>两处记录不一致</translation>
    </message>
    <message>
        <source> to {month}</source>
        <translation>，至 {month}</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>执行情况</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Used (kWh)</source>
        <translation>用电量（kWh）</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Surcharge (yuan)</source>
        <translation>加价电费（元）</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>已收（元）</translation>
    </message>
    <message>
        <source>Paid in</source>
        <translation>已缴（元）</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>{times} × the average of the others</source>
        <translation>为其他月份平均的 {times} 倍</translation>
    </message>
    <message>
        <source>{kind} ({category}): plus {rate} yuan/kWh from {month}</source>
        <translation>{kind}（{category}）&#x3000;加价 {rate} 元/kWh&#x3000;自 {month} 起</translation>
    </message>
    <message>
        <source>Plus (yuan)</source>
        <translation>加价（元）</translation>
    </message>
    <message>
        <source>%n month(s) not entered</source>
        <translation>未填写 %n 个月</translation>
    </message>
    <message>
        <source>{n} months: {kwh} kWh, surcharge {amount}, collected {collected}, paid in {paid} yuan</source>
        <translation>合计 {n} 个月：{kwh} kWh，加价电费 {amount} 元，已收 {collected} 元，已缴 {paid} 元</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>未计入</translation>
    </message>
    <message>
        <source>{kwh} kWh in all; nothing is decided yet</source>
        <translation>用电量合计 {kwh} kWh，尚未定性</translation>
    </message>
</context>
<context>
    <name>PriceLetterDialog</name>
    <message>
        <source>Letter to the grid company</source>
        <translation>致供电企业函</translation>
    </message>
    <message>
        <source>Write it…</source>
        <translation>生成…</translation>
    </message>
    <message>
        <source>List of those it charges</source>
        <translation>执行名单</translation>
    </message>
    <message>
        <source>List of those it stops charging</source>
        <translation>停止执行名单</translation>
    </message>
    <message>
        <source>Which list</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>To</source>
        <translation>主送</translation>
    </message>
    <message>
        <source>name of the grid company</source>
        <translation>供电企业名称</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>left to be written where empty</source>
        <translation>不填则留空手写</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>policy it rests on, read after 根据</source>
        <translation>政策依据，接在“根据”之后</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Only since month</source>
        <translation>只列此月以后</translation>
    </message>
    <message>
        <source>like 2025-06; all where empty</source>
        <translation>格式如 2025-06，不填则全部列入</translation>
    </message>
</context>
<context>
    <name>PricePanel</name>
    <message>
        <source>Electricity price</source>
        <translation>差别电价</translation>
    </message>
    <message>
        <source>No enterprise with a surcharge</source>
        <translation>尚无执行差别电价的企业</translation>
    </message>
    <message>
        <source>Accounts and decisions are entered in the enterprise, under “Price”.</source>
        <translation>户号和定性在企业档案的“差别电价”中填写。</translation>
    </message>
    <message>
        <source>Export the table…</source>
        <translation>导出执行表…</translation>
    </message>
    <message>
        <source>Letter to the grid company…</source>
        <translation>致供电企业函…</translation>
    </message>
    <message>
        <source>Making the table of prices</source>
        <translation>正在汇总差别电价</translation>
    </message>
    <message>
        <source>{firms} enterprises, {accounts} accounts; up to {month}: {kwh} kWh, surcharge {amount} yuan</source>
        <translation>{firms} 户企业，{accounts} 个户号；计至 {month}：用电量 {kwh} kWh，加价电费 {amount} 元</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业名称</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>执行情况</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Plus (yuan)</source>
        <translation>加价（元）</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起月</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止月</translation>
    </message>
    <message>
        <source>Used (kWh)</source>
        <translation>用电量（kWh）</translation>
    </message>
    <message>
        <source>Surcharge</source>
        <translation>加价电费（元）</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>已收（元）</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Ends when</source>
        <translation>解除条件</translation>
    </message>
    <message>
        <source>{file} is written, {n} lines.</source>
        <translation>已生成 {file}，共 {n} 行</translation>
    </message>
    <message>
        <source>Workbooks</source>
        <translation>表格文件</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
</context>
<context>
    <name>PriceTab</name>
    <message>
        <source>Supply accounts</source>
        <translation>用电户号</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>逐月用电量</translation>
    </message>
    <message>
        <source>No supply account yet</source>
        <translation>尚未登记用电户号</translation>
    </message>
    <message>
        <source>Add a supply account</source>
        <translation>添加户号</translation>
    </message>
    <message>
        <source>No months yet</source>
        <translation>尚无逐月数据</translation>
    </message>
    <message>
        <source>Nothing is decided of this account yet.</source>
        <translation>该户号尚未定性。</translation>
    </message>
    <message>
        <source>Nothing is decided yet: press “Decide price” once the document is there.</source>
        <translation>尚未定性。收到认定文件后，点“电价定性”填写类别、加价和起月。</translation>
    </message>
    <message>
        <source>Rests on: {basis}</source>
        <translation>依据：{basis}</translation>
    </message>
    <message>
        <source>no document entered</source>
        <translation>未填写文件</translation>
    </message>
    <message>
        <source>Ends when: {condition}. Now: {told}.</source>
        <translation>解除条件：{condition}。现状：{told}。</translation>
    </message>
    <message>
        <source> It can be stopped after {month} ({paper}); {advice}.</source>
        <translation>可停止执行，建议末月 {month}（{paper}）；{advice}。</translation>
    </message>
    <message>
        <source>Stopped after {month}: {told}</source>
        <translation>已停止执行，末月 {month}：{told}</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>添加户号</translation>
    </message>
    <message>
        <source>Decide price</source>
        <translation>电价定性</translation>
    </message>
    <message>
        <source>Enter kWh</source>
        <translation>填写用电量</translation>
    </message>
    <message>
        <source>Collected, paid in</source>
        <translation>已收、已缴</translation>
    </message>
    <message>
        <source>Stop surcharge</source>
        <translation>停止执行</translation>
    </message>
    <message>
        <source>Where a firm pays a surcharge: enter its accounts from the bill, then what was decided.</source>
        <translation>执行差别电价的企业：先按电费单登记户号，再填写定性文件和加价标准。</translation>
    </message>
    <message>
        <source>Decide the price; then enter the kWh of a year, twelve numbers in a row.</source>
        <translation>先定性，再点“填写用电量”，一次填写全年 12 个月。</translation>
    </message>
</context>
<context>
    <name>ProblemSheet</name>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Found at</source>
        <translation>发现于</translation>
    </message>
    <message>
        <source>What is demanded</source>
        <translation>整改要求</translation>
    </message>
    <message>
        <source>To be mended by</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Say what was found.</source>
        <translation>请填写情况。</translation>
    </message>
    <message>
        <source>From a checklist</source>
        <translation>检查表中的不符合项</translation>
    </message>
</context>
<context>
    <name>ProblemsTab</name>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Enter a problem</source>
        <translation>登记问题</translation>
    </message>
    <message>
        <source>No problem found yet</source>
        <translation>尚未登记问题</translation>
    </message>
    <message>
        <source>What has to be mended is entered here with its term, and checked again.</source>
        <translation>需要整改的问题在此登记，写明期限，到期复查。</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>Close the problem</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>closed {day}</source>
        <translation>已销号 {day}</translation>
    </message>
    <message>
        <source>checked again, to be closed</source>
        <translation>已复查，待销号</translation>
    </message>
    <message>
        <source>no term set</source>
        <translation>未定期限</translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n day(s)</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>还有 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>To be mended by</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>录入有误</translation>
    </message>
    <message>
        <source>The problem is closed; it need not be checked again.</source>
        <translation>问题已销号，不必再复查。</translation>
    </message>
    <message>
        <source>Confirm a deadline</source>
        <translation>确认期限</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Stopping after this step; what is finished is kept</source>
        <translation>本步完成后停止，已完成的部分均保留</translation>
    </message>
    <message numerus="yes">
        <source> (%n more waiting)</source>
        <translation>
            <numerusform>（另有 %n 项等待）</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop: {title}</source>
        <translation>停止：{title}</translation>
    </message>
    <message>
        <source>{minutes}:{seconds:02d} left</source>
        <translation>剩余 {minutes}:{seconds:02d}</translation>
    </message>
</context>
<context>
    <name>ProposeSheet</name>
    <message>
        <source>Proposed</source>
        <translation>提请事项</translation>
    </message>
    <message>
        <source>To</source>
        <translation>主送机关</translation>
    </message>
    <message>
        <source>Number of the request</source>
        <translation>请示文号</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>PublicationPage</name>
    <message>
        <source>Publication</source>
        <translation>公示公告</translation>
    </message>
    <message>
        <source>Nothing was published yet</source>
        <translation>尚未公示</translation>
    </message>
    <message>
        <source>Give the opinion first; then enter from when to when it is shown, and where.</source>
        <translation>先出具验收意见，再登记公示起止日期和网址（媒体）。</translation>
    </message>
    <message>
        <source>Shown to the public</source>
        <translation>登记公示</translation>
    </message>
    <message>
        <source>An objection came</source>
        <translation>收到异议</translation>
    </message>
    <message>
        <source>Answer it</source>
        <translation>答复异议</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>登记公告</translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>录入有误</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>未答复</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>About</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Where, or the answer</source>
        <translation>文号、网址（媒体）或答复</translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <source>Basis: {basis}</source>
        <translation>依据：{basis}</translation>
    </message>
    <message>
        <source>This answer does not fit.</source>
        <translation>填写内容不符合要求。</translation>
    </message>
    <message>
        <source>An answer is needed.</source>
        <translation>本题须填写。</translation>
    </message>
    <message>
        <source>Two computers gave different answers here.</source>
        <translation>两台电脑填写不一致。</translation>
    </message>
    <message>
        <source>Not stored yet: a whole number is needed.</source>
        <translation>尚未保存：应填整数。</translation>
    </message>
    <message>
        <source>Not stored yet: a number is needed.</source>
        <translation>尚未保存：应填数字。</translation>
    </message>
    <message>
        <source>Not stored yet: write the day like 2025-11-14.</source>
        <translation>尚未保存：日期请写作 2025-11-14。</translation>
    </message>
    <message>
        <source>Not stored yet: write the time like 09:12.</source>
        <translation>尚未保存：时间请写作 09:12。</translation>
    </message>
    <message>
        <source>Not stored yet: write day and time like 2025-11-14 09:12.</source>
        <translation>尚未保存：日期和时间请写作 2025-11-14 09:12。</translation>
    </message>
    <message>
        <source>Not stored yet: this can&apos;t be stored.</source>
        <translation>尚未保存：内容过长，无法保存。</translation>
    </message>
    <message>
        <source>Not stored yet: write latitude and longitude, like 25.9621, 119.5233.</source>
        <translation>尚未保存：应填纬度和经度，如 25.9621, 119.5233。</translation>
    </message>
    <message>
        <source>Other, namely</source>
        <translation>其他（请注明）</translation>
    </message>
</context>
<context>
    <name>RankEditor</name>
    <message>
        <source>Up (Ctrl+↑)</source>
        <translation>上移（Ctrl+↑）</translation>
    </message>
    <message>
        <source>Down (Ctrl+↓)</source>
        <translation>下移（Ctrl+↓）</translation>
    </message>
    <message>
        <source>Not answered yet; Space: the order is right</source>
        <translation>尚未作答；顺序无误按空格</translation>
    </message>
</context>
<context>
    <name>ReadingSheet</name>
    <message>
        <source>at cut-off, before the feed goes</source>
        <translation>止码（断开前读取）</translation>
    </message>
    <message>
        <source>on a later day</source>
        <translation>断开后复核读数</translation>
    </message>
    <message>
        <source>When</source>
        <translation>读数类别</translation>
    </message>
    <message>
        <source>What the dial shows</source>
        <translation>表底数</translation>
    </message>
    <message>
        <source>The factor is not applied</source>
        <translation>按表面读数填写，不乘倍率</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>费率/计数器</translation>
    </message>
    <message>
        <source>Only where there are several: 总, 尖, 峰, 平, 谷</source>
        <translation>仅多费率表填写：总、尖、峰、平、谷</translation>
    </message>
    <message>
        <source>Enter what the dial shows.</source>
        <translation>请填写表底数。</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Say why; the reason stays with the trace.</source>
        <translation>请写明原因，原因随留痕保存。</translation>
    </message>
</context>
<context>
    <name>ReasonSheet</name>
    <message>
        <source>Why it is missing</source>
        <translation>缺少的原因</translation>
    </message>
    <message>
        <source>Say why it is missing.</source>
        <translation>请说明缺少的原因。</translation>
    </message>
</context>
<context>
    <name>RecheckSheet</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Found then</source>
        <translation>复查情况</translation>
    </message>
    <message>
        <source>like 已整改到位</source>
        <translation>如 已整改到位</translation>
    </message>
    <message>
        <source>Say what was found.</source>
        <translation>请填写情况。</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>复查结果</translation>
    </message>
    <message>
        <source>Picture before</source>
        <translation>整改前影像</translation>
    </message>
    <message>
        <source>Picture after</source>
        <translation>整改后影像</translation>
    </message>
</context>
<context>
    <name>RecorderSheet</name>
    <message>
        <source>Number of the camera</source>
        <translation>记录仪编号</translation>
    </message>
    <message>
        <source>Worn by</source>
        <translation>佩戴人</translation>
    </message>
    <message>
        <source>Filmed from</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Filmed until</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Why there is a gap before it</source>
        <translation>与上一段间断的原因</translation>
    </message>
    <message>
        <source>like 更换电池</source>
        <translation>如 更换电池</translation>
    </message>
    <message>
        <source>Name of the film</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Station it lies in</source>
        <translation>存放处（采集站）</translation>
    </message>
    <message>
        <source>Enter the number.</source>
        <translation>请填写编号。</translation>
    </message>
</context>
<context>
    <name>RecoverScreen</name>
    <message>
        <source>Passphrase forgotten</source>
        <translation>忘记口令</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>再次输入口令</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Set the new passphrase</source>
        <translation>设置新口令</translation>
    </message>
    <message>
        <source>8 characters or more are needed.</source>
        <translation>至少 8 个字符。</translation>
    </message>
    <message>
        <source>This is not the same as above.</source>
        <translation>与上面输入的不一致。</translation>
    </message>
    <message>
        <source>Key of the escrow sheet</source>
        <translation>单上的钥匙</translation>
    </message>
    <message>
        <source>Type the key of the escrow sheet, or choose its file.</source>
        <translation>请输入代管钥匙单上的钥匙，或选择文件。</translation>
    </message>
    <message>
        <source>No data are lost. The escrow sheet is the paper printed when the office was made and kept sealed in an envelope. Type its key here (or choose its file) and set a new passphrase.</source>
        <translation>数据没有丢。代管钥匙单是新建单位时打印、封存在信封里的那张纸。请输入单上的钥匙（或选择该文件），再设置新口令。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
</context>
<context>
    <name>RectificationTab</name>
    <message>
        <source>Orders</source>
        <translation>整改要求</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>ReleaseSheet</name>
    <message>
        <source>Ends when: {condition}. Now: {told}.</source>
        <translation>解除条件：{condition}。现状：{told}。</translation>
    </message>
    <message>
        <source>Last month paid for</source>
        <translation>末月（收到此月为止）</translation>
    </message>
    <message>
        <source>like 2025-06</source>
        <translation>格式如 2025-06</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>解除依据</translation>
    </message>
    <message>
        <source>Number of the acceptance opinion, or the new weighing</source>
        <translation>验收意见文号，或新的能耗核算</translation>
    </message>
    <message>
        <source>Its day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>It runs on after all</source>
        <translation>撤销停止，继续执行</translation>
    </message>
    <message>
        <source>Enter the last month that is paid for.</source>
        <translation>须填写末月。</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>须说明原因。</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>解除情形</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>具体说明</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>May follow later</source>
        <translation>可以后补填</translation>
    </message>
    <message>
        <source>Released on</source>
        <translation>解除日期</translation>
    </message>
</context>
<context>
    <name>ReopenBar</name>
    <message>
        <source>Why it is changed</source>
        <translation>修改原因</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>This form is finished. To change it, say why.</source>
        <translation>本表已完成。要修改，请先说明原因。</translation>
    </message>
</context>
<context>
    <name>ReopenSheet</name>
    <message>
        <source>What was accepted stays on record. From now on more can be entered for this machine.</source>
        <translation>原验收结论保留留痕。登记后可继续填写该设备的情况。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Why it is taken up again</source>
        <translation>重新办理原因</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>请填写原因。</translation>
    </message>
</context>
<context>
    <name>RepeatBox</name>
    <message>
        <source>Add an item</source>
        <translation>增加一项</translation>
    </message>
    <message>
        <source>The form does not allow this here.</source>
        <translation>检查表不允许在此增减。</translation>
    </message>
</context>
<context>
    <name>ReportSheet</name>
    <message>
        <source>What was put right</source>
        <translation>整改情况</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>影像</translation>
    </message>
    <message>
        <source>Say what was put right.</source>
        <translation>请填写整改情况。</translation>
    </message>
</context>
<context>
    <name>RestButton</name>
    <message>
        <source>The other {n}: not checked (F6)</source>
        <translation>其余 {n} 项记为未查 (F6)</translation>
    </message>
    <message>
        <source>What the inspection notice does not name and nobody answered</source>
        <translation>检查通知书未列明、也没有填写的事项</translation>
    </message>
</context>
<context>
    <name>RestartPage</name>
    <message>
        <source>Signals of restart</source>
        <translation>复产线索</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>填写核实结论</translation>
    </message>
    <message>
        <source>Note a trace</source>
        <translation>登记痕迹或举报</translation>
    </message>
    <message>
        <source>Enter a bill</source>
        <translation>录入电费清单</translation>
    </message>
    <message>
        <source>Why it still stands</source>
        <translation>未拆原因</translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>录入有误</translation>
    </message>
    <message>
        <source>No signal of restart</source>
        <translation>没有复产线索</translation>
    </message>
    <message>
        <source>Meters that ran, torn seals, bills and fresh traces are collected here by themselves.</source>
        <translation>断开后的表计用量、破损封条、电费清单和现场痕迹会自动汇总到这里。</translation>
    </message>
    <message>
        <source> (figure changed since)</source>
        <translation>（核实后数据有变动，须重新核实）</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全户</translation>
    </message>
    <message>
        <source>looked into</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>Electricity since the cut: {what}</source>
        <translation>断电后用电：{what}</translation>
    </message>
</context>
<context>
    <name>ReviewSheet</name>
    <message>
        <source>Judge the situation</source>
        <translation>登记研判</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>参加人员</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>形势</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>advised for this level of risk; the plan only says regularly</source>
        <translation>按风险等级建议的间隔；方案只要求定期分析研判</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>下次研判</translation>
    </message>
</context>
<context>
    <name>Road</name>
    <message>
        <source>who goes</source>
        <translation>参加人员</translation>
    </message>
    <message>
        <source>number of the inspection notice</source>
        <translation>检查通知书文号</translation>
    </message>
    <message>
        <source>matters to check</source>
        <translation>检查事项</translation>
    </message>
    <message>
        <source>time of arrival</source>
        <translation>到场时间</translation>
    </message>
    <message>
        <source>cards shown</source>
        <translation>出示执法证</translation>
    </message>
    <message>
        <source>nothing recorded yet</source>
        <translation>尚无现场记录</translation>
    </message>
    <message>
        <source>photos</source>
        <translation>现场影像</translation>
    </message>
    <message>
        <source>photos to be placed</source>
        <translation>待归入设备的影像</translation>
    </message>
    <message>
        <source>what was found</source>
        <translation>检查情况</translation>
    </message>
    <message>
        <source>papers to be printed</source>
        <translation>待打印的文书</translation>
    </message>
    <message>
        <source>signatures</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>the firm&apos;s stamp</source>
        <translation>企业公章</translation>
    </message>
    <message>
        <source>scan of the signed paper</source>
        <translation>签字扫描件</translation>
    </message>
    <message>
        <source>time of leaving</source>
        <translation>离场时间</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>approval</source>
        <translation>审批</translation>
    </message>
</context>
<context>
    <name>RoadMap</name>
    <message>
        <source>Take up again…</source>
        <translation>重新办理…</translation>
    </message>
    <message>
        <source>reached: {stage}</source>
        <translation>已到：{stage}</translation>
    </message>
    <message>
        <source>next: {stage}</source>
        <translation>下一步：{stage}</translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation>已办 {day}</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>wanted by {rule}</source>
        <translation>依据：{rule}</translation>
    </message>
    <message>
        <source>missing: {what}</source>
        <translation>尚缺：{what}</translation>
    </message>
    <message>
        <source>Change the due day…</source>
        <translation>改限拆日期…</translation>
    </message>
</context>
<context>
    <name>RoadStrip</name>
    <message>
        <source>All done</source>
        <translation>已全部完成</translation>
    </message>
    <message>
        <source>Next: {step}, missing: {missing}</source>
        <translation>下一步：{step}，尚缺：{missing}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Still missing: {missing}. Press a step that is not ticked to make up for it.</source>
        <translation>尚缺：{missing}。点未打勾的环节补办</translation>
    </message>
    <message>
        <source>done, by the acceptance form</source>
        <translation>已完成（现场检查验收表）</translation>
    </message>
</context>
<context>
    <name>RosterPreview</name>
    <message>
        <source>Take a roster in</source>
        <translation>导入名册</translation>
    </message>
    <message>
        <source>Parts of the preview</source>
        <translation>预览内容</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>不能导入</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>需核对</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Take these persons</source>
        <translation>导入名册</translation>
    </message>
    <message>
        <source>Mend the rows that can&apos;t be taken in the workbook first; nothing is taken by halves.</source>
        <translation>请先在表格中改正不能导入的行；名册要么全部导入，要么不导入。</translation>
    </message>
    <message>
        <source>{n} persons on sheet {sheet}; nothing is taken yet.</source>
        <translation>工作表“{sheet}”共 {n} 人，尚未导入。</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>各列</translation>
    </message>
    <message>
        <source>kept under its own header</source>
        <translation>按原栏目保存</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Header in the workbook</source>
        <translation>表格中的栏目</translation>
    </message>
    <message>
        <source>Taken as</source>
        <translation>对应栏目</translation>
    </message>
</context>
<context>
    <name>RowPanel</name>
    <message>
        <source>Conditions to be answered</source>
        <translation>适用条件（请逐项回答）</translation>
    </message>
    <message>
        <source>Take as the basis of a machine…</source>
        <translation>作为依据归入设备…</translation>
    </message>
    <message>
        <source>Not compared with the catalogue of 2024: see if it holds</source>
        <translation>该条未与2024年本核对，须先查明是否仍有效</translation>
    </message>
    <message>
        <source>Document and item</source>
        <translation>文件和条目</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>行业（类别）</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Exception, remark</source>
        <translation>除外、说明</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Reason and deadline</source>
        <translation>理由和期限</translation>
    </message>
    <message>
        <source>Named as</source>
        <translation>目录列名方式</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>未答</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>like 2003</source>
        <translation>例：2003</translation>
    </message>
    <message>
        <source>Wording and source</source>
        <translation>原文和出处</translation>
    </message>
</context>
<context>
    <name>RowsPanel</name>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Search in: {name}</source>
        <translation>查找：{name}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Try fewer characters.</source>
        <translation>请减少几个字再试。</translation>
    </message>
    <message>
        <source>{n} in all</source>
        <translation>共 {n} 条</translation>
    </message>
    <message>
        <source>{shown} of {n}</source>
        <translation>{shown} / {n} 条</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>只显示</translation>
    </message>
</context>
<context>
    <name>ScansBack</name>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>第几张</translation>
    </message>
    <message>
        <source>Scanned sheets</source>
        <translation>签字件</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Say which page it is</source>
        <translation>指定文书和页码</translation>
    </message>
    <message>
        <source>{n} pages are with their papers.</source>
        <translation>{n} 页已归入对应文书。</translation>
    </message>
    <message>
        <source>{n} have no readable code: choose the line and say which page it is.</source>
        <translation>{n} 张未读到页码：选中该行，指定文书和页码。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>with its paper</source>
        <translation>已归入</translation>
    </message>
    <message>
        <source>a further scan</source>
        <translation>同页再次归入</translation>
    </message>
    <message>
        <source>was there before</source>
        <translation>此前已归入</translation>
    </message>
    <message>
        <source>no readable code</source>
        <translation>未读到页码</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>未归入</translation>
    </message>
    <message>
        <source>Signed pages back to their papers</source>
        <translation>归入签字件</translation>
    </message>
    <message>
        <source>Choose scans or phone pictures, or drag them here: the code in the foot leads each home.</source>
        <translation>选择扫描件或手机照片，也可拖到这里；按页脚二维码自动归入对应文书。</translation>
    </message>
</context>
<context>
    <name>ScreeningPreview</name>
    <message>
        <source>Take these firms</source>
        <translation>列入底册</translation>
    </message>
    <message>
        <source>Firms</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>All of it stands on the list already; there is nothing to take.</source>
        <translation>表中企业均已在册，没有需要列入的内容。</translation>
    </message>
    <message>
        <source>{new} new, {changed} say more, {results} results; nothing is taken yet.</source>
        <translation>新列入 {new} 户，有补充 {changed} 户，排查结果 {results} 条；尚未列入底册。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Against the list</source>
        <translation>与底册比对</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业名称</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇（街道）</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>排查结果</translation>
    </message>
    <message>
        <source>{n} lines differ from the list; what the list says stays.</source>
        <translation>有 {n} 行与底册不一致，以底册为准。</translation>
    </message>
    <message>
        <source>The list says: {line}</source>
        <translation>底册登记：{line}</translation>
    </message>
</context>
<context>
    <name>ScreeningScreen</name>
    <message>
        <source>Add a firm…</source>
        <translation>新增企业…</translation>
    </message>
    <message>
        <source>Export the list…</source>
        <translation>导出底册…</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>导入名单…</translation>
    </message>
    <message>
        <source>No firm is on the list yet</source>
        <translation>底册中还没有企业</translation>
    </message>
    <message>
        <source>Drag a workbook (.xlsx) of firms here, or choose it; it is shown before it is taken.</source>
        <translation>把企业名单（.xlsx）拖到这里，或点“导入名单”；列入底册前先显示读取结果。</translation>
    </message>
    <message>
        <source>{n} firms count no longer; their trace stays, and they can be put back.</source>
        <translation>移出的 {n} 户不再计入覆盖率，留痕保留，以后可以放回。</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>移出底册</translation>
    </message>
    <message>
        <source>{township}: {text}</source>
        <translation>{township}：{text}</translation>
    </message>
    <message>
        <source>Take the zero report back</source>
        <translation>撤回零报告</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>正在读取 {file}</translation>
    </message>
    <message>
        <source>Taking the list</source>
        <translation>正在列入底册</translation>
    </message>
    <message>
        <source>Taken: {added} firms added, {changed} say more, {results} results.</source>
        <translation>已列入底册：新列入 {added} 户，有补充 {changed} 户，排查结果 {results} 条。</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>导出底册</translation>
    </message>
    <message>
        <source>Screening list of firms</source>
        <translation>落后产能排查底册</translation>
    </message>
    <message>
        <source>Writing the list</source>
        <translation>正在写出底册</translation>
    </message>
    <message>
        <source>{name} is written.</source>
        <translation>已导出 {name}。</translation>
    </message>
    <message>
        <source>Workbooks</source>
        <translation>工作簿</translation>
    </message>
</context>
<context>
    <name>ScreeningWords</name>
    <message>
        <source>not screened</source>
        <translation>未排查</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>未发现</translation>
    </message>
    <message>
        <source>restricted kind</source>
        <translation>限制类</translation>
    </message>
    <message>
        <source>may belong</source>
        <translation>可能属于</translation>
    </message>
    <message>
        <source>in the plan</source>
        <translation>已列入计划</translation>
    </message>
    <message>
        <source>closed down</source>
        <translation>停业注销</translation>
    </message>
    <message>
        <source>no such firm</source>
        <translation>查无此户</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>large</source>
        <translation>规上</translation>
    </message>
    <message>
        <source>small</source>
        <translation>规下</translation>
    </message>
    <message>
        <source>two records differ</source>
        <translation>两处记录不一致</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新列入</translation>
    </message>
    <message>
        <source>says more</source>
        <translation>有补充</translation>
    </message>
    <message>
        <source>on the list</source>
        <translation>已在册</translation>
    </message>
    <message>
        <source>twice in the file</source>
        <translation>表内重复</translation>
    </message>
    <message>
        <source>taken off before</source>
        <translation>曾移出底册</translation>
    </message>
    <message>
        <source>no firm is on the list</source>
        <translation>底册中没有该乡镇（街道）的企业</translation>
    </message>
    <message>
        <source>{n} firms are not screened</source>
        <translation>{n} 户未排查</translation>
    </message>
    <message>
        <source>no small firm is on the list</source>
        <translation>未列入规下企业</translation>
    </message>
    <message>
        <source>{found} firms may belong or are in the plan</source>
        <translation>{found} 户可能属于或已列入计划</translation>
    </message>
    <message>
        <source>none listed</source>
        <translation>未列入企业</translation>
    </message>
    <message>
        <source>{n} to go</source>
        <translation>差 {n} 户</translation>
    </message>
    <message>
        <source>no small firms</source>
        <translation>未列规下企业</translation>
    </message>
    <message>
        <source>all screened</source>
        <translation>已全覆盖</translation>
    </message>
    <message>
        <source>zero report</source>
        <translation>零报告</translation>
    </message>
    <message>
        <source>zero report, gaps</source>
        <translation>零报告依据不足</translation>
    </message>
    <message>
        <source>there is no list of firms on the sheet</source>
        <translation>工作表中没有企业名单</translation>
    </message>
    <message>
        <source>differs, list stays</source>
        <translation>与底册不一致</translation>
    </message>
    <message>
        <source>{planned} firms of the plan are not on the list</source>
        <translation>计划内 {planned} 户未列入底册</translation>
    </message>
    <message>
        <source>plan: {planned} not listed</source>
        <translation>计划 {planned} 户未入册</translation>
    </message>
</context>
<context>
    <name>SealBlockDialog</name>
    <message>
        <source>Give out seal strips</source>
        <translation>发放封条</translation>
    </message>
    <message>
        <source>Give out</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Printed before the number</source>
        <translation>号码前缀</translation>
    </message>
    <message>
        <source>like FC2025-</source>
        <translation>例如 FC2025-</translation>
    </message>
    <message>
        <source>First number</source>
        <translation>起号</translation>
    </message>
    <message>
        <source>Last number</source>
        <translation>止号</translation>
    </message>
    <message>
        <source>The last number comes before the first.</source>
        <translation>止号小于起号。</translation>
    </message>
    <message>
        <source>Some of these numbers were given out before.</source>
        <translation>其中有号码此前已发放。</translation>
    </message>
</context>
<context>
    <name>SealSheet</name>
    <message>
        <source>Number on the strip</source>
        <translation>封条编号</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Part, like 电源柜</source>
        <translation>部位（如 电源柜）</translation>
    </message>
    <message>
        <source>In place of</source>
        <translation>替换封条</translation>
    </message>
    <message>
        <source>Enter the number.</source>
        <translation>请填写编号。</translation>
    </message>
    <message>
        <source>Say which part.</source>
        <translation>请填写部位。</translation>
    </message>
    <message>
        <source>sealed by the firm itself, witnessed</source>
        <translation>封存（企业自行封存，见证）</translation>
    </message>
    <message>
        <source>strip of a statutory seizure</source>
        <translation>查封封条（法定）</translation>
    </message>
    <message>
        <source>Kind of sealing</source>
        <translation>封存方式</translation>
    </message>
</context>
<context>
    <name>SealingKinds</name>
    <message>
        <source>Here: sealed by the firm itself, witnessed by officers.</source>
        <translation>本页：封存（企业自行封存，执法人员见证）</translation>
    </message>
    <message>
        <source>Statutory seizure…</source>
        <translation>查封（法定）…</translation>
    </message>
</context>
<context>
    <name>SealsPage</name>
    <message>
        <source>{found}, {number} in its place</source>
        <translation>{found}，已由 {number} 替换</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Seals</source>
        <translation>封条</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>启封</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>No seal yet</source>
        <translation>尚未登记封条</translation>
    </message>
    <message>
        <source>After the main body is sealed, enter each strip with its number.</source>
        <translation>封存主体设备后，按编号逐条登记。</translation>
    </message>
    <message>
        <source>written off</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Strip</source>
        <translation>封条编号</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部位</translation>
    </message>
    <message>
        <source>Placed on</source>
        <translation>张贴日期</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>最近检查</translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>录入有误</translation>
    </message>
    <message>
        <source>{part} (seizure)</source>
        <translation>{part}（查封）</translation>
    </message>
</context>
<context>
    <name>SeizureSheet</name>
    <message>
        <source>Statutory: approved by a leader first, for 30 days at most, with a list.</source>
        <translation>法定强制措施：实施前经负责人批准，期限不超过 30 日，当场交付决定书和清单。</translation>
    </message>
    <message>
        <source>Acting body</source>
        <translation>实施机关</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>法律依据</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>查封理由</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Other things</source>
        <translation>其他场所、设施、财物</translation>
    </message>
    <message>
        <source>One or more, with 、 between</source>
        <translation>多项用“、”分隔</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>场所</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>保管方式</translation>
    </message>
    <message>
        <source>sealed where it stands</source>
        <translation>就地查封</translation>
    </message>
    <message>
        <source>Custodian</source>
        <translation>保管人</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>May follow later</source>
        <translation>可以后补填</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>查封时间</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限至</translation>
    </message>
    <message>
        <source>Empty: 30 days, the longest</source>
        <translation>不填则为 30 日（最长）</translation>
    </message>
    <message>
        <source>Approved at</source>
        <translation>批准时间</translation>
    </message>
    <message>
        <source>urgent: the approval is made up within 24 hours</source>
        <translation>情况紧急，24 小时内补办批准</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>现场工作</translation>
    </message>
</context>
<context>
    <name>SeizuresPage</name>
    <message>
        <source>Extend</source>
        <translation>延长期限</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>检测期间</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>解除查封</translation>
    </message>
    <message>
        <source>Make up the approval</source>
        <translation>补办批准</translation>
    </message>
    <message>
        <source>Sealed by others</source>
        <translation>其他机关已查封</translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>录入有误</translation>
    </message>
    <message>
        <source>{machine} is sealed by {body} {number} already</source>
        <translation>{machine} 已由{body}查封（{number}），不得重复查封</translation>
    </message>
    <message>
        <source>With the power: {names}</source>
        <translation>有查封权限：{names}</translation>
    </message>
    <message>
        <source>Print the decision</source>
        <translation>打印决定书</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印清单</translation>
    </message>
    <message>
        <source>Print the extension</source>
        <translation>打印延长决定书</translation>
    </message>
    <message>
        <source>Print the release</source>
        <translation>打印解除决定书</translation>
    </message>
    <message>
        <source>term over, to be released</source>
        <translation>期限届满，须解除</translation>
    </message>
    <message>
        <source>{n} days left</source>
        <translation>还有 {n} 天</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Acting body</source>
        <translation>实施机关</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>法律依据</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>场所、设施或者财物</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>届满日</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>number to follow</source>
        <translation>待编号</translation>
    </message>
    <message>
        <source>Statutory seizures</source>
        <translation>查封（扣押）</translation>
    </message>
    <message>
        <source>Decide a seizure</source>
        <translation>登记查封决定</translation>
    </message>
    <message>
        <source>No statutory seizure</source>
        <translation>没有查封</translation>
    </message>
    <message>
        <source>Only a body that a law gives the power seizes. The firm&apos;s own sealing is under Seals.</source>
        <translation>查封只能由法律、法规规定的机关实施；企业自行封存在“封条”页登记。</translation>
    </message>
    <message>
        <source>{why} Bodies with the power: {names}</source>
        <translation>{why}。有查封权限的机关：{names}</translation>
    </message>
    <message>
        <source>released</source>
        <translation>已解除</translation>
    </message>
</context>
<context>
    <name>ServeSheet</name>
    <message>
        <source>Served on</source>
        <translation>送达日期</translation>
    </message>
</context>
<context>
    <name>SetAsideSheet</name>
    <message>
        <source>{name} is taken out of use; its trace stays.</source>
        <translation>{name} 将不予采用，保留留痕。</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>请说明原因。</translation>
    </message>
    <message>
        <source>{name} is out of use; its trace stays.</source>
        <translation>{name} 已不予采用，保留留痕</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>This window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>My passphrase</source>
        <translation>本人口令</translation>
    </message>
    <message>
        <source>These data</source>
        <translation>当前数据</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Holds from the next start</source>
        <translation>下次启动时生效</translation>
    </message>
    <message>
        <source>Without a key or click; never while somebody types. 0: only when told to</source>
        <translation>无按键、无点击时计时，录入时不会锁定；0 为只手动锁定</translation>
    </message>
    <message>
        <source>Passphrase until now</source>
        <translation>原口令</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>8 characters or more</source>
        <translation>至少 8 个字符</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>再次输入口令</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>更改口令</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Folder of the data</source>
        <translation>数据所在文件夹</translation>
    </message>
    <message>
        <source>8 characters or more are needed.</source>
        <translation>至少 8 个字符。</translation>
    </message>
    <message>
        <source>This is not the same as above.</source>
        <translation>与上面输入的不一致。</translation>
    </message>
    <message>
        <source>The new passphrase holds from now on.</source>
        <translation>新口令已生效。</translation>
    </message>
    <message>
        <source>Lock after (minutes)</source>
        <translation>自动锁定（分钟）</translation>
    </message>
    <message>
        <source>Agency profile</source>
        <translation>机关档案</translation>
    </message>
</context>
<context>
    <name>SettleScreen</name>
    <message>
        <source>Open the enterprise</source>
        <translation>打开企业档案</translation>
    </message>
    <message>
        <source>Nothing to settle</source>
        <translation>没有待核定的记录</translation>
    </message>
    <message>
        <source>Where two computers say different things of one matter, both are shown here.</source>
        <translation>两台电脑对同一事项记录不一致时，在这里并排显示，由内勤核定。</translation>
    </message>
    <message>
        <source>Looking for what is to be settled</source>
        <translation>正在查找待核定的记录</translation>
    </message>
    <message>
        <source>Neither: the value that holds</source>
        <translation>都不对：填写应采用的值</translation>
    </message>
    <message>
        <source>Reason, like: as the picture of the meter shows</source>
        <translation>核定理由，例如：以表计照片为准</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Choose the value that holds, or type it.</source>
        <translation>请选定以哪个值为准，或填写应采用的值。</translation>
    </message>
    <message>
        <source>Say why this value holds; the reason stays with it.</source>
        <translation>请写明核定理由，理由随该值保存。</translation>
    </message>
    <message>
        <source>{what} is settled; the other records stay in the trace.</source>
        <translation>{what} 已核定，其他记录保留在留痕中</translation>
    </message>
    <message>
        <source>Both records are kept. What differs stands here to be settled.</source>
        <translation>两份记录都已保留，不一致处在此核定。</translation>
    </message>
</context>
<context>
    <name>SettleSheet</name>
    <message>
        <source>Neither: the value that holds is</source>
        <translation>均不采用，应为</translation>
    </message>
    <message>
        <source>Why this one holds</source>
        <translation>核定理由</translation>
    </message>
    <message>
        <source>like: as the picture of the meter shows</source>
        <translation>如：以表计照片为准</translation>
    </message>
    <message>
        <source>Say which value holds.</source>
        <translation>请选择以哪一项为准。</translation>
    </message>
    <message>
        <source>Say why this one holds.</source>
        <translation>请填写核定理由。</translation>
    </message>
    <message>
        <source>Picture beside the values</source>
        <translation>旁证照片</translation>
    </message>
    <message>
        <source>Which picture</source>
        <translation>选择照片</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>正在读取照片…</translation>
    </message>
    <message>
        <source>This picture is not on this computer.</source>
        <translation>本机没有这张照片的原件。</translation>
    </message>
    <message>
        <source>No picture shows this value.</source>
        <translation>没有对应影像</translation>
    </message>
    <message>
        <source>Settled by: {who}. Both records stay in the trace.</source>
        <translation>核定人：{who}。双方记录均保留在操作留痕中。</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>* has to be filled in</source>
        <translation>带 * 必填</translation>
    </message>
    <message>
        <source>Leader who decides</source>
        <translation>决定的负责人</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Take a reading</source>
        <translation>登记读数</translation>
    </message>
    <message>
        <source>Meter changed</source>
        <translation>换表</translation>
    </message>
    <message>
        <source>Dismantling</source>
        <translation>拆除情况</translation>
    </message>
    <message>
        <source>Weigh slip</source>
        <translation>过磅单</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>启封</translation>
    </message>
    <message>
        <source>Write off a strip</source>
        <translation>作废封条</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>{point}: reading at cut-off</source>
        <translation>{point} 止码</translation>
    </message>
    <message>
        <source>Read it before the cut. {meter}</source>
        <translation>断开前读取。{meter}</translation>
    </message>
    <message>
        <source>Cut at {point}</source>
        <translation>断开 {point}</translation>
    </message>
    <message>
        <source>Enter a problem</source>
        <translation>登记问题</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>Close the problem</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Matters to check</source>
        <translation>检查事项</translation>
    </message>
    <message>
        <source>Who is there</source>
        <translation>在场人员</translation>
    </message>
    <message>
        <source>Pictures missing</source>
        <translation>影像缺失说明</translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>录入有误</translation>
    </message>
    <message>
        <source>Enter a supervision slip</source>
        <translation>登记督办单</translation>
    </message>
    <message>
        <source>Enter the answer</source>
        <translation>登记回复</translation>
    </message>
    <message>
        <source>Close the slip</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>收购单位</translation>
    </message>
    <message>
        <source>Invoice or other paper</source>
        <translation>发票及其他材料</translation>
    </message>
    <message>
        <source>Where it went</source>
        <translation>去向和声明</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>验收结论</translation>
    </message>
    <message>
        <source>Written reason</source>
        <translation>说明原因</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>验收申请</translation>
    </message>
    <message>
        <source>Member of the group</source>
        <translation>验收组成员</translation>
    </message>
    <message>
        <source>Confirm a deadline</source>
        <translation>确认期限</translation>
    </message>
    <message>
        <source>Deadline kept</source>
        <translation>期限办结</translation>
    </message>
    <message>
        <source>kWh of a year</source>
        <translation>全年用电量</translation>
    </message>
    <message>
        <source>Surcharge collected and paid in</source>
        <translation>加价电费收缴</translation>
    </message>
    <message>
        <source>Stop the surcharge</source>
        <translation>停止执行加价</translation>
    </message>
    <message>
        <source>Supply account</source>
        <translation>用电户号</translation>
    </message>
    <message>
        <source>Decide the price</source>
        <translation>电价定性</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>撤回定性</translation>
    </message>
    <message>
        <source>Asks for more time</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>Answer the application</source>
        <translation>延期批复</translation>
    </message>
    <message>
        <source>Firm&apos;s report</source>
        <translation>整改报告</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>逐项复查</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>复查结论</translation>
    </message>
    <message>
        <source>nobody looked again</source>
        <translation>尚未复查</translation>
    </message>
    <message>
        <source>Propose to the government</source>
        <translation>提请政府</translation>
    </message>
    <message>
        <source>Decision came in</source>
        <translation>收到政府决定</translation>
    </message>
    <message>
        <source>Make an order</source>
        <translation>出具整改要求</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>登记送达</translation>
    </message>
    <message>
        <source>Shown to the public</source>
        <translation>登记公示</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>登记公告</translation>
    </message>
    <message>
        <source>An objection came</source>
        <translation>收到异议</translation>
    </message>
    <message>
        <source>Answer to an objection</source>
        <translation>答复异议</translation>
    </message>
    <message>
        <source>What the signal was</source>
        <translation>复产线索核实</translation>
    </message>
    <message>
        <source>A fresh trace or a tip-off</source>
        <translation>现场痕迹或举报线索</translation>
    </message>
    <message>
        <source>Electricity bill</source>
        <translation>电费清单</translation>
    </message>
    <message>
        <source>Why it still stands</source>
        <translation>未拆原因</translation>
    </message>
    <message>
        <source>Plan a revisit</source>
        <translation>安排回头看</translation>
    </message>
    <message>
        <source>Findings of the revisit</source>
        <translation>回头看情况</translation>
    </message>
    <message>
        <source>Same viewpoint, then and now</source>
        <translation>同机位对比</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>认定</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>Take up again after acceptance</source>
        <translation>验收后重新办理</translation>
    </message>
    <message>
        <source>Technical upgrade</source>
        <translation>技改达标材料</translation>
    </message>
    <message>
        <source>Way of the cut</source>
        <translation>办理途径</translation>
    </message>
    <message>
        <source>Feeds machines alone, no other load or source</source>
        <translation>只供生产设备，无居民、消防、应急负荷，无自备电源和转供</translation>
    </message>
    <message>
        <source>Behind this point</source>
        <translation>断开点后</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>延长期限</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>检测期间</translation>
    </message>
    <message>
        <source>Make up the approval</source>
        <translation>补办批准</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>解除查封</translation>
    </message>
    <message>
        <source>Sealed by others</source>
        <translation>其他机关已查封</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Decide a seizure</source>
        <translation>登记查封决定</translation>
    </message>
    <message>
        <source>Forced cut</source>
        <translation>强制断水断电依据</translation>
    </message>
</context>
<context>
    <name>ShownSheet</name>
    <message>
        <source>From</source>
        <translation>公示自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>公示至</translation>
    </message>
    <message>
        <source>Say where.</source>
        <translation>请填写网址或媒体。</translation>
    </message>
</context>
<context>
    <name>SideCard</name>
    <message>
        <source>This one holds</source>
        <translation>以此为准</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Typed in by</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>现场查看</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未注明</translation>
    </message>
</context>
<context>
    <name>SideLists</name>
    <message>
        <source>Sections</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>待处理的题目</translation>
    </message>
    <message>
        <source>Answered {done} of {all}, to do: {n}</source>
        <translation>已答 {done}/{all}，待处理 {n}</translation>
    </message>
</context>
<context>
    <name>SignSheet</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>The party</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>was not there</source>
        <translation>当事人不在场</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Stamp of the firm</source>
        <translation>企业公章</translation>
    </message>
    <message>
        <source>not wanted on this paper</source>
        <translation>本文书不需盖章</translation>
    </message>
    <message>
        <source>on the paper</source>
        <translation>已盖</translation>
    </message>
    <message>
        <source>Say why it was not signed.</source>
        <translation>请写明未签字的原因</translation>
    </message>
</context>
<context>
    <name>SignalsPanel</name>
    <message>
        <source>Signals of restart</source>
        <translation>复产线索</translation>
    </message>
    <message>
        <source>No signal of restart</source>
        <translation>没有复产线索</translation>
    </message>
    <message>
        <source>Meters that ran, torn seals, bills, traces and tip-offs of all enterprises stand here.</source>
        <translation>各企业的表计用量、破损封条、电费清单、现场痕迹和举报线索汇总在这里。</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>填写核实结论</translation>
    </message>
    <message>
        <source>Plan a revisit</source>
        <translation>安排回头看</translation>
    </message>
    <message>
        <source>Enter a slip</source>
        <translation>登记督办单</translation>
    </message>
    <message>
        <source>Open the enterprise</source>
        <translation>打开企业档案</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Look into a signal of restart: {what}</source>
        <translation>核实复产线索：{what}</translation>
    </message>
</context>
<context>
    <name>SlipMoreSheet</name>
    <message>
        <source>Net weight {net} t, {buyer}</source>
        <translation>净重 {net} 吨，{buyer}</translation>
    </message>
    <message>
        <source>Gross weight in tonnes</source>
        <translation>毛重（吨）</translation>
    </message>
    <message>
        <source>Tare in tonnes</source>
        <translation>皮重（吨）</translation>
    </message>
    <message>
        <source>Picture of the slip</source>
        <translation>过磅单影像</translation>
    </message>
</context>
<context>
    <name>SlipPanel</name>
    <message>
        <source>To be answered by</source>
        <translation>回复单位</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>发出日期</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>回复期限</translation>
    </message>
    <message>
        <source>What is demanded</source>
        <translation>督办事项</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>回复日期</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>回复内容</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>销号日期</translation>
    </message>
    <message>
        <source>Nothing left to do.</source>
        <translation>已办结。</translation>
    </message>
    <message>
        <source>Next: look at the answer, then close the slip.</source>
        <translation>下一步：核对回复，符合要求的予以销号。</translation>
    </message>
    <message>
        <source>Next: enter the answer when it comes; it is due on {day}.</source>
        <translation>下一步：收到回复后登记，期限 {day}。</translation>
    </message>
    <message>
        <source>The answer is {n} days late. Next: press for it; unanswered slips stand in the next circular.</source>
        <translation>回复已逾期 {n} 天。下一步：催办；仍未回复的列入下期督查通报。</translation>
    </message>
</context>
<context>
    <name>SlipSheet</name>
    <message>
        <source>Number of the slip</source>
        <translation>过磅单编号</translation>
    </message>
    <message>
        <source>Weighed on</source>
        <translation>过磅日期</translation>
    </message>
    <message>
        <source>Net weight in tonnes</source>
        <translation>净重（吨）</translation>
    </message>
    <message>
        <source>Number plate of the lorry</source>
        <translation>车牌号</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>收购单位</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>发票号</translation>
    </message>
    <message>
        <source>Where it went</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Enter the number of the slip.</source>
        <translation>请填写过磅单编号。</translation>
    </message>
    <message>
        <source>Gross weight in tonnes</source>
        <translation>毛重（吨）</translation>
    </message>
    <message>
        <source>Tare in tonnes</source>
        <translation>皮重（吨）</translation>
    </message>
    <message>
        <source>Empty: gross less tare</source>
        <translation>不填时按毛重减皮重</translation>
    </message>
    <message>
        <source>Picture of the slip</source>
        <translation>过磅单影像</translation>
    </message>
</context>
<context>
    <name>SpoilSheet</name>
    <message>
        <source>Number on the strip</source>
        <translation>封条编号</translation>
    </message>
    <message>
        <source>What happened to it</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>Enter the number.</source>
        <translation>请填写编号。</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Situation and measures</source>
        <translation>形势和措施</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>下次研判</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现值</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至日期</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>以前填报</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>联系内容</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>To note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Months of pay</source>
        <translation>补偿月数</translation>
    </message>
    <message>
        <source>Pay, yuan</source>
        <translation>补偿额（元）</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>登记联系</translation>
    </message>
</context>
<context>
    <name>StaffEventsPage</name>
    <message>
        <source>Events</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>No event yet</source>
        <translation>还没有活动</translation>
    </message>
    <message>
        <source>Training, job fair, casual work platform: enter it with Alt+1.</source>
        <translation>技能培训、招聘会、零工平台等，按 Alt+1 登记。</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>研判记录</translation>
    </message>
    <message>
        <source>No review yet</source>
        <translation>还没有研判记录</translation>
    </message>
    <message>
        <source>Judge the situation with Alt+2; the next one becomes due by itself.</source>
        <translation>按 Alt+2 登记研判，下次研判日期自动列入期限提醒。</translation>
    </message>
    <message>
        <source>Add an event</source>
        <translation>登记活动</translation>
    </message>
    <message>
        <source>Judge the situation</source>
        <translation>登记研判</translation>
    </message>
    <message>
        <source>Emergency plan</source>
        <translation>应急预案</translation>
    </message>
    <message>
        <source>No emergency plan is recorded yet: whom to call, and its document (Alt+3).</source>
        <translation>还没有登记应急预案（联系人和预案文件），按 Alt+3 登记。</translation>
    </message>
</context>
<context>
    <name>StaffFiguresPage</name>
    <message>
        <source>Figures and destinations</source>
        <translation>人数与去向</translation>
    </message>
    <message>
        <source>No figures of the staff yet</source>
        <translation>还没有职工安置情况</translation>
    </message>
    <message>
        <source>Enter how many work here, how many are affected and where they go.</source>
        <translation>请填报职工总数、涉及人数和去向。</translation>
    </message>
    <message>
        <source>Enter figures</source>
        <translation>填报人数</translation>
    </message>
    <message>
        <source>To check: {what}</source>
        <translation>需核对：{what}</translation>
    </message>
</context>
<context>
    <name>StaffHelpPage</name>
    <message>
        <source>Helpers</source>
        <translation>结对帮扶</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>No contact yet</source>
        <translation>还没有联系记录</translation>
    </message>
    <message>
        <source>Log the first one with Alt+2.</source>
        <translation>按 Alt+2 登记第一次联系。</translation>
    </message>
    <message>
        <source>Nobody is helped yet</source>
        <translation>还没有结对帮扶</translation>
    </message>
    <message>
        <source>For who is hard to place: say who helps, and whom, by an alias like 职工01.</source>
        <translation>难以安置的未就业职工，登记由谁帮扶、帮扶哪一位（用代号，如“职工01”）。</translation>
    </message>
    <message>
        <source>Add a helper</source>
        <translation>添加结对</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>登记联系</translation>
    </message>
    <message>
        <source>Change or end the help</source>
        <translation>更正或结束帮扶</translation>
    </message>
    <message>
        <source>Helped</source>
        <translation>帮扶对象</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>帮扶方式</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>帮扶责任人</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>下次联系</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>已结束 {day}</translation>
    </message>
    <message>
        <source>no contact yet</source>
        <translation>尚未联系</translation>
    </message>
</context>
<context>
    <name>StaffRosterPage</name>
    <message>
        <source>Roster</source>
        <translation>职工名册</translation>
    </message>
    <message>
        <source>Take a roster in</source>
        <translation>导入名册</translation>
    </message>
    <message>
        <source>Whole ID number</source>
        <translation>查看完整身份证号</translation>
    </message>
    <message>
        <source>Write out, masked</source>
        <translation>导出（脱敏）</translation>
    </message>
    <message>
        <source>Write out, whole</source>
        <translation>导出完整号码</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>销毁</translation>
    </message>
    <message>
        <source>Line {line}, {name}. Who looked, and why, stays with the trace.</source>
        <translation>第 {line} 行，{name}。查看人和原因记入操作留痕。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>The file will hold whole ID numbers and is not locked. Who, why and its digest stay.</source>
        <translation>导出的文件含完整身份证号，不加密。导出人、原因和文件校验值记入操作留痕。</translation>
    </message>
    <message>
        <source>Write out</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Destroy the roster</source>
        <translation>销毁职工名册</translation>
    </message>
    <message>
        <source>Every version is destroyed and can&apos;t be brought back; only the trace stays.</source>
        <translation>各版本一并销毁，销毁后无法恢复，仅保留留痕。</translation>
    </message>
    <message>
        <source>{file} is written.</source>
        <translation>已写出 {file}。</translation>
    </message>
    <message>
        <source>The roster was destroyed: {why}</source>
        <translation>职工名册已依法销毁：{why}</translation>
    </message>
    <message>
        <source>No roster yet</source>
        <translation>还没有职工名册</translation>
    </message>
    <message>
        <source>Take the clerk&apos;s own workbook in: it is sealed apart, ID numbers are shown masked.</source>
        <translation>导入现有的名册表格即可：加密单独保存，身份证号脱敏显示。</translation>
    </message>
    <message>
        <source>{n} persons, taken in {at} by {who}. Sealed apart; it goes into no archive folder. Pay is a reference only.</source>
        <translation>共 {n} 人，{at} 由{who}导入。加密单独保存，不写入归档文件夹。补偿数仅供参考。</translation>
    </message>
</context>
<context>
    <name>StaffTab</name>
    <message>
        <source>Figures, helpers, events or the roster</source>
        <translation>人数、帮扶、活动、名册</translation>
    </message>
    <message>
        <source>Figures and destinations</source>
        <translation>人数与去向</translation>
    </message>
    <message>
        <source>Helpers</source>
        <translation>结对帮扶</translation>
    </message>
    <message>
        <source>Events and reviews</source>
        <translation>活动与研判</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>职工名册</translation>
    </message>
</context>
<context>
    <name>StampSheet</name>
    <message>
        <source>Stamp of the firm</source>
        <translation>企业公章</translation>
    </message>
    <message>
        <source>on the paper</source>
        <translation>已盖</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>StandingSheet</name>
    <message>
        <source>Machine</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>未拆原因</translation>
    </message>
    <message>
        <source>What keeps it from running</source>
        <translation>防恢复措施</translation>
    </message>
    <message>
        <source>Else the steps done</source>
        <translation>不填则按已办步骤生成</translation>
    </message>
    <message>
        <source>No machine is closed and still stands.</source>
        <translation>没有已关停未拆除的设备。</translation>
    </message>
</context>
<context>
    <name>StartSheet</name>
    <message>
        <source>the officers showed their cards</source>
        <translation>执法人员已出示执法证件</translation>
    </message>
    <message>
        <source>Arrive</source>
        <translation>到场亮证</translation>
    </message>
    <message>
        <source>Typed up later from</source>
        <translation>补录来源</translation>
    </message>
</context>
<context>
    <name>StepSheet</name>
    <message>
        <source>To be dismantled by</source>
        <translation>限拆日期</translation>
    </message>
    <message>
        <source>like 2025-10-31</source>
        <translation>如 2025-10-31</translation>
    </message>
    <message>
        <source>This machine has nothing of the kind; say why</source>
        <translation>本设备无此项，说明原因</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>also for {machines}, fed by {point}</source>
        <translation>{point} 供给的 {machines} 同时断开</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>同时办理</translation>
    </message>
</context>
<context>
    <name>StickBox</name>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>No stick found: plug it in and look again, or choose a folder</source>
        <translation>未找到移交盘：插入后按“重新查找”，也可选择文件夹</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>可用 {size}</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
</context>
<context>
    <name>StrandPane</name>
    <message>
        <source>Picture of the stage: {stage}</source>
        <translation>阶段影像：{stage}</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>正在读取影像…</translation>
    </message>
    <message>
        <source>This file can&apos;t be shown as a picture; it is kept as it is.</source>
        <translation>此文件无法显示为图片，原件照原样保存。</translation>
    </message>
</context>
<context>
    <name>SupervisionScreen</name>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Enter a slip</source>
        <translation>登记督办单</translation>
    </message>
    <message>
        <source>No slip was sent yet</source>
        <translation>尚未发出督办单</translation>
    </message>
    <message>
        <source>Choose an enterprise above and enter the slip; unanswered ones are counted at home.</source>
        <translation>在上方选择企业后登记督办单；逾期未回复的在首页计数。</translation>
    </message>
    <message>
        <source>Enter the answer</source>
        <translation>登记回复</translation>
    </message>
    <message>
        <source>Close the slip</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Open the enterprise</source>
        <translation>打开企业档案</translation>
    </message>
    <message>
        <source>closed {day}</source>
        <translation>{day} 已销号</translation>
    </message>
    <message>
        <source>answered {day}</source>
        <translation>{day} 已回复</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>待回复</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>To be answered by</source>
        <translation>回复单位</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>回复期限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Choose a slip in the list first.</source>
        <translation>先在列表中选一份督办单。</translation>
    </message>
    <message>
        <source>The slip is closed; nothing more is to be done with it.</source>
        <translation>督办单已销号，不必再登记回复。</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>督办单</translation>
    </message>
    <message>
        <source>Signals of restart</source>
        <translation>复产线索</translation>
    </message>
</context>
<context>
    <name>TakeBackSheet</name>
    <message>
        <source>Say why.</source>
        <translation>须说明原因。</translation>
    </message>
</context>
<context>
    <name>TakeInScreen</name>
    <message>
        <source>Write a task…</source>
        <translation>下发任务…</translation>
    </message>
    <message>
        <source>Stick</source>
        <translation>移交盘</translation>
    </message>
    <message>
        <source>Taken in now</source>
        <translation>本次接收</translation>
    </message>
    <message>
        <source>Nothing taken in yet</source>
        <translation>尚未接收</translation>
    </message>
    <message>
        <source>Plug in the stick of a laptop, choose it above and press the button.</source>
        <translation>插入现场电脑的移交盘，在上方选定后点击“接收”。</translation>
    </message>
    <message>
        <source>Nothing waits to be looked at</source>
        <translation>没有隔离待查的数据</translation>
    </message>
    <message>
        <source>On the stick: {hand_ins}</source>
        <translation>盘上：{hand_ins}</translation>
    </message>
    <message>
        <source>No hand-over of a laptop on it.</source>
        <translation>盘上没有现场电脑移交的数据。</translation>
    </message>
    <message>
        <source>{laptop} no. {number}</source>
        <translation>{laptop} 第 {number} 批</translation>
    </message>
    <message>
        <source> (not finished, let the laptop go on)</source>
        <translation>（未写完，请在该电脑上继续）</translation>
    </message>
    <message>
        <source>Taking in and checking</source>
        <translation>正在接收并校验</translation>
    </message>
    <message>
        <source>{n} hand-overs were set apart to be looked at.</source>
        <translation>{n} 批数据已隔离待查。</translation>
    </message>
    <message>
        <source>Own files that can&apos;t be read: {names}</source>
        <translation>本机有文件无法读取：{names}</translation>
    </message>
    <message>
        <source>{n} files failed their check and were set apart, the rest is taken in.</source>
        <translation>{n} 份文件校验不符，已隔离，其余已接收。</translation>
    </message>
    <message>
        <source>{n} enterprises with {m} originals taken in, every check passed</source>
        <translation>已接收 {n} 户 {m} 份原件，校验全部通过</translation>
    </message>
    <message>
        <source>(all of it was here before)</source>
        <translation>（此前均已接收）</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>The office&apos;s own</source>
        <translation>单位事项</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Originals held</source>
        <translation>局端原件</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回执号</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>校验通过</translation>
    </message>
    <message>
        <source>{n} damaged, to come again</source>
        <translation>{n} 份校验不符，待重交</translation>
    </message>
    <message>
        <source>Take it in now</source>
        <translation>放行接收</translation>
    </message>
    <message>
        <source>Let it wait no longer</source>
        <translation>不再等待</translation>
    </message>
    <message>
        <source>Register the laptop first where it is not known; the bytes stay here either way.</source>
        <translation>电脑未登记的，先登记再放行；无论如何处理，数据都保留在本机。</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到达时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Check number</source>
        <translation>校验值</translation>
    </message>
    <message>
        <source>It waits no longer; its bytes stay on this computer.</source>
        <translation>已不再等待，数据仍保留在本机</translation>
    </message>
    <message>
        <source>Stopped. What was taken in is whole; take the stick in again for the rest.</source>
        <translation>已停止，已接收部分完好；再次接收即可继续其余部分</translation>
    </message>
    <message>
        <source>Plug in a stick and choose it above; then hand-overs are taken in and tasks written.</source>
        <translation>先插入移交盘并在上方选中，才能接收数据或下发任务。</translation>
    </message>
</context>
<context>
    <name>TakeMatchBackSheet</name>
    <message>
        <source>Take the match back</source>
        <translation>撤销目录比对</translation>
    </message>
    <message>
        <source>The row no longer counts; its trace stays. The basis of retirement is not changed.</source>
        <translation>该条目不再作为依据，留痕保留；淘汰依据一栏不变。</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>请说明原因。</translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>Office, plan and enterprises go onto {stick}, locked for this one laptop.</source>
        <translation>单位、计划和企业档案写入 {stick}，只有所选电脑能打开。</translation>
    </message>
    <message>
        <source>Write a task</source>
        <translation>下发任务</translation>
    </message>
    <message>
        <source>Write the task</source>
        <translation>下发任务</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>All enterprises</source>
        <translation>全部企业</translation>
    </message>
    <message>
        <source>Enterprises</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Enterprises of the task</source>
        <translation>任务所含企业</translation>
    </message>
    <message>
        <source>Tick at least one enterprise.</source>
        <translation>请至少勾选一户企业。</translation>
    </message>
    <message>
        <source>Task for {laptop} written and read back, {n} enterprises.</source>
        <translation>已写入 {laptop} 的任务并回读校验，{n} 户</translation>
    </message>
    <message>
        <source>Writing the task</source>
        <translation>正在下发任务</translation>
    </message>
    <message>
        <source>No laptop is registered yet: do it under Laptops and people.</source>
        <translation>尚未登记现场电脑，请先在“电脑与人员”登记。</translation>
    </message>
</context>
<context>
    <name>TermSheet</name>
    <message>
        <source>Computed</source>
        <translation>推算期限</translation>
    </message>
    <message>
        <source>To be mended by</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>The clock runs from the day of service.</source>
        <translation>期限自送达之日起算。</translation>
    </message>
    <message>
        <source>No clock: say the day.</source>
        <translation>无法定期限，请填写日期。</translation>
    </message>
</context>
<context>
    <name>TimeSheet</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>TraceSheet</name>
    <message>
        <source>What</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>The whole enterprise</source>
        <translation>全户</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>What was seen or told</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>影像</translation>
    </message>
    <message>
        <source>Say what was seen.</source>
        <translation>请填写所见情况。</translation>
    </message>
</context>
<context>
    <name>TraceTab</name>
    <message>
        <source>Computer</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Nothing stated yet</source>
        <translation>尚无操作记录</translation>
    </message>
    <message>
        <source>Whatever is entered stands here for good, with who and when.</source>
        <translation>录入的每一项都在此长期留痕，注明经办人和时间。</translation>
    </message>
    <message>
        <source>only what was typed later</source>
        <translation>仅看补录</translation>
    </message>
    <message>
        <source>seen by {who} {time}</source>
        <translation>现场查看：{who} {time}</translation>
    </message>
    <message>
        <source>source: {source}</source>
        <translation>来源：{source}</translation>
    </message>
    <message>
        <source>entry {n} of {computer}</source>
        <translation>{computer} 第 {n} 条</translation>
    </message>
    <message>
        <source>Typed at</source>
        <translation>录入时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>What was stated</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Happened at</source>
        <translation>发生时间</translation>
    </message>
</context>
<context>
    <name>TrayImport</name>
    <message>
        <source>Pictures and videos</source>
        <translation>图片和视频</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n came before and were not kept twice</source>
        <translation>
            <numerusform>%n 张此前已收入，未重复保存</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were taken out of the tray earlier and stay out</source>
        <translation>
            <numerusform>%n 张此前已移出暂存，未再收入</numerusform>
        </translation>
    </message>
    <message>
        <source>could not be read: {names}</source>
        <translation>未能读取：{names}</translation>
    </message>
</context>
<context>
    <name>TrayPictures</name>
    <message numerus="yes">
        <source>%n picture(s) taken out of the tray</source>
        <translation>
            <numerusform>已移出暂存 %n 张</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrayPlacing</name>
    <message>
        <source>Placing: {where}</source>
        <translation>归入：{where}</translation>
    </message>
    <message>
        <source>Nothing was placed here since the screen was opened</source>
        <translation>本次打开后还没有归入过影像</translation>
    </message>
    <message numerus="yes">
        <source>Placed: {where}, %n picture(s)</source>
        <translation>
            <numerusform>已归入：{where}，%n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo (Z)</source>
        <translation>撤销(Z)</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) wait in the tray again; the trace of the placing stays</source>
        <translation>
            <numerusform>%n 张已退回影像暂存，归入的留痕保留</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrayScreen</name>
    <message numerus="yes">
        <source>Take %n picture(s) out of the tray?</source>
        <translation>
            <numerusform>将 %n 张影像移出暂存？</numerusform>
        </translation>
    </message>
    <message>
        <source>They are deleted from this computer and can&apos;t be brought back here; no enterprise&apos;s file keeps a trace. The phone still has its own.</source>
        <translation>影像内容将从本机删除，删除后无法恢复；任何企业档案都不留痕迹。手机里的照片不受影响。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) wait</source>
        <translation>
            <numerusform>%n 张待归入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>已选 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Time of taking, as the file says</source>
        <translation>拍摄时间（照片自带）</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>From the gate point</source>
        <translation>距基准点</translation>
    </message>
    <message>
        <source>{n} m</source>
        <translation>{n} 米</translation>
    </message>
    <message>
        <source>What the file says (not proof)</source>
        <translation>照片自带信息（供核对）</translation>
    </message>
    <message>
        <source>Came into the tray</source>
        <translation>收入暂存</translation>
    </message>
    <message>
        <source>What this computer knows</source>
        <translation>本机记录</translation>
    </message>
    <message>
        <source>Press the key of a machine, cut-off point or seal first, then Enter</source>
        <translation>先按设备、断开点或封条的键，再按 Enter</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>自动收入文件夹…</translation>
    </message>
    <message>
        <source>Watching: {name}</source>
        <translation>自动收入：{name}</translation>
    </message>
    <message>
        <source>New files of a folder come in by themselves</source>
        <translation>文件夹中新增的影像自动收入暂存</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>No picture waits</source>
        <translation>暂存中没有影像</translation>
    </message>
    <message>
        <source>Import from the phone&apos;s card or a folder, or drag files here.</source>
        <translation>从手机存储卡或文件夹导入，或把文件拖到这里。</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Choose the enterprise first (Ctrl+E)</source>
        <translation>请先选择企业（Ctrl+E）</translation>
    </message>
    <message>
        <source>Shift+arrows choose on · Ctrl+A the group · Space enlarges</source>
        <translation>Shift+方向键连选 · Ctrl+A 选整组 · 空格放大</translation>
    </message>
    <message>
        <source>Place into (Ctrl+E changes the enterprise)</source>
        <translation>归入企业（Ctrl+E 换企业）</translation>
    </message>
    <message>
        <source>choose the enterprise first (Ctrl+E)</source>
        <translation>先选企业（Ctrl+E）</translation>
    </message>
    <message>
        <source>choose pictures first</source>
        <translation>先选影像</translation>
    </message>
    <message>
        <source>choose a machine first (its key)</source>
        <translation>先选设备（按其字母或数字键）</translation>
    </message>
</context>
<context>
    <name>UndoSheet</name>
    <message>
        <source>This step is done. Taking it back keeps its trace; a wrong day is mended the same way.</source>
        <translation>该步骤已办理。撤销保留留痕；日期填错也在此撤销后重新办理。</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Say what it rests on.</source>
        <translation>请填写依据。</translation>
    </message>
</context>
<context>
    <name>UnlockScreen</name>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>PIN for today</source>
        <translation>今日快捷口令</translation>
    </message>
    <message>
        <source>4 digits or more, if you like: today it opens instead of the passphrase</source>
        <translation>4 位以上数字，可不设；当天可代替口令</translation>
    </message>
    <message>
        <source>Passphrase forgotten</source>
        <translation>忘记口令</translation>
    </message>
    <message>
        <source>PIN of today</source>
        <translation>今日快捷口令</translation>
    </message>
    <message>
        <source>4 digits or more.</source>
        <translation>至少 4 位数字。</translation>
    </message>
    <message>
        <source>On-site inspection and acceptance of retired capacity</source>
        <translation>淘汰落后产能现场核查验收系统</translation>
    </message>
    <message>
        <source>Open other data</source>
        <translation>打开其他数据</translation>
    </message>
    <message>
        <source>With the passphrase instead</source>
        <translation>改用口令</translation>
    </message>
    <message>
        <source>Close the program (File, Quit) and open it again; then choose “Passphrase forgotten”. What is saved stays; the sheet in the office&apos;s envelope sets a new passphrase.</source>
        <translation>请退出程序（文件 — 退出）后重新打开，再点“忘记口令”。已保存的内容不受影响，凭单位信封中的代管钥匙单设置新口令。</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Picture</source>
        <translation>影像</translation>
    </message>
    <message>
        <source>What is known of the picture</source>
        <translation>影像信息</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一张</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>缩小（−）</translation>
    </message>
    <message>
        <source>Whole (0)</source>
        <translation>全图(0)</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>正在读取影像…</translation>
    </message>
    <message>
        <source>This file can&apos;t be shown as a picture; it is kept as it is.</source>
        <translation>此文件无法显示为图片，原件照原样保存。</translation>
    </message>
</context>
<context>
    <name>VisitPanel</name>
    <message>
        <source>What was found</source>
        <translation>检查情况</translation>
    </message>
    <message>
        <source>What was found on site, as it goes into the record. Saved when the field is left.</source>
        <translation>现场检查情况，写入笔录。离开本栏即保存。</translation>
    </message>
    <message>
        <source>Who is there</source>
        <translation>在场人员</translation>
    </message>
    <message>
        <source>Matters to check</source>
        <translation>检查事项</translation>
    </message>
    <message>
        <source> (broken off: {reason})</source>
        <translation>（中止：{reason}）</translation>
    </message>
    <message>
        <source>Time: {times}</source>
        <translation>时间：{times}</translation>
    </message>
    <message>
        <source>, left</source>
        <translation>，已离开</translation>
    </message>
    <message>
        <source>Present: {people}</source>
        <translation>在场：{people}</translation>
    </message>
    <message>
        <source>Matters: {matters}</source>
        <translation>检查事项：{matters}</translation>
    </message>
    <message>
        <source>Body camera {recorder}, {wearer}: {began} — {ended}</source>
        <translation>执法记录仪 {recorder}（{wearer}）：{began} — {ended}</translation>
    </message>
    <message>
        <source> (gap before it: {why})</source>
        <translation>（此前间断：{why}）</translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>共 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>录入有误</translation>
    </message>
    <message>
        <source>Walk sheet</source>
        <translation>现场随身清单</translation>
    </message>
    <message>
        <source>Findings of the revisit</source>
        <translation>回头看情况</translation>
    </message>
    <message>
        <source>Same viewpoint, then and now</source>
        <translation>同机位对比</translation>
    </message>
</context>
<context>
    <name>VisitsTab</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No on-site work yet</source>
        <translation>尚无现场工作</translation>
    </message>
    <message>
        <source>Prepare the first: its kind, the notice, who goes.</source>
        <translation>先作出发准备：工作类型、通知书、参加人员。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Who went</source>
        <translation>参加人员</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知书文号</translation>
    </message>
</context>
<context>
    <name>VoidSheet</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Make void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>The paper stays in the file, marked void; a draft to print anew stands beside it.</source>
        <translation>原文书标为作废，留在档案中；另出一份草稿供重新打印。</translation>
    </message>
    <message>
        <source>The paper stays in the file, marked void.</source>
        <translation>文书标为作废，仍留在档案中。</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>请写明原因</translation>
    </message>
</context>
<context>
    <name>WaitingScreen</name>
    <message>
        <source>Waiting for the office to register this computer</source>
        <translation>等待局端登记</translation>
    </message>
    <message>
        <source>Stick</source>
        <translation>移交盘</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Take the answer and begin</source>
        <translation>取回登记答复并开始</translation>
    </message>
    <message>
        <source>Choose the answer file…</source>
        <translation>选择登记答复文件…</translation>
    </message>
    <message>
        <source>Write the request again</source>
        <translation>再写一份登记申请</translation>
    </message>
    <message>
        <source>Open other data</source>
        <translation>打开其他数据</translation>
    </message>
    <message>
        <source>{label} ({name}) has asked. 1. Carry the stick with the request to the office: it is taken in there under Laptops and people. 2. Plug the stick with the answer in here.</source>
        <translation>{label}（{name}）已申请登记。① 把写有登记申请的移交盘带到局端，在“电脑与人员”登记；② 把带回的移交盘插入本机，取回登记答复。</translation>
    </message>
    <message>
        <source>Chosen: {file}</source>
        <translation>已选定：{file}</translation>
    </message>
    <message>
        <source>Found: {file}</source>
        <translation>已找到：{file}</translation>
    </message>
    <message>
        <source>No answer for this computer here, only for {labels}</source>
        <translation>盘上没有给本机的登记答复，只有给 {labels} 的</translation>
    </message>
    <message>
        <source>No stick is plugged in yet</source>
        <translation>尚未插入移交盘</translation>
    </message>
    <message>
        <source>No answer for this computer here yet</source>
        <translation>盘上还没有给本机的登记答复</translation>
    </message>
    <message>
        <source>The office&apos;s answer</source>
        <translation>局端的登记答复</translation>
    </message>
    <message>
        <source>Plug a stick in, or choose a folder: the request is written there.</source>
        <translation>请插入移交盘或选择文件夹，登记申请写在其中。</translation>
    </message>
    <message>
        <source>Plug the stick with the answer in, or choose the answer file.</source>
        <translation>请插入写有登记答复的移交盘，或选择登记答复文件。</translation>
    </message>
    <message>
        <source>Enter the passphrase you set on this computer.</source>
        <translation>请输入在本机设定的口令。</translation>
    </message>
</context>
<context>
    <name>WaiveSheet</name>
    <message>
        <source>Stage without enough pictures</source>
        <translation>影像不足的阶段</translation>
    </message>
    <message>
        <source>Why they are missing</source>
        <translation>缺失原因</translation>
    </message>
    <message>
        <source>Say why they are missing.</source>
        <translation>请填写缺失原因。</translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>On-site inspection and acceptance of retired capacity</source>
        <translation>淘汰落后产能现场核查验收系统</translation>
    </message>
    <message>
        <source>First start</source>
        <translation>首次使用</translation>
    </message>
    <message>
        <source>Name your office and you can begin. No network is needed; all data stay on this computer.</source>
        <translation>填写单位名称即可开始使用。无需网络，数据只保存在本机。</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>本人姓名</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>8 characters or more; asked once a day</source>
        <translation>至少 8 个字符，每天输入一次</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>再次输入口令</translation>
    </message>
    <message>
        <source>Open existing data</source>
        <translation>打开已有数据</translation>
    </message>
    <message>
        <source>Enter the full name of the office.</source>
        <translation>请填写单位全称。</translation>
    </message>
    <message>
        <source>Enter your name as it stands on papers.</source>
        <translation>请填写文书上使用的姓名。</translation>
    </message>
    <message>
        <source>8 characters or more are needed.</source>
        <translation>至少 8 个字符。</translation>
    </message>
    <message>
        <source>This is not the same as above.</source>
        <translation>与上面输入的不一致。</translation>
    </message>
    <message>
        <source>Make the office and begin</source>
        <translation>新建单位并开始使用</translation>
    </message>
    <message>
        <source>This computer goes on site</source>
        <translation>这台电脑用于现场</translation>
    </message>
    <message>
        <source>The office registers it from its own computer.</source>
        <translation>由局端的电脑登记后使用</translation>
    </message>
    <message>
        <source>No new office? Choose one of these:</source>
        <translation>不新建单位时，请选：</translation>
    </message>
    <message>
        <source>See the sample</source>
        <translation>看示例</translation>
    </message>
</context>
<context>
    <name>WholeDialog</name>
    <message>
        <source>Whole ID number</source>
        <translation>查看完整身份证号</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>On-site inspection and acceptance of retired capacity</source>
        <translation>淘汰落后产能现场核查验收系统</translation>
    </message>
    <message>
        <source>Officer: {name}&#x3000;Computer: {label}</source>
        <translation>经办：{name}&#x3000;电脑：{label}</translation>
    </message>
    <message>
        <source>Sample data · day shown {day}</source>
        <translation>示例数据 · 演示日期 {day}</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Prepare</source>
        <translation>出发准备</translation>
    </message>
    <message>
        <source>Arrive</source>
        <translation>到场亮证</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>现场核查</translation>
    </message>
    <message>
        <source>Sort photos</source>
        <translation>整理影像</translation>
    </message>
    <message>
        <source>Write record</source>
        <translation>制作笔录</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>核对签字</translation>
    </message>
    <message>
        <source>Before leaving</source>
        <translation>离场检查</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>摸底排查</translation>
    </message>
    <message>
        <source>Inspection on site</source>
        <translation>入企检查</translation>
    </message>
    <message>
        <source>Witnessing the dismantling</source>
        <translation>见证拆除</translation>
    </message>
    <message>
        <source>Acceptance visit</source>
        <translation>验收</translation>
    </message>
    <message>
        <source>Patrol of seals</source>
        <translation>封存巡查</translation>
    </message>
    <message>
        <source>Revisit</source>
        <translation>回头看</translation>
    </message>
    <message>
        <source>Supervision visit</source>
        <translation>督查</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>断水</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>断电</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>拆除动力装置</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封存主体设备</translation>
    </message>
    <message>
        <source>Dismantle by</source>
        <translation>限拆日期</translation>
    </message>
    <message>
        <source>Dismantled</source>
        <translation>拆除完成</translation>
    </message>
    <message>
        <source>Scrapped</source>
        <translation>处置核销</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>通过验收</translation>
    </message>
    <message>
        <source>before dismantling</source>
        <translation>拆除前</translation>
    </message>
    <message>
        <source>water and power cut</source>
        <translation>断水断电</translation>
    </message>
    <message>
        <source>sealing</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>during dismantling</source>
        <translation>拆除中</translation>
    </message>
    <message>
        <source>after dismantling</source>
        <translation>拆除后</translation>
    </message>
    <message>
        <source>disposal</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>rectification re-checked</source>
        <translation>整改复查</translation>
    </message>
    <message>
        <source>revisit</source>
        <translation>回头看</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>待认定</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>已列入计划</translation>
    </message>
    <message>
        <source>running</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停产</translation>
    </message>
    <message>
        <source>sealed, {days} days left</source>
        <translation>已封存，距限拆日期还有 {days} 天</translation>
    </message>
    <message>
        <source>overdue by {days} days</source>
        <translation>逾期未拆 {days} 天</translation>
    </message>
    <message>
        <source>dismantling</source>
        <translation>拆除中</translation>
    </message>
    <message>
        <source>waiting for acceptance</source>
        <translation>待验收</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已验收</translation>
    </message>
    <message>
        <source>to be re-inspected</source>
        <translation>限期整改后复验</translation>
    </message>
    <message>
        <source>not in scope</source>
        <translation>不予淘汰</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>printed, to be signed</source>
        <translation>已打印待签</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签字</translation>
    </message>
    <message>
        <source>stamp pending</source>
        <translation>待补盖章</translation>
    </message>
    <message>
        <source>signed paper filed</source>
        <translation>签字件已归入</translation>
    </message>
    <message>
        <source>changed since signing</source>
        <translation>签后数据有变动</translation>
    </message>
    <message>
        <source>void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>仅存于本机</translation>
    </message>
    <message>
        <source>on the stick</source>
        <translation>已写入移交盘</translation>
    </message>
    <message>
        <source>safe at the bureau</source>
        <translation>局端已收妥</translation>
    </message>
    <message>
        <source>typed later</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>WeChat copy (not the original)</source>
        <translation>微信副本（非原件）</translation>
    </message>
    <message>
        <source>no position</source>
        <translation>无定位信息</translation>
    </message>
    <message>
        <source>needs a look</source>
        <translation>隔离待查</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>My enterprises</source>
        <translation>企业档案</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日现场</translation>
    </message>
    <message>
        <source>Photo tray</source>
        <translation>影像暂存</translation>
    </message>
    <message>
        <source>Due dates</source>
        <translation>期限提醒</translation>
    </message>
    <message>
        <source>Lookup</source>
        <translation>目录与限额查询</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>数据移交</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>使用帮助</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>年度计划</translation>
    </message>
    <message>
        <source>Screening list</source>
        <translation>排查底册</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>数据接收</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>待核定</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>材料复核</translation>
    </message>
    <message>
        <source>Acceptances</source>
        <translation>验收管理</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>督查督办</translation>
    </message>
    <message>
        <source>Ledgers</source>
        <translation>台账报表</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Laptops and people</source>
        <translation>电脑与人员</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>检查表管理</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>系统设置</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Equipment and lines</source>
        <translation>设备（生产线）</translation>
    </message>
    <message>
        <source>On-site work</source>
        <translation>现场工作</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>影像资料</translation>
    </message>
    <message>
        <source>Problems and rectification</source>
        <translation>问题整改</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Disposal</source>
        <translation>处置去向</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>职工安置</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>差别电价</translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation>验收</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>操作留痕</translation>
    </message>
    <message>
        <source>New enterprise</source>
        <translation>新建企业档案</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Start visit</source>
        <translation>开始现场工作</translation>
    </message>
    <message>
        <source>Break off</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>续查</translation>
    </message>
    <message>
        <source>Finish visit</source>
        <translation>结束现场工作</translation>
    </message>
    <message>
        <source>Add equipment</source>
        <translation>添加设备</translation>
    </message>
    <message>
        <source>Same model batch</source>
        <translation>同型号批量添加</translation>
    </message>
    <message>
        <source>Add cut-off point</source>
        <translation>添加断开点</translation>
    </message>
    <message>
        <source>Add seal</source>
        <translation>登记封条</translation>
    </message>
    <message>
        <source>Import photos</source>
        <translation>导入影像</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>归入设备</translation>
    </message>
    <message>
        <source>Move to other firm</source>
        <translation>移至其他企业</translation>
    </message>
    <message>
        <source>Discard from tray</source>
        <translation>移出暂存</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <source>Register body camera</source>
        <translation>登记执法记录仪</translation>
    </message>
    <message>
        <source>Print walk sheet</source>
        <translation>打印随身清单</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Print blank</source>
        <translation>打印空白表</translation>
    </message>
    <message>
        <source>Take signed scan</source>
        <translation>归入签字扫描件</translation>
    </message>
    <message>
        <source>Note hand correction</source>
        <translation>登记手写更正</translation>
    </message>
    <message>
        <source>Reissue</source>
        <translation>重新出具</translation>
    </message>
    <message>
        <source>Refused to sign</source>
        <translation>当事人拒签</translation>
    </message>
    <message>
        <source>Switch officer</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Write to stick</source>
        <translation>写入移交盘</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Take in data</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>核定</translation>
    </message>
    <message>
        <source>Return with comments</source>
        <translation>退回补正</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Write opinion</source>
        <translation>起草验收意见</translation>
    </message>
    <message>
        <source>Make circular</source>
        <translation>生成督查通报</translation>
    </message>
    <message>
        <source>Export ledger</source>
        <translation>导出台账</translation>
    </message>
    <message>
        <source>Zero report</source>
        <translation>零报告</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Continue with reason</source>
        <translation>说明原因后继续</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Stamp pending</source>
        <translation>待补盖章</translation>
    </message>
    <message>
        <source>Supervision unanswered</source>
        <translation>督办未回复</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>仅存于本机</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message>
        <source>{n} pictures kept, the originals unchanged</source>
        <translation>已收入 {n} 张，原件未改动</translation>
    </message>
    <message>
        <source>This picture is in this file already and was not kept twice</source>
        <translation>该影像已在本档案中，未重复保存</translation>
    </message>
    <message>
        <source>No time of taking was read; enter who took it and when</source>
        <translation>未读到拍摄时间，请填写拍摄人和时间</translation>
    </message>
    <message>
        <source>Taken {n} m from the gate point; say why</source>
        <translation>拍摄位置距厂区基准点 {n} 米，请说明原因</translation>
    </message>
    <message>
        <source>{n} things are missing; print now, the blanks are filled in by hand</source>
        <translation>尚缺 {n} 项，可先打印，空白处手工填写</translation>
    </message>
    <message>
        <source>{name} has two different records; please settle</source>
        <translation>{name}有两处记录不一致，请核定</translation>
    </message>
    <message>
        <source>Copy to a folder of this computer first, then drag from there</source>
        <translation>先复制到电脑文件夹，再拖入</translation>
    </message>
    <message>
        <source>The camera&apos;s clock and the satellites&apos; differ; say why</source>
        <translation>相机时钟与卫星时间不符，请说明原因</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>新建现场工作</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>已封存</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>任务清单</translation>
    </message>
    <message>
        <source>Duties late</source>
        <translation>任务逾期</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已认定</translation>
    </message>
    <message>
        <source>under an order</source>
        <translation>限期整改中</translation>
    </message>
    <message>
        <source>order cleared</source>
        <translation>达标销号</translation>
    </message>
</context>
<context>
    <name>WorkbookPreview</name>
    <message>
        <source>This very file was imported before.</source>
        <translation>该文件此前已导入过。</translation>
    </message>
    <message>
        <source>Parts of the preview</source>
        <translation>预览内容</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>需核对</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>表中内容</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>核对事项</translation>
    </message>
</context>
<context>
    <name>WorkspaceSession</name>
    <message>
        <source>Bringing together what the computers handed in</source>
        <translation>正在汇总各电脑移交的数据</translation>
    </message>
</context>
<context>
    <name>YearSheet</name>
    <message>
        <source>Enter goes down. A column copied from a spreadsheet can be pasted into the first month.</source>
        <translation>回车到下一个月。从表格复制的一列数字，可直接粘贴到第一个月。</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Month {n}</source>
        <translation>{n} 月</translation>
    </message>
    <message>
        <source>Two records disagree: settle them in the list first.</source>
        <translation>两处记录不一致，请先在列表中核定。</translation>
    </message>
    <message>
        <source>Sum of the year: {kwh} kWh, surcharge {amount} yuan</source>
        <translation>全年合计：用电量 {kwh} kWh，加价电费 {amount} 元</translation>
    </message>
    <message>
        <source>Which bill or picture</source>
        <translation>电费单或影像编号</translation>
    </message>
    <message>
        <source>left empty where it is plain</source>
        <translation>没有的不填</translation>
    </message>
</context>
<context>
    <name>ZeroDialog</name>
    <message>
        <source>{township}: {gaps}. A zero report should rest on all firms.</source>
        <translation>{township}：{gaps}。零报告应以全部企业排查为依据。</translation>
    </message>
    <message>
        <source>{township}: all {n} firms are screened.</source>
        <translation>{township} {n} 户企业已全部排查。</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>零报告内容</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Say what it says.</source>
        <translation>请填写零报告内容。</translation>
    </message>
    <message>
        <source>Say why it stands nevertheless.</source>
        <translation>请说明仍作零报告的原因。</translation>
    </message>
</context>
<context>
    <name>_OfOpinions</name>
    <message>
        <source>Opinions</source>
        <translation>验收意见</translation>
    </message>
    <message>
        <source>There is no opinion yet.</source>
        <translation>尚无验收意见。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>网址（媒体）</translation>
    </message>
    <message>
        <source>Web address or medium</source>
        <translation>网址或媒体名称</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Picture of the page</source>
        <translation>页面截图</translation>
    </message>
</context>
</TS>
