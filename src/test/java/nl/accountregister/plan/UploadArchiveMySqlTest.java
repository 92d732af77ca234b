package nl.accountregister.plan;

import nl.accountregister.testing.OnMySql;

class UploadArchiveMySqlTest extends UploadArchiveTest implements OnMySql {
}
