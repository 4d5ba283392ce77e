"""This is about the window: the only place that knows Qt. Read this, then add a screen.

A PLACE (a line of the navigation) is a module `field/…_screen.py` or `bureau/…_screen.py` and a line of
`places.py`; a TAB of an enterprise is a module `field/…_tab.py` and a line of `tabs.py`. No base class:
    class TrayScreen(Page):                          # widgets/page.py gives title, `head`, `body`
        def __init__(self, session: WorkspaceSession, parent=None): ...
        def show_detail(self, detail: str): ...      # optional: what `session.go("Photo tray", detail)` says
    class PapersTab(QWidget):
        def __init__(self, session: CaseSession, parent=None): ...
        def show_detail(self, detail: str): ...      # optional: what `session.go_to_case(id, tab, "…")` says
Screens hold no truth: they draw `session.rows` or `session.case`, and again when a signal says so.

DATA: nothing here opens a file; what touches one is a function that the worker runs.
    WorkspaceSession   rows, office, who, officer, kind, folder, desk (now, today, new_id, entropy)
        rows_changed(tuple[CaseRow])   office_changed(Case)   officer_changed(str)
        ask(self, self.show, reading, *args)                reading(opened, *args): its result goes to show
        do(operation, *args)   do_then(self, self.done, operation, *args)         operation(opened, *args)
        do_long(title, work, Answers(done, refused, stopped)) -> Job              work(opened, progress)
        open_case(case_id, self, self.begin)                begin(CaseSession); close it in closeEvent
        stamp()   may_state() (has the certificate that steps, seals, papers need; else the strip says so)
        go(place, detail)   go_to_case(case_id, tab, detail)   say(Message(text, kind, action, on_action))
        say_saved()
    CaseSession        case, id, workspace; changed(Case), refused(Refused)
        do(describe, facts)   do_then   do_long   ask   look        operations as they stand in
        `app/operations`: (case_file, case, stamp, …); do and its kin fill in the first three
Clock, ids, randomness for an operation come from `session.desk`. A local `def work(opened)` with its own
imports keeps heavy libraries off the first paint. Refusals reach the message strip by themselves.
`do` is for < 100 ms. Longer is `do_long`: it calls `progress(done, total)` outside transactions, or is a
generator of (done, total); it stands in the progress strip with Stop, short work runs between its steps.
A file two ask for at once is shared (`operations/keep_open.py`): just open it, and close it.

LOOKS: words by `word("Import photos")` (words.py), sentences by `self.tr`, tables by QT_TRANSLATE_NOOP and
`translated`; then `tasks.py translate` and the Chinese. widgets/: RowsPanel + Column, FieldRows, Pill,
button, label, EmptyState, Page, Tabbed. `icon("camera")` of resources/icons. Colours and sizes: theme/ only.
sticks/: StickBox chooses one. widgets/form_dialog: FormDialog, ReasonDialog.
pictures/: PictureGrid with Thumbnails, Viewer, CompareDialog; whole pictures come through WholePictures.
What needs a few fields is a `Sheet` (sheets/): it sends, says a refusal, asks for a reason where one passes.
PAPERS: from any tab `papers/printing.py`: printing = PaperPrinting(session, self), then
    printing.print(printing.wish("walk_sheet", visit_id), title)     asks where to, files, hands out
KEYS: everything by Tab, with an accessible name (FieldRows gives it), at 1093 x 614.
TESTS: tests/ui/conftest.py has `window`, `session`, `case_session` on real files. test_every_screen.py walks
all places and tabs by itself (names, fit, pseudo-language). Pictures: `gallery.take_gallery`, and what
stands over a screen in `extra_pictures.py`. A new tab's module is a line of `warming.py` too.
"""
