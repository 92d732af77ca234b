package nl.accountregister.intake;

import jakarta.inject.Singleton;

import java.util.List;

/** What belongs to a request besides itself: questions and answers, intakes, decisions. */
@Singleton
class RequestPapers {

    private final RequestMessageRepository messages;
    private final IntakeRepository intakes;
    private final DecisionRepository decisions;

    RequestPapers(RequestMessageRepository messages, IntakeRepository intakes, DecisionRepository decisions) {
        this.messages = messages;
        this.intakes = intakes;
        this.decisions = decisions;
    }

    RequestMessage add(RequestMessage message) {
        return messages.save(message);
    }

    Intake add(Intake intake) {
        return intakes.save(intake);
    }

    Decision add(Decision decision) {
        return decisions.save(decision);
    }

    List<RequestMessage> messages(long requestId) {
        return messages.findByRequestIdOrderById(requestId);
    }

    List<Intake> intakes(long requestId) {
        return intakes.findByRequestIdOrderById(requestId);
    }

    List<Decision> decisions(long requestId) {
        return decisions.findByRequestIdOrderById(requestId);
    }
}
