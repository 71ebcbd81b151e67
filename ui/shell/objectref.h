// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QMetaType>
#include <QString>

namespace ns::ui {

/// What one can jump to from anywhere.
enum class ObjectKind { Contact, Trace, Review, Model };

/// One object of the workspace, by its kind and the id that people see. A value.
struct ObjectRef
{
    ObjectKind kind = ObjectKind::Contact;
    QString id = {};
    bool operator==(const ObjectRef &) const = default;
};

} // namespace ns::ui

Q_DECLARE_METATYPE(ns::ui::ObjectRef)
