<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
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
        <translation>该数据并非发给本机关或本电脑。未作任何改动。</translation>
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
        <source>Sample data and real data are never mixed. Nothing was changed.</source>
        <translation>示例数据与正式数据不得混用。未作任何改动。</translation>
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
        <translation>该档案是旧的备份。未写入任何内容，本电脑将以新身份继续记录。</translation>
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
        <translation>本电脑没有所需钥匙。未作任何改动，请联系本机关。</translation>
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
        <translation>封条 {number} 不在本电脑号段内，请说明原因后继续。</translation>
    </message>
    <message>
        <source>行政强制法 art. 17: this office has no power to seal by force; use the certificate of sealing by the company itself.</source>
        <translation>《行政强制法》第十七条：本机关无查封权限，可改用“封存见证单（企业自行封存）”</translation>
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
        <source>This answer was made for another laptop ({label}). Nothing was changed.</source>
        <translation>该登记回复属于另一台电脑（{label}）。未作任何改动。</translation>
    </message>
    <message>
        <source>This laptop is not enrolled yet.</source>
        <translation>本电脑尚未登记。</translation>
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
        <translation>此处未找到给本电脑的回执。</translation>
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
</context>
<context>
    <name>Words</name>
    <message>
        <source>Prepare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before leaving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspection on site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Witnessing the dismantling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acceptance visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patrol of seals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revisit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Water</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismantle by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismantled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scrapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before dismantling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>water and power cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sealing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>during dismantling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after dismantling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disposal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rectification re-checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revisit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sealed, {days} days left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue by {days} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dismantling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for acceptance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be re-inspected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printed, to be signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stamp pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed paper filed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed since signing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>safe at the bureau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat copy (not the original)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My enterprises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lookup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screening list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To settle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acceptances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledgers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laptops and people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equipment and lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On-site work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems and rectification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disposal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New enterprise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add equipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same model batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add cut-off point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add seal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to other firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard from tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register body camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print walk sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take signed scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note hand correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reissue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused to sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return with comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make circular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue with reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stamp pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision unanswered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} pictures kept, the originals unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is in this file already and was not kept twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time of taking was read; enter who took it and when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken {n} m from the gate point; say why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} things are missing; print now, the blanks are filled in by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has two different records; please settle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy to a folder of this computer first, then drag from there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
