package nl.accountregister.outbox;

import nl.accountregister.testing.OnMySql;

class MailTroubleMySqlTest extends MailTroubleTest implements OnMySql {
}
