"""Batches, contracts, tasks, investments, payments and statements around a secondment."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from secondment_office import secondment

from cadre_docs.procedures.plan import DueStatus
from cadre_docs.procedures.secondment.afterwards import prospects
from cadre_docs.procedures.secondment.allowances import payment_checks
from cadre_docs.procedures.secondment.batches import batches, trained_before
from cadre_docs.procedures.secondment.contracts import contract_dates, years_of_service
from cadre_docs.procedures.secondment.duties import cases_of, kinds_left, parties_left
from cadre_docs.procedures.secondment.figures import overcounts, share_check
from cadre_docs.procedures.secondment.investments import collisions, entitlements
from cadre_docs.procedures.secondment.support import statements
from cadre_docs.records.secondment_support import ContactParty, SecondmentStatement, TaskKind


def posting(key: str, **fields: object) -> dict[str, object]:
    """A whole posting of the first or second person, with changes."""
    whole = {
        "exercise": "gz",
        "direction": "down",
        "host_tier": "township",
        "post": "副镇长",
        "notified_on": "2014-09-28",
    }
    own = {
        "gz1": {"person": "p01", "sender": "fgj", "host": "fqz"},
        "gz2": {"person": "p02", "sender": "czj", "host": "qsz"},
    }
    return {"id": key, "since": "2014-10-08", "until": "2015-10-08", **whole, **own[key], **fields}


def statement(**fields: object) -> SecondmentStatement:
    return SecondmentStatement.model_validate({"exercise": "gz", "year": 2014, "total": 123, **fields})


def test_people_without_a_batch_go_together_by_their_first_day() -> None:
    (one,) = batches(secondment())

    assert (one.number, one.since, len(one.postings)) == (None, date(2014, 10, 8), 2)


def test_a_batch_with_a_number_holds_together_over_several_days() -> None:
    postings = [posting("gz1", batch=1), posting("gz2", batch=1, since="2014-10-09")]
    (one,) = batches(secondment(replaced={"secondment_postings": postings}))

    assert (one.number, one.since, len(one.postings)) == (1, date(2014, 10, 8), 2)


@pytest.mark.parametrize(("until", "trained"), [("2014-10-07", True), ("2014-10-08", False)])
def test_a_training_is_over_before_the_first_day(until: str, trained: bool) -> None:
    training = {"exercise": "gz", "name": "岗前培训", "since": "2014-10-06", "until": until, "people": ["p01"]}
    case = secondment(secondment_trainings=[training])

    assert (trained_before(case, case.postings["gz1"]) is not None) is trained
    assert trained_before(case, case.postings["gz2"]) is None


def test_each_year_of_service_has_its_contract_and_a_day() -> None:
    case = secondment(
        terms={"contract_months": 12},
        as_of="2016-11-01",
        replaced={"secondment_postings": [posting("gz1", until="2016-10-08")]},
        target_contracts=[{"posting": "gz1", "year": 2014, "signed_on": "2014-09-30"}],
    )
    own = [one for one in years_of_service(case) if one.posting.id == "gz1"]
    dues = [one for one in contract_dates(case) if "/gz1/" in one.id]

    assert [one.contract is not None for one in own] == [True, False]
    assert [(one.day, one.status) for one in dues] == [
        (date(2015, 10, 8), DueStatus.DONE),
        (date(2016, 10, 8), DueStatus.OVERDUE),
    ]
    assert contract_dates(secondment()) == ()


def test_tasks_that_are_left_and_parties_not_yet_contacted_are_told() -> None:
    case = secondment(
        secondment_tasks=[
            {
                "exercise": "gz",
                "number": "1",
                "posting": "gz1",
                "task": "talk",
                "matter": "来访",
                "given_on": "2014-11-03",
            },
            {"exercise": "gz", "number": "2", "task": "key-case", "matter": "来访", "given_on": "2014-11-04"},
        ],
        secondment_contacts=[{"posting": "gz1", "party": "host", "on": "2014-11-05"}],
    )
    first = case.postings["gz1"]

    assert kinds_left(case, first, (TaskKind.RECEPTION, TaskKind.TALK)) == (TaskKind.RECEPTION,)
    assert [one.number for one in cases_of(case)] == ["2"]
    assert list(parties_left(case, first)) == [ContactParty.SENDER, ContactParty.SECONDEE]


def test_an_investment_entitles_from_the_line_on_and_a_share_may_have_no_room() -> None:
    def case(investment: str, share: str | None) -> tuple[int, int]:
        found = secondment(
            terms={"excellent_investment": "300000", "excellent_share": share},
            project_supports=[{"posting": "gz1", "name": "大棚", "year": 2014, "investment": investment}],
            secondment_appraisals=[
                {"posting": key, "appraisal": "annual", "year": 2014, "on": "2015-01-10", "grade": "competent"}
                for key in ("gz1", "gz2")
            ],
        )
        return len(entitlements(found)), len(collisions(found))

    assert case("299999.99", "0.3") == (0, 0)
    assert case("300000", "0.3") == (1, 1)
    assert case("300000", "0.5") == (1, 0)
    assert case("300000", None) == (1, 0)


def test_a_payment_is_held_against_its_calculation_and_one_without_a_rule_is_left_alone() -> None:
    payments = [
        {"posting": "gz1", "payment": "phone", "year": 2014, "months": 3, "amount": "600", "paid_on": "2015-01-10"},
        {"posting": "gz1", "payment": "performance", "year": 2014, "amount": "1", "paid_on": "2015-01-11"},
    ]
    (only,) = payment_checks(secondment(terms={"phone_monthly": "200"}, secondment_payments=payments))
    both = list(
        payment_checks(
            secondment(terms={"phone_monthly": "200", "performance_rate": "0.1"}, secondment_payments=payments)
        )
    )

    assert (only.paid, only.owed) == (Decimal(600), Decimal(600))
    assert [(one.paid, one.owed) for one in both] == [(Decimal(600), Decimal(600)), (Decimal(1), None)]


def test_a_stated_share_is_compared_in_the_places_that_it_gives() -> None:
    right = share_check(statement(promoted=34, moved=22, stated_share="45.5"))
    wrong = share_check(statement(promoted=34, moved=22, stated_share="45.6"))

    assert right is not None
    assert wrong is not None
    assert (right.exact, right.computed, right.agrees) == (Fraction(56, 123), Decimal("45.5"), True)
    assert not wrong.agrees
    assert share_check(statement(promoted=34, stated_share="45.5")) is None


def test_numbers_that_overlap_are_not_added_and_those_that_do_not_are() -> None:
    overlapping = [{"name": "党员", "number": 123}, {"name": "女", "number": 60}]
    apart = [{"name": "硕士", "number": 100, "exclusive": True}, {"name": "博士", "number": 24, "exclusive": True}]

    assert overcounts(statement(counts=overlapping)) == ()
    (wrong,) = overcounts(statement(counts=apart))
    assert (wrong.index, wrong.name, wrong.number, wrong.whole) == (1, "硕士、博士", 124, 123)


def test_a_statement_of_a_year_to_come_is_not_there_yet() -> None:
    one = {"exercise": "gz", "total": 5}
    case = secondment(secondment_statements=[{**one, "year": 2015}, {**one, "year": 2016}, {**one, "year": 2014}])

    assert [each.year for each in statements(case)] == [2014, 2015]


@pytest.mark.parametrize(
    ("as_of", "grades", "priority", "team"),
    [
        ("2017-10-07", ["excellent"] * 3, False, False),
        ("2017-10-08", ["excellent"] * 3, True, False),
        ("2017-10-08", ["excellent", "competent", "excellent"], False, False),
        ("2019-10-07", ["excellent"] * 3, True, False),
        ("2019-10-08", ["excellent"] * 3, True, True),
    ],
)
def test_three_and_five_years_open_something_on_the_very_day(
    as_of: str, grades: list[str], priority: bool, team: bool
) -> None:
    appraisals = [
        {"posting": "gz1", "appraisal": "annual", "year": 2014 + n, "on": f"{2014 + n}-12-30", "grade": grade}
        for n, grade in enumerate(grades)
    ]
    case = secondment(
        terms={"priority_years": 3, "team_years": 5},
        as_of=as_of,
        replaced={"secondment_postings": [posting("gz1", until="2020-10-08")]},
        secondment_appraisals=appraisals,
    )
    found = prospects(case, case.postings["gz1"])

    assert (found.priority, found.team) == (priority, team)
