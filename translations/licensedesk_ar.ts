<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>QGuiApplication</name>
    <message>
        <source>QT_LAYOUT_DIRECTION</source>
        <translation>RTL</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>LicenseDesk</name>
    <message>
        <source>Not enough licenses</source>
        <translation>لا تراخيص كافية</translation>
    </message>
    <message>
        <source>Conflicting service plans</source>
        <translation>خطط خدمة متعارضة</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>خطأ</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::AssignLicensesDialog</name>
    <message>
        <source>Product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>الوحدات</translation>
    </message>
    <message>
        <source>Service plans</source>
        <translation>خطط الخدمة</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::AuditDetails</name>
    <message>
        <source>Old value</source>
        <translation>القيمة القديمة</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>القيمة الجديدة</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>نجاح</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>فشل</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::AuditModel</name>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>المنفِّذ</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>النشاط</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>الهدف</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Old value</source>
        <translation>القيمة القديمة</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>القيمة الجديدة</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>نجاح</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>فشل</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::AuditPane</name>
    <message>
        <source>Audit log</source>
        <translation>سجل التدقيق</translation>
    </message>
    <message>
        <source>Filter audit log</source>
        <translation>تصفية سجل التدقيق</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>الفترة الزمنية</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>أي وقت</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>النشاط</translation>
    </message>
    <message>
        <source>Any activity</source>
        <translation>أي نشاط</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>المنفِّذ</translation>
    </message>
    <message>
        <source>Any actor</source>
        <translation>أي منفِّذ</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Any result</source>
        <translation>أي نتيجة</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>ت&amp;صدير كملف CSV…</translation>
    </message>
    <message>
        <source>Write the entries that are shown to a CSV file</source>
        <translation>كتابة الإدخالات المعروضة في ملف CSV</translation>
    </message>
    <message>
        <source>Export as &amp;JSON…</source>
        <translation>تصدير كملف &amp;JSON…</translation>
    </message>
    <message>
        <source>Write the entries that are shown to a JSON file</source>
        <translation>كتابة الإدخالات المعروضة في ملف JSON</translation>
    </message>
    <message>
        <source>&amp;Copy entry</source>
        <translation>&amp;نسخ الإدخال</translation>
    </message>
    <message>
        <source>Copy the selected entry with its values</source>
        <translation>نسخ الإدخال المحدد مع قيمه</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>آخر ساعة</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>آخر ٢٤ ساعة</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>آخر ٧ أيام</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>آخر ٣٠ يومًا</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>نجاح</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>فشل</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s)</source>
        <translation>
            <numerusform>لا إدخالات</numerusform>
            <numerusform>إدخال واحد</numerusform>
            <numerusform>إدخالان</numerusform>
            <numerusform>%Ln إدخالات</numerusform>
            <numerusform>%Ln إدخالًا</numerusform>
            <numerusform>%Ln إدخال</numerusform>
        </translation>
    </message>
    <message>
        <source>No entry matches the filter.</source>
        <translation>لا يوجد إدخال يطابق عامل التصفية.</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>لم يحدث شيء بعد.</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::BannerArea</name>
    <message>
        <source>Banners</source>
        <translation>الإشعارات</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::BannerWidget</name>
    <message>
        <source>Information</source>
        <translation>معلومة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>تجاهل</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ChangeUnitsDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;حفظ</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>لوحة الأوامر</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Find a user, group, product or action</source>
        <translation>البحث عن مستخدم أو مجموعة أو منتج أو إجراء</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>البحث عن إجراء</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>User</source>
        <translation>المستخدم</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>المجموعة</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>الأخيرة</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>المستخدمون</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>المجموعات</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>المنتجات</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>الإجراءات</translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%Ln نتائج</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::DeleteDialog</name>
    <message>
        <source>Delete group</source>
        <translation>حذف المجموعة</translation>
    </message>
    <message>
        <source>Delete users</source>
        <translation>حذف المستخدمين</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;حذف</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>جارٍ الحذف…</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>حذف %1</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::DirectoryActions</name>
    <message>
        <source>&amp;Settings…</source>
        <translation>الإ&amp;عدادات…</translation>
    </message>
    <message>
        <source>Default usage location, verified domains, automatic reprocessing</source>
        <translation>موقع الاستخدام الافتراضي والنطاقات المتحقَّق منها وإعادة المعالجة التلقائية</translation>
    </message>
    <message>
        <source>&amp;Reports…</source>
        <translation>ال&amp;تقارير…</translation>
    </message>
    <message>
        <source>Errors, groups, products, assignments and redundant licenses as tables, to copy and save</source>
        <translation>الأخطاء والمجموعات والمنتجات والتعيينات والتراخيص الزائدة كجداول للنسخ والحفظ</translation>
    </message>
    <message>
        <source>Remove re&amp;dundant licenses…</source>
        <translation>إزالة التراخيص ال&amp;زائدة…</translation>
    </message>
    <message>
        <source>Take away direct licenses that groups give as well</source>
        <translation>سحب التراخيص المباشرة التي تمنحها المجموعات أيضًا</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::DirectoryBanners</name>
    <message>
        <source>less than a minute left</source>
        <translation>بقي أقل من دقيقة</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>بقي أقل من دقيقة</numerusform>
            <numerusform>بقيت دقيقة تقريبًا</numerusform>
            <numerusform>بقيت دقيقتان تقريبًا</numerusform>
            <numerusform>بقيت %n دقائق تقريبًا</numerusform>
            <numerusform>بقيت %n دقيقة تقريبًا</numerusform>
            <numerusform>بقيت %n دقيقة تقريبًا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <comment>in how many groups</comment>
        <translation>
            <numerusform>لا مجموعات</numerusform>
            <numerusform>مجموعة واحدة</numerusform>
            <numerusform>مجموعتين</numerusform>
            <numerusform>%n مجموعات</numerusform>
            <numerusform>%n مجموعة</numerusform>
            <numerusform>%n مجموعة</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) in %1 have license errors.</source>
        <translation>
            <numerusform>لا أخطاء ترخيص في %1.</numerusform>
            <numerusform>لدى مستخدم واحد في %1 أخطاء ترخيص.</numerusform>
            <numerusform>لدى مستخدمَين في %1 أخطاء ترخيص.</numerusform>
            <numerusform>لدى %n مستخدمين في %1 أخطاء ترخيص.</numerusform>
            <numerusform>لدى %n مستخدمًا في %1 أخطاء ترخيص.</numerusform>
            <numerusform>لدى %n مستخدم في %1 أخطاء ترخيص.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) have license errors.</source>
        <translation>
            <numerusform>لا أخطاء ترخيص.</numerusform>
            <numerusform>لدى مستخدم واحد أخطاء ترخيص.</numerusform>
            <numerusform>لدى مستخدمَين أخطاء ترخيص.</numerusform>
            <numerusform>لدى %n مستخدمين أخطاء ترخيص.</numerusform>
            <numerusform>لدى %n مستخدمًا أخطاء ترخيص.</numerusform>
            <numerusform>لدى %n مستخدم أخطاء ترخيص.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: no units left, %n user(s) wait.</source>
        <translation>
            <numerusform>%1: لا وحدات متبقية.</numerusform>
            <numerusform>%1: لا وحدات متبقية، مستخدم واحد ينتظر.</numerusform>
            <numerusform>%1: لا وحدات متبقية، مستخدمان ينتظران.</numerusform>
            <numerusform>%1: لا وحدات متبقية، %n مستخدمين ينتظرون.</numerusform>
            <numerusform>%1: لا وحدات متبقية، %n مستخدمًا ينتظرون.</numerusform>
            <numerusform>%1: لا وحدات متبقية، %n مستخدم ينتظرون.</numerusform>
        </translation>
    </message>
    <message>
        <source>single users</source>
        <translation>مستخدمون أفراد</translation>
    </message>
    <message>
        <source>License changes are being processed: %1</source>
        <translation>تجري معالجة تغييرات التراخيص: %1</translation>
    </message>
    <message>
        <source>License changes are being processed: %1, %2 of %3</source>
        <translation>تجري معالجة تغييرات التراخيص: %1، %2 من %3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Processing %1</source>
        <translation>معالجة %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>direct licenses</source>
        <translation>تراخيص مباشرة</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>Another program keeps the directory locked. License changes wait, and go on by themselves as soon as it is free.</source>
        <translation>برنامج آخر يقفل الدليل. تنتظر تغييرات التراخيص وتستمر تلقائيًا عند تحريره.</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::DirectorySettingsDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;حفظ</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::EditServicePlansDialog</name>
    <message>
        <source>Product</source>
        <translation>المنتج</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::EditUsageLocationDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;حفظ</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>Usage location of %1: %2.</source>
        <translation>موقع استخدام %1: %2.</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ErrorCountsModel</name>
    <message>
        <source>Users</source>
        <translation>المستخدمون</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>المجموعة</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>مباشر</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ErrorsModel</name>
    <message>
        <source>User</source>
        <translation>المستخدم</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>Top reason</source>
        <translation>السبب الرئيسي</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>مباشر</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ErrorsPane</name>
    <message>
        <source>Errors</source>
        <translation>الأخطاء</translation>
    </message>
    <message>
        <source>Filter errors</source>
        <translation>تصفية الأخطاء</translation>
    </message>
    <message>
        <source>Errors by</source>
        <translation>الأخطاء حسب</translation>
    </message>
    <message>
        <source>Group errors by</source>
        <translation>تجميع الأخطاء حسب</translation>
    </message>
    <message>
        <source>Kind of error</source>
        <translation>نوع الخطأ</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>المجموعة</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>Group &amp;by</source>
        <translation>تجميع &amp;حسب</translation>
    </message>
    <message>
        <source>No license errors</source>
        <translation>لا أخطاء ترخيص</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>لا أخطاء</numerusform>
            <numerusform>خطأ واحد</numerusform>
            <numerusform>خطآن</numerusform>
            <numerusform>%Ln أخطاء</numerusform>
            <numerusform>%Ln خطأً</numerusform>
            <numerusform>%Ln خطأ</numerusform>
        </translation>
    </message>
    <message>
        <source>No error matches the filter.</source>
        <translation>لا يوجد خطأ يطابق عامل التصفية.</translation>
    </message>
    <message>
        <source>No license errors: everybody has what they should.</source>
        <translation>لا أخطاء ترخيص: لدى كل شخص ما ينبغي أن يكون لديه.</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::GridPane</name>
    <message>
        <source>The rows could not be read. Press F5 to try again.</source>
        <translation>تعذّرت قراءة الصفوف. اضغط F5 للمحاولة مرة أخرى.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>جارٍ التحميل…</translation>
    </message>
    <message>
        <source>%1 selected of %2</source>
        <translation>تم تحديد %1 من %2</translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation>ما هو محدد</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::GroupActions</name>
    <message>
        <source>&amp;Assign licenses…</source>
        <translation>ت&amp;عيين التراخيص…</translation>
    </message>
    <message>
        <source>Give products to all members of the group</source>
        <translation>منح منتجات لجميع أعضاء المجموعة</translation>
    </message>
    <message>
        <source>Turn plans of the group&apos;s licenses on and off</source>
        <translation>تشغيل خطط تراخيص المجموعة وإيقافها</translation>
    </message>
    <message>
        <source>&amp;Remove licenses…</source>
        <translation>إ&amp;زالة التراخيص…</translation>
    </message>
    <message>
        <source>Take licenses from the group and so from its members</source>
        <translation>سحب التراخيص من المجموعة وبذلك من أعضائها</translation>
    </message>
    <message>
        <source>Add &amp;members…</source>
        <translation>إضافة أع&amp;ضاء…</translation>
    </message>
    <message>
        <source>Find users and make them members</source>
        <translation>البحث عن مستخدمين وجعلهم أعضاء</translation>
    </message>
    <message>
        <source>Rem&amp;ove members…</source>
        <translation>إزالة أعضا&amp;ء…</translation>
    </message>
    <message>
        <source>Take the selected members out of the group</source>
        <translation>إخراج الأعضاء المحددين من المجموعة</translation>
    </message>
    <message>
        <source>Try again to give all members what the group is meant to give them</source>
        <translation>المحاولة مجددًا لمنح جميع الأعضاء ما يُفترض أن تمنحه المجموعة</translation>
    </message>
    <message>
        <source>Edit &amp;service plans…</source>
        <translation>تحرير &amp;خطط الخدمة…</translation>
    </message>
    <message>
        <source>Repro&amp;cess</source>
        <translation>إعا&amp;دة المعالجة</translation>
    </message>
    <message>
        <source>S&amp;wap product…</source>
        <translation>ت&amp;بديل المنتج…</translation>
    </message>
    <message>
        <source>Exchange a product of the group for another, nobody without a license in between</source>
        <translation>استبدال منتج المجموعة بآخر دون أن يبقى أحد بلا ترخيص بينهما</translation>
    </message>
    <message>
        <source>Mo&amp;ve members…</source>
        <translation>ن&amp;قل الأعضاء…</translation>
    </message>
    <message>
        <source>Move the members into another licensed group, each when that one has given him everything</source>
        <translation>نقل الأعضاء إلى مجموعة مرخَّصة أخرى، كلٌّ منهم بعد أن تمنحه كل شيء</translation>
    </message>
    <message>
        <source>Remove re&amp;dundant licenses…</source>
        <translation>إزالة التراخيص ال&amp;زائدة…</translation>
    </message>
    <message>
        <source>Take direct licenses from members who have them from groups as well</source>
        <translation>سحب التراخيص المباشرة من الأعضاء الذين يملكونها من المجموعات أيضًا</translation>
    </message>
    <message>
        <source>De&amp;lete group…</source>
        <translation>&amp;حذف المجموعة…</translation>
    </message>
    <message>
        <source>Delete the group, which must have no licenses</source>
        <translation>حذف المجموعة التي يجب ألا تكون لها تراخيص</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::GroupDetails</name>
    <message>
        <source>Group details</source>
        <translation>تفاصيل المجموعة</translation>
    </message>
    <message>
        <source>Select a group to see the details.</source>
        <translation>حدد مجموعة لعرض التفاصيل.</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>التراخيص</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>الأعضاء</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>الأخطاء</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n member(s)</source>
        <translation>
            <numerusform>%1، لا أعضاء</numerusform>
            <numerusform>%1، عضو واحد</numerusform>
            <numerusform>%1، عضوان</numerusform>
            <numerusform>%1، %n أعضاء</numerusform>
            <numerusform>%1، %n عضوًا</numerusform>
            <numerusform>%1، %n عضو</numerusform>
        </translation>
    </message>
    <message>
        <source>Errors (%1)</source>
        <translation>الأخطاء (%1)</translation>
    </message>
    <message>
        <source>Group history</source>
        <translation>محفوظات المجموعة</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>History</source>
        <translation>المحفوظات</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::GroupErrorsTab</name>
    <message>
        <source>No license errors</source>
        <translation>لا أخطاء ترخيص</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::GroupLicensesModel</name>
    <message>
        <source>Product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>Service plans</source>
        <translation>خطط الخدمة</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>المتاح</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n plan(s) on</source>
        <translation>
            <numerusform>%1 من %n خطط مشغَّلة</numerusform>
            <numerusform>%1 من خطة واحدة مشغَّلة</numerusform>
            <numerusform>%1 من خطتين مشغَّلة</numerusform>
            <numerusform>%1 من %n خطط مشغَّلة</numerusform>
            <numerusform>%1 من %n خطة مشغَّلة</numerusform>
            <numerusform>%1 من %n خطة مشغَّلة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::GroupLicensesTab</name>
    <message>
        <source>Go to the product among all products</source>
        <translation>الانتقال إلى المنتج</translation>
    </message>
    <message>
        <source>Show produc&amp;t</source>
        <translation>عرض المنت&amp;ج</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::GroupMembersModel</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>User principal name</source>
        <translation>اسم المستخدم الأساسي</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>User</source>
        <translation>المستخدم</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::GroupRuleTab</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;حفظ</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>ت&amp;جاهل</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>العضوية</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::GroupsModel</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>العضوية</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>الأعضاء</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>التراخيص</translation>
    </message>
    <message>
        <source>Users in error</source>
        <translation>مستخدمون بهم أخطاء</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>المعالجة</translation>
    </message>
    <message>
        <source>Mail-enabled security</source>
        <translation>أمان ممكَّن بالبريد</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>توزيع</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>أمان</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>في قائمة الانتظار</translation>
    </message>
    <message>
        <source>Being processed</source>
        <translation>قيد المعالجة</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>مكتملة</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>معيَّنة</translation>
    </message>
    <message>
        <source>Dynamic</source>
        <translation>ديناميكية</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::GroupsPane</name>
    <message>
        <source>Groups</source>
        <translation>المجموعات</translation>
    </message>
    <message>
        <source>Filter groups</source>
        <translation>تصفية المجموعات</translation>
    </message>
    <message>
        <source>Has errors</source>
        <translation>بها أخطاء</translation>
    </message>
    <message>
        <source>Show only groups that could not license all members</source>
        <translation>عرض المجموعات التي تعذّر عليها ترخيص جميع الأعضاء فقط</translation>
    </message>
    <message>
        <source>Licensed</source>
        <translation>مرخَّصة</translation>
    </message>
    <message>
        <source>Show only groups that give licenses</source>
        <translation>عرض المجموعات التي تمنح تراخيص فقط</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>لا مجموعات</numerusform>
            <numerusform>مجموعة واحدة</numerusform>
            <numerusform>مجموعتان</numerusform>
            <numerusform>%Ln مجموعات</numerusform>
            <numerusform>%Ln مجموعة</numerusform>
            <numerusform>%Ln مجموعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) selected</source>
        <translation>
            <numerusform>لم تُحدَّد مجموعات</numerusform>
            <numerusform>حُدِّدت مجموعة واحدة</numerusform>
            <numerusform>حُدِّدت مجموعتان</numerusform>
            <numerusform>حُدِّدت %Ln مجموعات</numerusform>
            <numerusform>حُدِّدت %Ln مجموعة</numerusform>
            <numerusform>حُدِّدت %Ln مجموعة</numerusform>
        </translation>
    </message>
    <message>
        <source>No group matches the filter.</source>
        <translation>لا توجد مجموعة تطابق عامل التصفية.</translation>
    </message>
    <message>
        <source>This directory has no groups yet.</source>
        <translation>لا مجموعات في هذا الدليل بعد.</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::HistoryTab</name>
    <message>
        <source>Show &amp;state at this time</source>
        <translation>عرض ال&amp;حالة في هذا الوقت</translation>
    </message>
    <message>
        <source>Show what the user was right after this entry</source>
        <translation>عرض حالة المستخدم بعد هذا الإدخال مباشرة</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>لم يحدث شيء بعد</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ImportDialog</name>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::LicensedGroupsModel</name>
    <message>
        <source>Group</source>
        <translation>المجموعة</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>الأعضاء</translation>
    </message>
    <message>
        <source>Users in error</source>
        <translation>مستخدمون بهم أخطاء</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>المعالجة</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::LicensedUsersModel</name>
    <message>
        <source>User</source>
        <translation>المستخدم</translation>
    </message>
    <message>
        <source>User principal name</source>
        <translation>اسم المستخدم الأساسي</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>مباشر</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::LicensingRulesDialog</name>
    <message>
        <source>direct</source>
        <translation>مباشر</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;حفظ</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>User</source>
        <translation>المستخدم</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::MainWindow</name>
    <message>
        <source>License Desk</source>
        <extracomment>%1 is the name of the open directory</extracomment>
        <translation>License Desk</translation>
    </message>
    <message>
        <source>%1 — License Desk</source>
        <translation>%1 — License Desk</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>جارٍ فتح %1…</translation>
    </message>
    <message>
        <source>Processing had been interrupted. It goes on where it stopped; nothing was lost.</source>
        <translation>انقطعت المعالجة وتستمر من حيث توقفت؛ لم يُفقد شيء.</translation>
    </message>
    <message>
        <source>Open directory</source>
        <translation>فتح دليل</translation>
    </message>
    <message>
        <source>Create a sample directory</source>
        <translation>إنشاء دليل نموذجي</translation>
    </message>
    <message>
        <source>Creating %1…</source>
        <translation>جارٍ إنشاء %1…</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>الإجراءات</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Open directory…</source>
        <translation>&amp;فتح دليل…</translation>
    </message>
    <message>
        <source>Open the file of another organisation</source>
        <translation>فتح ملف مؤسسة أخرى</translation>
    </message>
    <message>
        <source>Create &amp;sample directory…</source>
        <translation>إنشاء دليل ن&amp;موذجي…</translation>
    </message>
    <message>
        <source>Make a directory with an invented organisation to look around in</source>
        <translation>إنشاء دليل بمؤسسة مُتخيَّلة للتجول فيه</translation>
    </message>
    <message>
        <source>&amp;Close directory</source>
        <translation>إ&amp;غلاق الدليل</translation>
    </message>
    <message>
        <source>Close the directory and show the start page</source>
        <translation>إغلاق الدليل وعرض صفحة البدء</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إ&amp;نهاء</translation>
    </message>
    <message>
        <source>Leave License Desk</source>
        <translation>مغادرة License Desk</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;نظرة عامة</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>ال&amp;مستخدمون</translation>
    </message>
    <message>
        <source>&amp;Groups</source>
        <translation>المجمو&amp;عات</translation>
    </message>
    <message>
        <source>All &amp;products</source>
        <translation>كل المنت&amp;جات</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>ت&amp;صفية</translation>
    </message>
    <message>
        <source>Go to the filter line of the pane</source>
        <translation>الانتقال إلى سطر التصفية</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>ت&amp;حديث</translation>
    </message>
    <message>
        <source>Read what is shown from the directory again</source>
        <translation>قراءة المعروض من الدليل مجددًا</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>الم&amp;ظهر</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>ك&amp;النظام</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;فاتح</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;داكن</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>الم&amp;ستخدم</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>المج&amp;موعة</translation>
    </message>
    <message>
        <source>&amp;Product</source>
        <translation>ال&amp;منتج</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;تعليمات</translation>
    </message>
    <message>
        <source>&amp;About License Desk</source>
        <translation>&amp;حول License Desk</translation>
    </message>
    <message>
        <source>About License Desk</source>
        <translation>حول License Desk</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>ا&amp;ستيراد…</translation>
    </message>
    <message>
        <source>Read catalogues, subscriptions, rule tables, groups, users or members from files</source>
        <translation>قراءة الكتالوجات والاشتراكات وجداول القواعد والمجموعات والمستخدمين والأعضاء من ملفات</translation>
    </message>
    <message>
        <source>&amp;Export directory…</source>
        <translation>ت&amp;صدير الدليل…</translation>
    </message>
    <message>
        <source>Write all of the directory into files that import reads again</source>
        <translation>كتابة الدليل كله في ملفات يقرؤها الاستيراد مجددًا</translation>
    </message>
    <message>
        <source>Licensing &amp;rules…</source>
        <translation>&amp;قواعد الترخيص…</translation>
    </message>
    <message>
        <source>Show and edit exclusive plans, prerequisites and prohibited locations</source>
        <translation>عرض وتحرير الخطط المتنافية والمتطلبات والمواقع المحظورة</translation>
    </message>
    <message>
        <source>Decide on service plans that a newer catalogue has switched on</source>
        <translation>البتّ في خطط الخدمة التي شغّلها كتالوج أحدث</translation>
    </message>
    <message>
        <source>&amp;Errors</source>
        <translation>الأ&amp;خطاء</translation>
    </message>
    <message>
        <source>Audit &amp;log</source>
        <translation>سجل ال&amp;تدقيق</translation>
    </message>
    <message>
        <source>&amp;Directory</source>
        <translation>ال&amp;دليل</translation>
    </message>
    <message>
        <source>&amp;Audit log</source>
        <translation>سجل الت&amp;دقيق</translation>
    </message>
    <message>
        <source>&amp;New directory…</source>
        <translation>دليل &amp;جديد…</translation>
    </message>
    <message>
        <source>New directory from &amp;files…</source>
        <translation>دليل جديد من &amp;ملفات…</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>ت&amp;حرير</translation>
    </message>
    <message>
        <source>&amp;Find anything…</source>
        <translation>ال&amp;بحث عن أي شيء…</translation>
    </message>
    <message>
        <source>New ser&amp;vice plans…</source>
        <translation>خطط خدمة &amp;جديدة…</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>The language changes when License Desk is started again.</source>
        <translation>تتغير اللغة عند تشغيل License Desk مجددًا.</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::Navigation</name>
    <message>
        <source>Navigation</source>
        <translation>التنقل</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>المستخدمون</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>المجموعات</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>التراخيص</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>كل المنتجات</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>الأخطاء</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>سجل التدقيق</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::NewDirectoryDialog</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::OverviewPane</name>
    <message>
        <source>Needs attention</source>
        <translation>يحتاج إلى انتباه</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>لا مستخدمين</numerusform>
            <numerusform>مستخدم واحد</numerusform>
            <numerusform>مستخدمان</numerusform>
            <numerusform>%Ln مستخدمين</numerusform>
            <numerusform>%Ln مستخدمًا</numerusform>
            <numerusform>%Ln مستخدم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>لا مجموعات</numerusform>
            <numerusform>مجموعة واحدة</numerusform>
            <numerusform>مجموعتان</numerusform>
            <numerusform>%Ln مجموعات</numerusform>
            <numerusform>%Ln مجموعة</numerusform>
            <numerusform>%Ln مجموعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>لا منتجات</numerusform>
            <numerusform>منتج واحد</numerusform>
            <numerusform>منتجان</numerusform>
            <numerusform>%Ln منتجات</numerusform>
            <numerusform>%Ln منتجًا</numerusform>
            <numerusform>%Ln منتج</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) in error</source>
        <translation>
            <numerusform>لا مستخدمين بهم أخطاء</numerusform>
            <numerusform>مستخدم واحد به خطأ</numerusform>
            <numerusform>مستخدمان بهما أخطاء</numerusform>
            <numerusform>%Ln مستخدمين بهم أخطاء</numerusform>
            <numerusform>%Ln مستخدمًا بهم أخطاء</numerusform>
            <numerusform>%Ln مستخدم بهم أخطاء</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 member(s) in error</source>
        <translation>
            <numerusform>لا أخطاء بين %1 عضوًا</numerusform>
            <numerusform>عضو واحد من %1 به خطأ</numerusform>
            <numerusform>عضوان من %1 بهما أخطاء</numerusform>
            <numerusform>%Ln أعضاء من %1 بهم أخطاء</numerusform>
            <numerusform>%Ln عضوًا من %1 بهم أخطاء</numerusform>
            <numerusform>%Ln عضو من %1 بهم أخطاء</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no units left, %Ln user(s) wait</source>
        <translation>
            <numerusform>لا وحدات متبقية، لا أحد ينتظر</numerusform>
            <numerusform>لا وحدات متبقية، مستخدم واحد ينتظر</numerusform>
            <numerusform>لا وحدات متبقية، مستخدمان ينتظران</numerusform>
            <numerusform>لا وحدات متبقية، %Ln مستخدمين ينتظرون</numerusform>
            <numerusform>لا وحدات متبقية، %Ln مستخدمًا ينتظرون</numerusform>
            <numerusform>لا وحدات متبقية، %Ln مستخدم ينتظرون</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing: every license has reached its users.</source>
        <translation>لا شيء: وصل كل ترخيص إلى مستخدميه.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::PaletteModel</name>
    <message>
        <source>Action</source>
        <translation>إجراء</translation>
    </message>
    <message>
        <source>User</source>
        <translation>المستخدم</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>المجموعة</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>الأخطاء</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>سجل التدقيق</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::PreviewDialog</name>
    <message>
        <source>Users</source>
        <translation>المستخدمون</translation>
    </message>
    <message>
        <source>User</source>
        <translation>المستخدم</translation>
    </message>
    <message>
        <source>User principal name</source>
        <translation>اسم المستخدم الأساسي</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>المجموعة</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>الوحدات</translation>
    </message>
    <message>
        <source>Service plans</source>
        <translation>خطط الخدمة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>لا مستخدمين</numerusform>
            <numerusform>مستخدم واحد</numerusform>
            <numerusform>مستخدمان</numerusform>
            <numerusform>%Ln مستخدمين</numerusform>
            <numerusform>%Ln مستخدمًا</numerusform>
            <numerusform>%Ln مستخدم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ProductActions</name>
    <message>
        <source>Say how many units of the product are bought</source>
        <translation>تحديد عدد الوحدات المشتراة من المنتج</translation>
    </message>
    <message>
        <source>Change u&amp;nits…</source>
        <translation>تغيير ال&amp;وحدات…</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ProductDetails</name>
    <message>
        <source>Product details</source>
        <translation>تفاصيل المنتج</translation>
    </message>
    <message>
        <source>Select a product to see the details.</source>
        <translation>حدد منتجًا لعرض التفاصيل.</translation>
    </message>
    <message>
        <source>Licensed users</source>
        <translation>المستخدمون المرخَّصون</translation>
    </message>
    <message>
        <source>Licensed groups</source>
        <translation>المجموعات المرخَّصة</translation>
    </message>
    <message>
        <source>Service plans</source>
        <translation>خطط الخدمة</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>الوحدات</translation>
    </message>
    <message>
        <source>Nobody has this product</source>
        <translation>لا أحد يملك هذا المنتج</translation>
    </message>
    <message>
        <source>No group gives this product</source>
        <translation>لا مجموعة تمنح هذا المنتج</translation>
    </message>
    <message>
        <source>Total:</source>
        <translation>الإجمالي:</translation>
    </message>
    <message>
        <source>Assigned:</source>
        <translation>المعيَّن:</translation>
    </message>
    <message>
        <source>Available:</source>
        <translation>المتاح:</translation>
    </message>
    <message>
        <source>Users waiting:</source>
        <translation>مستخدمون منتظرون:</translation>
    </message>
    <message>
        <source>Enabled:</source>
        <translation>ممكَّن:</translation>
    </message>
    <message>
        <source>In warning:</source>
        <translation>في تحذير:</translation>
    </message>
    <message>
        <source>Suspended:</source>
        <translation>معلَّق:</translation>
    </message>
    <message>
        <source>Locked out:</source>
        <translation>مقفل:</translation>
    </message>
    <message>
        <source>Status:</source>
        <translation>الحالة:</translation>
    </message>
    <message>
        <source>Units in use</source>
        <translation>الوحدات المستخدمة</translation>
    </message>
    <message>
        <source>%1: %2 of %3 available</source>
        <translation>%1: المتاح %2 من %3</translation>
    </message>
    <message>
        <source>%1 of %2 assigned</source>
        <translation>تم تعيين %1 من %2</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ProductsModel</name>
    <message>
        <source>Product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>الاستخدام</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>معيَّنة</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>المتاح</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>منتظرون</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>ممكَّن</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>معلَّق</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>محذوف</translation>
    </message>
    <message>
        <source>Locked out</source>
        <translation>مقفل</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ProductsPane</name>
    <message>
        <source>Products</source>
        <translation>المنتجات</translation>
    </message>
    <message>
        <source>Filter products</source>
        <translation>تصفية المنتجات</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>لا منتجات</numerusform>
            <numerusform>منتج واحد</numerusform>
            <numerusform>منتجان</numerusform>
            <numerusform>%Ln منتجات</numerusform>
            <numerusform>%Ln منتجًا</numerusform>
            <numerusform>%Ln منتج</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) selected</source>
        <translation>
            <numerusform>لم تُحدَّد منتجات</numerusform>
            <numerusform>حُدِّد منتج واحد</numerusform>
            <numerusform>حُدِّد منتجان</numerusform>
            <numerusform>حُدِّدت %Ln منتجات</numerusform>
            <numerusform>حُدِّد %Ln منتجًا</numerusform>
            <numerusform>حُدِّد %Ln منتج</numerusform>
        </translation>
    </message>
    <message>
        <source>No product matches the filter.</source>
        <translation>لا يوجد منتج يطابق عامل التصفية.</translation>
    </message>
    <message>
        <source>No products have been bought yet.</source>
        <translation>لم تُشترَ أي منتجات بعد.</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::RemoveRedundantDialog</name>
    <message>
        <source>Product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>كل المنتجات</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ReportsDialog</name>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ReviewNewPlansDialog</name>
    <message>
        <source>Product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>المستخدمون</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>المجموعات</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::RulePage</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::ServicePlansModel</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::StartPage</name>
    <message>
        <source>License Desk</source>
        <translation>License Desk</translation>
    </message>
    <message>
        <source>A directory is one organisation: its users, groups, products and licenses, in one file. Open one, make a new one, or look around in a sample organisation first.</source>
        <translation>الدليل مؤسسة واحدة: مستخدموها ومجموعاتها ومنتجاتها وتراخيصها في ملف واحد. افتح دليلًا، أو أنشئ دليلًا جديدًا، أو تجوّل أولًا في مؤسسة نموذجية.</translation>
    </message>
    <message>
        <source>Recent directories</source>
        <translation>الأدلة الأخيرة</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>المعالجة</translation>
    </message>
    <message>
        <source>Latest license changes have been applied to all users</source>
        <translation>طُبِّقت أحدث تغييرات التراخيص على جميع المستخدمين</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::SwapProductDialog</name>
    <message>
        <source>none</source>
        <translation>لا يوجد</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::UsageLocationBox</name>
    <message>
        <source>Usage location</source>
        <translation>موقع الاستخدام</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::UserActions</name>
    <message>
        <source>&amp;Assign licenses…</source>
        <translation>ت&amp;عيين التراخيص…</translation>
    </message>
    <message>
        <source>Give products to the users directly</source>
        <translation>منح المنتجات للمستخدمين مباشرة</translation>
    </message>
    <message>
        <source>Turn plans of the user&apos;s direct licenses on and off</source>
        <translation>تشغيل خطط تراخيص المستخدم المباشرة وإيقافها</translation>
    </message>
    <message>
        <source>&amp;Remove licenses…</source>
        <translation>إ&amp;زالة التراخيص…</translation>
    </message>
    <message>
        <source>Say where the users use their licenses</source>
        <translation>تحديد مكان استخدام المستخدمين لتراخيصهم</translation>
    </message>
    <message>
        <source>Try again to give the users what their groups are meant to give them</source>
        <translation>المحاولة مجددًا لمنح المستخدمين ما يُفترض أن تمنحهم مجموعاتهم</translation>
    </message>
    <message>
        <source>%1 reprocessed: there are still license errors.</source>
        <translation>أُعيدت معالجة %1: ما زالت هناك أخطاء ترخيص.</translation>
    </message>
    <message>
        <source>%1 reprocessed: no license errors.</source>
        <translation>أُعيدت معالجة %1: لا أخطاء ترخيص.</translation>
    </message>
    <message>
        <source>Edit &amp;service plans…</source>
        <translation>تحرير &amp;خطط الخدمة…</translation>
    </message>
    <message>
        <source>Edit usage &amp;location…</source>
        <translation>تحرير &amp;موقع الاستخدام…</translation>
    </message>
    <message>
        <source>Repro&amp;cess</source>
        <translation>إعا&amp;دة المعالجة</translation>
    </message>
    <message>
        <source>&amp;Delete users…</source>
        <translation>&amp;حذف المستخدمين…</translation>
    </message>
    <message>
        <source>Delete the users, so that their units are free</source>
        <translation>حذف المستخدمين لتحرير وحداتهم</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::UserAddressesTab</name>
    <message>
        <source>User principal name</source>
        <translation>اسم المستخدم الأساسي</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;حفظ</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>ت&amp;جاهل</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::UserDetails</name>
    <message>
        <source>User details</source>
        <translation>تفاصيل المستخدم</translation>
    </message>
    <message>
        <source>Select a user to see the details.</source>
        <translation>حدد مستخدمًا لعرض التفاصيل.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>الملف الشخصي</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>التراخيص</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>المجموعات</translation>
    </message>
    <message>
        <source>User groups</source>
        <translation>مجموعات المستخدم</translation>
    </message>
    <message>
        <source>Member of no group</source>
        <translation>ليس عضوًا في أي مجموعة</translation>
    </message>
    <message>
        <source>User history</source>
        <translation>محفوظات المستخدم</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>العناوين</translation>
    </message>
    <message>
        <source>History</source>
        <translation>المحفوظات</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::UserGroupsModel</name>
    <message>
        <source>Group</source>
        <translation>المجموعة</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>التراخيص</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::UserLicensesModel</name>
    <message numerus="yes">
        <source>%1 of %n plan(s) on</source>
        <translation>
            <numerusform>%1 من %n خطط مشغَّلة</numerusform>
            <numerusform>%1 من خطة واحدة مشغَّلة</numerusform>
            <numerusform>%1 من خطتين مشغَّلة</numerusform>
            <numerusform>%1 من %n خطط مشغَّلة</numerusform>
            <numerusform>%1 من %n خطة مشغَّلة</numerusform>
            <numerusform>%1 من %n خطة مشغَّلة</numerusform>
        </translation>
    </message>
    <message>
        <source>direct</source>
        <translation>مباشر</translation>
    </message>
    <message>
        <source>%1, from: %2</source>
        <extracomment>plans that are on, then the sources: direct or names of groups</extracomment>
        <translation>%1، من: %2</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>مباشر</translation>
    </message>
    <message>
        <source>On</source>
        <translation>مشغَّلة</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>موقوفة</translation>
    </message>
    <message>
        <source>License</source>
        <translation>الترخيص</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::UserLicensesTab</name>
    <message>
        <source>User licenses</source>
        <translation>تراخيص المستخدم</translation>
    </message>
    <message>
        <source>Go to the group that the license comes from</source>
        <translation>الانتقال إلى المجموعة التي يأتي منها الترخيص</translation>
    </message>
    <message>
        <source>Go to the product among all products</source>
        <translation>الانتقال إلى المنتج</translation>
    </message>
    <message>
        <source>No licenses</source>
        <translation>لا تراخيص</translation>
    </message>
    <message>
        <source>Sho&amp;w group</source>
        <translation>عرض ال&amp;مجموعة</translation>
    </message>
    <message>
        <source>Show produc&amp;t</source>
        <translation>عرض المنت&amp;ج</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::UserProfileTab</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;حفظ</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>ت&amp;جاهل</translation>
    </message>
    <message>
        <source>Display name:</source>
        <translation>الاسم المعروض:</translation>
    </message>
    <message>
        <source>User principal name:</source>
        <translation>اسم المستخدم الأساسي:</translation>
    </message>
    <message>
        <source>Usage &amp;location:</source>
        <translation>&amp;موقع الاستخدام:</translation>
    </message>
    <message>
        <source>Department:</source>
        <translation>القسم:</translation>
    </message>
    <message>
        <source>Type:</source>
        <translation>النوع:</translation>
    </message>
    <message>
        <source>Account:</source>
        <translation>الحساب:</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>ضيف</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>عضو</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>ممكَّن</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>معطَّل</translation>
    </message>
    <message>
        <source>Usage location of %1: %2.</source>
        <translation>موقع استخدام %1: %2.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::UsersModel</name>
    <message>
        <source>Display name</source>
        <translation>الاسم المعروض</translation>
    </message>
    <message>
        <source>User principal name</source>
        <translation>اسم المستخدم الأساسي</translation>
    </message>
    <message>
        <source>Usage location</source>
        <translation>موقع الاستخدام</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>التراخيص</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>ممكَّن</translation>
    </message>
    <message>
        <source>The directory’s default usage location; the user has none</source>
        <translation>موقع الاستخدام الافتراضي للدليل؛ ليس للمستخدم موقع</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>ضيف</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>عضو</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::UsersPane</name>
    <message>
        <source>Users</source>
        <translation>المستخدمون</translation>
    </message>
    <message>
        <source>Filter users</source>
        <translation>تصفية المستخدمين</translation>
    </message>
    <message>
        <source>Has errors</source>
        <translation>بها أخطاء</translation>
    </message>
    <message>
        <source>Show only users with license errors</source>
        <translation>عرض المستخدمين الذين لديهم أخطاء ترخيص فقط</translation>
    </message>
    <message>
        <source>No license</source>
        <translation>بلا ترخيص</translation>
    </message>
    <message>
        <source>Show only users who have no license at all</source>
        <translation>عرض المستخدمين الذين لا يملكون أي ترخيص فقط</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>لا مستخدمين</numerusform>
            <numerusform>مستخدم واحد</numerusform>
            <numerusform>مستخدمان</numerusform>
            <numerusform>%Ln مستخدمين</numerusform>
            <numerusform>%Ln مستخدمًا</numerusform>
            <numerusform>%Ln مستخدم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) selected</source>
        <translation>
            <numerusform>لم يُحدَّد مستخدمون</numerusform>
            <numerusform>حُدِّد مستخدم واحد</numerusform>
            <numerusform>حُدِّد مستخدمان</numerusform>
            <numerusform>حُدِّد %Ln مستخدمين</numerusform>
            <numerusform>حُدِّد %Ln مستخدمًا</numerusform>
            <numerusform>حُدِّد %Ln مستخدم</numerusform>
        </translation>
    </message>
    <message>
        <source>No user matches the filter.</source>
        <translation>لا يوجد مستخدم يطابق عامل التصفية.</translation>
    </message>
    <message>
        <source>This directory has no users yet.</source>
        <translation>لا مستخدمين في هذا الدليل بعد.</translation>
    </message>
</context>
<context>
    <name>LicenseDesk::WindowCommands</name>
    <message>
        <source>&amp;Copy rows</source>
        <translation>&amp;نسخ الصفوف</translation>
    </message>
    <message>
        <source>Export &amp;list…</source>
        <translation>تصدير ال&amp;قائمة…</translation>
    </message>
    <message>
        <source>&amp;Print list…</source>
        <translation>&amp;طباعة القائمة…</translation>
    </message>
</context>
<context>
    <name>RedundancyReport</name>
    <message>
        <source>User</source>
        <translation>المستخدم</translation>
    </message>
    <message>
        <source>User principal name</source>
        <translation>اسم المستخدم الأساسي</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Activity</source>
        <translation>النشاط</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>المنفِّذ</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>الهدف</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>مباشر</translation>
    </message>
    <message>
        <source>Mail-enabled security</source>
        <translation>أمان ممكَّن بالبريد</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>أمان</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>توزيع</translation>
    </message>
    <message>
        <source>User</source>
        <translation>المستخدم</translation>
    </message>
    <message>
        <source>User principal name</source>
        <translation>اسم المستخدم الأساسي</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>معيَّنة</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>المجموعة</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>الأعضاء</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>التراخيص</translation>
    </message>
    <message>
        <source>Users in error</source>
        <translation>مستخدمون بهم أخطاء</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>المتاح</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>منتظرون</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>المجموعات</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>القاعدة</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Delete %1</source>
        <translation>حذف %1</translation>
    </message>
</context>
</TS>
